import "fake-indexeddb/auto";
import { QueryClient, QueryClientProvider, onlineManager } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { IDBFactory } from "fake-indexeddb";
import { openDB } from "idb";
import type { ReactNode } from "react";
import { MemoryRouter } from "react-router-dom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Article } from "#domain/article.ts";

const article: Article = {
  id: 7,
  slug: "the-continent-nobody-owns",
  path: "/the-continent-nobody-owns/",
  title: "The continent nobody owns",
  standfirst: "Antarctica is run by a treaty.",
  section: { slug: "world", name: "World" },
  author: { slug: "world-desk", name: "World desk" },
  publishedAt: "2023-09-01T08:00:00Z",
  updatedAt: null,
  readingMinutes: 4,
  picture: { alt: "Ice", width: 1600, height: 900, src: "/edition/pictures/ice-1600.webp", variants: [] },
  body: [
    { tag: "p", children: ["Ice, ", { tag: "a", attributes: { href: "https://www.ats.aq/" }, children: ["and law"] }] },
  ],
  tags: [{ slug: "treaties", name: "Treaties" }],
  commentsOpen: true,
};
const other: Article = { ...article, id: 8, slug: "a-second", path: "/a-second/", title: "A second story" };

/** Fresh storage and a fresh copy of the modules that hold a connection to it. */
async function startPaper() {
  vi.resetModules();
  const { SaveButton } = await import("#features/saved/SaveButton.tsx");
  const { SavedList } = await import("#features/saved/SavedList.tsx");
  const saved = await import("#features/saved/savedArticles.ts");
  return { SaveButton, SavedList, ...saved };
}

function show(page: ReactNode) {
  const client = new QueryClient();
  return render(
    <QueryClientProvider client={client}>
      <MemoryRouter>{page}</MemoryRouter>
    </QueryClientProvider>,
  );
}

/** Writes as a stranger on the same origin could, past every check of ours. */
async function plant(...records: unknown[]) {
  const db = await openDB("broadsheet", 1, {
    upgrade: (created) => void created.createObjectStore("saved", { keyPath: "path" }),
  });
  for (const record of records) await db.put("saved", record);
  db.close();
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
});
afterEach(() => onlineManager.setOnline(true));

describe("saving a story", () => {
  it("keeps the whole of it on the device, says so, and lets it go again", async () => {
    const { SaveButton, readSavedArticle } = await startPaper();
    show(<SaveButton path={article.path} readArticle={async () => article} />);
    const user = userEvent.setup();

    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("button", { name: "Saved" })).toHaveFocus();
    expect(await readSavedArticle(article.path)).toEqual(article);

    await user.click(screen.getByRole("button", { name: "Saved" }));
    expect(await screen.findByRole("button", { name: "Save" })).toBeVisible();
    expect(await readSavedArticle(article.path)).toBeNull();
  });

  it("is remembered by the next visit", async () => {
    await (await startPaper()).saveArticle(article);
    const { SaveButton } = await startPaper();
    show(<SaveButton path={article.path} readArticle={async () => article} />);
    expect(await screen.findByRole("button", { name: "Saved" })).toBeVisible();
  });

  it("works without a network", async () => {
    onlineManager.setOnline(false);
    const { SaveButton } = await startPaper();
    show(<SaveButton path={article.path} readArticle={async () => article} />);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("button", { name: "Saved" })).toBeVisible();
  });

  it("says why where the browser keeps nothing", async () => {
    const refuse = () => {
      throw new DOMException("no", "SecurityError");
    };
    vi.stubGlobal("indexedDB", { open: refuse });
    const { SaveButton } = await startPaper();
    show(<SaveButton path={article.path} readArticle={async () => article} />);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/This browser lets no story be kept/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Save" })).toBeVisible();
  });

  it("says so when the device is full", async () => {
    const { SaveButton } = await startPaper();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    show(<SaveButton path={article.path} readArticle={async () => article} />);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/no room left/)).toBeVisible();
  });

  it("says so when the story itself cannot be fetched", async () => {
    const { SaveButton } = await startPaper();
    const { SourceError } = await import("#sources/SourceError.ts");
    const readArticle = () => Promise.reject(new SourceError("offline", "No answer"));
    show(<SaveButton path={article.path} readArticle={readArticle} />);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText(/could not be fetched to be kept/)).toBeVisible();
  });

  it("keeps what tells a page of the site from news, and where its original stands", async () => {
    const { saveArticle, readSavedArticle } = await startPaper();
    const page: Article = { ...article, isPage: true, originalUrl: "https://their.example/a-story/" };
    await saveArticle(page);
    expect(await readSavedArticle(page.path)).toEqual(page);
    const hostile = { ...other, originalUrl: "javascript:alert(1)" };
    await expect(saveArticle(hostile)).rejects.toThrow("no story that can be kept");
  });

  it("refuses what it could not read again", async () => {
    const { saveArticle, listSaved } = await startPaper();
    await expect(saveArticle({ ...article, path: "//elsewhere.test/" })).rejects.toThrow("no story that can be kept");
    expect(await listSaved()).toEqual([]);
  });
});

describe("the saved list", () => {
  it("shows the latest first, and removes with a word and without losing the place", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const { SavedList, saveArticle } = await startPaper();
    vi.setSystemTime("2024-01-01T00:00:00Z");
    await saveArticle(article);
    vi.setSystemTime("2024-01-02T00:00:00Z");
    await saveArticle(other);
    vi.useRealTimers();
    show(<SavedList />);

    const links = await screen.findAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([other.path, article.path]);
    await userEvent.click(screen.getByRole("button", { name: "Remove “A second story”" }));
    expect(await screen.findByText("“A second story” was removed.")).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("link", { name: "A second story" })).toBeNull());
    expect(screen.getByRole("link", { name: article.title })).toBeVisible();
    expect(document.activeElement).not.toBe(document.body);
  });

  it("is a page of its own when empty", async () => {
    const { SavedList } = await startPaper();
    show(<SavedList />);
    expect(await screen.findByRole("heading", { name: "Nothing saved yet" })).toBeVisible();
    expect(screen.getByRole("link", { name: "To the front page" })).toHaveAttribute("href", "/");
  });

  it("says so when the device's storage does not open", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const { SavedList } = await startPaper();
    show(<SavedList />);
    expect(await screen.findByRole("alert")).toHaveTextContent("What you saved cannot be shown");
  });
});

describe("hostile stored data", () => {
  const record = (over: object, path = article.path) => ({
    path,
    savedAt: "2024-01-01T00:00:00Z",
    article: { ...article, ...over },
  });
  const linkTo = (href: string) => ({ body: [{ tag: "a", attributes: { href }, children: ["press"] }] });

  it.each([
    ["a script address", record(linkTo("javascript:alert(1)"))],
    ["a protocol-relative link", record(linkTo("//evil.test/"))],
    ["an element we do not have", record({ body: [{ tag: "script", children: ["alert(1)"] }] })],
    ["an attribute we do not have", record({ body: [{ tag: "p", attributes: { onclick: "alert(1)" } }] })],
    ["a picture from a data address", record({ picture: { ...article.picture, src: "data:image/svg+xml,x" } })],
    ["another story's key", record({}, "/another/")],
    ["a title that is no text", record({ title: { toString: "x" } })],
    ["no story at all", { path: article.path, savedAt: 5 }],
  ])("is not there: %s", async (_name, planted) => {
    await plant(planted);
    const { readSavedArticle, listSaved } = await startPaper();
    expect(await readSavedArticle(planted.path)).toBeNull();
    expect(await listSaved()).toEqual([]);
  });

  it("does not hide the sound stories beside it", async () => {
    await plant(record(linkTo("javascript:alert(1)")), { ...record({}), path: other.path, article: other });
    const { listSaved } = await startPaper();
    expect((await listSaved()).map(({ path }) => path)).toEqual([other.path]);
  });

  it("is no crash when a newer paper wrote the storage", async () => {
    (await openDB("broadsheet", 9)).close();
    const { listSaved } = await startPaper();
    await expect(listSaved()).rejects.toMatchObject({ name: "StorageError", reason: "unavailable" });
  });

  it("lets another tab upgrade, and then says that it is too old", async () => {
    const { saveArticle, listSaved } = await startPaper();
    await saveArticle(article);
    (await openDB("broadsheet", 1_000)).close();
    await expect(listSaved()).rejects.toMatchObject({ reason: "unavailable" });
  });
});
