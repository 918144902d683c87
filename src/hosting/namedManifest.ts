/** Where the manifest lies in the folder of the built reader, and at which address. */
export const manifestFile = "manifest.webmanifest";

/** Who publishes the paper, as far as whoever installs it sees it. */
interface Publisher {
  name: string;
  tagline: string;
  /** BCP 47. */
  language: string;
  direction: "ltr" | "rtl";
  /** Address of the publisher's own picture of itself. */
  icon?: string | null | undefined;
}

/** The reader's own manifest in the publisher's name. The pictures in it show the bundled paper, and go with another's name. */
export function namedManifest(own: Record<string, unknown>, publisher: Publisher): Record<string, unknown> {
  const { name, tagline, language, direction, icon } = publisher;
  const { screenshots, ...rest } = own;
  return {
    ...rest,
    name,
    short_name: name,
    ...(tagline && { description: tagline }),
    lang: language,
    dir: direction,
    ...(screenshots !== undefined && name === own.name && { screenshots }),
    ...(icon && { icons: [{ src: icon, sizes: "any" }] }),
  };
}
