import { useState } from "react";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./CommentForm.module.css";

/** The way on where the site takes comments only through its own page: that page, and what was typed to take along. */
export function SiteForm({ url, comment }: { url: string; comment: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(comment).then(
      () => setCopied(true),
      // Where nothing may be copied the text still stands in its field.
      () => setCopied(false),
    );
  return (
    <p className={styles.elsewhere}>
      <a href={`${url}#respond`} target="_blank" rel="noopener">
        {words.onSite}
      </a>
      <Button plain onClick={() => void copy()}>
        {words.copy}
      </Button>
      <span role="status">{isCopied && words.copied}</span>
    </p>
  );
}
