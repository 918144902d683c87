import * as v from "valibot";

/** The publisher's settings, parsed once: the only reader of `import.meta.env`. */
const settings = v.object({
  /** Folder of the edition, on this origin. */
  VITE_EDITION_URL: v.optional(
    v.pipe(v.string(), v.regex(/^\/(?!\/).*\/$/, "a path with slashes at both ends")),
    "/edition/",
  ),
});

const parsed = v.parse(settings, import.meta.env);

export const config = {
  editionUrl: parsed.VITE_EDITION_URL,
  isProduction: import.meta.env.PROD,
} as const;
