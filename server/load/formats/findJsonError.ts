export interface JsonError {
  /** Offset into the text, in UTF-16 units. */
  offset: number;
  reason: string;
}

const space = /[ \t\n\r]*/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids in strings.
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[-+]?[\w$]+/y;

/**
 * Where text that JSON.parse refused goes wrong, and why. JSON.parse itself does not say where
 * on every version of Node.
 */
export function findJsonError(text: string): JsonError {
  const scanner = new Scanner(text);
  try {
    scanner.value();
    scanner.end();
  } catch (error) {
    if (error instanceof Found) return { offset: scanner.offset, reason: error.message };
    if (error instanceof RangeError)
      return { offset: scanner.offset, reason: "too long or too deeply nested" };
    throw error;
  }
  throw new TypeError("findJsonError was given valid JSON");
}

class Found extends Error {}

class Scanner {
  offset = 0;
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  value(): void {
    this.#match(space);
    const start = this.#text[this.offset];
    if (start === "{") this.#list("}", () => this.#member());
    else if (start === "[") this.#list("]", () => this.value());
    else if (start === '"') this.#string();
    else this.#literal();
    this.#match(space);
  }

  end(): void {
    if (this.offset < this.#text.length) this.#unexpected();
  }

  #list(close: string, element: () => void): void {
    this.offset += 1;
    this.#match(space);
    if (this.#take(close)) return;
    do element();
    while (this.#take(","));
    if (!this.#take(close)) this.#unexpected(`"," or "${close}"`);
  }

  #member(): void {
    this.#match(space);
    if (this.#text[this.offset] !== '"') this.#unexpected("a name in double quotes");
    this.#string();
    this.#match(space);
    if (!this.#take(":")) this.#unexpected('":"');
    this.value();
  }

  #string(): void {
    if (!this.#match(string)) throw new Found("a string that is not closed, or not escaped");
  }

  #literal(): void {
    const start = this.offset;
    if (this.#match(number) && !/[\w.]/.test(this.#text[this.offset] ?? "")) return;
    this.offset = start;
    const found = this.#match(word);
    if (found === "true" || found === "false" || found === "null") return;
    this.offset = start;
    if (found) throw new Found(`${found} is not a JSON value`);
    this.#unexpected("a value");
  }

  #take(character: string): boolean {
    if (this.#text[this.offset] !== character) return false;
    this.offset += 1;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.#text)?.[0];
    this.offset += found?.length ?? 0;
    return found;
  }

  #unexpected(wanted = "the end"): never {
    const found = this.#text[this.offset];
    throw new Found(found ? `${wanted} expected, not "${found}"` : "it ends too early");
  }
}
