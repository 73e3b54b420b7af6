import { distance } from "@turf/turf";
import type { Feature, Point } from "geojson";
import type { ReadFeature } from "../reader.ts";

type Plant = Feature<Point, { name: string; fuel: string; database: string }>;

/** Rows of the two databases within this distance may be of one plant, where they share a name. */
const nearKm = 5;

/** Words that tell what a plant is, and not which. */
const commonWords = new Set(
  "power plant project station pakistan pakistant limited ltd pvt company energy oil gas diesel coal hydro hydroelectric hydropower nuclear reactor thermal engine ccgt gtps sps dam generation turbine the ipp".split(
    " ",
  ),
);

/**
 * Says which rows of the one database look like rows of the other: near one another, and with a
 * word of their names in common. Nothing is left out for it.
 */
export function overlappingPlants(features: readonly ReadFeature[]): string[] {
  const plants = features.map(({ feature }) => feature as Plant).filter(isPlaced);
  const of = (name: string) => plants.filter(({ properties }) => properties.database === name);
  const lines = of("wri").flatMap((plant) =>
    of("geo")
      .filter((other) => areAlike(plant, other))
      .map(
        (other) => `  ${plant.properties.name} = ${other.properties.name} (${apart(plant, other)})`,
      ),
  );
  const pairs = lines.length === 1 ? "1 pair" : `${lines.length} pairs`;
  const count = `Rows that look like the same plant in both databases (${pairs}; both rows are kept):`;
  return lines.length > 0 ? [count, ...lines] : [];
}

function isPlaced({ geometry }: Plant): boolean {
  return geometry?.coordinates.every(Number.isFinite) ?? false;
}

function areAlike(a: Plant, b: Plant): boolean {
  if (distance(a, b) > nearKm) return false;
  const words = wordsOf(a);
  return wordsOf(b).some((word) => words.includes(word));
}

function wordsOf({ properties }: Plant): string[] {
  const words = properties.name.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return words.filter((word) => !commonWords.has(word));
}

function apart(a: Plant, b: Plant): string {
  const [fuel, other] = [a.properties.fuel, b.properties.fuel];
  const metres = `${Math.round(distance(a, b) * 1000)} m apart`;
  return fuel === other ? metres : `${metres}; ${fuel} and ${other}`;
}
