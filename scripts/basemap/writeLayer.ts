import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Feature } from "geojson";

const folder = join(import.meta.dirname, "../../geodata/basemap");

/** Writes one layer, a feature to a line so that a change shows as the lines it touches, and says how big it is. */
export function writeLayer(layer: string, features: readonly Feature[]): void {
  const lines = features.map((feature) => JSON.stringify(feature, roundCoordinates)).join(",\n");
  const text = `{"type":"FeatureCollection","features":[\n${lines}\n]}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${layer}.geojson`), text);
  const kB = Math.round(Buffer.byteLength(text) / 1000);
  console.log(`${layer}: ${features.length} features, ${kB} kB`);
}

function roundCoordinates(key: string, value: unknown): unknown {
  return key === "coordinates" ? rounded(value) : value;
}

/** To 0.0001° (11 m): finer than any source of the basemap. */
function rounded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rounded);
  return typeof value === "number" ? Math.round(value * 1e4) / 1e4 : value;
}
