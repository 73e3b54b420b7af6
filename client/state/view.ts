import type { MapView } from "../../server/contract/mapSpec.ts";

/** Shows a point with what is around it. */
const pointZoom = 10;

interface CameraPosition {
  lon: number;
  lat: number;
  zoom: number;
  bearing: number;
  pitch: number;
}

/** The view a camera shows, no more exact than the screen: coordinates to a tenth of a pixel. */
export function viewOf({ lon, lat, zoom, bearing, pitch }: CameraPosition): MapView {
  const pixelsPerDegree = (512 * 2 ** zoom) / 360;
  const decimals = Math.max(0, Math.ceil(Math.log10(pixelsPerDegree * 10)));
  const view = {
    lon: round(wrap(lon), decimals),
    lat: round(lat, decimals),
    zoom: round(zoom, 2),
  };
  const tilt = round(pitch, 1);
  const turn = round(bearing, 1);
  if (tilt !== 0) return { ...view, bearing: turn, pitch: tilt };
  return turn === 0 ? view : { ...view, bearing: turn };
}

/** `view`, but a box without area as a view of its surroundings. */
export function withSurroundings(view: MapView): MapView {
  if (!("bbox" in view)) return view;
  const [west, south, east, north] = view.bbox;
  if (south < north && west < east) return view;
  return { lon: (west + east) / 2, lat: (south + north) / 2, zoom: pointZoom };
}

function round(value: number, decimals: number): number {
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}

/** Longitude in −180 to 180: MapLibre counts on past the date line. */
const wrap = (lon: number): number => ((((lon + 180) % 360) + 360) % 360) - 180;
