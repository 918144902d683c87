import { commentDeskPart } from "#features/comments/commentDeskPart.ts";
import { commentListPart } from "#features/comments/commentListPart.ts";
import { commentToolsPart } from "#features/comments/commentToolsPart.ts";

/** What the comments fetch on demand, compiled before a test's clock runs: that time is the test runner's, not the reader's. What came once is there at once. */
export async function compileComments(): Promise<void> {
  await Promise.all([
    import("#pages/ArticlePage.tsx"),
    import("#features/comments/loadComments.ts"),
    commentDeskPart.load(),
    commentListPart.load(),
    commentToolsPart.load(),
    import("#features/comments/draftKeeper.ts"),
    import("#features/comments/outbox.ts"),
    import("#features/comments/WaitingComments.tsx"),
    import("#sources/chosenSource.ts"),
    import("#sources/wordpress/findComment.ts"),
  ]);
}
