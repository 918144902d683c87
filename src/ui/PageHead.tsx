import { useSite } from "./siteSettings.ts";

interface Props {
  title: string;
  description?: string | undefined;
  /** Path of the page's one address; without it, the page is kept out of search engines. */
  canonical?: string | undefined;
  /** A page that says something else to each reader: it has its address, and no place in search engines. */
  isPersonal?: boolean;
}

/** The page's entries in the document head; nobody else writes there. */
export function PageHead({ title, description, canonical, isPersonal = false }: Props) {
  const { name, origin = "" } = useSite();
  return (
    <>
      <title>{title === name ? name : `${title} – ${name}`}</title>
      {description && <meta name="description" content={description} />}
      {canonical && <link rel="canonical" href={origin + canonical} />}
      {(isPersonal || !canonical) && <meta name="robots" content="noindex" />}
    </>
  );
}
