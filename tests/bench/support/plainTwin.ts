import type * as v from "valibot";
import { bodyHtml } from "#content/bodyHtml.ts";
import { escapeHtml } from "#content/escapeHtml.ts";
import type { articleSchema } from "#sources/edition/schemas.ts";

type Story = v.InferOutput<typeof articleSchema>;

/** A kilobyte of style, as much as a plain page needs to be read with pleasure. */
const style = `:root{color-scheme:light dark;--ink:#1a1917;--paper:#fcfaf5;--line:#d9d4c7}
@media(prefers-color-scheme:dark){:root{--ink:#e8e4da;--paper:#151412;--line:#3a3733}}
body{margin:0 auto;max-width:39rem;padding:1.5rem 1rem 4rem;background:var(--paper);color:var(--ink);font:1.125rem/1.6 Georgia,serif}
header{border-bottom:1px solid var(--line);margin-bottom:1.5rem}
h1{font-size:2.25rem;line-height:1.1;margin:.25em 0}
h2{font-size:1.375rem;line-height:1.25;margin:2em 0 .5em}
.standfirst{font-size:1.25rem;font-style:italic;margin:.5em 0}
.byline,figcaption,caption{font:.875rem/1.4 system-ui,sans-serif}
a{color:inherit;text-underline-offset:.15em}
figure{margin:1.5rem 0}
img{display:block;width:100%;height:auto}
figcaption{padding-top:.5rem}
blockquote{margin:1.5rem 0;padding-left:1rem;border-left:3px solid var(--line)}
cite{display:block;font-size:.9rem}
table{width:100%;border-collapse:collapse;font:.9375rem/1.4 system-ui,sans-serif}
caption{text-align:left;padding-bottom:.5rem}
th,td{text-align:left;padding:.375rem .5rem .375rem 0;border-bottom:1px solid var(--line)}
@media print{body{max-width:none;color:#000;background:#fff}}`;

/** A story as one writes it by hand: the same words, the same picture in the same sizes, no script and nothing else to fetch. */
export function plainTwin(story: Story): string {
  const { title, standfirst, section, author, publishedAt, picture, body } = story;
  const by = `By ${escapeHtml(author?.name ?? "")}, <time datetime="${publishedAt}">${publishedAt.slice(0, 10)}</time>`;
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(standfirst)}">
<style>${style}</style>
</head>
<body>
<article>
<header>
<p>${escapeHtml(section?.name ?? "")}</p>
<h1>${escapeHtml(title)}</h1>
<p class="standfirst">${escapeHtml(standfirst)}</p>
<p class="byline">${by}</p>
</header>
${picture ? leadPicture(picture) : ""}
${bodyHtml(body)}
</article>
</body>
</html>
`;
}

function leadPicture({ alt, width, height, src, variants, caption = "", credit = "" }: NonNullable<Story["picture"]>) {
  const sources = [...new Set(variants.map(({ type }) => type))].map((type) => {
    const set = variants
      .filter((variant) => variant.type === type)
      .map((variant) => `${variant.src} ${variant.width}w`);
    return `<source type="${type}" srcset="${set.join(", ")}" sizes="(max-width: 900px) 100vw, 57rem">`;
  });
  const image = `<img src="${src}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" fetchpriority="high">`;
  const words = escapeHtml(`${caption} ${credit}`);
  return `<figure><picture>${sources.join("")}${image}</picture><figcaption>${words}</figcaption></figure>`;
}
