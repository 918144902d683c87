import { hasOwnForm } from "#sources/hasOwnForm.ts";
import { commentFormStrings as words } from "#strings/commentForm.ts";
import { Button } from "#ui/Button.tsx";
import styles from "./CommentForm.module.css";
import { formIds } from "./formFocus.ts";
import { TrapField } from "./TrapField.tsx";

interface Props {
  articleId: number;
  /** Of the story: where an answered form leads back to. */
  path: string;
}

/**
 * The form for a comment as it is printed: WordPress' classic one, which the browser sends by itself. Once the app is here and the
 * reader comes near, the live form takes its place and what was typed with it (`readPrintedForm`).
 */
export function PrintedCommentForm({ articleId, path }: Props) {
  const { field } = formIds;
  return (
    <section id={formIds.form} className={styles.respond}>
      <div className={styles.head}>
        <h3 id={formIds.title}>{words.leave}</h3>
      </div>
      <form
        aria-labelledby={formIds.title}
        action="/wp-comments-post.php"
        method="post"
        className={styles.form}
        data-printed={articleId}
      >
        <p className={styles.notes}>
          <span id={`${field.email}-note`}>{words.notPublished}</span> {words.required}
        </p>
        <div className={styles.field} data-field="content">
          <label htmlFor={field.content}>{words.comment}</label>
          <textarea id={field.content} name="comment" required rows={8} dir="auto" />
        </div>
        <div className={styles.field} data-field="name">
          <label htmlFor={field.name}>{words.name}</label>
          <input id={field.name} name="author" required type="text" autoComplete="name" dir="auto" />
        </div>
        <div className={styles.field} data-field="email">
          <label htmlFor={field.email}>{words.email}</label>
          <input
            id={field.email}
            name="email"
            required
            type="email"
            autoComplete="email"
            aria-describedby={`${field.email}-note`}
          />
        </div>
        <div className={styles.field} data-field="url">
          <label htmlFor={field.url}>{words.website}</label>
          <input id={field.url} name="url" type="url" autoComplete="url" />
        </div>
        {/* A WordPress site would not know what it is for. */}
        {hasOwnForm && <TrapField />}
        <input type="hidden" name="comment_post_ID" value={articleId} />
        <input type="hidden" name="comment_parent" value="0" />
        <input type="hidden" name="redirect_to" value={path} />
        <Button id={formIds.submit} type="submit" className={styles.submit}>
          {words.post}
        </Button>
      </form>
    </section>
  );
}
