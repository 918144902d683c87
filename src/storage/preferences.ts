/**
 * Small choices that stay on the device: the only user of localStorage and sessionStorage. What is stored may be anything
 * (another version, another script on the origin, a curious reader) and is parsed, by hand: every page opens with this file, and
 * without valibot. Blocked storage means in-memory only.
 */
const themes = ["auto", "light", "dark", "sepia"] as const;
const textSizes = ["small", "normal", "large", "larger"] as const;
export type Theme = (typeof themes)[number];
export type TextSize = (typeof textSizes)[number];

export interface Commenter {
  name: string;
  email: string;
  url: string;
}

/** Storage that never throws; what it cannot keep it holds until the page closes. */
function createShelf(open: () => Storage) {
  const memory = new Map<string, string>();
  return {
    read(key: string): string | null {
      try {
        return open().getItem(key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    write(key: string, value: string): void {
      memory.set(key, value);
      try {
        open().setItem(key, value);
      } catch {
        // Blocked or full: memory holds it.
      }
    },
    /** Takes away what lies under this key, and under those that go on with a space after it. */
    remove(key: string): void {
      const isMeant = (stored: string) => `${stored} `.startsWith(`${key} `);
      for (const stored of memory.keys()) if (isMeant(stored)) memory.delete(stored);
      try {
        for (const stored of Object.keys(open())) if (isMeant(stored)) open().removeItem(stored);
      } catch {
        // Blocked: there was nothing to remove.
      }
    },
  };
}

/** What stays, and what goes with the tab; subjects with a file of their own beside this one keep theirs here too. */
export const lasting = createShelf(() => localStorage);
export const session = createShelf(() => sessionStorage);

/** The names under which index.html reads the same choices before first paint. */
export const keys = {
  theme: "theme",
  textSize: "text-size",
  commenter: "commenter",
  hasSaved: "has-saved",
  hasOutbox: "has-outbox",
  places: "places",
  embedProviders: "embed-providers",
  reloadedFor: "reloaded-for",
  /** Followed by a space and the number of a story. */
  typedFields: "typed-fields",
  install: "install",
  commentOrder: "comment-order",
  hiddenCommenters: "hidden-commenters",
  /** The AMP plugin's own key, so that a site that moves in keeps its readers' choice. */
  desktopVersion: "amp_mobile_redirect_disabled",
} as const;

function readJson(shelf: ReturnType<typeof createShelf>, key: string): unknown {
  try {
    return JSON.parse(shelf.read(key) ?? "null");
  } catch {
    return null;
  }
}

function readList(shelf: ReturnType<typeof createShelf>, key: string): unknown[] {
  const stored = readJson(shelf, key);
  return Array.isArray(stored) ? stored : [];
}

export function readTheme(): Theme {
  const stored = lasting.read(keys.theme);
  return themes.find((theme) => theme === stored) ?? "auto";
}

export function writeTheme(theme: Theme): void {
  lasting.write(keys.theme, theme);
}

export function readTextSize(): TextSize {
  const stored = lasting.read(keys.textSize);
  return textSizes.find((size) => size === stored) ?? "normal";
}

export function writeTextSize(size: TextSize): void {
  lasting.write(keys.textSize, size);
}

export function readCommenter(): Commenter | null {
  return toCommenter(readJson(lasting, keys.commenter));
}

function toCommenter(stored: unknown): Commenter | null {
  const { name, email, url }: Record<string, unknown> = Object(stored);
  return typeof name === "string" && typeof email === "string" && typeof url === "string" ? { name, email, url } : null;
}

export function rememberCommenter(commenter: Commenter): void {
  lasting.write(keys.commenter, JSON.stringify(commenter));
}

export function forgetCommenter(): void {
  lasting.remove(keys.commenter);
  session.remove(keys.typedFields);
}

/** Whether a story was ever saved here: while none was, the database need not be opened to look. */
export function readHasSaved(): boolean {
  return lasting.read(keys.hasSaved) === "1";
}

export function writeHasSaved(): void {
  lasting.write(keys.hasSaved, "1");
}

/** Whether a comment is on its way: while none is, the database need not be opened to look. */
export function readHasOutbox(): boolean {
  return lasting.read(keys.hasOutbox) === "1";
}

export function writeHasOutbox(hasOutbox: boolean): void {
  if (hasOutbox) lasting.write(keys.hasOutbox, "1");
  else lasting.remove(keys.hasOutbox);
}

/** Whether the reader left the mobile version, in this session. */
export function readDesktopChosen(): boolean {
  return session.read(keys.desktopVersion) === "1";
}

export function writeDesktopChosen(chosen: boolean): void {
  if (chosen) session.write(keys.desktopVersion, "1");
  else session.remove(keys.desktopVersion);
}

/** Where the reader was on each page of this session, pixels from the top by the key of its history entry. */
export function readPlaces(): Map<string, number> {
  return new Map(
    readList(session, keys.places).flatMap((entry) => {
      const [key, place]: unknown[] = Array.isArray(entry) ? entry : [];
      return typeof key === "string" && typeof place === "number" ? [[key, place]] : [];
    }),
  );
}

export function writePlaces(places: ReadonlyMap<string, number>): void {
  session.write(keys.places, JSON.stringify([...places]));
}

/** Who is writing below a story, from before the app reloaded its page by itself, in this session. */
export function readTypedFields(articleId: number): Commenter | null {
  return toCommenter(readJson(session, `${keys.typedFields} ${articleId}`));
}

export function writeTypedFields(articleId: number, fields: Commenter): void {
  session.write(`${keys.typedFields} ${articleId}`, JSON.stringify(fields));
}

/** Why the app last reloaded a page by itself, in this session; empty: it did not. */
export function readReloadedFor(): string {
  return session.read(keys.reloadedFor) ?? "";
}

export function writeReloadedFor(reason: string): void {
  session.write(keys.reloadedFor, reason);
}

/** Providers of films, maps and posts that the reader lets load by themselves, by the names the paper has for them. */
export function readEmbedProviders(): ReadonlySet<string> {
  return new Set(readList(lasting, keys.embedProviders).filter((name) => typeof name === "string"));
}

export function writeEmbedProviders(providers: ReadonlySet<string>): void {
  lasting.write(keys.embedProviders, JSON.stringify([...providers]));
}

/** In which order threads are shown, by the name the paper has for it; null where nobody chose. */
export function readCommentOrder(): string | null {
  return lasting.read(keys.commentOrder);
}

export function writeCommentOrder(order: string): void {
  lasting.write(keys.commentOrder, order);
}

/** Commenters whose words the reader does not want to see, as `commenterKey` names them. */
export function readHiddenCommenters(): string[] {
  return readList(lasting, keys.hiddenCommenters).filter((name) => typeof name === "string");
}

export function writeHiddenCommenters(names: readonly string[]): void {
  if (names.length > 0) lasting.write(keys.hiddenCommenters, JSON.stringify(names));
  else lasting.remove(keys.hiddenCommenters);
}
