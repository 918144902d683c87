import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router-dom";
import { expect, test } from "vitest";
import type { Body, Embed } from "#domain/body.ts";
import { EmbedPermissionsContext } from "#content/embedPermissions.ts";
import { StoryBody } from "#content/StoryBody.tsx";
import { toStory } from "#content/toStory.ts";
import { site } from "./storySources.ts";

const film: Embed = {
  provider: "YouTube",
  host: "www.youtube-nocookie.com",
  src: "https://www.youtube-nocookie.com/embed/abc",
  title: "A film",
  link: "https://www.youtube.com/watch?v=abc",
  ratio: 1.7778,
};

async function show(embed: Embed, allowed: string[] = []) {
  await import("#content/RichNode.tsx");
  const asked: string[] = [];
  const permissions = { allowedProviders: new Set(allowed), onAllow: (provider: string) => void asked.push(provider) };
  await act(async () =>
    render(
      <EmbedPermissionsContext value={permissions}>
        <StoryBody body={[{ tag: "embed", embed }]} />
      </EmbedPermissionsContext>,
      { wrapper: MemoryRouter },
    ),
  );
  return { asked, user: userEvent.setup() };
}

test("a frame is named and not loaded before it is asked for", async () => {
  const { user } = await show(film);
  expect(document.querySelector("iframe")).toBeNull();
  expect(screen.getByText("A film")).toBeVisible();
  expect(screen.getByRole("link", { name: "Open on YouTube" })).toHaveAttribute("href", film.link);
  await user.click(screen.getByRole("button", { name: "Load from YouTube" }));
  const frame = screen.getByTitle("A film");
  expect(frame).toHaveAttribute("src", film.src);
  expect(frame).toHaveAttribute("sandbox", "allow-scripts allow-same-origin allow-popups allow-presentation");
  expect(frame).toHaveAttribute("referrerpolicy", "strict-origin-when-cross-origin");
  expect(frame).toHaveFocus();
});

test("a provider that is allowed for good is known by its host", async () => {
  const { asked, user } = await show(film);
  await user.click(screen.getByRole("button", { name: "Always allow YouTube" }));
  expect(asked).toEqual(["www.youtube-nocookie.com"]);
  expect(screen.getByTitle("A film")).toBeVisible();
});

test("frames of an allowed host load at once, when they come near", async () => {
  await show(film, ["www.youtube-nocookie.com"]);
  expect(screen.getByTitle("A film")).toHaveAttribute("loading", "lazy");
});

test("a borrowed name opens no frame", async () => {
  await show({ ...film, src: "https://evil.example/frame" }, ["www.youtube-nocookie.com", "YouTube"]);
  expect(document.querySelector("iframe")).toBeNull();
});

test("a frame of this origin, or without encryption, is only linked to", async () => {
  await show({ ...film, src: `${location.origin}/wp-content/uploads/evil.html` }, [location.host]);
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByRole("link", { name: "Open on YouTube" })).toBeVisible();
});

test("a recording has the browser's controls and fetches nothing before it is played", async () => {
  await import("#content/RichNode.tsx");
  const html =
    '<video src="/wp-content/uploads/v.mp4" poster="/wp-content/uploads/p.jpg" width="640" height="360" autoplay>';
  const { container } = await act(async () =>
    render(<StoryBody body={toStory(html, site)} />, { wrapper: MemoryRouter }),
  );
  const video = container.querySelector("video");
  expect(video).toHaveAttribute("preload", "none");
  expect(video).toHaveAttribute("controls");
  expect(video).not.toHaveAttribute("autoplay");
  expect(video).toHaveAttribute("width", "640");
});

test("the first picture is fetched first where none stands above the text", () => {
  const html =
    '<p>Words.</p><div class="wp-block-columns"><div class="wp-block-column"><img src="/wp-content/uploads/a.jpg" alt="A"></div></div><p><img src="/wp-content/uploads/b.jpg" alt="B"></p>';
  const body = toStory(html, site);
  const { rerender } = render(<StoryBody body={body} eagerFirst />, { wrapper: MemoryRouter });
  expect(screen.getByRole("img", { name: "A" })).toHaveAttribute("loading", "eager");
  expect(screen.getByRole("img", { name: "B" })).toHaveAttribute("loading", "lazy");
  rerender(<StoryBody body={body} />);
  expect(screen.getByRole("img", { name: "A" })).toHaveAttribute("loading", "lazy");
});

test("a paragraph of more nodes than one call has room for is shown", () => {
  const body: Body = [
    { tag: "p", children: Array.from({ length: 30_000 }, (_, at) => (at % 2 ? { tag: "br" as const } : "x")) },
  ];
  const { container } = render(<StoryBody body={body} />, { wrapper: MemoryRouter });
  expect(container.querySelectorAll("br")).toHaveLength(15_000);
});
