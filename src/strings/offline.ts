/** What is said about the connection, about new versions, and about what is on the device. */
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
  lostTitle: "This page is not on this device",
  lostText: "There is no connection, and this page was not opened here before. These stories can be read:",
  slowTitle: "The paper is slow to answer",
  slowText: "It is still being asked. These stories are on this device, and can be read at once:",
  brokenTitle: "On this device",
  brokenText: "These stories can be read meanwhile:",
  nothingOnDevice:
    "There is no connection, and no story was opened on this device before. Come back when you are connected.",
  looking: "Looking for what is on this device",
  listFailed: "What is kept on this device could not be read.",
} as const;
