import { expect, test } from "vitest";
import * as v from "valibot";
import { hearExchanges } from "#sources/exchange.ts";
import { getJson } from "#sources/http.ts";
import { openPaper } from "#tests/support/paper.ts";

test("an answer, an error and nonsense tell of a connection; a kept copy and an abort of nothing; silence of its loss", async () => {
  const paper = openPaper();
  const heard: string[] = [];
  hearExchanges(({ kind }) => heard.push(kind));
  const ask = (path: string, signal?: AbortSignal) => getJson(path, v.unknown(), signal).catch(() => undefined);
  paper.answer("/sound", () => Response.json({}));
  paper.answer("/gone", () => new Response("", { status: 404 }));
  paper.answer("/nonsense", () => new Response("<p>"));
  paper.answer("/kept", () => Response.json({}, { headers: { "X-Kept": "1700000000000 2" } }));

  await ask("/sound");
  await ask("/gone");
  await ask("/nonsense");
  expect(heard.splice(0)).toEqual(["answered", "answered", "answered"]);
  await ask("/kept");
  await ask("/sound", AbortSignal.abort());
  expect(heard.splice(0)).toEqual(["kept"]);
  paper.cutNetwork();
  await ask("/sound");
  expect(heard).toEqual(["unanswered"]);
  hearExchanges(() => {});
});
