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
  /** On the search page every letter changes the address in its place, so back leaves the search in one step. */
  live?: boolean;
}

export function SearchBox({ query, live = false }: Props) {
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  // The address may change under the field, by a link or by back; not while somebody types into it.
  useEffect(() => {
    if (field.current && field.current !== document.activeElement) field.current.value = query;
  }, [query]);
  const ask = (form: HTMLFormElement) => {
    const asked = new FormData(form).get("q");
    const to = paths.search(typeof asked === "string" ? asked : "");
    void navigate(to, { replace: live });
  };
  return (
    <form
      role="search"
      action={paths.search()}
      className={styles.form}
      onChange={live ? (event) => ask(event.currentTarget) : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        ask(event.currentTarget);
      }}
    >
      <label className={styles.field}>
        <span>{words.label}</span>
        <input
          ref={field}
          type="search"
          name="q"
          defaultValue={query}
          autoComplete="off"
          enterKeyHint="search"
          spellCheck={false}
        />
      </label>
      <Button type="submit">{strings.search}</Button>
    </form>
  );
}
