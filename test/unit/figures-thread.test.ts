import { describe, expect, test } from "vitest";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { defaultView } from "../../server/contract/defaultView.ts";
import { type FigureTask, FigureThread } from "../../server/figures/drawing/figureThread.ts";
import { type MapFeature, toMapFeature } from "../../server/figures/mapFeature.ts";
import { badParameter } from "../../server/http/problem.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

/** A thread takes seconds to start where a machine has other work. */
const timeout = 60_000;

const layerId = "chagai-arc-sites";

/** A figure of one layer, without furniture. */
function taskOf(find: FigureTask["find"], signal?: AbortSignal): FigureTask {
  const snapshot = catalogResponse;
  const spec = { layers: [{ id: layerId }], basemap: "none" };
  const look = { lang: "en", theme: "light", worldview: "un" } as const;
  const { layers, edition } = snapshot;
  return {
    look: { widthMm: 160, heightMm: 110, furniture: [new Set()] },
    map: {
      spec,
      snapshot,
      layers: layers.filter(({ id }) => id === layerId),
      view: defaultView,
      ...look,
      style: buildStyle({ layers, spec, ...look, edition, baseUrl: "" }),
      names: new Map(),
    },
    find,
    signal,
  };
}

const sites = (count: number): MapFeature[] =>
  Array.from({ length: count }, (_, n) => {
    const coordinates = [64 + (n % 50) / 10, 27 + Math.floor(n / 50) / 20];
    return toMapFeature({ type: "Point", coordinates }, { name: `Site ${n}` }, n + 1);
  });

const symbolsIn = async (drawing: ReturnType<FigureThread["draw"]>) =>
  (await drawing).scene.groups.find(({ id }) => id.endsWith(`${layerId}-symbol`))?.marks.length ??
  0;

describe("a thread that draws figures", () => {
  test("draws all the features it asked for, however many", { timeout }, async () => {
    const thread = new FigureThread();
    expect(await symbolsIn(thread.draw(taskOf(async () => sites(2_500))))).toBe(2_500);
    expect(await symbolsIn(thread.draw(taskOf(async () => [])))).toBe(0);
  });

  test("writes what it draws", { timeout }, async () => {
    const task = taskOf(async () => sites(1));
    const svg = Buffer.from(await new FigureThread().write(task, "svg")).toString();
    expect(svg).toMatch(/<g id="layer-\d+-chagai-arc-sites-symbol"/);
  });

  test("gives back what is wrong as what it is, and goes on", { timeout }, async () => {
    const thread = new FigureThread();
    const problem = badParameter("layers", "has too many features");
    await expect(thread.draw(taskOf(() => Promise.reject(problem)))).rejects.toBe(problem);
    const { look, ...task } = taskOf(async () => sites(3));
    const small = {
      widthMm: 20,
      heightMm: 20,
      furniture: [new Set(["legend", "sources"] as const)],
    };
    await expect(thread.draw({ ...task, look: small })).rejects.toMatchObject({
      status: 400,
      errors: [{ parameter: "furniture" }],
    });
    expect(await symbolsIn(thread.draw({ ...task, look }))).toBe(3);
  });

  test("stops when its client leaves, and the next has its turn", { timeout }, async () => {
    const thread = new FigureThread();
    const client = new AbortController();
    const never = new Promise<never>(() => {});
    const left = thread.draw(
      taskOf(() => {
        client.abort();
        return never;
      }, client.signal),
    );
    const refused = expect(left).rejects.toThrow("abort");
    const next = symbolsIn(thread.draw(taskOf(async () => sites(2))));
    await refused;
    expect(await next).toBe(2);
  });

  test("leaves out those that left while they waited", { timeout }, async () => {
    const thread = new FigureThread();
    const client = new AbortController();
    const first = symbolsIn(thread.draw(taskOf(async () => sites(2))));
    const second = thread.draw(taskOf(async () => sites(2), client.signal));
    const refused = expect(second).rejects.toThrow("abort");
    client.abort();
    await refused;
    expect(await first).toBe(2);
  });
});
