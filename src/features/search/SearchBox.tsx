import { Form, useSubmit } from "react-router-dom";
import { paths } from "#paths.ts";
import { strings } from "#strings/strings.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./SearchBox.module.css";

/** The question, which lives in the address: every letter replaces it, so back leaves the search in one step. */
export function SearchBox({ query }: { query: string }) {
  const submit = useSubmit();
  return (
    <Form
      role="search"
      action={paths.search()}
      className={styles.form}
      replace
      preventScrollReset
      onChange={(event) => void submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <label className={styles.field}>
        <span>{strings.searchLabel}</span>
        <input
          type="search"
          name="q"
          defaultValue={query}
          autoComplete="off"
          enterKeyHint="search"
          spellCheck={false}
        />
      </label>
      <Button type="submit">{strings.search}</Button>
    </Form>
  );
}
