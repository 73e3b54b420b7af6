/** One word of CQL2 text. `text` is as written, `value` what it means. */
export interface Token {
  kind: "number" | "text" | "name" | "quotedName" | "symbol" | "end";
  text: string;
  value: string;
  offset: number;
}

/** Told where the tokenizer stopped; its result is thrown. */
export type Fail = (problem: string, offset: number) => Error;

/** `whitespace` of the grammar. */
const space = /[\t-\r \u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]+/y;
const nameStart =
  ":_A-Za-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFE\\u200C\\u200D" +
  "\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";
const namePart = `${nameStart}.0-9\\u0300-\\u036F\\u203F\\u2040`;
const namePattern = `[${nameStart}][${namePart}]*`;
const name = new RegExp(namePattern, "yu");
const wholeName = new RegExp(`^${namePattern}$`, "u");
const number = /(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][+-]?\d+)?/y;
const symbol = /<>|<=|>=|[=<>(),+\-*/%^]/y;
/** What cannot follow a number: `1.2.3`, `5km`. */
const numberGoesOn = new RegExp(`[${namePart}]`, "yu");

/** Characters of the grammar's character literals. Neither NUL nor half a surrogate pair. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the grammar allows these.
const outsideText = /[^\u0007-\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export function isName(text: string): boolean {
  return wholeName.test(text);
}

/** The first character that CQL2 has no place for in a text, as U+0000; undefined when there is none. */
export function strangeCharacter(text: string): string | undefined {
  const code = outsideText.exec(text)?.[0].codePointAt(0);
  if (code === undefined) return undefined;
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** Splits CQL2 text. The last token is always `end`. */
export function tokenize(text: string, fail: Fail): Token[] {
  const tokens: Token[] = [];
  let offset = skip(space, text, 0);
  while (offset < text.length) {
    const token = tokenAt(text, offset, fail);
    tokens.push(token);
    offset = skip(space, text, offset + token.text.length);
  }
  tokens.push({ kind: "end", text: "", value: "", offset });
  return tokens;
}

function tokenAt(text: string, offset: number, fail: Fail): Token {
  if (text[offset] === "'") return textAt(text, offset, fail);
  if (text[offset] === '"') return quotedNameAt(text, offset, fail);
  const digits = match(number, text, offset);
  if (digits !== undefined) return numberAt(text, digits, offset, fail);
  const bare = match(name, text, offset);
  if (bare !== undefined) return { kind: "name", text: bare, value: bare, offset };
  const sign = match(symbol, text, offset);
  if (sign !== undefined) return { kind: "symbol", text: sign, value: sign, offset };
  const stranger = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  throw fail(`${JSON.stringify(stranger)} has no meaning here`, offset);
}

/** A quote is written as '' or \'. */
function textAt(text: string, offset: number, fail: Fail): Token {
  let value = "";
  let at = offset + 1;
  for (;;) {
    const char = text[at];
    if (char === undefined) throw fail("this text has no closing quote", offset);
    const escaped = (char === "'" || char === "\\") && text[at + 1] === "'";
    if (char === "'" && !escaped) break;
    value += escaped ? "'" : char;
    at += escaped ? 2 : 1;
  }
  const stranger = strangeCharacter(value);
  if (stranger) throw fail(`a text cannot have the character ${stranger}`, offset);
  return { kind: "text", text: text.slice(offset, at + 1), value, offset };
}

function quotedNameAt(text: string, offset: number, fail: Fail): Token {
  const end = text.indexOf('"', offset + 1);
  if (end < 0) throw fail("this name has no closing quote", offset);
  const value = text.slice(offset + 1, end);
  if (!isName(value)) throw fail(`"${value}" is not a name; values are in single quotes`, offset);
  return { kind: "quotedName", text: text.slice(offset, end + 1), value, offset };
}

function numberAt(text: string, digits: string, offset: number, fail: Fail): Token {
  const end = offset + digits.length;
  if (match(numberGoesOn, text, end) !== undefined) throw fail("this is not a number", offset);
  if (!Number.isFinite(Number(digits))) throw fail("this number is too large", offset);
  return { kind: "number", text: digits, value: digits, offset };
}

function match(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}

function skip(pattern: RegExp, text: string, offset: number): number {
  return offset + (match(pattern, text, offset)?.length ?? 0);
}
