import type { LocalText } from "../../geodata/declaration.ts";

export interface WaterName extends LocalText {
  id: string;
  /** 1 is most important. */
  rank?: number;
  /** [lon, lat] of a vertex of each piece of the water. */
  points: readonly (readonly [number, number])[];
}

/** Rivers beyond the basin of the Indus. */
export const farRiverNames: readonly WaterName[] = [
  { id: "helmand", en: "Helmand", ur: "دریائے ہلمند", rank: 3, points: [[65.33, 32.48]] },
  { id: "amu-darya", en: "Amu Darya", ur: "آمو دریا", rank: 2, points: [[62.19, 40.54]] },
  {
    id: "panj",
    en: "Panj",
    ur: "دریائے پنج",
    rank: 3,
    points: [
      [70.25, 37.66],
      [73.22, 37.41],
    ],
  },
  { id: "syr-darya", en: "Syr Darya", ur: "سیر دریا", rank: 3, points: [[66.39, 44.27]] },
  { id: "ganges", en: "Ganges", ur: "دریائے گنگا", rank: 1, points: [[82.31, 25.23]] },
  { id: "yamuna", en: "Yamuna", ur: "دریائے جمنا", rank: 2, points: [[78.66, 26.89]] },
  {
    id: "brahmaputra",
    en: "Brahmaputra",
    ur: "دریائے برہم پتر",
    rank: 2,
    points: [
      [92.79, 26.62],
      [95.38, 29.41],
    ],
  },
  {
    id: "yarlung-tsangpo",
    en: "Yarlung Tsangpo",
    ur: "یارلنگ سانگپو",
    rank: 3,
    points: [
      [84.5, 29.45],
      [90.76, 29.31],
    ],
  },
  { id: "narmada", en: "Narmada", ur: "دریائے نرمدا", rank: 3, points: [[78.15, 22.86]] },
  { id: "godavari", en: "Godavari", ur: "دریائے گوداوری", rank: 3, points: [[77.97, 18.88]] },
  {
    id: "krishna",
    en: "Krishna",
    ur: "دریائے کرشنا",
    rank: 3,
    points: [
      [75.38, 16.58],
      [79.21, 16.42],
    ],
  },
  { id: "mahanadi", en: "Mahanadi", ur: "دریائے مہاندی", rank: 4, points: [[81.68, 21.62]] },
  { id: "yarkand", en: "Yarkand", ur: "دریائے یارقند", rank: 3, points: [[76.19, 37.73]] },
  { id: "tarim", en: "Tarim", ur: "دریائے تارم", rank: 3, points: [[85.61, 41.0]] },
  {
    id: "tigris",
    en: "Tigris",
    ur: "دریائے دجلہ",
    rank: 2,
    points: [[44.42, 33.73]],
  },
  { id: "euphrates", en: "Euphrates", ur: "دریائے فرات", rank: 2, points: [[42.76, 33.82]] },
  { id: "shatt-al-arab", en: "Shatt al-Arab", ur: "شط العرب", rank: 3, points: [[48.18, 30.36]] },
  {
    id: "irrawaddy",
    en: "Irrawaddy",
    ur: "دریائے ایراوتی",
    rank: 2,
    points: [
      [95.38, 21.67],
      [95.46, 17.86],
    ],
  },
  {
    id: "salween",
    en: "Salween",
    ur: "دریائے سالوین",
    rank: 3,
    points: [
      [94.52, 31.46],
      [98.76, 24.11],
      [97.34, 18.64],
    ],
  },
];

export const lakeNames: readonly WaterName[] = [
  { id: "aral-sea", en: "Aral Sea", ur: "بحیرۂ ارال", points: [[60.87, 46.13]] },
  { id: "issyk-kul", en: "Issyk-Kul", ur: "اِسیق کول", points: [[78.3, 42.59]] },
  { id: "urmia", en: "Lake Urmia", ur: "جھیل ارومیہ", points: [[45.66, 37.75]] },
  { id: "van", en: "Lake Van", ur: "جھیل وان", points: [[42.99, 38.34]] },
  { id: "sevan", en: "Lake Sevan", ur: "جھیل سیوان", points: [[44.98, 40.51]] },
  { id: "sarygamysh", en: "Sarygamysh Lake", ur: "جھیل ساری قامش", points: [[57.87, 41.78]] },
  { id: "alakol", en: "Lake Alakol", ur: "جھیل الاکول", points: [[82.13, 45.76]] },
  { id: "zaysan", en: "Lake Zaysan", ur: "جھیل زیسان", points: [[84.36, 47.74]] },
  { id: "namtso", en: "Namtso", ur: "جھیل نم تسو", points: [[90.35, 30.53]] },
  { id: "siling", en: "Siling Lake", ur: "جھیل سیلنگ", points: [[89.32, 31.8]] },
  { id: "bosten", en: "Bosten Lake", ur: "جھیل بوستن", points: [[86.75, 41.83]] },
  { id: "yamdrok", en: "Yamdrok Lake", ur: "جھیل یمدروک", points: [[90.92, 28.92]] },
  { id: "toktogul", en: "Toktogul Reservoir", ur: "توکتوگل جھیل", points: [[72.66, 41.68]] },
  { id: "tharthar", en: "Lake Tharthar", ur: "جھیل ثرثار", points: [[43.27, 33.73]] },
  { id: "manasarovar", en: "Manasarovar", ur: "جھیل مانسرور", points: [[81.37, 30.75]] },
  { id: "rakshastal", en: "Rakshastal", ur: "جھیل راکشس تال", points: [[81.2, 30.85]] },
];
