import type { LineString } from "geojson";
import { describe, expect, test } from "vitest";
import { bufferGeometries } from "../../server/analysis/buffer/bufferGeometries.ts";
import { BufferProblem } from "../../server/analysis/buffer/bufferProblem.ts";
import type { BufferRequest } from "../../server/analysis/buffer/checkRequest.ts";
import { Drawing } from "../../server/analysis/drawing/drawing.ts";
import { DrawingThreads } from "../../server/analysis/drawing/drawingThreads.ts";
import { edgesToDraw } from "../../server/analysis/drawing/edgesToDraw.ts";

/** A thread takes seconds to start where a machine has other work. */
const timeout = 60_000;

const site: BufferRequest = {
  geometries: [{ type: "Point", coordinates: [62.05, 29.12] }],
  distancesM: [5000, 10_000],
  toleranceM: 10,
};

/** Takes minutes, wherever it is drawn. */
const endless: BufferRequest = {
  geometries: [zigzag(10_000)],
  distancesM: [100_000, 200_000, 300_000, 400_000, 500_000],
  toleranceM: 100,
};

function zigzag(count: number): LineString {
  const coordinates = Array.from({ length: count }, (_, n) => [60 + n / 5000, 30 + (n % 2) / 10]);
  return { type: "LineString", coordinates };
}

const threads = (limits: { waiting?: number; timeoutMs?: number } = {}) =>
  new DrawingThreads({ threads: 1, waiting: 16, timeoutMs: 600_000, ...limits });

describe("a thread", () => {
  test("draws the same as is drawn at once", { timeout }, async () => {
    const drawn = await threads().draw("buffer", [site], undefined);
    expect(drawn).toEqual(bufferGeometries(site));
  });

  test("gives back what is wrong as what it is, and goes on", { timeout }, async () => {
    const pool = threads();
    const wrong = { ...site, distancesM: [-5000] };
    const problem = await pool.draw("buffer", [wrong], undefined).catch((error) => error);
    expect(problem).toBeInstanceOf(BufferProblem);
    expect(problem).toMatchObject({ input: "distancesM", kind: "malformed" });
    expect(await pool.draw("buffer", [site], undefined)).toHaveLength(2);
  });

  test("that takes too long is ended: 503, and the next is drawn", { timeout }, async () => {
    const slow = threads({ timeoutMs: 50 }).draw("buffer", [endless], undefined);
    await expect(slow).rejects.toMatchObject({ status: 503, retryAfterS: 60 });
  });

  test("whose drawing nobody waits for is ended, and the next has its turn", {
    timeout,
  }, async () => {
    const pool = threads();
    const client = new AbortController();
    const left = pool.draw("buffer", [endless], client.signal);
    const next = pool.draw("buffer", [site], undefined);
    client.abort();
    await expect(left).rejects.toThrow("aborted");
    expect(await next).toHaveLength(2);
  });
});

describe("drawings that wait for a thread", () => {
  test("are so many and no more: 503 for another", { timeout }, async () => {
    const pool = threads({ waiting: 1 });
    const clients = [new AbortController(), new AbortController()];
    const drawn = clients.map(({ signal }) => pool.draw("buffer", [endless], signal));
    const settled = Promise.allSettled(drawn);
    const refused = pool.draw("buffer", [site], undefined);
    await expect(refused).rejects.toMatchObject({ status: 503, retryAfterS: 5 });
    for (const client of clients) client.abort();
    await settled;
  });

  test("wait no longer when their client leaves", { timeout }, async () => {
    const pool = threads({ waiting: 1 });
    const [first, second] = [new AbortController(), new AbortController()];
    const drawn = pool.draw("buffer", [endless], first.signal);
    const waiting = pool.draw("buffer", [endless], second.signal);
    second.abort();
    await expect(waiting).rejects.toThrow("aborted");
    const next = pool.draw("buffer", [site], undefined);
    first.abort();
    await expect(drawn).rejects.toThrow("aborted");
    expect(await next).toHaveLength(2);
  });
});

test("what no machine would draw in time is refused before it is begun", async () => {
  const most = { ...endless, distancesM: Array.from({ length: 20 }, (_, n) => 10_000 + n) };
  await expect(new Drawing().buffer({ ...most, toleranceM: 1 }, {})).rejects.toMatchObject({
    status: 413,
  });
});

test("edges are counted about as many as are traced", () => {
  const [zone] = bufferGeometries({ ...site, distancesM: [10_000] });
  const traced = zone?.geometry.coordinates[0]?.length ?? 0;
  const counted = edgesToDraw({ ...site, distancesM: [10_000] });
  expect(counted / traced).toBeGreaterThan(0.8);
  expect(counted / traced).toBeLessThan(1.25);
});
