import type { BrowserContext } from "@playwright/test";
import { expect } from "@playwright/test";
import { follow } from "./untilQuiet.ts";

/** What the pages of a context complain of, breaches of the policy and requests to other hosts included. */
export function watch(context: BrowserContext, origin: string): string[] {
  const complaints: string[] = [];
  follow(context);
  context.on("console", (message) => {
    const { url } = message.location();
    if (message.type() === "error" || message.type() === "warning") complaints.push(`${message.text()} at ${url}`);
  });
  context.on("weberror", (error) => complaints.push(String(error.error())));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== origin) complaints.push(`request to ${request.url()}`);
  });
  return complaints;
}

/** That nothing was complained of but what the test provokes by itself. */
export function expectQuiet(complaints: readonly string[], ...provoked: RegExp[]): void {
  expect(complaints.filter((text) => !provoked.some((expected) => expected.test(text)))).toEqual([]);
}

/** Chromium notes each answer of 404: that it was given for one of these pages, which the test asks for on purpose, or the file it would be made of. */
export function absent(...pages: string[]): RegExp {
  const files = pages.map((path) => `/edition/(?:articles|lists/\\w+)/${path.split("/").at(-2)}\\.json`);
  return new RegExp(`status of 404 .* at https?://[^/]+(?:${[...pages, ...files].join("|")})$`);
}

/** For a test that provokes nothing. */
export const nothing = /(?!)/;

/** Nobody answers, or not to the end. */
export const unanswered =
  /net::ERR_(?:CONNECTION_\w+|INTERNET_DISCONNECTED|FAILED|EMPTY_RESPONSE|CONTENT_LENGTH_MISMATCH|INCOMPLETE_\w+)/;
