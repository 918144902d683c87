import { cleanText } from "../cleanText.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text as XML, safe in an element and in a quoted attribute, whatever characters it holds. */
function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Markup as character data: `]]>` in it ends one section and begins another. */
export function characterData(markup: string): string {
  return `<![CDATA[${cleanText(markup).replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

/** An element around XML that is already written; attributes are text, and those that are undefined are left out. */
export function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
  content: string = "",
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? "" : ` ${key}="${xmlText(String(value))}"`))
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** An element that holds text alone; nothing where there is none. */
export function textElement(name: string, text: string, attributes: Record<string, string> = {}): string {
  return text === "" ? "" : element(name, attributes, xmlText(text));
}
