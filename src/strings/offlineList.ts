/** What is said about what is on the device, where the network does not answer. */
export const offlineListStrings = {
  lostTitle: "This page is not on this device",
  lostText: "There is no connection, and this page was not opened here before. These stories can be read:",
  slowTitle: "The paper is slow to answer",
  slowText: "It is still being asked. These stories are on this device, and can be read at once:",
  slowNothing: "It is still being asked. No story was opened on this device before that could be read meanwhile.",
  brokenTitle: "On this device",
  brokenText: "These stories can be read meanwhile:",
  lostNothing:
    "There is no connection, and no story was opened on this device before. Come back when you are connected.",
  looking: "Looking for what is on this device",
  listFailed: "What is kept on this device could not be read.",
} as const;
