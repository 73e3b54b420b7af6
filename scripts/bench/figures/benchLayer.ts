import { writeFile } from "node:fs/promises";
import { join } from "node:path";

export const benchLayerId = "bench-points";

const pointCount = 20_000;
/** One of so many stands alone and has room for its name; the others crowd. */
const loneEvery = 10;
const crowds = 40;

const rock = (title: string, shape: string, code: string, colour: string) => ({
  title,
  class: { shape, code, colour },
});

const declaration = {
  id: benchLayerId,
  title: "Points to measure by",
  geometry: "Point",
  licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  attribution: "Synthetic",
  visibleByDefault: false,
  sources: [{ id: "synthetic", type: "report", title: "Made up to measure speed", license: "CC0" }],
  constants: { position_accuracy_m: 20, position_method: "published-coordinate" },
  properties: {
    rock: {
      type: "string",
      vocabulary: {
        porphyry: rock("Porphyry", "circle", "P", "#B4581B"),
        andesite: rock("Andesite", "square", "A", "#1F5C3A"),
        schist: rock("Schist", "triangle", "S", "#1F4E8C"),
      },
    },
  },
  symbol: { type: "marker", classBy: "rock" },
};

/**
 * Writes 20,000 points with names, 2,000 of them apart, all the same in every run, as a file with its declaration beside it.
 * They stand for nothing real.
 * @returns the file, for `npm run load`.
 */
export async function writeBenchLayer(directory: string): Promise<string> {
  const random = randomFrom(12_345);
  const features = Array.from({ length: pointCount }, (_, n) => featureOf(n, random));
  const file = join(directory, `${benchLayerId}.geojson`);
  await writeFile(file, JSON.stringify({ type: "FeatureCollection", features }));
  await writeFile(join(directory, `${benchLayerId}.layer.json`), JSON.stringify(declaration));
  return file;
}

function featureOf(n: number, random: () => number) {
  const id = `p-${n}`;
  const rocks = Object.keys(declaration.properties.rock.vocabulary);
  return {
    type: "Feature",
    id,
    properties: { id, name: `P ${n}`, rock: rocks[n % rocks.length] },
    geometry: {
      type: "Point",
      coordinates: n % loneEvery === 0 ? lone(random) : crowded(n, random),
    },
  };
}

const lone = (random: () => number) => [61 + 14 * random(), 24.5 + 11.5 * random()];

function crowded(n: number, random: () => number): number[] {
  const crowd = n % crowds;
  const about = () => random() + random() + random() - 1.5;
  return [
    62 + ((crowd * 7) % 13) + about() * 0.5,
    25.5 + ((crowd * 5) % 11) * 0.95 + about() * 0.4,
  ];
}

/** Numbers from 0 to 1, by a linear congruential generator. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
