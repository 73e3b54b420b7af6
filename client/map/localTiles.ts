import { addProtocol } from "maplibre-gl";
import { localScheme, parseLocalTileUrl } from "./localTileUrl.ts";

/** Has MapLibre ask the worker that holds the reader's files for their tiles, and no server. */
export function serveLocalTiles(): void {
  addProtocol(localScheme, async ({ url }) => {
    const { askWorker } = await import("../local/askWorker.ts");
    const { id, tile, labelBy } = parseLocalTileUrl(url);
    const bytes = await askWorker("tile", id, tile, labelBy);
    return { data: bytes.buffer };
  });
}
