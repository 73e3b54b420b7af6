const chunkLength = 1024 * 1024;

/** The bytes of a file, a mebibyte at a time. */
export async function* blobBytes(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += chunkLength) {
    yield new Uint8Array(await blob.slice(at, at + chunkLength).arrayBuffer());
  }
}

/** Bytes unpacked by the browser itself. */
export async function* unpackedBytes(
  bytes: AsyncIterable<Uint8Array>,
  format: "gzip" | "deflate-raw",
): AsyncGenerator<Uint8Array> {
  const unpacking = new DecompressionStream(format);
  const written = writeAll(bytes, unpacking.writable.getWriter());
  // Its failure comes out of the reader; this keeps it from being told a second time.
  written.catch(() => {});
  const reader = unpacking.readable.getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) break;
      yield value;
    }
    await written;
  } finally {
    reader.cancel().catch(() => {});
  }
}

async function writeAll(
  bytes: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  try {
    for await (const chunk of bytes) await writer.write(chunk as Uint8Array<ArrayBuffer>);
    await writer.close();
  } catch (error) {
    // Or the reader would wait for more for ever.
    await writer.abort(error);
    throw error;
  }
}
