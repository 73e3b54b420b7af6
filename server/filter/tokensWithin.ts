import { type Fail, type Token, tokenize } from "./tokenize.ts";

/** The tokens of CQL2 text that stands in quotes within other text, with their offsets in that. */
export function tokensWithin({ text, value, offset }: Token, fail: Fail): Token[] {
  const offsets = offsetsWithin(text, offset);
  const outer = (inner: number) => offsets[inner] ?? offset;
  const tokens = tokenize(value, (problem, at) => fail(problem, outer(at)));
  return tokens.map((token) => ({ ...token, offset: outer(token.offset) }));
}

/** Of each character that a quoted text means, and of its closing quote. */
function offsetsWithin(quoted: string, start: number): number[] {
  const offsets: number[] = [];
  for (let at = 1; at < quoted.length; at += 1) {
    offsets.push(start + at);
    const escapes = quoted[at] === "'" || quoted[at] === "\\";
    if (escapes && quoted[at + 1] === "'") at += 1;
  }
  return offsets;
}
