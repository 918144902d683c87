import { test } from "./support/browserTest.ts";

const story = "/how-votes-become-seats/";
const words = "My district has had the same seat for a century.";

test("a comment is published, and is there after the server was restarted", async ({ reader, paper }) => {
  await reader.open(story);
  await reader.openComments();
  await reader.type("textbox", /^Comment/, words);
  await reader.type("textbox", /^Name/, "Ada Reader");
  await reader.type("textbox", /^Email/, "ada@example.org");
  await reader.press("button", "Post Comment");
  await reader.sees("paragraph", words);
  await paper.stop();
  await paper.restart();
  await reader.startAfresh();
  await reader.open(story);
  await reader.openComments();
  await reader.sees("paragraph", words);
});
