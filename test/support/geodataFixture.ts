import { catalog } from "../../geodata/catalog.ts";
import type { SourceRecord } from "../../geodata/declaration.ts";
import type { Geodata, ShippedFeature } from "../../scripts/geodata/geodata.ts";
import { readLayer } from "./readGeodata.ts";

type Properties = Record<string, unknown>;

/** Data that every rule of the check is content with: a feature for each rule to look at, in the shipped provinces. */
export function goodGeodata(): Geodata {
  const features: Record<string, ShippedFeature[]> = {
    "basemap-province": readLayer("basemap-province").map((province) => ({
      ...(province as unknown as ShippedFeature),
      properties: { ...(province.properties as ShippedFeature["properties"]), sources: ["map"] },
    })),
    "cpec-routes": [road()],
    incidents: [incident()],
    "balochistan-sites": [
      site("duddar", [66.836, 26.223], "balochistan"),
      site("mach-coalfield", [67.33, 29.864], "balochistan"),
    ],
    "gilgit-baltistan-sites": [
      site("hunza-valley", [74.615, 36.307], "gilgit-baltistan"),
      site("hunza-ruby-belt", [74.615, 36.307], "gilgit-baltistan"),
    ],
    "chagai-arc-sites": [
      site("reko-diq", [62.079, 29.123], "balochistan"),
      site("saindak", [61.585, 29.271], "balochistan"),
    ],
  };
  return {
    layers: catalog.layers
      .filter(({ id }) => id in features)
      .map((declaration) => ({ declaration, features: features[declaration.id] ?? [] })),
    sources: [record("map"), record("survey"), record("press")],
    files: [{ folder: "layers", layer: "incidents", bytes: 1000 }],
  };
}

function record(id: string): SourceRecord {
  return {
    id,
    type: "report",
    title: `A ${id}`,
    publisher: "Dawn",
    issued: { "date-parts": [[2025]] },
    license: "CC BY 4.0",
    URL: `https://example.org/${id}`,
  };
}

function site(id: string, coordinates: number[], region: string): ShippedFeature {
  return point(id, coordinates, {
    commodities: ["copper", "gold"],
    commodity_group: "copper-base",
    status: "producing",
    resource_mt: 5900,
    resource_source: "survey",
    published_figures: [
      "Resource: 5.9 billion t (2025) [press]",
      "Resource: 5,900 Mt (2024) [survey]",
      "Age: 12–23 Ma (2019) [survey]",
    ],
    age_ma_min: 12,
    age_ma_max: 23,
    age_source: "survey",
    sources: ["survey", "press"],
    position_method: "published-coordinate",
    regions: [region],
  });
}

function incident(): ShippedFeature {
  return point("2025-03-11-train", [67.33, 29.86], {
    date: "2025-03-11",
    date_precision: "day",
    kind: "hijacking",
    fatalities_low: 25,
    fatalities_best: 31,
    fatalities_high: 33,
    toll_disputed: true,
    toll_note: "25 by one, 33 by another.",
    sources: ["press"],
    position_method: "place-anchor",
    regions: ["balochistan"],
  });
}

/** Multan to Sukkur as the crow flies, by towns that lie on that line. */
function road(): ShippedFeature {
  const line = [
    [71.4782, 30.1968],
    [68.857, 27.7052],
  ];
  return {
    ...point("multan-sukkur", [], {
      kind: "motorway",
      status: "open",
      via: ["Multan", "Sukkur"],
      published_length_km: 376,
      length_source: "press",
      sources: ["press"],
      position_method: "traced-through-places",
      position_note: "Schematic.",
      regions: ["sindh", "punjab"],
    }),
    geometry: { type: "LineString", coordinates: line },
  };
}

function point(id: string, coordinates: number[], properties: Properties): ShippedFeature {
  return {
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates },
    properties: {
      id,
      name: id,
      name_ur: "نام",
      position_accuracy_m: 2000,
      ...properties,
    } as unknown as ShippedFeature["properties"],
  };
}
