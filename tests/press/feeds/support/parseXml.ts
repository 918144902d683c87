import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM().window;

/** XML as a real parser reads it. Throws what the parser says where it is not well-formed. */
export function parseXml(text: string): Document {
  const document = new DOMParser().parseFromString(text, "application/xml");
  const [error] = document.getElementsByTagName("parsererror");
  if (error) throw new Error(error.textContent ?? "not well-formed");
  return document;
}

/** HTML as a browser would have it. */
export function parseHtml(text: string): Document {
  return new DOMParser().parseFromString(text, "text/html");
}

/** The text of each element of a name, in order. */
export function texts(from: Document | Element, name: string): string[] {
  return Array.from(from.getElementsByTagName(name), (found) => found.textContent ?? "");
}
