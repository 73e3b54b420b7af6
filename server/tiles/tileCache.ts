import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import { SharedWork } from "./sharedWork.ts";
import type { ComposedTile } from "./tileComposer.ts";

/** The server's order of preference. */
export const encodings = ["br", "gzip", "identity"] as const;
export type Encoding = (typeof encodings)[number];

export interface EncodedTile extends ComposedTile {
  encoding: Encoding;
  /** Strong: other bytes, other tag, so each encoding has its own. */
  etag: string;
}

/** What an entry costs beside its bytes: key, tag, objects. Keeps empty tiles from being free. */
const entryBytes = 512;

/**
 * Finished tiles, least recently used out first. Only encodings that were asked for are kept: the
 * plain bytes would take five times the room of those compressed.
 */
export class TileCache {
  #encoded: LRUCache<string, EncodedTile>;
  #cutting = new SharedWork<ComposedTile>();
  #encoding = new SharedWork<EncodedTile>();

  constructor(maxBytes: number) {
    this.#encoded = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ bytes }) => bytes.length + entryBytes,
    });
  }

  get(key: string, encoding: Encoding): EncodedTile | undefined {
    return this.#encoded.get(`${key}|${encoding}`);
  }

  /** Cuts and encodes what `get` does not have. Each is done once, however many callers wait. */
  load(
    key: string,
    encoding: Encoding,
    signal: AbortSignal,
    cut: (signal: AbortSignal) => Promise<ComposedTile>,
  ): Promise<EncodedTile> {
    return this.#encoding.run(`${key}|${encoding}`, signal, async (signal) => {
      const tile = await encode(await this.#cutting.run(key, signal, cut), encoding);
      this.#encoded.set(`${key}|${encoding}`, tile);
      return tile;
    });
  }
}

async function encode(tile: ComposedTile, encoding: Encoding): Promise<EncodedTile> {
  const hash = createHash("sha256").update(tile.bytes).digest("base64url").slice(0, 22);
  const bytes = tile.bytes.length > 0 ? await compressors[encoding](tile.bytes) : tile.bytes;
  return { ...tile, bytes, encoding, etag: `"${hash}-${encoding}"` };
}

const compressWithBrotli = promisify(brotliCompress);
const compressWithGzip = promisify(gzip);

const compressors: Record<Encoding, (bytes: Buffer) => Promise<Buffer>> = {
  // Of a tile of 3.7 MB, quality 4 makes 1.14 MB in 60 ms, 5 makes 0.73 in 120, 9 no less in 345, and
  // 11 makes 0.59 in 6 s; gzip makes 1.13 in 115 ms.
  br: (bytes) =>
    compressWithBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => compressWithGzip(bytes),
  identity: async (bytes) => bytes,
};
