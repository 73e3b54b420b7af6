import type { LocalText } from "../../geodata/declaration.ts";
import type { LonLat } from "./riverNetwork.ts";

export interface River extends LocalText {
  id: string;
  /** 1 is most important: when, as one zooms in, it appears. */
  rank: number;
}

/** The Indus and its great tributaries, which Natural Earth 1:10m names. */
export const indusRivers: readonly River[] = [
  { id: "indus", en: "Indus", ur: "دریائے سندھ", rank: 1 },
  { id: "sutlej", en: "Sutlej", ur: "دریائے ستلج", rank: 2 },
  { id: "chenab", en: "Chenab", ur: "دریائے چناب", rank: 2 },
  { id: "jhelum", en: "Jhelum", ur: "دریائے جہلم", rank: 3 },
  { id: "ravi", en: "Ravi", ur: "دریائے راوی", rank: 3 },
  { id: "beas", en: "Beas", ur: "دریائے بیاس", rank: 5 },
];

/** A river of World Data Bank II, which has no names: the line from its head to its mouth. */
export interface TracedRiver extends River {
  head: LonLat;
  mouth: LonLat;
}

export const tracedRivers: readonly TracedRiver[] = [
  {
    id: "kabul",
    en: "Kabul",
    ur: "دریائے کابل",
    rank: 4,
    head: [68.803, 34.558],
    mouth: [72.233, 33.928],
  },
  {
    id: "chitral",
    en: "Chitral (Kunar)",
    ur: "دریائے چترال (کنڑ)",
    rank: 5,
    head: [73.87, 36.85],
    mouth: [70.523, 34.417],
  },
  {
    id: "gilgit",
    en: "Gilgit",
    ur: "دریائے گلگت",
    rank: 6,
    head: [72.748, 35.871],
    mouth: [74.633, 35.753],
  },
  {
    id: "hunza",
    en: "Hunza",
    ur: "دریائے ہنزہ",
    rank: 6,
    head: [74.227, 36.846],
    mouth: [74.381, 35.921],
  },
  {
    id: "shyok",
    en: "Shyok",
    ur: "دریائے شیوک",
    rank: 5,
    head: [78.136, 34.186],
    mouth: [75.908, 35.233],
  },
  {
    id: "kurram",
    en: "Kurram",
    ur: "دریائے کرم",
    rank: 6,
    head: [69.863, 34.059],
    mouth: [71.307, 32.629],
  },
  {
    id: "gomal",
    en: "Gomal",
    ur: "دریائے گومل",
    rank: 6,
    head: [69.156, 33.132],
    mouth: [70.805, 31.516],
  },
  {
    id: "zhob",
    en: "Zhob",
    ur: "دریائے ژوب",
    rank: 6,
    head: [67.593, 30.786],
    mouth: [69.83, 32.07],
  },
  {
    id: "pishin-lora",
    en: "Pishin Lora",
    ur: "پشین لوڑہ",
    rank: 7,
    head: [67.454, 30.961],
    mouth: [64.921, 29.166],
  },
  {
    id: "mashkel",
    en: "Mashkel",
    ur: "دریائے ماشکیل",
    rank: 7,
    head: [61.221, 27.892],
    mouth: [63.122, 28.154],
  },
  {
    id: "rakhshan",
    en: "Rakhshan",
    ur: "دریائے رخشان",
    rank: 7,
    head: [65.485, 27.638],
    mouth: [63.438, 27.169],
  },
  {
    id: "kech",
    en: "Kech",
    ur: "دریائے کیچ",
    rank: 6,
    head: [64.814, 26.491],
    mouth: [62.75, 26.03],
  },
  {
    id: "dasht",
    en: "Dasht",
    ur: "دریائے دشت",
    rank: 6,
    head: [62.75, 26.03],
    mouth: [61.696, 25.197],
  },
  {
    id: "nal",
    en: "Nal",
    ur: "دریائے نال",
    rank: 6,
    head: [66.453, 28.789],
    mouth: [65.288, 26.02],
  },
  {
    id: "mashkai",
    en: "Mashkai",
    ur: "دریائے مشکے",
    rank: 7,
    head: [65.693, 27.771],
    mouth: [65.288, 26.02],
  },
  {
    id: "hingol",
    en: "Hingol",
    ur: "دریائے ہنگول",
    rank: 6,
    head: [65.288, 26.02],
    mouth: [65.454, 25.381],
  },
  {
    id: "porali",
    en: "Porali",
    ur: "دریائے پورالی",
    rank: 7,
    head: [66.356, 27.546],
    mouth: [66.445, 25.596],
  },
  {
    id: "hub",
    en: "Hub",
    ur: "دریائے حب",
    rank: 6,
    head: [67.27, 25.93],
    mouth: [66.705, 24.892],
  },
];
