import type { SourceRecord } from "../../../geodata/declaration.ts";
import type { Mapping, MappingRule } from "../mapping/mapping.ts";
import type { Preset } from "./preset.ts";
import { ucdpEventsLayer } from "./ucdpEventsLayer.ts";
import { areaRadii, knownSlips, positionNotes, radiiM } from "./ucdpPositions.ts";

/** Where an event was divided, UCDP's three numbers sometimes do not stand in their order. */
const tolls: readonly MappingRule[] = [
  { when: { low: { below: "high" } }, set: { toll_disputed: true } },
  {
    when: { high: { below: "best" } },
    set: {
      toll_disputed: true,
      toll_note: "As published, the highest estimate is lower than the best one.",
    },
  },
  {
    when: { low: { above: "best" } },
    set: {
      toll_disputed: true,
      toll_note: "As published, the lowest estimate is higher than the best one.",
    },
  },
];

const mapping: Mapping = {
  properties: {
    id: { slug: "ucdp-{id}" },
    name: { text: "{where_coordinates}: {dyad_name}" },
    sources: { constant: ["preset-ucdp-ged", "preset-sundberg-2013"] },
    position_accuracy_m: { column: "where_prec", values: radiiM },
    position_method: {
      column: "where_prec",
      values: { 1: "published-coordinate", 2: "place-anchor" },
      otherwise: "derived",
    },
    position_note: { column: "where_prec", values: positionNotes },
    date: { column: "date_start" },
    date_end: { column: "date_end" },
    date_precision: {
      column: "date_prec",
      values: { 1: "day", 2: "two-to-six-days", 3: "week", 4: "month", 5: "year" },
    },
    kind: {
      column: "type_of_violence",
      values: { 1: "state-based", 2: "non-state", 3: "one-sided" },
    },
    conflict: { column: "conflict_name" },
    fatalities_best: { column: "best" },
    fatalities_low: { column: "low" },
    fatalities_high: { column: "high" },
    toll_disputed: { constant: false },
    deaths_side_a: { column: "deaths_a" },
    deaths_side_b: { column: "deaths_b" },
    place: { column: "where_coordinates" },
    place_note: { column: "where_description" },
    district: { column: "adm_2" },
    province: { column: "adm_1" },
    where_precision: {
      column: "where_prec",
      values: {
        1: "exact",
        2: "within-25-km",
        3: "district",
        4: "province",
        5: "line-or-area",
        6: "country",
        7: "water-or-air",
      },
    },
    clarity: { column: "event_clarity", values: { 1: "high", 2: "lower" } },
    ucdp_id: { column: "relid" },
  },
  rules: [
    ...areaRadii,
    ...knownSlips,
    ...tolls,
    // The day is known, and the last possible one is the same.
    { when: { date_prec: 1 }, set: { date_end: null } },
  ],
  ignore: ["year", "latitude", "longitude"],
  reverseLines: false,
};

const sources: readonly SourceRecord[] = [
  {
    id: "preset-ucdp-ged",
    type: "dataset",
    title: "UCDP Georeferenced Event Dataset (GED)",
    publisher: "Uppsala Conflict Data Program, Uppsala University",
    URL: "https://ucdp.uu.se/downloads/",
    license: "CC BY 4.0",
    note: "What the codes of place and date mean is in its codebook.",
  },
  {
    id: "preset-sundberg-2013",
    type: "article-journal",
    title: "Introducing the UCDP Georeferenced Event Dataset",
    author: [
      { family: "Sundberg", given: "Ralph" },
      { family: "Melander", given: "Erik" },
    ],
    issued: { "date-parts": [[2013, 7]] },
    "container-title": "Journal of Peace Research",
    DOI: "10.1177/0022343313484347",
    license: "Cited only",
    note: "How the events are coded; to be cited with the dataset.",
  },
];

export const ucdpGed: Preset = {
  name: "ucdp-ged",
  description: "UCDP Georeferenced Event Dataset (CSV)",
  layers: [{ layer: ucdpEventsLayer, mapping, sources }],
};
