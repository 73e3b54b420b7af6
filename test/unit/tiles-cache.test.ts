import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { TileCache } from "../../server/tiles/tileCache.ts";

const staying = new AbortController().signal;
const body = Buffer.from("tile ".repeat(100));

function counted(bytes = body) {
  const cuts: number[] = [];
  return {
    cuts,
    cut: async () => {
      cuts.push(cuts.length);
      return { bytes, truncated: [] };
    },
  };
}

test("a tile is cut once for all who want it now, whatever their encoding", async () => {
  const cache = new TileCache(1e6);
  const { cuts, cut } = counted();
  const [plain, br, again] = await Promise.all([
    cache.load("1/a/0/0/0", "identity", staying, cut),
    cache.load("1/a/0/0/0", "br", staying, cut),
    cache.load("1/a/0/0/0", "br", staying, cut),
  ]);
  expect(cuts).toHaveLength(1);
  expect(again).toBe(br);
  expect(plain.bytes).toEqual(body);
  expect(brotliDecompressSync(br.bytes)).toEqual(body);
  expect(plain.etag).not.toBe(br.etag);
});

test("it is kept, each encoding for itself", async () => {
  const cache = new TileCache(1e6);
  const { cut } = counted();
  const loaded = await cache.load("1/a/0/0/0", "br", staying, cut);
  expect(cache.get("1/a/0/0/0", "br")).toBe(loaded);
  expect(cache.get("1/a/0/0/0", "gzip")).toBeUndefined();
  expect(cache.get("2/a/0/0/0", "br")).toBeUndefined();
});

test("the same bytes have the same tag in every edition", async () => {
  const cache = new TileCache(1e6);
  const first = await cache.load("1/a/0/0/0", "gzip", staying, counted().cut);
  const second = await cache.load("2/a/0/0/0", "gzip", staying, counted().cut);
  const other = await cache.load("3/a/0/0/0", "gzip", staying, counted(Buffer.from("x")).cut);
  expect(second.etag).toBe(first.etag);
  expect(other.etag).not.toBe(first.etag);
});

test("when the memory is full the tile not used for longest goes", async () => {
  const cache = new TileCache(2500);
  for (const key of ["a", "b"]) await cache.load(key, "identity", staying, counted().cut);
  cache.get("a", "identity");
  await cache.load("c", "identity", staying, counted().cut);
  expect(cache.get("a", "identity")).toBeDefined();
  expect(cache.get("b", "identity")).toBeUndefined();
});

test("a failure is not kept", async () => {
  const cache = new TileCache(1e6);
  const broken = async () => {
    throw new Error("no database");
  };
  await expect(cache.load("a", "br", staying, broken)).rejects.toThrow("no database");
  expect((await cache.load("a", "br", staying, counted().cut)).truncated).toEqual([]);
});

test("an empty tile stays empty, whatever the encoding", async () => {
  const empty = counted(Buffer.alloc(0));
  const { bytes } = await new TileCache(1e6).load("a", "br", staying, empty.cut);
  expect(bytes).toHaveLength(0);
});
