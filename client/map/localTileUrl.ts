import type { Tile } from "../../server/contract/tile.ts";
import type { LocalLayer } from "../local/localLayer.ts";

export const localScheme = "naqsha-local";

/** Where the map finds the tiles of a file: at another address whenever they are others. */
export function localTileUrl({ id, version, labelBy }: LocalLayer): string {
  const label = labelBy === null ? "" : `?label=${encodeURIComponent(labelBy)}`;
  return `${localScheme}://${id}/${version}/{z}/{x}/{y}${label}`;
}

/** What such an address asks for, once the map has filled it in. */
export function parseLocalTileUrl(url: string): { id: string; tile: Tile; labelBy: string | null } {
  const [path = "", label] = url.slice(`${localScheme}://`.length).split("?label=");
  const [id = "", _version, z, x, y] = path.split("/");
  const tile = { z: Number(z), x: Number(x), y: Number(y) };
  return { id, tile, labelBy: label === undefined ? null : decodeURIComponent(label) };
}
