import type { Term, Vocabulary } from "./declaration.ts";

/** A unit of geological time, and when it was. */
interface GeologicalAge extends Term {
  rank: "era" | "period" | "epoch";
  /** Its end and its beginning, in millions of years before the present. */
  ma: readonly [end: number, beginning: number];
}

/**
 * Units of the International Chronostratigraphic Chart that sources date sites and belts by, youngest first.
 * @see https://stratigraphy.org/chart (v2023/09)
 */
export const geologicalAges = {
  quaternary: { title: { en: "Quaternary", ur: "کواٹرنری" }, rank: "period", ma: [0, 2.58] },
  neogene: { title: { en: "Neogene", ur: "نیوجین" }, rank: "period", ma: [2.58, 23.03] },
  miocene: { title: { en: "Miocene", ur: "میوسین" }, rank: "epoch", ma: [5.333, 23.03] },
  paleogene: { title: { en: "Paleogene", ur: "پیلیوجین" }, rank: "period", ma: [23.03, 66] },
  oligocene: { title: { en: "Oligocene", ur: "اولیگوسین" }, rank: "epoch", ma: [23.03, 33.9] },
  eocene: { title: { en: "Eocene", ur: "ایوسین" }, rank: "epoch", ma: [33.9, 56] },
  paleocene: { title: { en: "Paleocene", ur: "پیلیوسین" }, rank: "epoch", ma: [56, 66] },
  "late-cretaceous": {
    title: { en: "Late Cretaceous", ur: "آخری کریٹیشیئس" },
    rank: "epoch",
    ma: [66, 100.5],
  },
  "early-cretaceous": {
    title: { en: "Early Cretaceous", ur: "ابتدائی کریٹیشیئس" },
    rank: "epoch",
    ma: [100.5, 145],
  },
  cretaceous: { title: { en: "Cretaceous", ur: "کریٹیشیئس" }, rank: "period", ma: [66, 145] },
  jurassic: { title: { en: "Jurassic", ur: "جوراسک" }, rank: "period", ma: [145, 201.4] },
  triassic: { title: { en: "Triassic", ur: "ٹرائیاسک" }, rank: "period", ma: [201.4, 251.902] },
  permian: { title: { en: "Permian", ur: "پرمیئن" }, rank: "period", ma: [251.902, 298.9] },
  carboniferous: {
    title: { en: "Carboniferous", ur: "کاربونیفیرس" },
    rank: "period",
    ma: [298.9, 358.9],
  },
  cambrian: { title: { en: "Cambrian", ur: "کیمبرین" }, rank: "period", ma: [485.4, 538.8] },
  paleoproterozoic: {
    title: { en: "Paleoproterozoic", ur: "پیلیوپروٹیروزوئک" },
    rank: "era",
    ma: [1600, 2500],
  },
} as const satisfies Readonly<Record<string, GeologicalAge>>;

/** What of a site a stated age is the age of. */
export const datedEvents = {
  mineralisation: { title: { en: "The mineralisation", ur: "معدن کی تشکیل" } },
  intrusion: { title: { en: "The igneous rock", ur: "آتشی چٹان" } },
  deposition: { title: { en: "The sedimentary host rock", ur: "رسوبی میزبان چٹان" } },
  cooling: {
    title: {
      en: "Cooling: the mineral is that old or older",
      ur: "ٹھنڈا ہونا: معدن کم از کم اتنی پرانی",
    },
  },
  emplacement: {
    title: { en: "The ophiolite’s arrival on land", ur: "اوفیولائٹ کا براعظم پر چڑھنا" },
  },
} as const satisfies Vocabulary;
