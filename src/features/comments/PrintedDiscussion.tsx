import { useQuery } from "@tanstack/react-query";
import { commentFormStrings } from "#strings/commentForm.ts";
import { commentStrings as words } from "#strings/comments.ts";
import { printedStrings } from "#strings/printed.ts";
import type { DiscussedArticle } from "#ui/press.ts";
import { CommentList } from "./CommentList.tsx";
import styles from "./Comments.module.css";
import { PrintedCommentForm } from "./PrintedCommentForm.tsx";
import { commentsQuery } from "./queries.ts";

/** Comments that a page is printed with: of a longer discussion the newest. */
const mostPrinted = 50;

/**
 * The comments on a story as they are printed: those that the press knows, which is all of them in an edition that carries its own, and the
 * form where our server takes one. The live ones take their place once they are here.
 */
export function PrintedDiscussion({ article }: { article: DiscussedArticle }) {
  const { id, path, commentsOpen, originalUrl } = article;
  const { data } = useQuery({ ...commentsQuery(id), enabled: false });
  const comments = data?.comments;
  const newest = comments?.toSorted((a, b) => b.publishedAt.localeCompare(a.publishedAt) || b.id - a.id);
  const shown = newest?.slice(0, mostPrinted) ?? [];
  const older = (comments?.length ?? 0) - shown.length;
  return (
    <section id="comments" className={`${styles.comments} when-near`} aria-labelledby="comments-title">
      <h2 id="comments-title">{comments?.length ? words.count(comments.length) : words.heading}</h2>
      {comments ? (
        comments.length === 0 && <p className={styles.quiet}>{commentsOpen ? words.noneOpen : words.none}</p>
      ) : (
        <noscript>
          <p className={styles.quiet}>{printedStrings.needScript}</p>
        </noscript>
      )}
      {older > 0 && <p className={styles.quiet}>{printedStrings.older(older)}</p>}
      {shown.length > 0 && <CommentList comments={shown} order="oldest" isWhole />}
      {!commentsOpen && <p className={styles.quiet}>{words.closed}</p>}
      {commentsOpen && originalUrl && (
        <p className={styles.quiet}>
          <a href={`${originalUrl}#respond`} rel="noopener">
            {commentFormStrings.onSite}
          </a>
        </p>
      )}
      {commentsOpen && !originalUrl && <PrintedCommentForm articleId={id} path={path} />}
    </section>
  );
}
