/**
 * Outside HTML with its `style` and `on…` attributes under other names (`data-style`, `data-onclick`), and `style` and `base`
 * elements under those of elements that are parsed alike and do nothing. An inert document applies and runs none of them, but
 * browsers hold its parser to the page's policy and fill the console with each one they refuse. Safety does not rest on this:
 * only listed elements and attributes are ever read. What is named in a comment or a script is no markup and stays as it is.
 * One pass, nothing is searched twice.
 */
export function quietMarkup(html: string): string {
  const parts: string[] = [];
  let done = 0;
  /** In a drawing an element may end with its own tag: `<style/>`. */
  let isDrawing = false;
  for (let open = html.indexOf("<"); open >= 0; open = html.indexOf("<", done)) {
    parts.push(html.slice(done, open + 1));
    done = open + 1;
    if (html.startsWith("!--", done)) {
      const [comment] = wholeComment.exec(html.slice(done)) ?? [];
      if (comment === undefined) break;
      parts.push(comment);
      done += comment.length;
      continue;
    }
    if (/^\/svg/i.test(html.slice(done, done + 4))) isDrawing = false;
    if (!/[a-z]/i.test(html.charAt(done))) continue;
    const end = endOfTag(html, done);
    if (end < 0) break;
    const tag = html.slice(done, end).replace(attribute, (whole, name) => (name ? `data-${name}` : whole));
    parts.push(tag.replace(/^base(?![^\s/])/i, "basefont").replace(/^style(?![^\s/])/i, "noembed"));
    done = end;
    if (/^svg(?![^\s/])/i.test(tag)) isDrawing = true;
    const [name] = wordsOnly.exec(tag) ?? [];
    if (name === undefined || (isDrawing && tag.endsWith("/"))) continue;
    // What stands in it is no markup: it goes on to the first end of it, whatever that seems to stand in.
    const length = html.slice(done).search(new RegExp(`</${name}(?=[\\s/>])`, "i"));
    if (length < 0) break;
    parts.push(html.slice(done, done + length));
    done += length;
    if (name.toLowerCase() !== "style") continue;
    parts.push("</noembed");
    done += "</style".length;
  }
  return parts.join("") + html.slice(done);
}

/** From its `!` on: `<!-->` and `<!--->` are whole, and `--!>` ends one, too. */
const wholeComment = /^!--(?:-?>|[^]*?--!?>)/;

/** Elements that have text in them and no markup. */
const wordsOnly = /^(?:style|script|textarea|title|xmp|iframe|noembed|noframes)(?![^\s/])/i;

/** A quoted value, passed over, or a name to be changed. */
const attribute = /=\s*"[^"]*"|=\s*'[^']*'|(?<=[\s"'/])(style|on[a-z]+)(?=[\s=/]|$)/gi;

/** Where the tag that `from` stands in is closed; -1 where it never is. */
function endOfTag(html: string, from: number): number {
  let quote = "";
  for (let at = from; at < html.length; at += 1) {
    const letter = html.charAt(at);
    if (quote !== "") {
      if (letter === quote) quote = "";
    } else if (letter === ">") return at;
    else if ((letter === '"' || letter === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 8), at))) quote = letter;
  }
  return -1;
}
