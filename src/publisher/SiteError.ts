import { withoutPassword } from "./withoutPassword.ts";

/**
 * The publisher's site could not be used. `message` is a sentence that names the address and what came back.
 * `status` is what a request that needed the site is answered with; 503 means that the request never arrived there.
 */
export class SiteError extends Error {
  readonly status: 502 | 503 | 504;

  constructor(status: 502 | 503 | 504, message: string, options?: ErrorOptions) {
    super(withoutPassword(message), options);
    this.name = "SiteError";
    this.status = status;
  }

  /** The body of an answer, in the shape of WordPress' own refusals. */
  toBody() {
    return { code: codes[this.status], message: this.message, data: { status: this.status } };
  }
}

const codes = {
  502: "broadsheet_site_broken",
  503: "broadsheet_site_unreachable",
  504: "broadsheet_site_timeout",
} as const;
