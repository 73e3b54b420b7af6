import { describe, expect, test } from "vitest";
import { parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import {
  composedNotes,
  narrowingNotes,
  narrowings,
  zoneLabels,
  zoneText,
} from "../../server/figures/furniture/figureNotes.ts";
import type { Wording } from "../../server/filter/words/wording.ts";
import { catalogResponse } from "../support/catalogResponse.ts";

const { layers } = catalogResponse;
const [en, ur] = (["en", "ur"] as const).map(
  (lang): Wording => ({
    lang,
    layers,
    nameOf: (reference) => (reference === "cpec-routes/n-40" ? "N-40" : reference),
  }),
) as [Wording, Wording];

const specOf = (query: Record<string, string>) => parseMapSpec(new URLSearchParams(query));

const shown = layers.filter(({ id }) => id === "incidents" || id === "cpec-routes");
const filtered = specOf({
  "filter.incidents": "fatalities_best > 5",
  "filter.chagai-arc-sites": "status = 'producing'",
  area: "cpec-routes/n-40@25000",
  datetime: "2024-01-01/..",
});

describe("what a map leaves out", () => {
  test("is told of the layers it shows, in sentences", () => {
    expect(narrowingNotes(filtered, shown, en)).toEqual([
      "Incidents 2024–2025: only those with deaths (best estimate) more than 5.",
      "Only what lies within 25\u202fkm of N-40.",
      "Time: from 1 January 2024.",
    ]);
    expect(narrowingNotes(filtered, shown, ur)).toEqual([
      "واقعات 2024–2025: صرف وہ جو اس شرط پر پورے اتریں: اموات (بہترین اندازہ) 5 سے زیادہ۔",
      "صرف وہ جو \u2068N-40\u2069 سے 25\u202fکلومیٹر کے اندر ہے۔",
      "وقت: 1 جنوری 2024 سے۔",
    ]);
  });

  test("comes with the condition itself", () => {
    const [note, ...others] = narrowings(filtered, shown, en);
    expect(note?.cql2).toBe("fatalities_best > 5");
    expect(others.every(({ cql2 }) => cql2 === undefined)).toBe(true);
  });

  test("is drawn faintly only where something is left out", () => {
    const faded = specOf({ unmatched: "fade", "filter.incidents": "fatalities_best > 5" });
    expect(narrowingNotes(faded, shown, en)).toHaveLength(2);
    expect(narrowingNotes(specOf({ unmatched: "fade" }), shown, en)).toEqual([]);
  });
});

describe("zones", () => {
  const near = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 15, 'km')";
  const zonesOf = (text: string) => specOf({ zones: text }).zones ?? [];

  test("around something are told whole, points by where they are", () => {
    const [zone] = zonesOf("POINT(62.1 29.1)@5000,10000");
    if (!zone) throw new Error("no zone");
    expect(zoneText(zone, en)).toBe(
      "within 5\u202fkm, 10\u202fkm of the point 29.1°\u202fN, 62.1°\u202fE",
    );
    expect([...zoneLabels([zone], en).values()]).toEqual([zoneText(zone, en)]);
    expect(composedNotes([zone], en)).toEqual([]);
  });

  test("that are composed have a name in the legend, and words beside it", () => {
    const zones = zonesOf(`where:${near}~name:Corridor`);
    expect([...zoneLabels(zones, en).values()]).toEqual(["Corridor"]);
    expect(composedNotes(zones, en)).toEqual([
      "Corridor: places within 15\u202fkm of N-40 (CPEC routes).",
    ]);
    expect(composedNotes(zones, ur)).toEqual([
      "\u2068Corridor\u2069: وہ جگہیں جو اس شرط پر پوری اتریں: \u2068N-40\u2069 (سی پیک راستے) سے 15\u202fکلومیٹر کے اندر۔",
    ]);
  });

  test("without names are numbered where they are several", () => {
    expect([...zoneLabels(zonesOf(`where:${near}`), en).values()]).toEqual(["Combined zone"]);
    const several = zonesOf(`where:${near};where:NOT ${near}`);
    expect([...zoneLabels(several, en).values()]).toEqual(["Combined zone 1", "Combined zone 2"]);
  });
});
