import { joinBytes } from "./joinBytes.ts";

/** The first bytes of a stream, at least `wanted` where it has so many, and all of it. */
export async function peek(
  bytes: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ start: Uint8Array; all: AsyncGenerator<Uint8Array> }> {
  const source = bytes[Symbol.asyncIterator]();
  let start: Uint8Array = new Uint8Array(0);
  while (start.length < wanted) {
    const { value, done } = await source.next();
    if (done) break;
    start = start.length === 0 ? value : joinBytes([start, value]);
  }
  return { start, all: followed(start, source) };
}

async function* followed(
  start: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield start;
  for (;;) {
    const { value, done } = await source.next();
    if (done) return;
    yield value;
  }
}
