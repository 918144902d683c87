import type { Declaration, Root } from "postcss";

/**
 * Puts the values of tokens that a stylesheet sets for the whole page, and once, where they are asked for, and of those that it
 * does not set what is to be taken otherwise: a browser that lays out its first page settles every `var()` anew for each element.
 */
export function inlineTokens(root: Root): void {
  const set = new Map<string, Declaration[]>();
  root.walkDecls(/^--/, (token) => void set.set(token.prop, [...(set.get(token.prop) ?? []), token]));
  const values = new Map<string, string>();
  for (const [name, [token, ...others]] of set) {
    const isForAll = token?.parent?.type === "rule" && "selector" in token.parent && token.parent.selector === ":root";
    if (!token || !isForAll || others.length > 0) continue;
    values.set(name, token.value);
    token.remove();
  }
  const settled = (text: string): string =>
    text.replace(/var\((--[\w-]+)(?:,\s*([^()]+))?\)/g, (asked, name: string, otherwise?: string) => {
      const value = values.get(name) ?? (set.has(name) ? undefined : otherwise);
      return value === undefined ? asked : settled(value);
    });
  root.walkDecls((declaration) => void (declaration.value = settled(declaration.value)));
}
