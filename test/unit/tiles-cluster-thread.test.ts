import { describe, expect, it, vi } from "vitest";
import { ClusterIndex } from "../../server/tiles/clusterIndex.ts";
import { ClusterThread } from "../../server/tiles/clusterThread.ts";

const options = { radiusPx: 44, maxzoom: 12 };

/** Evenly over Pakistan, always the same. */
const positions = Float64Array.from({ length: 2 * 5_000 }, (_, index) =>
  index % 2 === 0 ? 61 + ((index * 7.31) % 15) : 24 + ((index * 3.17) % 13),
);

describe("clusters made in a thread", () => {
  it("are those made here", async () => {
    const thread = new ClusterThread({ positions, options }, () => {});
    const index = new ClusterIndex(positions, options);
    const tiles = [
      { z: 0, x: 0, y: 0 },
      { z: 6, x: 44, y: 26 },
      { z: 12, x: 2804, y: 1688 },
    ];
    expect(index.getTile({ z: 6, x: 44, y: 26 }).clusters.length).toBeGreaterThan(1);
    const gathered = await Promise.all(tiles.map((tile) => thread.getTile(tile)));
    expect(gathered).toEqual(tiles.map((tile) => index.getTile(tile)));
    thread.end();
  });

  it("that are given up while they are waited for are a 503, then and later", async () => {
    const ended = vi.fn();
    const thread = new ClusterThread({ positions, options }, ended);
    const tile = thread.getTile({ z: 0, x: 0, y: 0 });
    thread.end();
    await expect(tile).rejects.toMatchObject({ status: 503, retryAfterS: 5 });
    await expect(thread.getTile({ z: 0, x: 0, y: 0 })).rejects.toMatchObject({ status: 503 });
    expect(ended).toHaveBeenCalledOnce();
  });

  it("that cannot be made say so", async () => {
    const job = { positions: "no positions" as unknown as Float64Array, options };
    const ended = vi.fn();
    const tile = new ClusterThread(job, ended).getTile({ z: 0, x: 0, y: 0 });
    await expect(tile).rejects.toThrow(TypeError);
    await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  });
});
