/** What is said about the connection, about new versions, and about what is on the device. */
export const offlineStrings = {
  updateReady: "A new version of the paper is ready.",
  reload: "Reload",
  connectionLost: "No connection. What you have opened can still be read.",
  connectionBack: "Connected again.",
  notOnDeviceTitle: "This page is not on this device",
  notOnDeviceText: "There is no connection, and this page was not opened here before. These stories were:",
  nothingOnDevice:
    "There is no connection, and no story was opened on this device before. Come back when you are connected.",
  looking: "Looking for what is on this device",
  listFailed: "What is kept on this device could not be read.",
} as const;
