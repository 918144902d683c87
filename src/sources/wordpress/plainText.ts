import { withoutUnseen } from "./withoutUnseen.ts";

/** Named character references beyond Latin 1 that stand in titles, names and excerpts. */
const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  hellip: "…",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  sbquo: "‚",
  ldquo: "“",
  rdquo: "”",
  bdquo: "„",
  lsaquo: "‹",
  rsaquo: "›",
  bull: "•",
  euro: "€",
  trade: "™",
  oelig: "œ",
  OElig: "Œ",
  scaron: "š",
  Scaron: "Š",
  thinsp: "\u2009",
  ensp: "\u2002",
  emsp: "\u2003",
  zwj: "\u200d",
  zwnj: "\u200c",
  lrm: "\u200e",
  rlm: "\u200f",
};

/** The characters 160 to 255 in order. */
const latin1 = (
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para " +
  "middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute " +
  "Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute " +
  "THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde " +
  "ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml"
).split(" ");

/** The characters 128 to 159 in order; a space where it has none. */
const windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** Tags and declarations. They are looked for only where a `>` follows, or a text of nothing but `<a` would take the square of its length. */
const tags = /<[/!]?[a-z][^>]*>/gi;
const endsOfLines = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|figure|figcaption|table|tr|td|th|pre)\b[^>]*>/gi;
const reference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+\d{0,2}));/gi;

/** Text of a name, title or excerpt that WordPress sends as HTML: `<em>Fish</em> &#038; Chips` becomes `Fish & Chips`. */
export function plainText(html: string): string {
  const seen = withoutUnseen(html);
  const end = seen.lastIndexOf(">") + 1;
  return (seen.slice(0, end).replace(endsOfLines, " ").replace(tags, "") + seen.slice(end))
    .replace(reference, (whole, hex, decimal, name) =>
      name ? toNamed(name, whole) : toCharacter(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/[ \t\r\n\f]+/g, " ")
    .trim();
}

function toNamed(name: string, whole: string): string {
  const at = latin1.indexOf(name);
  if (at >= 0) return String.fromCharCode(160 + at);
  return named[name] ?? named[name.toLowerCase()] ?? whole;
}

/** As browsers have it: 128 to 159 mean what they mean in Windows-1252. */
function toCharacter(code: number): string {
  if (code === 0 || code > 0x10ffff) return "";
  return (code > 127 && windows1252[code - 128]) || String.fromCodePoint(code);
}
