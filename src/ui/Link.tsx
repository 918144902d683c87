import type { ComponentProps } from "react";
import { useHref, useLinkClickHandler } from "react-router-dom";

interface Props extends Omit<ComponentProps<"a">, "href" | "target" | "onClick"> {
  /** An address inside the paper, from its root. */
  to: string;
}

/**
 * A link to another page of the paper. The router's own one brings the loading of other people's pages with it, two kilobytes for
 * everybody. `data-discover` tells links that open inside the app from all others, also in what was printed.
 */
export function Link({ to, children, ...rest }: Props) {
  return (
    <a {...rest} href={useHref(to)} onClick={useLinkClickHandler(to)} data-discover="true">
      {children}
    </a>
  );
}
