/** What is said when something is shared with the installed paper from elsewhere on the device. */
export const shareStrings = {
  saving: "Saving the story that was shared…",
  saved: (title: string) => `“${title}” is saved.`,
  read: "Read it now",
  elsewhere: "Only this paper’s own stories can be kept here, and what was shared is not one of them.",
  notFound: "This paper has no story at the address that was shared.",
  unread: "The shared story could not be fetched to be kept. Share it again when there is a connection.",
} as const;
