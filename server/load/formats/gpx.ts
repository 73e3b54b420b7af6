import type { Geometry, Position } from "geojson";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { numberOf } from "./lonLatTuple.ts";
import { childrenOf, type XmlElement } from "./xmlElements.ts";

/** What `table` calls them. */
const kinds = { wpt: "waypoints", rte: "routes", trk: "tracks" };

export const gpxFeatureNames = Object.keys(kinds);

/**
 * The waypoints, routes and tracks of a GPX, or those of `table` only. Properties are their elements
 * that have text (name, desc, time, ele, sym, type …) and simple extensions, as text.
 * @see https://www.topografix.com/GPX/1/1/
 */
export async function* gpxFeatures(
  elements: AsyncIterable<XmlElement>,
  { table, onNote }: ReadOptions,
): AsyncGenerator<ReadFeature> {
  if (table !== undefined && !Object.values(kinds).includes(table)) {
    throw new UnreadableFile(
      `GPX has no table "${table}"; it has ${Object.values(kinds).join(", ")}`,
    );
  }
  let index = 0;
  for await (const element of elements) {
    if (table !== undefined && kinds[element.name as keyof typeof kinds] !== table) continue;
    const geometry = geometryOf(element, () => onNote?.(heightsLeftOut));
    yield { index, feature: { type: "Feature", properties: propertiesOf(element), geometry } };
    index += 1;
  }
}

function geometryOf(element: XmlElement, onHeights: () => void): Geometry {
  const line = (of: XmlElement, name: string) =>
    childrenOf(of, name).map((point) => positionOf(point, onHeights));
  if (element.name === "wpt") return { type: "Point", coordinates: positionOf(element, () => {}) };
  if (element.name === "rte") return { type: "LineString", coordinates: line(element, "rtept") };
  const segments = childrenOf(element, "trkseg").map((segment) => line(segment, "trkpt"));
  const [only, ...more] = segments;
  if (only && more.length === 0) return { type: "LineString", coordinates: only };
  return { type: "MultiLineString", coordinates: segments };
}

function positionOf(point: XmlElement, onHeights: () => void): Position {
  if (childrenOf(point, "ele").length > 0) onHeights();
  const { lon, lat } = point.attributes;
  return [numberOf(lon) as number, numberOf(lat) as number];
}

function propertiesOf({ children }: XmlElement): Record<string, string> {
  const all = children.flatMap((each) => (each.name === "extensions" ? each.children : [each]));
  const texts = all.filter((each) => each.children.length === 0 && each.text.trim() !== "");
  return Object.fromEntries(texts.map(({ name, text }) => [name, text.trim()]));
}
