import { escapeHtml } from "#content/escapeHtml.ts";
import type { Site } from "#domain/site.ts";
import type { RenderedPage } from "#app/renderPage.tsx";
import { paths } from "#paths.ts";
import { markRelease, releaseOf } from "../releases/release.ts";

interface FilledPage extends RenderedPage {
  /** JSON that may stand in a `script` element. */
  state: string;
}

interface Place {
  /** Encoded, with slashes at both ends; empty for a page that no address has for good. */
  path: string;
  /** The style of the page's first screen, to stand in the page; without one it waits for the whole style. */
  firstStyle?: string | undefined;
  /** Addresses of the scripts that this page needs apart from those of all pages. */
  scripts: readonly string[];
}

/** The shell, cut where a page goes in. */
export interface Template {
  /** The document around a page of this site. */
  around: (page: FilledPage, place: Place, site: Site) => string;
}

/**
 * Reads the built shell. The script that starts moves behind the page, and fetches what the page names once that has been read
 * (app/startPaper.ts); what asks for the news is not among it. What stands in the head for every page stays as it is to the
 * letter, so that one policy allows its inline script everywhere.
 * @throws Error for a document that is not the shell
 */
export function readTemplate(shell: string): Template {
  const tags = [...shell.matchAll(/\s*<script type="module"[^>]*><\/script>|\s*<link rel="modulepreload"[^>]*>/g)].map(
    ([tag]) => tag.trim(),
  );
  const quiet = tags.reduce((text, tag) => text.replace(tag, ""), shell).replace(/\n\s*(?=\n)/g, "");
  const parts = /^([^]*?)<html[^>]*>([^]*?)\s*<title>[^<]*<\/title>([^]*?)<div id="root"><\/div>[^]*?<\/body>/.exec(
    quiet,
  );
  const [, before = "", head = "", between = ""] = parts ?? [];
  if (!parts) throw new Error("shell.html is not the shell that this press knows");
  const named = tags.flatMap((tag) => /<link.* href="(?!\/assets\/source-)([^"]+)"/.exec(tag)?.[1] ?? []);
  const start = tags.filter((tag) => tag.startsWith("<script")).join("");
  const release = releaseOf(shell);
  return {
    around: (page, { path, scripts, firstStyle }, { language, direction }) => {
      const html = `<html lang="${escapeHtml(language)}" dir="${direction}" data-version="desktop">`;
      const rest = firstStyle === undefined ? between : withFirstStyle(between, firstStyle);
      const later = [...new Set([...named, ...scripts])].join(" ");
      return (
        `${before}${markRelease(html, release)}${head}${page.head}${rest}` +
        `<div id="root" data-page="${escapeHtml(path)}" data-scripts="${later}">${page.html}</div>` +
        `<script type="application/json" id="state">${page.state}</script>${start}</body></html>\n`
      );
    },
  };
}

/** The empty shell for one page, with ways on for who opens it without scripts: the front page and the sections. */
export function titledShell(shell: string, title: string, { name, sections }: Site): string {
  const links = [
    { path: paths.front, name },
    ...sections.map(({ slug, name }) => ({ path: paths.section(slug), name })),
  ];
  const list = links.map(({ path, name }) => `<a href="${escapeHtml(path)}">${escapeHtml(name)}</a>`).join(" · ");
  return shell
    .replace(/<title>[^<]*/, () => `<title>${escapeHtml(`${title} – ${name}`)}`)
    .replace(/(?=\s*<\/noscript>\s*<\/body>)/, () => `<p>${list}</p>`);
}

/** The script in the head decides which of the two styles a page opens with: see index.html. */
function withFirstStyle(head: string, firstStyle: string): string {
  const link = /\s*<link rel="stylesheet"[^>]* href="([^"]+)">/.exec(head);
  if (!link) throw new Error("shell.html names no style");
  const [tag, href] = link;
  const style = `<style id="first" media="not all" data-whole="${href}">${firstStyle}</style>`;
  return head
    .replace(tag, `<noscript>${tag.trim()}</noscript>`)
    .replace('<link rel="preload"', '$& media="(min-width: 481px)"')
    .replace("<script>", () => `${style}<script>`);
}
