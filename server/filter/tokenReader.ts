import type { Fail, Token } from "./tokenize.ts";

/** Words that are never a property unless in double quotes. */
const reserved = new Set("AND OR NOT LIKE BETWEEN IN IS NULL TRUE FALSE DIV".split(" "));

export function isReserved(word: string): boolean {
  return reserved.has(word.toUpperCase());
}

/** Reads tokens one after another. Words are compared without regard to case. */
export class TokenReader {
  #tokens: readonly Token[];
  #index = 0;
  #fail: Fail;

  constructor(tokens: readonly Token[], fail: Fail) {
    this.#tokens = tokens;
    this.#fail = fail;
  }

  get next(): Token {
    return this.#peek(0);
  }

  get offset(): number {
    return this.next.offset;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== "end") this.#index += 1;
    return token;
  }

  /** Takes the next token when it is this symbol. */
  takeSymbol(...symbols: string[]): Token | undefined {
    const { kind, text } = this.next;
    return kind === "symbol" && symbols.includes(text) ? this.take() : undefined;
  }

  /** Takes the next token when it is this word. */
  takeWord(word: string): Token | undefined {
    return this.isWord(word) ? this.take() : undefined;
  }

  isWord(word: string, ahead = 0): boolean {
    const { kind, text } = this.#peek(ahead);
    return kind === "name" && text.toUpperCase() === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const { kind, text } = this.#peek(ahead);
    return kind === "symbol" && text === symbol;
  }

  /** @throws when the next token is not this symbol. */
  expectSymbol(symbol: string): Token {
    const token = this.takeSymbol(symbol);
    if (!token) throw this.expected(`"${symbol}"`);
    return token;
  }

  expectWord(word: string): Token {
    const token = this.takeWord(word);
    if (!token) throw this.expected(word);
    return token;
  }

  expectText(what: string): Token {
    if (this.next.kind !== "text") throw this.expected(what);
    return this.take();
  }

  /** A number with its sign, which belongs to it only when written right before it. */
  expectNumber(what = "a number"): number {
    const start = this.offset;
    const sign = this.takeSymbol("+", "-");
    if (this.next.kind !== "number" || (sign && this.offset !== start + 1)) {
      throw this.expected(what);
    }
    const size = Number(this.take().value);
    // 0 - 0 is 0, which has one way to be written; -0 is another number.
    return sign?.text === "-" ? 0 - size : size;
  }

  expected(what: string): Error {
    return this.#fail(`${what} expected, not ${describe(this.next)}`, this.offset);
  }

  #peek(ahead: number): Token {
    const index = Math.min(this.#index + ahead, this.#tokens.length - 1);
    return this.#tokens[index] as Token;
  }
}

function describe({ kind, text }: Token): string {
  if (kind === "end") return "the end";
  return text.length > 40 ? `${text.slice(0, 37)}…` : text;
}
