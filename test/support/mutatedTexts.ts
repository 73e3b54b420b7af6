import fc from "fast-check";

/** What breaks readers: quotes, brackets, escapes, numbers, NUL, halves of surrogate pairs. */
const fragments = [
  "'",
  '"',
  "(",
  ")",
  ",",
  "\\",
  " AND ",
  " NOT ",
  "..",
  "\u0000",
  "𐐷",
  "\uD800",
  "-",
  "1e9",
  "POINT(",
  "INTERVAL(",
  "[",
  "{",
  "null",
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 5 }),
  put: fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "binary", maxLength: 3 })),
});

/** Texts with one to four small mistakes. */
export function mutatedTexts(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const mutations = fc.array(mutation, { minLength: 1, maxLength: 4 });
  return fc.tuple(texts, mutations).map(([text, all]) =>
    all.reduce((mutated, { at, length, put }) => {
      const start = Math.floor(at * mutated.length);
      return mutated.slice(0, start) + put + mutated.slice(start + length);
    }, text),
  );
}
