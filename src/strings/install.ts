/** What is said where the paper offers to be installed. */
export const installStrings = {
  line: (name: string) => `Keep ${name} on this device: it opens like an app, with or without a connection.`,
  install: "Install",
  how: "Show me how",
  later: "Not now",
  sheetTitle: (name: string) => `${name} on your home screen`,
  steps: [
    "Press Share in the browser’s bar: a square with an arrow that points up.",
    "Scroll down and choose Add to Home Screen.",
    "Press Add.",
  ],
  sheetText: "It then opens from its own icon, and what you read and save stays with it.",
  close: "Close",
} as const;
