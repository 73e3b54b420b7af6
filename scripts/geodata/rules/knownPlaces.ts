import { distance } from "@turf/turf";
import type { Point } from "geojson";
import type { Geodata, ShippedFeature } from "../geodata.ts";
import { eachFeature, type Rule } from "../rule.ts";

type LonLat = readonly [lon: number, lat: number];

/** Sites that are often mapped wrongly, where several sources put them, and how far off they may be. */
const known: readonly { layer: string; id: string; at: LonLat; withinKm: number }[] = [
  { layer: "chagai-arc-sites", id: "reko-diq", at: [62.079, 29.123], withinKm: 1 },
  { layer: "chagai-arc-sites", id: "saindak", at: [61.585, 29.271], withinKm: 3 },
  { layer: "balochistan-sites", id: "duddar", at: [66.836, 26.223], withinKm: 1 },
  { layer: "balochistan-sites", id: "mach-coalfield", at: [67.33, 29.864], withinKm: 1 },
  { layer: "gilgit-baltistan-sites", id: "hunza-valley", at: [74.615, 36.307], withinKm: 1 },
  { layer: "gilgit-baltistan-sites", id: "hunza-ruby-belt", at: [74.615, 36.307], withinKm: 1 },
];

/** Points in circulation that nothing lies at. */
const wrong: readonly { of: string; at: LonLat }[] = [
  { of: "Reko Diq (an encyclopaedia's, 42 km off)", at: [62.43306, 28.9725] },
  { of: "Duddar (a project database's, 217 km off)", at: [64.6585, 26.233] },
  { of: "Hunza (a USGS record's, 88 km off)", at: [75.5917, 36.275] },
  { of: "Mach (an event dataset's, 329 km off)", at: [66.2616, 27.0557] },
];

/** Sites that no source gives a coordinate for: a point published as theirs would be another's. */
const withoutCoordinate: ReadonlySet<string> = new Set([
  "dilband-iron",
  "katlang-topaz",
  "shinkai-copper",
  "sillai-patti-carbonatite",
  "zagi-warsak",
]);

const wrongWithinKm = 3;

export const areWhereTheyShouldBe: Rule = (geodata) =>
  known.flatMap(({ layer, id, at, withinKm }) => {
    const feature = pointOf(geodata, layer, id);
    if (!feature) return [`${layer}/${id}: it is not there`];
    const km = distanceKm(feature.geometry, at);
    return km <= withinKm ? [] : [`${layer}/${id}: it is ${km.toFixed(1)} km from ${at.join()}`];
  });

export const areNotWhereNothingIs = eachFeature(({ geometry }) => {
  if (geometry.type !== "Point") return [];
  return wrong
    .filter(({ at }) => distanceKm(geometry, at) < wrongWithinKm)
    .map(({ of }) => `it lies at the wrong point of ${of}`);
});

export const claimNoUnknownCoordinate = eachFeature(({ id, properties }) =>
  withoutCoordinate.has(String(id)) && properties.position_method === "published-coordinate"
    ? ["no coordinate of it is known to be published: anchor it at a place, with a radius"]
    : [],
);

function pointOf({ layers }: Geodata, layer: string, id: string) {
  const features = layers.find(({ declaration }) => declaration.id === layer)?.features ?? [];
  return features.find((feature) => feature.id === id && feature.geometry.type === "Point") as
    | (ShippedFeature & { geometry: Point })
    | undefined;
}

const distanceKm = (point: Point, at: LonLat) => distance(point, [...at], { units: "kilometers" });
