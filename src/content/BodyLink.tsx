import type { ComponentProps } from "react";
import { Link } from "#ui/Link.tsx";

interface Props extends ComponentProps<"a"> {
  href: string;
  /** The `rel` of a link that leads out of the paper. */
  outsideRel: string;
}

/** A link in a text: to a page of the paper inside the app, to anything else as links have always worked. */
export function BodyLink({ href, outsideRel, children, ...rest }: Props) {
  if (isPage(href)) {
    return (
      <Link to={href} {...rest}>
        {children}
      </Link>
    );
  }
  return (
    <a href={href} rel={/^[/#]/.test(href) ? undefined : outsideRel} {...rest}>
      {children}
    </a>
  );
}

/** Files and feeds of this site (`/feed/`, `/papers/report.pdf`) are no pages of the app. */
function isPage(href: string): boolean {
  const path = /^\/(?![/\\])[^?#]*/.exec(href)?.[0];
  return path !== undefined && !/\.(?!html?$)[a-z0-9]+$|\/feed\/?$|^\/wp-/i.test(path);
}
