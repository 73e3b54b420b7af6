import { UnreadableFile } from "../reader.ts";
import { joinBytes } from "./joinBytes.ts";

const newline = 0x0a;

/**
 * The text of a file, without its byte order mark. Its encoding is the one given, or UTF-16 where a
 * byte order mark says so, or UTF-8.
 * @throws UnreadableFile naming the line that is not UTF-8, while iterating.
 */
export async function* decodedText(
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<string> {
  let decoder = encoding === undefined ? undefined : decoderOf(encoding);
  let start: Uint8Array = new Uint8Array(0);
  let line = 1;
  for await (const chunk of bytes) {
    const part = start.length === 0 ? chunk : joinBytes([start, chunk]);
    if (part.length < 2 && !decoder) {
      start = part;
      continue;
    }
    start = new Uint8Array(0);
    decoder ??= decoderOf(utf16Mark(part) ?? "utf-8");
    yield decoded(part, decoder, line);
    line += newlinesIn(part);
  }
  yield decoded(start, decoder ?? decoderOf("utf-8"), line, true);
}

function utf16Mark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

/** @throws UnreadableFile when there is no such encoding. */
export function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableFile(`there is no encoding "${encoding}"; windows-1252 and utf-8 are such`);
  }
}

function decoded(bytes: Uint8Array, decoder: TextDecoder, line: number, isLast = false): string {
  try {
    return decoder.decode(bytes, { stream: !isLast });
  } catch {
    if (decoder.encoding !== "utf-8") {
      throw new UnreadableFile(`its text is not valid ${decoder.encoding.toUpperCase()}`);
    }
    const badLine = line + newlinesIn(bytes.subarray(0, startOfBadLine(bytes)));
    throw new UnreadableFile(
      `line ${badLine} is not valid UTF-8; save the file as UTF-8, or say its encoding, such as windows-1252`,
    );
  }
}

/** Of bytes that may begin and end within a character; 0 when it is the one they begin with. */
function startOfBadLine(bytes: Uint8Array): number {
  let start = bytes.findIndex((byte) => byte >> 6 !== 0b10);
  for (;;) {
    const end = bytes.indexOf(newline, start) + 1;
    if (end === 0) return isUtf8(withoutLastCharacter(bytes.subarray(start))) ? 0 : start;
    if (!isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoderOf("utf-8").decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A character that is cut is of four bytes at most. */
function withoutLastCharacter(bytes: Uint8Array): Uint8Array {
  const last = bytes.findLastIndex((byte) => byte >= 0xc0);
  return last >= bytes.length - 3 && last !== -1 ? bytes.subarray(0, last) : bytes;
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}
