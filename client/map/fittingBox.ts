import type { Map as MapLibreMap } from "maplibre-gl";
import type { Bbox } from "../../geodata/declaration.ts";
import { decimalsAt } from "../filter/area/roundShape.ts";
import { fitPx } from "./camera.ts";

/** The box that, fitted into `frame` as boxes of addresses are, shows what the frame shows now. */
export function fittingBox(map: MapLibreMap, frame: DOMRect): Bbox | null {
  const [width, height] = [frame.width - 2 * fitPx, frame.height - 2 * fitPx];
  if (width <= 0 || height <= 0) return null;
  const { lng: west, lat: north } = map.unproject([frame.left + fitPx, frame.top + fitPx]);
  const { lng: east, lat: south } = map.unproject([frame.right - fitPx, frame.bottom - fitPx]);
  if (west < -180 || east > 180) return null;
  const round = (value: number) => Number(value.toFixed(decimalsAt(map.getZoom())));
  return [round(west), round(south), round(east), round(north)];
}
