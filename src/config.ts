/** Set by the build where `WORDPRESS_URL` names a site; a constant of its own, so that the other source stays out of the bundle. */
export const readsWordPress = import.meta.env.VITE_SOURCE === "wordpress";

/** The publisher's settings: the only reader of `import.meta.env`. */
export const config = {
  /** Folder of the edition, on this origin; the worker's rules and the server know it by the same name. */
  editionUrl: "/edition/",
  /** What a WordPress site says of itself, as gathered by `src/server/wordpress/`. */
  siteUrl: "/site.json",
  /** Where the paper is published, without a slash at the end; empty where the build was not told. */
  origin: import.meta.env.VITE_ORIGIN ?? "",
  isProduction: import.meta.env.PROD,
} as const;
