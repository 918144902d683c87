import { createContext, use, useCallback } from "react";

/**
 * The element that the form is in for as long as the comments are on the page. It is carried below the comment that is answered and
 * back, so that neither what is typed nor what is on its way is lost by that.
 */
export const FormPlaceContext = createContext<HTMLElement | null>(null);

/** Where the form stands now. Once this place is gone it stands where it stood before. */
export function FormPlace() {
  const place = use(FormPlaceContext);
  const take = useCallback(
    (here: HTMLElement | null) => {
      const home = place?.parentElement;
      if (place) here?.append(place);
      return () => {
        if (place && home && here?.contains(place)) home.append(place);
      };
    },
    [place],
  );
  return <div ref={take} />;
}
