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

/**
 * The Content-Security-Policy of pages: our own files and nothing else. The scripts that stand inside `html` are allowed
 * by their hashes, so a change to one needs no change here.
 */
export function contentSecurityPolicy(html: string): string {
  return policyOf(inlineScriptHashes(html));
}

/** `site`: the origin of a WordPress that browsers read directly, pictures included. */
function policyOf(scriptHashes: readonly string[], site = ""): string {
  const ours = site === "" ? "'self'" : `'self' ${site}`;
  return [
    "default-src 'none'",
    ["script-src 'self'", ...scriptHashes].join(" "),
    "style-src 'self'",
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
    "trusted-types broadsheet broadsheet-html",
  ].join("; ");
}

/**
 * What goes with every answer, whatever it is. `page` is HTML, or the hashes of the scripts inside all pages; `site` the
 * origin of a WordPress that browsers read directly.
 */
export function securityHeaders(page: string | readonly string[], site?: string): Record<string, string> {
  return {
    "Content-Security-Policy": policyOf(typeof page === "string" ? inlineScriptHashes(page) : page, site),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

/** What a `type` may be for a browser to run what stands inside, or to act on it; all else is data, and needs no leave. */
const runnable = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:java|ecma)script)$/i;

/** `'sha256-…'` of each script without a `src`, of exactly the characters between its tags. */
export function inlineScriptHashes(html: string): string[] {
  const scripts = html.replace(/<!--[^]*?-->/g, "").matchAll(/<script\b([^>]*)>([^]*?)<\/script\s*>/gi);
  const hashes = [...scripts].flatMap(([, attributes = "", source = ""]) => {
    const type = /\stype\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(attributes);
    const isData = !runnable.test((type?.[1] ?? type?.[2] ?? type?.[3] ?? "").trim());
    if (isData || /\ssrc\s*=/i.test(attributes)) return [];
    return [`'sha256-${createHash("sha256").update(source.replace(/\r\n?/g, "\n")).digest("base64")}'`];
  });
  return [...new Set(hashes)];
}
