import fc from "fast-check";
import { expect, test } from "vitest";
import { findJsonError } from "../../server/load/formats/findJsonError.ts";

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test("finds an error exactly in what JSON.parse refuses", () => {
  const damaged = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom("", ",", "}", "]", '"', "\\", "NaN", "0", "-", "'", ":"),
    )
    .map(([json, place, inserted]) => {
      const at = place % (json.length + 1);
      return json.slice(0, at) + inserted + json.slice(inserted === "" ? at + 1 : at);
    });
  fc.assert(
    fc.property(damaged, (text) => {
      if (isJson(text)) {
        expect(() => findJsonError(text)).toThrow(TypeError);
        return;
      }
      const { offset, reason } = findJsonError(text);
      expect(offset).toBeLessThanOrEqual(text.length);
      expect(reason).not.toBe("");
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['{"a": NaN}', 6, "NaN is not a JSON value"],
  ['{"a": [1, 2}', 11, '"," or "]" expected, not "}"'],
  ["{'a': 1}", 1, 'a name in double quotes expected, not "\'"'],
  ['{"a": 01}', 6, "01 is not a JSON value"],
  ['{"a": "x', 6, "a string that is not closed"],
  ['{"a"', 4, "it ends too early"],
  ["[1] 2", 4, 'the end expected, not "2"'],
])("%s", (text, offset, reason) => {
  const found = findJsonError(text);
  expect(found.offset).toBe(offset);
  expect(found.reason).toContain(reason);
});
