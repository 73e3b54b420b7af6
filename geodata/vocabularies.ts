import type { Vocabulary } from "./declaration.ts";

/** How a position was found: decides how much it can be trusted. */
export const positionMethods = {
  "published-coordinate": {
    title: { en: "Coordinate published by the source", ur: "ماخذ کا شائع کردہ مقام" },
  },
  "place-anchor": {
    title: { en: "Nearest named place, with a radius", ur: "قریب ترین بستی، دائرے کے ساتھ" },
  },
  derived: { title: { en: "Derived from a description", ur: "بیان سے اخذ کردہ" } },
  "traced-through-places": {
    title: {
      en: "Line through places of known position (schematic)",
      ur: "معلوم مقامات سے گزرتی لکیر (خاکہ)",
    },
  },
  "generalised-map": {
    title: { en: "Generalised small-scale map", ur: "چھوٹے پیمانے کا عمومی نقشہ" },
  },
} as const satisfies Vocabulary;

/** Provinces and territories: the ids of `basemap-province`. */
export const regions = {
  balochistan: { title: { en: "Balochistan", ur: "بلوچستان" } },
  sindh: { title: { en: "Sindh", ur: "سندھ" } },
  punjab: { title: { en: "Punjab", ur: "پنجاب" } },
  "khyber-pakhtunkhwa": { title: { en: "Khyber Pakhtunkhwa", ur: "خیبر پختونخوا" } },
  islamabad: {
    title: { en: "Islamabad Capital Territory", ur: "وفاقی دارالحکومت اسلام آباد" },
  },
  "gilgit-baltistan": { title: { en: "Gilgit-Baltistan", ur: "گلگت بلتستان" } },
  "azad-jammu-and-kashmir": { title: { en: "Azad Jammu and Kashmir", ur: "آزاد جموں و کشمیر" } },
} as const satisfies Vocabulary;
