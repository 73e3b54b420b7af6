import type { EditionTracker } from "../load/editions.ts";
import type { Logger } from "../operations/log.ts";
import type { TileComposer } from "./tileComposer.ts";

/**
 * Prepares the tiles of the latest edition, and of each that is published, before anyone asks: the
 * first visitor does not wait for it, and the map outlives its database from the start.
 */
export function prepareEditions(
  composer: Pick<TileComposer, "prepare">,
  editions: Pick<EditionTracker, "latest" | "subscribe">,
  log: Pick<Logger, "warn">,
): void {
  const prepare = (edition: number) => {
    composer
      .prepare(edition)
      .catch((err) =>
        log.warn({ err }, `the tiles of edition ${edition} will be read when asked for`),
      );
  };
  editions.subscribe(prepare);
  prepare(editions.latest);
}
