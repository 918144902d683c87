import type { AtRule, Root } from "postcss";
import { parse } from "postcss";
import { inlineTokens } from "./inlineTokens.ts";

/** Elements that a first screen is made of, where rules name no class. */
const firstTags = new Set("html body h1 p a img div span time small summary button figcaption".split(" "));

/** States that no page is in before its reader has done something; selectors of what only few pages have. */
const later =
  /:(?:hover|focus|active|target|disabled|checked|selection|marker|view-transition)|\[(?:dir=|aria-disabled|data-(?:chosen|missing|away|theme|text-size))/;

const narrow = /inline-size ?<= ?(?:30|40|56)rem\)$/;

/** What nobody sees of a page that was not touched yet. */
const unseen =
  /^(?:container|cursor|accent-color|pointer-events|z-index|scroll-padding-block|outline|-(?:moz|webkit)-(?!details).*)$/;

/**
 * Of a stylesheet the rules that set the first screen of a story on a phone: those whose classes are all among `classes`. What
 * the container queries say of narrow pages is taken as said, since only narrow pages get this.
 * @throws Error where one of the classes has no rule: the list and the style have gone apart
 */
export function firstStyle(css: string, classes: ReadonlySet<string>): string {
  const root = parse(css);
  root.walkAtRules(keepNeeded);
  const found = new Set<string>();
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => isFirst(selector, classes));
    for (const name of kept.flatMap(classesOf)) found.add(name);
    if (kept.length > 0) rule.selectors = kept;
    else rule.remove();
  });
  const missing = [...classes].filter((name) => !found.has(name));
  if (missing.length > 0)
    throw new Error(`The style of the first screen lacks ${missing.join(", ")}: see firstClasses.ts`);
  root.walkDecls(unseen, (declaration) => void declaration.remove());
  root.walkComments((comment) => void comment.remove());
  dropUnasked(root);
  inlineTokens(root);
  root.walkRules((rule) => void (rule.nodes.length === 0 && rule.remove()));
  root.walkAtRules("media", (rule) => void (rule.nodes?.length === 0 && rule.remove()));
  return root.toString();
}

function keepNeeded(rule: AtRule): void {
  const { name, params, nodes = [] } = rule;
  if (name === "container" && narrow.test(params)) rule.replaceWith(nodes);
  else if (name === "layer" || (name === "media" && params.includes("prefers-color-scheme"))) return;
  else rule.remove();
}

function isFirst(selector: string, classes: ReadonlySet<string>): boolean {
  // A page that opens is in no later state.
  const plain = selector.replace(/:not\([^)]*\)/g, "");
  if (later.test(plain) || !classesOf(plain).every((name) => classes.has(name))) return false;
  const tags = plain
    .replace(/\[[^\]]*\]/g, "")
    // One of several is enough.
    .replace(
      /:is\(([^)]*)\)/g,
      (_, list: string) => list.split(",").find((tag) => firstTags.has(tag.trim())) ?? "nothing",
    )
    .replace(/[.:#]+[\w-]+(?:\([^)]*\))?/g, "")
    .match(/[a-z][a-z0-9]*/g);
  return (tags ?? []).every((tag) => firstTags.has(tag));
}

function classesOf(selector: string): string[] {
  return [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
}

/** Takes away the tokens that nothing kept asks for. */
function dropUnasked(root: Root): void {
  for (let isDone = false; !isDone;) {
    const asked = new Set([...root.toString().matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    isDone = true;
    root.walkDecls(/^--/, (declaration) => {
      if (asked.has(declaration.prop)) return;
      declaration.remove();
      isDone = false;
    });
  }
}
