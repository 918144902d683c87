import { useEffect, useState } from "react";
import { useLocation, useNavigate, useNavigation, useNavigationType, useSearchParams } from "react-router-dom";
import { paths } from "#paths.ts";

/** A pause in typing after which the address follows. Browsers take only so many changes of it in a minute. Milliseconds. */
const pause = 250;

/** Marks an entry of the history as written while its reader was typing. */
const written = "typed";

interface TypedQuery {
  query: string;
  /** The address follows once the typing pauses. */
  isTyping: boolean;
  /** `isDone`: the reader left the field, and may leave the page next. */
  type: (text: string, isDone: boolean) => void;
}

/**
 * The question on the search page: what is typed at once, and the address a little later, in its place, so that back leaves the
 * search in one step. An address that comes from elsewhere, by a link or by back, counts for itself.
 */
export function useTypedQuery(): TypedQuery {
  const navigate = useNavigate();
  const { key, state } = useLocation();
  const isReturn = useNavigationType() === "POP";
  const inAddress = useSearchParams()[0].get("q") ?? "";
  const [typed, setTyped] = useState({ key, text: inAddress });
  const isOwn = typed.key === key || (state === written && !isReturn);
  const query = isOwn ? typed.text : inAddress;

  // A reader who is on the way to another page is not called back from it.
  const isLeaving = useNavigation().state === "loading";

  useEffect(() => {
    if (query === inAddress || isLeaving) return;
    const later = setTimeout(() => void navigate(paths.search(query), { replace: true, state: written }), pause);
    return () => clearTimeout(later);
  }, [query, inAddress, isLeaving, navigate]);

  const type = (text: string, isDone: boolean) => {
    setTyped({ key, text });
    if (isDone && text !== inAddress) void navigate(paths.search(text), { replace: true, state: written });
  };
  return { query, isTyping: query !== inAddress, type };
}
