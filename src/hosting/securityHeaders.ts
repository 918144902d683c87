import { createHash } from "node:crypto";

/** Features no page of ours asks for, so none may be switched on in its name. */
const unusedFeatures = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

/** What stands inside pages and is allowed by its hash: `'sha256-…'` each. */
export interface InlineHashes {
  scripts: readonly string[];
  styles: readonly string[];
}

/**
 * The Content-Security-Policy of pages: our own files and nothing else. What stands inside them is allowed by its hashes, so a
 * change to it needs no change here. `site`: the origin of a WordPress that browsers read directly, pictures included.
 */
function policyOf({ scripts, styles }: InlineHashes, site = ""): string {
  const ours = site === "" ? "'self'" : `'self' ${site}`;
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(" "),
    ["style-src 'self'", ...styles].join(" "),
    `img-src ${ours} data:`,
    `media-src ${ours}`,
    // Embeds of other sites, which only a reader's press loads.
    "frame-src https:",
    "font-src 'self'",
    `connect-src ${ours}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types broadsheet broadsheet-html broadsheet-style",
  ].join("; ");
}

/**
 * What goes with every answer, whatever it is. `page` is HTML, or the hashes of what stands inside all pages; `site` the
 * origin of a WordPress that browsers read directly.
 */
export function securityHeaders(page: string | InlineHashes, site?: string): Record<string, string> {
  return {
    "Content-Security-Policy": policyOf(typeof page === "string" ? inlineHashes(page) : page, site),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

/** What a `type` may be for a browser to run what stands inside, or to act on it; all else is data, and needs no leave. */
const runnable = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** Of each script without a `src` and each style, of exactly the characters between its tags. */
export function inlineHashes(html: string): InlineHashes {
  const text = html.replace(/<!--[^]*?-->/g, "");
  const scripts = [...text.matchAll(/<script\b([^>]*)>([^]*?)<\/script\s*>/gi)].flatMap(
    ([, attributes = "", source = ""]) => {
      const type = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
      const isData = !runnable.test((type?.[1] ?? type?.[2] ?? type?.[3] ?? "").trim());
      return isData || /\ssrc\s*=/i.test(attributes) ? [] : [hashOf(source)];
    },
  );
  const styles = [...text.matchAll(/<style\b[^>]*>([^]*?)<\/style\s*>/gi)].map(([, source = ""]) => hashOf(source));
  // In one order, wherever they stand: policies of the same parts are the same.
  return { scripts: [...new Set(scripts)].sort(), styles: [...new Set(styles)].sort() };
}

function hashOf(source: string): string {
  return `'sha256-${createHash("sha256").update(source.replace(/\r\n?/g, "\n")).digest("base64")}'`;
}
