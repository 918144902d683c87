import { useEffect, useRef } from "react";
import { useNavigate } from "react-router-dom";
import { paths } from "#paths.ts";
import { searchStrings as words } from "#strings/search.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./SearchBox.module.css";

interface Props {
  /** The question in the address. */
  query: string;
  /** On the search page: told of each letter, and when the field is left. Elsewhere the question leads there. */
  onType?: (query: string, isDone: boolean) => void;
}

export function SearchBox({ query, onType }: Props) {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  // The address may change under the field, by a link or by back; not while somebody types into it.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = query;
  }, [query]);
  const tell = (isDone: boolean) => onType?.(field.current?.value ?? "", isDone);
  return (
    <form
      role="search"
      action={paths.search()}
      className={styles.form}
      onChange={() => tell(false)}
      onSubmit={(event) => {
        event.preventDefault();
        if (onType) tell(true);
        else void navigate(paths.search(field.current?.value));
      }}
    >
      <label className={styles.field}>
        <span>{words.label}</span>
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={query}
          onBlur={() => tell(true)}
          autoComplete="off"
          enterKeyHint="search"
          spellCheck={false}
        />
      </label>
      <Button type="submit">{strings.search}</Button>
    </form>
  );
}
