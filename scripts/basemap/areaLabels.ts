import type { Feature } from "geojson";
import type { areaKinds } from "../../geodata/basemapLayers.ts";
import type { LocalText } from "../../geodata/declaration.ts";
import { feature } from "./feature.ts";
import { type UnitId, unit } from "./units.ts";

type At = readonly [lon: number, lat: number];

/** Where each name sits best, by eye: clear of the busiest towns, on the broadest part. 1 is most important. */
const countryPoints: readonly (readonly [UnitId, number, At])[] = [
  ["pakistan", 1, [69.3, 28.9]],
  ["afg", 2, [65.6, 33.9]],
  ["irn", 2, [54.6, 32.6]],
  ["ind", 2, [77.4, 23.6]],
  ["chn", 2, [84.5, 36.9]],
  ["tkm", 3, [58.9, 39.5]],
  ["uzb", 3, [64.1, 41.6]],
  ["tjk", 3, [70.8, 38.9]],
  ["kgz", 3, [75.4, 41.7]],
  ["kaz", 3, [68.5, 46.8]],
  ["omn", 4, [56.6, 20.9]],
  ["are", 4, [54.3, 23.6]],
  ["sau", 3, [45.9, 22.6]],
  ["irq", 4, [43.6, 32.9]],
  ["yem", 4, [47.6, 15.9]],
  ["npl", 4, [83.6, 28.5]],
  ["btn", 5, [90.5, 27.4]],
  ["bgd", 4, [89.9, 24.0]],
  ["mmr", 3, [95.9, 21.6]],
  ["lka", 4, [80.7, 7.7]],
  ["mng", 4, [96.0, 46.6]],
  ["tur", 5, [41.8, 39.4]],
  ["aze", 5, [47.6, 40.5]],
  ["geo", 5, [43.3, 42.1]],
  ["arm", 6, [44.8, 40.2]],
  ["qat", 6, [51.2, 25.3]],
  ["kwt", 6, [47.6, 29.3]],
  ["tha", 5, [98.8, 17.6]],
  ["som", 5, [47.6, 8.2]],
  ["eth", 5, [43.2, 7.4]],
];

const provincePoints: readonly (readonly [UnitId, number, At])[] = [
  ["balochistan", 2, [65.0, 27.75]],
  ["punjab", 2, [72.3, 30.85]],
  ["sindh", 2, [68.95, 26.1]],
  ["khyber-pakhtunkhwa", 3, [71.9, 34.9]],
  ["gilgit-baltistan", 3, [75.0, 35.75]],
  ["azad-jammu-and-kashmir", 5, [73.85, 33.75]],
  ["jammu-and-kashmir", 4, [75.9, 33.7]],
];

const seas: readonly (readonly [string, LocalText, number, At])[] = [
  ["arabian-sea", { en: "Arabian Sea", ur: "بحیرۂ عرب" }, 1, [64.5, 22.2]],
  ["bay-of-bengal", { en: "Bay of Bengal", ur: "خلیجِ بنگال" }, 2, [88.0, 15.5]],
  ["gulf-of-oman", { en: "Gulf of Oman", ur: "خلیجِ عمان" }, 3, [58.8, 24.6]],
  ["persian-gulf", { en: "Persian Gulf", ur: "خلیجِ فارس" }, 3, [51.4, 27.0]],
  ["caspian-sea", { en: "Caspian Sea", ur: "بحیرۂ کیسپین" }, 2, [51.0, 41.9]],
];

/** One point for each name of an area: a polygon cut into tiles would be named once per tile. */
export function areaLabels(): Feature[] {
  return [
    ...countryPoints.map(([id, rank, at]) => label(id, "country", unit(id), rank, at)),
    ...provincePoints.map(([id, rank, at]) => label(id, "province", unit(id), rank, at)),
    ...seas.map(([id, name, rank, at]) => label(id, "sea", name, rank, at)),
  ];
}

function label(
  id: string,
  kind: keyof typeof areaKinds,
  { en, ur }: LocalText,
  rank: number,
  [lon, lat]: At,
): Feature {
  return feature(
    id,
    { type: "Point", coordinates: [lon, lat] },
    {
      name: en,
      name_ur: ur,
      kind,
      rank,
      sources: ["naqsha-basemap-names"],
      position_accuracy_m: 100_000,
      position_method: "derived",
    },
  );
}
