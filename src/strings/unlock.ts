/** What is said at a story that a password opens. */
export const unlockStrings = {
  locked: "A password opens this story. Whoever gave you the address may have it.",
  password: "Password",
  unlock: "Open the story",
  unlocked: "The story is open.",
  wrongPassword: "That is not the password of this story. Look at capital letters and spaces, and try again.",
} as const;
