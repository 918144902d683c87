/** A piece of what a commenter wrote. Text is decoded: entities have become characters. */
export type Token =
  | { kind: "text"; text: string }
  | { kind: "open"; tag: string; attributes: Map<string, string> }
  | { kind: "close"; tag: string };

/** The named references people write by hand. Any other name is left as the text it is. */
const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  bull: "•",
  middot: "·",
  deg: "°",
  copy: "©",
  reg: "®",
  trade: "™",
  euro: "€",
  pound: "£",
  cent: "¢",
  sect: "§",
  para: "¶",
  times: "×",
  divide: "÷",
};

/**
 * Cuts text into tags and what stands between them. Whatever has the form of a tag is one, known or not; a `<` that
 * begins none (`a < b`, `<3`, an end that never comes) is text. Time grows with the length and nothing else.
 */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const lastCommentEnd = source.lastIndexOf("-->");
  let textStart = 0;
  const flush = (end: number) => {
    if (end > textStart) tokens.push({ kind: "text", text: decodeEntities(source.slice(textStart, end)) });
  };
  for (let start = source.indexOf("<"); start >= 0; start = source.indexOf("<", Math.max(start + 1, textStart))) {
    if (!/^<(?:[a-z!?]|\/[a-z])/i.test(source.slice(start, start + 3))) continue;
    const isComment = source.startsWith("<!--", start) && lastCommentEnd >= start + 4;
    const close = isComment ? source.indexOf("-->", start + 4) + 2 : source.indexOf(">", start);
    if (close < 0) break;
    flush(start);
    textStart = close + 1;
    const tag = readTag(source.slice(start + 1, close));
    if (tag) tokens.push(tag);
  }
  flush(source.length);
  return tokens;
}

/** The tag between `<` and `>`; null for a comment or a declaration. */
function readTag(inside: string): Token | null {
  const [, slash, name, rest] = /^(\/?)([a-z][^\s/<>"'=]*)([^]*)$/i.exec(inside) ?? [];
  if (name === undefined || rest === undefined) return null;
  const tag = name.toLowerCase();
  return slash === "/" ? { kind: "close", tag } : { kind: "open", tag, attributes: readAttributes(rest) };
}

function readAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g;
  for (const [, name = "", double, single, bare] of source.matchAll(pattern)) {
    const key = name.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ""));
  }
  return attributes;
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const isCharacter =
      code >= 0xa0 ? code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) : code >= 0x20 && code < 0x7f;
    return isCharacter ? String.fromCodePoint(code) : "";
  });
}
