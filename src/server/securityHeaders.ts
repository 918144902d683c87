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

/** Where pages get their news from, and with it what they may show. */
type NewsOrigin = "edition" | "wordpress";

/** Stories of a WordPress bring sound and film, and embeds of other sites, which only a reader's press loads. */
const mediaSources = {
  edition: ["img-src 'self' data:"],
  wordpress: ["img-src 'self'", "media-src 'self'", "frame-src https:"],
} as const;

/**
 * The Content-Security-Policy of a page: our own files and nothing else. The scripts that stand inside `html` are allowed
 * by their hashes, so a change to one needs no change here.
 */
export function contentSecurityPolicy(html: string, origin: NewsOrigin = "edition"): string {
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inlineScriptHashes(html)].join(" "),
    "style-src 'self'",
    ...mediaSources[origin],
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types broadsheet broadsheet-html",
  ].join("; ");
}

/** What goes with every answer, whatever it is. */
export function securityHeaders(html: string, origin: NewsOrigin = "edition"): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(html, origin),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
    "Cross-Origin-Opener-Policy": "same-origin",
  };
}

/** `'sha256-…'` of each script without a `src`, of exactly the characters between its tags. */
function inlineScriptHashes(html: string): string[] {
  const scripts = html.replace(/<!--[^]*?-->/g, "").matchAll(/<script\b([^>]*)>([^]*?)<\/script\s*>/gi);
  const hashes = [...scripts].flatMap(([, attributes = "", source = ""]) => {
    if (/\ssrc\s*=/i.test(attributes)) return [];
    return [`'sha256-${createHash("sha256").update(source.replace(/\r\n?/g, "\n")).digest("base64")}'`];
  });
  return [...new Set(hashes)];
}
