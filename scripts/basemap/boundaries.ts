import type { Feature, MultiLineString, Position } from "geojson";
import { mesh } from "topojson-client";
import type { boundaryKinds, boundaryWorldviews } from "../../geodata/basemapLayers.ts";
import { region } from "../../geodata/basemapLayers.ts";
import { type UnitTopology, unitId } from "./areas.ts";
import { feature } from "./feature.ts";
import { generalised } from "./generalised.ts";
import { countryOf, type UnitId, unit } from "./units.ts";

/** How a border is drawn: its kind, and the worldview it belongs to. */
type Drawing = readonly [keyof typeof boundaryKinds, keyof typeof boundaryWorldviews];

/** Where two units meet; a unit meets itself at the sea. In alphabetical order. */
type Pair = readonly [UnitId, UnitId];

/**
 * Borders that not everyone draws alike.
 * - `un`: the Line of Control dotted; the border with Pakistan's Punjab and those with China as disputed; nothing
 *   around Siachen or towards India, where the United Nations draws no international line.
 * - `pk`: all of Jammu and Kashmir inside Pakistan's boundary, the Line of Control dotted as far as the Karakoram
 *   Pass, and the frontier east of the pass undefined.
 */
const disputed: Readonly<Record<string, readonly Drawing[]>> = {
  "azad-jammu-and-kashmir/jammu-and-kashmir": [["line-of-control", "all"]],
  "gilgit-baltistan/jammu-and-kashmir": [["line-of-control", "all"]],
  "gilgit-baltistan/siachen": [],
  "jammu-and-kashmir/siachen": [["line-of-control", "pk"]],
  "jammu-and-kashmir/punjab": [["disputed", "all"]],
  "ind/jammu-and-kashmir": [["international", "pk"]],
  "chn/jammu-and-kashmir": [["disputed", "all"]],
  "chn/gilgit-baltistan": [
    ["disputed", "un"],
    ["international", "pk"],
  ],
  "chn/siachen": [
    ["disputed", "un"],
    ["international", "pk"],
  ],
  "arunachal-pradesh/chn": [["disputed", "all"]],
};

/** Every border and coast once, as lines apart from the areas they part. */
export function boundaries(topology: UnitTopology): Feature[] {
  return pairs(topology).flatMap((pair) => {
    const lines = withoutFrame(meetingLines(topology, pair));
    if (lines.coordinates.length === 0) return [];
    return drawings(pair).map((drawing) => boundary(pair, drawing, lines));
  });
}

function pairs(topology: UnitTopology): Pair[] {
  const found = new Map<string, Pair>();
  mesh(topology, topology.objects.units, (left, right) => {
    const pair = [unitId(left), unitId(right)].sort() as [UnitId, UnitId];
    // Provinces of one unit meet inside it; only an arc of a single province is coast.
    if (left === right || pair[0] !== pair[1]) found.set(pair.join("/"), pair);
    return false;
  });
  return [...found.values()].sort((a, b) => a.join("/").localeCompare(b.join("/")));
}

function meetingLines(topology: UnitTopology, [a, b]: Pair): MultiLineString {
  return mesh(topology, topology.objects.units, (left, right) => {
    const units = [unitId(left), unitId(right)];
    return a === b ? left === right && units[0] === a : units.includes(a) && units.includes(b);
  });
}

function drawings([a, b]: Pair): readonly Drawing[] {
  if (a === b) return [["coast", "all"]];
  const special = disputed[`${a}/${b}`];
  if (special) return special;
  if (unit(a).home && unit(b).home) return [["province", "all"]];
  return countryOf(a) === countryOf(b) ? [] : [["international", "all"]];
}

function boundary([a, b]: Pair, [kind, worldview]: Drawing, lines: MultiLineString): Feature {
  const isCoast = a === b;
  const id = isCoast ? `coast-${a}` : `${a}-${b}`;
  return feature(worldview === "all" ? id : `${id}-${worldview}`, lines, {
    name: isCoast ? `Coast of ${unit(a).en}` : `${unit(a).en} – ${unit(b).en}`,
    name_ur: isCoast ? `${unit(a).ur} کا ساحل` : `${unit(a).ur} – ${unit(b).ur}`,
    kind,
    worldview,
    sources: ["natural-earth-qgis"],
    ...generalised("10,000,000"),
  });
}

/** Without the edges along which the region was cut out of the world. */
function withoutFrame({ coordinates }: MultiLineString): MultiLineString {
  return { type: "MultiLineString", coordinates: coordinates.flatMap(splitAtFrame) };
}

function splitAtFrame(line: Position[]): Position[][] {
  const pieces: Position[][] = [[]];
  line.forEach((position, index) => {
    const next = line[index + 1];
    pieces.at(-1)?.push(position);
    if (next && liesOnFrame(position, next)) pieces.push([]);
  });
  return pieces.filter((piece) => piece.length > 1);
}

function liesOnFrame(a: Position, b: Position): boolean {
  const [west, south, east, north] = region;
  const onMeridian = (lon: number) => a[0] === lon && b[0] === lon;
  const onParallel = (lat: number) => a[1] === lat && b[1] === lat;
  return onMeridian(west) || onMeridian(east) || onParallel(south) || onParallel(north);
}
