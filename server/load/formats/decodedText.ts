import { isUtf8 } from "node:buffer";
import { UnreadableFile } from "../reader.ts";
import { longestFeatureBytes } from "./limits.ts";

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
  let pending: Uint8Array = new Uint8Array(0);
  let line = 1;
  for await (const chunk of bytes) {
    pending = pending.length === 0 ? chunk : Buffer.concat([pending, chunk]);
    if (pending.length < 2) continue;
    decoder ??= decoderOf(utf16Mark(pending) ?? "utf-8");
    const end = decoder.encoding === "utf-8" ? pending.lastIndexOf(newline) + 1 : pending.length;
    if (end > 0) yield decoded(pending.subarray(0, end), decoder, line);
    line += newlinesIn(pending.subarray(0, end));
    pending = pending.subarray(end);
    if (pending.length > longestFeatureBytes) {
      throw new UnreadableFile(`line ${line} is longer than 16 MiB`);
    }
  }
  decoder ??= decoderOf("utf-8");
  yield decoded(pending, decoder, line) + flushed(decoder);
}

function utf16Mark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

export function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableFile(`there is no encoding "${encoding}"; windows-1252 and utf-8 are such`);
  }
}

/** UTF-8 comes in whole lines, so that the one that is wrong can be named. */
function decoded(bytes: Uint8Array, decoder: TextDecoder, firstLine: number): string {
  if (decoder.encoding === "utf-8" && !isUtf8(bytes)) {
    throw new UnreadableFile(
      `line ${firstLine + newlinesIn(bytes.subarray(0, startOfBadLine(bytes)))} is not valid UTF-8; save the file as UTF-8, or say its encoding, such as windows-1252`,
    );
  }
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw notValid(decoder);
  }
}

function flushed(decoder: TextDecoder): string {
  try {
    return decoder.decode();
  } catch {
    throw notValid(decoder);
  }
}

function notValid({ encoding }: TextDecoder): UnreadableFile {
  return new UnreadableFile(`its text is not valid ${encoding.toUpperCase()}`);
}

function startOfBadLine(bytes: Uint8Array): number {
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(newline, start) + 1;
    if (end === 0 || !isUtf8(bytes.subarray(start, end))) return start;
    start = end;
  }
}

function newlinesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) count += 1;
  return count;
}
