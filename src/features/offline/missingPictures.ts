import { hearConnection, readConnection } from "./connection.ts";

/**
 * A picture that did not come leaves its place empty, in the paper's own tone: browsers draw a broken frame there. It stays in the
 * page for those who hear its description, and is asked for again when the connection returns.
 */
export function watchPictures(): void {
  for (const picture of document.images)
    mark(picture, picture.complete && picture.naturalWidth === 0 && picture.src !== "");
  for (const type of ["error", "load"])
    document.addEventListener(
      type,
      ({ target }) => target instanceof HTMLImageElement && mark(target, type === "error"),
      true,
    );
  addEventListener("online", askAgain);
  // What was still failing when the device said so, or where it never said anything.
  hearConnection(() => {
    if (readConnection() !== "lost") askAgain();
  });
}

function mark(picture: HTMLImageElement, isMissing: boolean): void {
  if (isMissing) picture.dataset.missing = "";
  else delete picture.dataset.missing;
}

function askAgain(): void {
  for (const picture of document.querySelectorAll<HTMLImageElement>("img[data-missing]"))
    picture.setAttribute("src", picture.src);
}
