import { escapeHtml } from "#content/escapeHtml.ts";
import type { Shelf } from "./printBody.ts";
import { toOwnUrl } from "./ownAddresses.ts";

/** A comment's HTML with links to the old site leading to the same places in the edition; one that leads nowhere loses its address. */
export function printHtmlLinks(html: string, shelf: Shelf): string {
  return html.replace(/(\s)href=(["'])(.*?)\2/gi, (whole, space: string, quote: string, encoded: string) => {
    const url = toOwnUrl(encoded.replace(/&(?:amp|#0*38|#x0*26);/gi, "&").trim(), shelf.own);
    if (!url) return whole;
    const href = toPagePath(url, shelf);
    return href === null ? space : `${space}href=${quote}${escapeHtml(href)}${quote}`;
  });
}

function toPagePath(url: URL, shelf: Shelf): string | null {
  const folder = new URL(shelf.own.home).pathname;
  const isPage = url.pathname.startsWith(folder) && !/\/wp-|\.\w+$/.test(url.pathname);
  return isPage ? shelf.path(`/${url.pathname.slice(folder.length)}${url.search}${url.hash}`) : shelf.link(url);
}
