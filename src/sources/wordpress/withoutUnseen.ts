const opening = /<!--|<(script|style)\b/gi;

/**
 * HTML without comments, scripts and styles, which may hold what looks like tags; what is never closed stays. Each letter is looked at
 * a fixed number of times, whatever the HTML.
 */
export function withoutUnseen(html: string): string {
  const unclosed = new Set<string>();
  let seen = "";
  let from = 0;
  opening.lastIndex = 0;
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = match[1]?.toLowerCase() ?? "";
    const end = unclosed.has(name) ? -1 : endOf(html, name, opening.lastIndex);
    if (end < 0) unclosed.add(name);
    else {
      seen += html.slice(from, match.index);
      from = opening.lastIndex = end;
    }
  }
  return seen + html.slice(from);
}

/** Where what began before `from` has ended: an element of this name, or without a name a comment. Negative: nowhere. */
function endOf(html: string, name: string, from: number): number {
  if (name === "") return html.indexOf("-->", from) < 0 ? -1 : html.indexOf("-->", from) + 3;
  const closing = new RegExp(`</${name}\\s*>`, "gi");
  closing.lastIndex = from;
  return closing.test(html) ? closing.lastIndex : -1;
}
