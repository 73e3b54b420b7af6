import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { type IncomingMessage, get as request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { syntheticLayer, syntheticSamples } from "../../scripts/bench/filter/syntheticLayer.ts";
import { publishSynthetic } from "../../scripts/bench/synthetic.ts";
import { describeEachServer } from "../support/server.ts";

/** More than the buffers between a server and its client hold. */
const featureCount = 60_000;
/** A first page, and pages of a thousand. */
const fewestPages = featureCount / 1000;

describeEachServer("downloads of a large layer", ({ get, server }) => {
  const path = `/api/collections/${syntheticLayer.id}/download`;
  let queries: ReturnType<typeof vi.spyOn>;

  beforeAll(async () => {
    await publishSynthetic(server().database, syntheticSamples, featureCount);
    while (!(await get(`/api/collections/${syntheticLayer.id}`)).ok) await sleep(50);
    queries = vi.spyOn(server().database, "query");
  });

  async function started(f: string): Promise<IncomingMessage> {
    queries.mockClear();
    const [response] = await once(request(`${server().url}${path}?f=${f}`), "response");
    return response;
  }

  /** How many queries there were when no more came for a while. */
  async function queriesAtRest(): Promise<number> {
    for (let before = -1; ; ) {
      const now = queries.mock.calls.length;
      if (now === before) return now;
      before = now;
      await sleep(700);
    }
  }

  test.each(["geojson", "csv", "kml"])("%s comes whole", async (f) => {
    const text = await (await get(`${path}?f=${f}`)).text();
    const ids = new Set(text.match(/sample-\d{7}/g));
    expect(ids.size).toBe(featureCount);
  });

  test("a client that does not read is waited for, and then gets all", async () => {
    const response = await started("kml");
    expect(await queriesAtRest()).toBeLessThan(fewestPages);
    let placemarks = 0;
    let rest = "";
    for await (const chunk of response.setEncoding("utf8")) {
      const text = rest + chunk;
      placemarks += text.split("<Placemark ").length - 1;
      rest = text.slice(-10);
    }
    expect(placemarks).toBe(featureCount);
  });

  test("for a client that went away no more is read", async () => {
    const response = await started("kml");
    response.destroy();
    expect(await queriesAtRest()).toBeLessThan(fewestPages);
    expect((await get("/health/ready")).status).toBe(200);
  });

  test("a file that cannot be finished breaks off, and is not taken for a whole one", async () => {
    const response = await started("kml");
    await queriesAtRest();
    const { database } = server();
    await database.execute("alter table layers.synthetic_samples rename to synthetic_gone");
    try {
      await expect(response.resume().toArray()).rejects.toThrow("aborted");
    } finally {
      await database.execute("alter table layers.synthetic_gone rename to synthetic_samples");
    }
  });

  describe("GeoPackage", () => {
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), "naqsha-test-"));
      vi.stubEnv("TMPDIR", directory);
    });
    afterAll(async () => {
      vi.unstubAllEnvs();
      await rm(directory, { recursive: true });
    });

    const left = () => readdir(directory);
    const until = async (isSo: (names: string[]) => boolean) => {
      while (!isSo(await left())) await sleep(20);
    };

    test("comes whole, and leaves nothing behind", async () => {
      const response = await get(`${path}?f=gpkg`);
      const { byteLength } = await response.arrayBuffer();
      expect(byteLength).toBe(Number(response.headers.get("content-length")));
      expect(byteLength).toBeGreaterThan(100 * featureCount);
      await until((names) => names.length === 0);
    });

    test("without room for it, the answer is a problem and not a file", async () => {
      vi.stubEnv("TMPDIR", join(directory, "missing"));
      const response = await get(`${path}?f=gpkg`);
      vi.stubEnv("TMPDIR", directory);
      expect(response.status).toBe(500);
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(response.headers.get("content-disposition")).toBeNull();
    });

    test("of a client that went away nothing is left either, and no more is read", async () => {
      queries.mockClear();
      const asked = request(`${server().url}${path}?f=gpkg`);
      asked.on("error", () => {});
      await until((names) => names.length === 1);
      asked.destroy();
      await until((names) => names.length === 0);
      expect(await queriesAtRest()).toBeLessThan(fewestPages);
    });
  });
});
