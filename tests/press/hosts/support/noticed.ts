import type { RawAnswer } from "#tests/support/rawRequest.ts";

const compared = [
  "content-type",
  "content-encoding",
  "content-length",
  "cache-control",
  "vary",
  "content-security-policy",
  "x-content-type-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
];

/** An answer as readers notice it; tags and dates are each server's own. */
export function noticed({ status, headers, body }: RawAnswer) {
  const isRedirect = status === 301 || status === 302;
  const names = isRedirect ? compared.filter((name) => !/^content-(?:type|length)$/.test(name)) : compared;
  return {
    status,
    ...Object.fromEntries(names.map((name) => [name, headers[name]])),
    // In a path `$` and `%24` are the same; nginx would take one for a variable.
    location: headers.location && String(headers.location).replaceAll("%24", "$"),
    body: isRedirect ? "" : body.toString("base64"),
  };
}
