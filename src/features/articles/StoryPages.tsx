import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useNavigationType, useSearchParams } from "react-router-dom";
import type { Body } from "#domain/body.ts";
import { pageStrings } from "#strings/pages.ts";
import { Link } from "#ui/Link.tsx";
import styles from "./StoryPages.module.css";

interface Props {
  /** At least two. */
  pages: Body[];
  children: (page: Body) => ReactNode;
}

/** A story that its writer divided into pages, one at a time; which one stands in the address as `?page=2`. */
export function StoryPages({ pages, children }: Props) {
  const [parameters] = useSearchParams();
  const asked = Number(parameters.get("page") ?? 1);
  const number = Number.isInteger(asked) && asked >= 1 ? Math.min(asked, pages.length) : 1;
  const top = useTopOf(number);
  return (
    <div ref={top} tabIndex={-1} className={styles.page}>
      {children(pages[number - 1] ?? [])}
      <nav aria-label={pageStrings.storyPages} className={styles.pages}>
        <span aria-hidden="true">{pageStrings.storyPagesLabel}</span>
        {pages.map((_, index) =>
          index + 1 === number ? (
            <span key={index} aria-current="page">
              {number}
            </span>
          ) : (
            <Link key={index} to={index === 0 ? "." : `?page=${index + 1}`}>
              {index + 1}
            </Link>
          ),
        )}
      </nav>
    </div>
  );
}

/** Another page of the story begins at its top; on the way back the reader's own place comes first. */
function useTopOf(number: number) {
  const top = useRef<HTMLDivElement>(null);
  const shown = useRef(number);
  const isReturn = useNavigationType() === "POP";
  useEffect(() => {
    if (shown.current === number) return;
    shown.current = number;
    if (isReturn) return;
    top.current?.focus({ preventScroll: true });
    top.current?.scrollIntoView();
  }, [number, isReturn]);
  return top;
}
