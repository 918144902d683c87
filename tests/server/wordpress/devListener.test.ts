import { createServer } from "node:http";
import { expect, test, vi } from "vitest";
import { FakeWordPress } from "./support/fakeWordPress.ts";

test("`npm run dev` with a site passes the same addresses through", async () => {
  const site = await FakeWordPress.start({ folder: "/blog/" });
  vi.stubEnv("WORDPRESS_URL", site.home);
  const { answerApi } = await import("#server/devListener.ts");
  const server = createServer((request, response) => void answerApi(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}`;
  const statusOf = async (path: string, init: RequestInit = {}) =>
    (await fetch(origin + path, { redirect: "manual", ...init })).status;
  expect(await statusOf("/site.json")).toBe(200);
  expect(await statusOf("/wp-json/wp/v2/posts")).toBe(200);
  expect(await statusOf("/wp-content/uploads/2024/a.jpg")).toBe(200);
  expect(await statusOf("/wp-comments-post.php", { method: "POST", body: new URLSearchParams({ comment: "x" }) })).toBe(
    302,
  );
  server.closeAllConnections();
  await Promise.all([new Promise((resolve) => server.close(resolve)), site.die()]);
});
