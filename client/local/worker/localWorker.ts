import type { Tile } from "../../../server/contract/tile.ts";
import type { PageRequest } from "../../results/rowSource.ts";
import { HeldFiles, type OpenRequest } from "./heldFiles.ts";
import type { LocalQuery } from "./narrow.ts";

const files = new HeldFiles();

/** What can be asked of the worker that holds the reader's files. It can reach no server: see `clientFiles.ts`. */
const methods = {
  open: (progress: (bytes: number) => void, request: OpenRequest) => files.open(request, progress),
  close: (_: unknown, id: string) => files.close(id),
  tile: (_: unknown, id: string, tile: Tile, labelBy: string | null) =>
    files.tile(id, tile, labelBy),
  properties: (_: unknown, id: string, feature: number) => files.properties(id, feature),
  geometry: (_: unknown, id: string, feature: number) =>
    files.layer(id).feature(feature)?.geometry ?? null,
  /** @returns how many features match. */
  async narrow(_: unknown, id: string, query: LocalQuery) {
    const { matchingIds } = await import("./narrow.ts");
    const layer = files.layer(id);
    return layer.narrow(matchingIds(layer, query));
  },
  async shapes(_: unknown, id: string) {
    const { areaShapes } = await import("./areaShapes.ts");
    return areaShapes(files.layer(id).matching);
  },
  async rows(_: unknown, id: string, request: Omit<PageRequest, "properties">) {
    const { listRows } = await import("./listRows.ts");
    return listRows(files.layer(id), request);
  },
  /** Values of a column that are numbers, smallest first; days as milliseconds since 1970. */
  async facts(_: unknown, id: string, column: string) {
    const { propertyFacts } = await import("../../filter/propertyFacts.ts");
    return propertyFacts(files.layer(id).typed, column);
  },
};

export type LocalMethods = typeof methods;

/** A call of a method, and its answer. */
export interface LocalCall {
  call: number;
  method: keyof LocalMethods;
  args: readonly unknown[];
}

export type LocalAnswer =
  | { call: number; result: unknown }
  | { call: number; error: string }
  | { call: number; progress: number };

addEventListener("message", async ({ data: { call, method, args } }: MessageEvent<LocalCall>) => {
  const progress = (bytes: number) => answer({ call, progress: bytes });
  try {
    const run = methods[method] as (...given: readonly unknown[]) => unknown;
    answer({ call, result: await run(progress, ...args) });
  } catch (error) {
    console.error(error);
    answer({ call, error: String(error) });
  }
});

function answer(message: LocalAnswer): void {
  postMessage(message);
}
