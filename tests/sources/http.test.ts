import * as v from "valibot";
import { afterEach, describe, expect, test, vi } from "vitest";
import { getJson } from "#sources/http.ts";

const address = "https://their.site/wp-json/wp/v2/posts";
const posts = v.array(v.object({ id: v.number() }));

function answerWith(body: BodyInit, init: ResponseInit = {}): void {
  vi.stubGlobal("fetch", async () => new Response(body, init));
}

const read = () => getJson(address, posts).then(({ value }) => value);
const failure = () =>
  read().then(
    () => expect.unreachable(),
    (error: { kind: string; message: string; code: string | null }) => error,
  );

afterEach(() => void vi.unstubAllGlobals());

describe("an answer that can be read", () => {
  test.each([
    [
      "below a warning in HTML",
      '<br />\n<b>Warning</b>:  Undefined array key "x" in <b>/a[b].php</b> on line <b>3</b><br />\n[{"id":1}]',
    ],
    ["below a warning in plain text", '\nNotice: Array [x] to string in /a.php on line 3\n[{"id":1}]'],
    ["behind a byte order mark and blank lines", '\ufeff\n\n[{"id":1}]'],
  ])("%s", async (_, body) => {
    answerWith(body);
    expect(await read()).toEqual([{ id: 1 }]);
  });

  test.each([
    ["UTF-8 whatever it claims", new TextEncoder().encode('{"name":"Åsa"}'), "application/json; charset=ISO-8859-1"],
    [
      "what it claims where it is no UTF-8",
      Uint8Array.from('{"name":"Åsa"}', (letter) => letter.charCodeAt(0)),
      "text/html; charset=iso-8859-1",
    ],
  ])("is read as %s", async (_, bytes, type) => {
    answerWith(bytes, { headers: { "Content-Type": type } });
    expect((await getJson(address, v.object({ name: v.string() }))).value).toEqual({ name: "Åsa" });
  });

  test("in a charset nobody knows is read as far as it goes", async () => {
    answerWith(
      Uint8Array.from('{"name":"Åsa"}', (letter) => letter.charCodeAt(0)),
      {
        headers: { "Content-Type": "application/json; charset=klingon" },
      },
    );
    expect((await getJson(address, v.object({ name: v.string() }))).value).toEqual({ name: "\ufffdsa" });
  });
});

describe("an answer that makes no sense is broken, and says what came from where", () => {
  test.each([
    [
      "a page",
      "<!doctype html><title>Sign in</title><p>to the network",
      /answered 200 and a page where JSON was due: “Sign in to the network”/,
    ],
    ["JSON cut off", '[{"id":1,"tags":[]', /JSON that is damaged or breaks off after 18 characters/],
    ["a warning, then JSON cut off", '<br />\nWarning<br />\n[{"id":1,"tags":[]', /a page where JSON was due/],
    ["nothing", "", /answered 200 and nothing/],
    ["words", "Hello [] there", /text where JSON was due: “Hello \[\] there”/],
    ["other JSON", '[{"id":"one"}]', /0\.id: Invalid type/],
    ["JSON in a page", "<html><script>\n{}\n</script>", /a page where JSON was due/],
  ])("%s", async (_, body, words) => {
    answerWith(body);
    const error = await failure();
    expect(error.kind).toBe("broken");
    expect(error.message).toContain(address);
    expect(error.message).toMatch(words);
  });
});

describe("a refusal", () => {
  const refusal = (code: string, message: string) => JSON.stringify({ code, message, data: {} });
  test.each([
    [
      401,
      refusal("rest_not_logged_in", "You are not logged in."),
      "refused",
      /^You are not logged in\. \(https.* answered 401 rest_not_logged_in\)$/,
    ],
    [400, refusal("rest_x", "you&#8217;ve <b>no</b> right"), "refused", /you’ve no right/],
    [403, "<html><title>Forbidden</title>", "refused", /answered 403 and a page where JSON was due: “Forbidden”/],
    [429, "slow down", "refused", /answered 429/],
    [404, refusal("rest_no_route", "No route."), "not-found", /No route/],
    [404, "<html><h1>Not Found</h1>", "not-found", /answered 404/],
    [500, "", "broken", /answered 500 and nothing/],
    [500, refusal("internal_server_error", "There has been a critical error."), "broken", /critical error/],
    [503, "<p>Briefly unavailable for scheduled maintenance.", "offline", /answered 503 and a page/],
    [504, refusal("broadsheet_site_timeout", "No answer."), "offline", /No answer/],
    [400, "what?", "broken", /answered 400 and text/],
  ])("%i %s", async (status, body, kind, words) => {
    answerWith(body, { status });
    const error = await failure();
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(words);
    expect(error.message).toContain(address);
  });
});

describe("no answer", () => {
  test("from a network that is down, or a redirect that never ends, is offline", async () => {
    vi.stubGlobal("fetch", async () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await failure()).toMatchObject({
      kind: "offline",
      code: null,
      message: expect.stringContaining(`No answer from ${address}`),
    });
  });

  test("in time is offline too, and says how long it took", async () => {
    const limit = new AbortController();
    vi.spyOn(AbortSignal, "timeout").mockReturnValue(limit.signal);
    vi.stubGlobal("fetch", async (_: string, { signal }: RequestInit) => {
      limit.abort(new DOMException("late", "TimeoutError"));
      signal?.throwIfAborted();
    });
    expect(await failure()).toMatchObject({
      kind: "offline",
      code: "timeout",
      message: `No answer from ${address} within 17 seconds`,
    });
  });

  test("because the reader went away is no failure of the site", async () => {
    const reader = new AbortController();
    vi.stubGlobal("fetch", async (_: string, { signal }: RequestInit) => {
      reader.abort(new Error("gone"));
      signal?.throwIfAborted();
    });
    await expect(getJson(address, posts, reader.signal)).rejects.toThrow("gone");
  });

  test("or half of one: a body that breaks off is offline", async () => {
    const body = new ReadableStream({ start: (controller) => controller.error(new TypeError("terminated")) });
    answerWith(body);
    expect((await failure()).kind).toBe("offline");
  });
});
