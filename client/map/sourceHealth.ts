import type { ErrorEvent, Map as MapLibreMap } from "maplibre-gl";

interface TileAddress {
  z: number;
  x: number;
  y: number;
}

interface Failure {
  tiles: TileAddress[];
  attempt: number;
  /** Asked again, and no answer yet. */
  retrying: boolean;
}

const firstPauseMs = 2000;
const longestPauseMs = 60_000;

/** What MapLibre adds to the error of a source's tile; its types leave it out. */
type TileErrorEvent = ErrorEvent & {
  sourceId?: string;
  tile?: { tileID: { canonical: TileAddress } };
};

/**
 * Knows which sources cannot be loaded, asks for their failed tiles again at growing intervals and
 * when the browser comes back online. `onChange` hears the reasons by layer.
 */
export class SourceHealth {
  readonly #map: MapLibreMap;
  readonly #onChange: (reasons: Readonly<Record<string, string>>) => void;
  readonly #failures = new Map<string, Failure>();
  #reasons: Readonly<Record<string, string>> = {};

  constructor(map: MapLibreMap, onChange: (reasons: Readonly<Record<string, string>>) => void) {
    this.#map = map;
    this.#onChange = onChange;
    map.on("error", (event) => this.#onError(event));
    map.on("idle", () => this.#clearRecovered());
    addEventListener("online", this.#retryAll);
  }

  disconnect(): void {
    removeEventListener("online", this.#retryAll);
    this.#failures.clear();
  }

  #onError({ error, sourceId, tile }: TileErrorEvent): void {
    if (!sourceId || !tile) {
      console.error(error);
      return;
    }
    const failure = this.#failures.get(sourceId) ?? { tiles: [], attempt: 0, retrying: true };
    failure.tiles.push(tile.tileID.canonical);
    this.#failures.set(sourceId, failure);
    if (failure.retrying) this.#scheduleRetry(sourceId, failure);
    this.#tell({ ...this.#reasons, [sourceId]: reasonOf(error) });
  }

  /** One pause for all the tiles that fail together. */
  #scheduleRetry(sourceId: string, failure: Failure): void {
    failure.retrying = false;
    const pauseMs = Math.min(firstPauseMs * 2 ** failure.attempt, longestPauseMs);
    setTimeout(() => this.#retry(sourceId, failure), pauseMs);
  }

  #retry(sourceId: string, failure: Failure): void {
    if (failure.retrying || this.#failures.get(sourceId) !== failure) return;
    const { tiles } = failure;
    failure.tiles = [];
    failure.attempt += 1;
    failure.retrying = true;
    if (this.#map.getSource(sourceId)) this.#map.refreshTiles(sourceId, tiles);
    // Where none of them is in view any more, nothing else would make the map idle again.
    this.#map.triggerRepaint();
  }

  readonly #retryAll = (): void => {
    for (const [sourceId, failure] of this.#failures) this.#retry(sourceId, failure);
  };

  #clearRecovered(): void {
    const recovered = [...this.#failures].filter(([, failure]) => failure.retrying);
    if (recovered.length === 0) return;
    const reasons = { ...this.#reasons };
    for (const [sourceId] of recovered) {
      this.#failures.delete(sourceId);
      delete reasons[sourceId];
    }
    this.#tell(reasons);
  }

  /** A layer may have several sources: `{layer}~{what}`. */
  #tell(reasons: Readonly<Record<string, string>>): void {
    this.#reasons = reasons;
    const byLayer = Object.entries(reasons).map(([id, reason]) => [id.replace(/~.*/, ""), reason]);
    this.#onChange(Object.fromEntries(byLayer));
  }
}

/** What the server said; a network that does not answer has no status. */
function reasonOf(error: { message: string; status?: number; statusText?: string }): string {
  return error.status ? `${error.status} ${error.statusText ?? ""}`.trim() : error.message;
}
