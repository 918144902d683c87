/** What is said about the connection. */
export const offlineStrings = {
  connectionLost: "No connection. What you have opened can still be read.",
  connectionBack: "Connected again.",
  lostAsOf: (moment: string) => `No connection. As of ${moment}.`,
  asOf: (moment: string) => `As of ${moment}. The paper has not answered since.`,
  notOnDevice: "Not on this device",
} as const;
