import type {
  FilterSpecification,
  LayerSpecification,
  SourceSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Feature, MultiPolygon, Point, Polygon, Position } from "geojson";
import type { LocalText } from "../../geodata/declaration.ts";
import type { Theme } from "../contract/mapSpec.ts";
import { type Lettering, nameLabel } from "./labels.ts";
import { palettes } from "./palette.ts";
import { zonePalette } from "./zonePalette.ts";

/** Of the one source that holds the zones. No layer is called so: their ids begin with a letter. */
const source = "~zones";

/** A zone as it is drawn. */
export interface DrawnZone {
  /** Number of its colour, from 1. */
  colour: number;
  /** The widest last. */
  rings: readonly DrawnRing[];
}

interface DrawnRing {
  geometry: Polygon | MultiPolygon;
  /** Written at its northernmost point; none is written without it. */
  label?: LocalText;
}

/** The zones of a map, drawn. */
interface ZoneStyle {
  sources: Record<string, SourceSpecification>;
  /** Over the areas of layers, under their lines and points. */
  ground: readonly LayerSpecification[];
  labels: readonly LayerSpecification[];
}

/** A line where each ring ends, and a tint so light that what lies inside is not changed by it. */
export function zoneStyle(
  zones: readonly DrawnZone[],
  theme: Theme,
  lettering: Lettering,
): ZoneStyle {
  if (zones.length === 0) return { sources: {}, ground: [], labels: [] };
  // Where there is no room for all labels, those of the widest rings are written.
  const features = zones.flatMap(({ colour, rings }) =>
    rings.toReversed().flatMap((ring) => featuresOf(ring, colour)),
  );
  const colours = [...new Set(zones.map(({ colour }) => colour))].sort();
  return {
    sources: { [source]: { type: "geojson", data: { type: "FeatureCollection", features } } },
    ground: [
      ...colours.map((colour) => tint(colour, theme)),
      casing(theme),
      ...colours.map((colour) => outline(colour, theme)),
    ],
    labels: colours.map((colour) => ringLabels(colour, theme, lettering)),
  };
}

function featuresOf({ geometry, label }: DrawnRing, colour: number): Feature[] {
  const ring: Feature = { type: "Feature", properties: { part: "ring", colour }, geometry };
  const north = label && northernmost(geometry);
  if (!north) return [ring];
  const properties = { part: "label", colour, name: label.en, name_ur: label.ur };
  const at: Point = { type: "Point", coordinates: north };
  return [ring, { type: "Feature", properties, geometry: at }];
}

/** Undefined of a ring with nothing in it. */
function northernmost({ type, coordinates }: Polygon | MultiPolygon): Position | undefined {
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  const positions = polygons.flatMap(([outer = []]) => outer);
  const [first, ...rest] = positions;
  return rest.reduce((north, at) => ((at[1] ?? 0) > (north?.[1] ?? 0) ? at : north), first);
}

function partOf(colour: number, part: "ring" | "label"): FilterSpecification {
  return ["all", ["==", ["get", "part"], part], ["==", ["get", "colour"], colour]];
}

function tint(colour: number, theme: Theme): LayerSpecification {
  return {
    id: `${source}/tint-${colour}`,
    type: "fill",
    source,
    filter: partOf(colour, "ring"),
    paint: { "fill-color": zonePalette(colour, theme), "fill-opacity": 0.05 },
  };
}

function casing(theme: Theme): LayerSpecification {
  return {
    id: `${source}/casing`,
    type: "line",
    source,
    filter: ["==", ["get", "part"], "ring"],
    layout: { "line-join": "round" },
    paint: { "line-color": palettes[theme].land, "line-width": 4, "line-opacity": 0.6 },
  };
}

function outline(colour: number, theme: Theme): LayerSpecification {
  return {
    id: `${source}/outline-${colour}`,
    type: "line",
    source,
    filter: partOf(colour, "ring"),
    layout: { "line-join": "round" },
    paint: { "line-color": zonePalette(colour, theme), "line-width": 1.6 },
  };
}

function ringLabels(colour: number, theme: Theme, lettering: Lettering): LayerSpecification {
  const { layout, paint } = nameLabel(
    {
      sizes: [[4, 12]],
      face: "semibold",
      colour: zonePalette(colour, theme),
      halo: palettes[theme].land,
      haloPx: 2,
    },
    lettering,
  );
  return {
    id: `${source}/label-${colour}`,
    type: "symbol",
    source,
    filter: partOf(colour, "label"),
    // On its line, and nowhere else: beside it, it could be taken for that of another ring.
    layout: { ...layout, "text-padding": 1 },
    paint,
  };
}
