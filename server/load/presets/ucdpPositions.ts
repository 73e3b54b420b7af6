import type { MappingRule } from "../mapping/mapping.ts";

/**
 * Radii in metres by `where_prec`. The codebook gives one only for code 2; the others are estimates:
 * - 1 is coded at the point of the place named, so that a town's own size is left: 5 km.
 * - 3: nine in ten of the places coded exactly lie within 62 km of the point of their district.
 * - 4, 5: the rules below have a radius for the provinces and the Line of Control; 5 is otherwise a
 *   road, a valley, a subdistrict or the border of one district.
 * - 6: the country reaches 985 km from the point it is coded at (70, 30).
 */
export const radiiM = {
  1: 5_000,
  2: 25_000,
  3: 65_000,
  4: 565_000,
  5: 100_000,
  6: 1_000_000,
  7: 1_000_000,
};

/** By `where_prec`: what UCDP says of the position, and what is an estimate of ours. */
export const positionNotes = {
  1: "UCDP: exact location. The point is that of the place named; ±5 km is an estimate.",
  2: "UCDP: within about 25 km of the point, which is a known place.",
  3: "UCDP: only the district is known. The point stands for all of it; the radius is an estimate.",
  4: "UCDP: only the province is known. The point stands for all of it.",
  5: "UCDP: along a line, or in an area without clear limits. The point stands for all of it; the radius is an estimate.",
  6: "UCDP: only the country is known. The point stands for all of it.",
  7: "UCDP: international waters or airspace.",
};

/**
 * Farther than any part of the province, in today's borders of `basemap-province`, from the point
 * the province is coded at. The former FATA is not in them: 254 km to the farthest event coded
 * exactly in it. In Balochistan, whose districts are large, nine in ten of the places coded exactly
 * lie within 149 km of the point of their district.
 */
export const areaRadii: readonly MappingRule[] = [
  // The point of a big city is its centre, for whatever happened anywhere in it.
  {
    when: { where_prec: 1, where_coordinates: ["Karachi town", "Lahore town"] },
    set: { position_accuracy_m: 25_000, position_note: cityNote(25) },
  },
  {
    when: {
      where_prec: 1,
      where_coordinates: [
        "Faisalabad town",
        "Gujranwala town",
        "Hyderabad town",
        "Islamabad city",
        "Multan town",
        "Peshawar town",
        "Quetta town",
        "Rawalpindi town",
      ],
    },
    set: { position_accuracy_m: 10_000, position_note: cityNote(10) },
  },
  { when: { where_prec: 3, adm_1: "Balochistan province" }, set: { position_accuracy_m: 150_000 } },
  { when: { where_prec: 4, adm_1: "Azad Jammu & Kashmir" }, set: { position_accuracy_m: 160_000 } },
  {
    when: { where_prec: 4, adm_1: "Federally Administered Tribal Areas" },
    set: { position_accuracy_m: 260_000 },
  },
  { when: { where_prec: 4, adm_1: "Sindh province" }, set: { position_accuracy_m: 305_000 } },
  { when: { where_prec: 4, adm_1: "Punjab province" }, set: { position_accuracy_m: 390_000 } },
  {
    when: { where_prec: 4, adm_1: "Khyber Pakhtunkwa province" },
    set: { position_accuracy_m: 435_000 },
  },
  // The Line of Control runs along Azad Jammu and Kashmir, which reaches 286 km from these points.
  {
    when: {
      where_prec: 5,
      where_coordinates: ["LoC", "LoC in Azad Jammu and Kashmir", "LoC near AJK & Punjab"],
    },
    set: { position_accuracy_m: 290_000 },
  },
];

function cityNote(km: number): string {
  return `UCDP: exact location. The point is that of the whole city; ±${km} km is an estimate.`;
}

const slip = (
  place: string,
  [longitude, latitude]: readonly [number, number],
  position_accuracy_m: number,
  why: string,
): MappingRule => ({
  when: { where_coordinates: place, longitude, latitude },
  set: {
    position_accuracy_m,
    position_note: `The point UCDP publishes is not where the place is: ${why} It is shown as published.`,
  },
});

/** Points that other evidence contradicts. They are not moved: nobody has published where they belong. */
export const knownSlips: readonly MappingRule[] = [
  slip("Machh town", [66.2616, 27.0557], 330_000, "Mach (GeoNames) is 329 km away."),
  slip(
    "Bahawalnagar town",
    [71.723303, 29.381291],
    165_000,
    "Bahawalnagar (GeoNames) is 163 km away.",
  ),
  slip(
    "Sui town",
    [62.049546, 25.648076],
    800_000,
    "UCDP's own point of its district, Dera Bugti, is 784 km away.",
  ),
  slip(
    "Dasht-i-Goran town",
    [61.760041, 29.217094],
    480_000,
    "UCDP's own point of its district, Kalat, is 465 km away.",
  ),
];
