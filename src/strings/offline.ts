/** What is said about the connection, and about new versions. */
export const offlineStrings = {
  updateReady: "A new version of the paper is ready.",
  reload: "Reload",
  connectionLost: "No connection. What you have opened can still be read.",
  connectionBack: "Connected again.",
  lostAsOf: (moment: string) => `No connection. As of ${moment}.`,
  asOf: (moment: string) => `As of ${moment}. The paper has not answered since.`,
  storyNewer: "This story was updated.",
  listNewer: "There are newer stories.",
  show: "Show",
  notOnDevice: "Not on this device",
} as const;
