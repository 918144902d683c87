/** What the comments fetch on demand, compiled before a test's clock runs: that time is the test runner's, not the reader's. */
export async function compileComments(): Promise<void> {
  await Promise.all([
    import("#pages/ArticlePage.tsx"),
    import("#features/comments/loadComments.ts"),
    import("#features/comments/CommentDesk.tsx"),
    import("#features/comments/draftKeeper.ts"),
    import("#features/comments/outbox.ts"),
    import("#features/comments/WaitingComments.tsx"),
    import("#sources/chosenSource.ts"),
    import("#sources/wordpress/findComment.ts"),
  ]);
}
