import { act, render } from "@testing-library/react";
import { MemoryRouter } from "react-router-dom";
import type { Body } from "#domain/body.ts";
import { StoryBody } from "#content/StoryBody.tsx";

/** The story as it stands on the page when everything that is fetched for it has come. */
export async function showStory(body: Body): Promise<HTMLElement> {
  await import("#content/RichNode.tsx");
  const { container } = await act(async () => render(<StoryBody body={body} />, { wrapper: MemoryRouter }));
  const [story] = container.children;
  if (!(story instanceof HTMLElement)) throw new Error("nothing is shown");
  return story;
}

/** HTML with one node a line, for people to read and to compare. */
export function formatHtml(root: Node, indent = ""): string {
  return [...root.childNodes].map((node) => formatNode(node, indent)).join("");
}

function formatNode(node: Node, indent: string): string {
  if (!(node instanceof Element)) return `${indent}${JSON.stringify(node.textContent)}\n`;
  const attributes = [...node.attributes]
    .filter(({ name }) => !ignored.has(name))
    .map(({ name, value }) => (value === "" ? ` ${name}` : ` ${name}=${JSON.stringify(value)}`));
  return `${indent}<${node.localName}${attributes.join("")}>\n${formatHtml(node, `${indent}  `)}`;
}

/** The same on every picture. */
const ignored = new Set(["decoding", "fetchpriority", "loading", "data-discover"]);
