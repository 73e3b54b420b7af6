import type { Geometry, Position } from "geojson";
import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { positionsOf } from "./lonLatTuple.ts";
import { child, childrenOf, type XmlElement } from "./xmlElements.ts";

export const kmlFeatureNames = ["Placemark", "NetworkLink"];

/**
 * The placemarks of a KML. Properties are name, description, when, begin and end, and all data and
 * schema data, as text. Network links are not followed: they are noted.
 * @see https://docs.ogc.org/is/12-007r2/12-007r2.html
 * @throws UnreadableFile when it has links only.
 */
export async function* kmlFeatures(
  elements: AsyncIterable<XmlElement>,
  { onNote }: ReadOptions,
): AsyncGenerator<ReadFeature> {
  let index = 0;
  const links: string[] = [];
  for await (const element of elements) {
    if (element.name === "NetworkLink") links.push(targetOf(element));
    else if (element.name === "Placemark") {
      yield { index, feature: featureOf(element, () => onNote?.(heightsLeftOut)) };
      index += 1;
    }
  }
  if (links.length === 0) return;
  const first = links.slice(0, 3).join(", ");
  const which = `${first}${links.length > 3 ? ` and ${links.length - 3} more` : ""}`;
  if (index === 0) {
    throw new UnreadableFile(`it has no placemarks, only links, which are not fetched: ${which}`);
  }
  onNote?.(`${links.length} network links were not fetched: ${which}`);
}

function targetOf(link: XmlElement): string {
  const target = child(link, "Link") ?? child(link, "Url");
  return (target && child(target, "href")?.text.trim()) || "one without an address";
}

function featureOf(placemark: XmlElement, onHeights: () => void) {
  const shapes = geometriesOf(placemark, onHeights);
  const { id } = placemark.attributes;
  return {
    type: "Feature",
    ...(id === undefined ? {} : { id }),
    properties: propertiesOf(placemark),
    geometry: oneGeometry(shapes),
  };
}

function propertiesOf(placemark: XmlElement): Record<string, string | null> {
  const text = (element: XmlElement | undefined) => element?.text.trim() || null;
  const properties: Record<string, string | null> = {};
  for (const name of ["name", "description"]) properties[name] = text(child(placemark, name));
  for (const time of ["TimeStamp", "TimeSpan"]) {
    for (const each of child(placemark, time)?.children ?? []) properties[each.name] = text(each);
  }
  const data = child(placemark, "ExtendedData");
  for (const each of data ? childrenOf(data, "Data") : []) {
    properties[each.attributes.name ?? ""] = text(child(each, "value"));
  }
  for (const schema of data ? childrenOf(data, "SchemaData") : []) {
    for (const each of schema.children) properties[each.attributes.name ?? ""] = text(each);
  }
  return properties;
}

/** Simple geometries, of MultiGeometry and gx:MultiTrack too. */
function geometriesOf(element: XmlElement, onHeights: () => void): Geometry[] {
  return element.children.flatMap((each): Geometry[] => {
    switch (each.name) {
      case "Point":
        return [{ type: "Point", coordinates: lineOf(each, onHeights)[0] ?? [] }];
      case "LineString":
      case "LinearRing":
        return [{ type: "LineString", coordinates: lineOf(each, onHeights) }];
      case "Polygon":
        return [{ type: "Polygon", coordinates: ringsOf(each, onHeights) }];
      case "Track":
        return [{ type: "LineString", coordinates: trackOf(each, onHeights) }];
      case "MultiGeometry":
      case "MultiTrack":
        return geometriesOf(each, onHeights);
      default:
        return [];
    }
  });
}

function lineOf(element: XmlElement, onHeights: () => void): Position[] {
  return positionsOf(child(element, "coordinates")?.text ?? "", onHeights);
}

function ringsOf(polygon: XmlElement, onHeights: () => void): Position[][] {
  const boundaries = ["outerBoundaryIs", "innerBoundaryIs"].flatMap((name) =>
    childrenOf(polygon, name),
  );
  const rings = boundaries.flatMap((boundary) => childrenOf(boundary, "LinearRing"));
  return rings.map((ring) => lineOf(ring, onHeights));
}

/** Google's tracks part a position by spaces, with an element for each. */
function trackOf(track: XmlElement, onHeights: () => void): Position[] {
  return childrenOf(track, "coord").flatMap(({ text }) =>
    positionsOf(text.trim().replaceAll(/\s+/g, ","), onHeights),
  );
}

/** Those of one kind become a Multi…; a mixture is a GeometryCollection, which the check names. */
function oneGeometry(shapes: readonly Geometry[]): Geometry | null {
  const [first] = shapes;
  if (!first || shapes.length === 1) return first ?? null;
  if (shapes.some(({ type }) => type !== first.type)) {
    return { type: "GeometryCollection", geometries: [...shapes] };
  }
  const coordinates = shapes.map((shape) => (shape as { coordinates?: unknown }).coordinates);
  return { type: `Multi${first.type}`, coordinates } as Geometry;
}
