import { describe, expect, test } from "vitest";
import { validateComment } from "#features/comments/validateComment.ts";

const sound = { content: "Well said.", name: "Ada", email: "ada@example.org", url: "" };
const address = (bytes: number) => `${"a".repeat(bytes - "@example.org".length)}@example.org`;

test("a sound comment has no errors", () => {
  expect(validateComment(sound)).toEqual({});
  expect(validateComment({ ...sound, url: "https://example.org" })).toEqual({});
});

test("everything that is missing is said at once; space is nothing; the website may be missing", () => {
  expect(validateComment({ content: " \n\t", name: " ", email: "", url: " " })).toEqual({
    content: "contentMissing",
    name: "nameMissing",
    email: "emailMissing",
  });
});

describe("limits count bytes of UTF-8, and space around does not count", () => {
  test.each([
    ["content", "a".repeat(65_525), undefined],
    ["content", "a".repeat(65_526), "contentTooLong"],
    ["content", ` ${"a".repeat(65_525)}\n`, undefined],
    ["content", `${"é".repeat(32_762)}a`, undefined],
    ["content", "é".repeat(32_763), "contentTooLong"],
    ["content", "🍟".repeat(16_382), "contentTooLong"],
    ["name", "ж".repeat(122), undefined],
    ["name", "ж".repeat(123), "nameTooLong"],
    ["name", "n".repeat(245), undefined],
    ["name", "n".repeat(246), "nameTooLong"],
    ["email", address(100), undefined],
    ["email", address(101), "emailTooLong"],
    ["url", `https://example.org/${"a".repeat(180)}`, undefined],
    ["url", `https://example.org/${"a".repeat(181)}`, "urlTooLong"],
  ] as const)("%s", (field, text, expected) => {
    expect(validateComment({ ...sound, [field]: text })[field]).toBe(expected);
  });
});

describe("an email address is what WordPress takes for one", () => {
  test.each(["a@b.co", "first.last+tag@sub.example.org", "O'Neil@example.museum", " ada@example.org "])(
    "%s",
    (email) => {
      expect(validateComment({ ...sound, email })).toEqual({});
    },
  );
  test.each([
    "ada",
    "ada@example",
    "@example.org",
    "a@b@c.org",
    "ada@example..org",
    "ada@-example.org",
    "ada@example.org-",
    "a da@example.org",
    "ada@exämple.org",
    "a@b.c",
  ])("not %s", (email) => {
    expect(validateComment({ ...sound, email })).toEqual({ email: "emailInvalid" });
  });
});

test("right-to-left text, markup and emoji are a comment like any other", () => {
  for (const content of ["مرحبا \u202Eabc", "<script>alert(1)</script>", "👩‍👩‍👧", "0"]) {
    expect(validateComment({ ...sound, content })).toEqual({});
  }
});
