import { expect, test } from "vitest";
import { parseJson } from "#sources/readAnswer.ts";

test.each([
  ['Warning: nothing in <b>x.php</b> on line <b>3</b><br />\n{"a":1}', { a: 1 }],
  ['Notice: odd\n\n  [{"id":1}]', [{ id: 1 }]],
  ["<p>[] is empty</p>\n[]", []],
  ['{"a":1', undefined],
  ['tail of an answer,"b":{"c":1}}', undefined],
])("%j", (text, value) => {
  expect(parseJson(text)).toEqual(value);
});

// At a cost that grows with the square of the length these would not end within the test's time.
test.each(["\n".repeat(1_000_000), `>${" ".repeat(1_000_000)}`, "\n{ ".repeat(300_000)])(
  "takes no longer for nonsense",
  (text) => {
    expect(parseJson(text)).toBeUndefined();
  },
);
