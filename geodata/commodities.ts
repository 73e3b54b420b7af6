import type { Term } from "./declaration.ts";
import type { commodityGroups } from "./siteVocabularies.ts";

/** One commodity, and the group its sites are drawn as. */
interface Commodity extends Term {
  group: keyof typeof commodityGroups;
}

/** The controlled list of commodities. Gangue and indicator minerals are `minerals`, not commodities. */
export const commodities = {
  copper: { title: { en: "Copper", ur: "تانبا" }, group: "copper-base", symbol: "Cu" },
  nickel: { title: { en: "Nickel", ur: "نکل" }, group: "copper-base", symbol: "Ni" },
  antimony: { title: { en: "Antimony", ur: "اینٹیمنی" }, group: "copper-base", symbol: "Sb" },
  gold: { title: { en: "Gold", ur: "سونا" }, group: "precious", symbol: "Au" },
  silver: { title: { en: "Silver", ur: "چاندی" }, group: "precious", symbol: "Ag" },
  "platinum-group": {
    title: { en: "Platinum-group metals", ur: "پلاٹینم گروہ کی دھاتیں" },
    group: "precious",
  },
  "rare-earths": { title: { en: "Rare earths", ur: "نایاب ارضی عناصر" }, group: "ree" },
  chromite: { title: { en: "Chromite", ur: "کرومائٹ" }, group: "ferrous" },
  iron: { title: { en: "Iron", ur: "لوہا" }, group: "ferrous", symbol: "Fe" },
  manganese: { title: { en: "Manganese", ur: "مینگنیز" }, group: "ferrous", symbol: "Mn" },
  lead: { title: { en: "Lead", ur: "سیسہ" }, group: "lead-zinc", symbol: "Pb" },
  zinc: { title: { en: "Zinc", ur: "جست" }, group: "lead-zinc", symbol: "Zn" },
  emerald: { title: { en: "Emerald", ur: "زمرد" }, group: "gem" },
  aquamarine: { title: { en: "Aquamarine", ur: "ایکوامرین" }, group: "gem" },
  beryl: { title: { en: "Beryl", ur: "بیرل" }, group: "gem" },
  ruby: { title: { en: "Ruby", ur: "یاقوت" }, group: "gem" },
  sapphire: { title: { en: "Sapphire", ur: "نیلم" }, group: "gem" },
  corundum: { title: { en: "Corundum", ur: "کورنڈم" }, group: "gem" },
  spinel: { title: { en: "Spinel", ur: "اسپنل" }, group: "gem" },
  pargasite: { title: { en: "Pargasite", ur: "پارگاسائٹ" }, group: "gem" },
  topaz: { title: { en: "Topaz", ur: "پکھراج" }, group: "gem" },
  tourmaline: { title: { en: "Tourmaline", ur: "ٹورملین" }, group: "gem" },
  garnet: { title: { en: "Garnet", ur: "گارنٹ" }, group: "gem" },
  zoisite: { title: { en: "Zoisite", ur: "زوئسائٹ" }, group: "gem" },
  diopside: { title: { en: "Diopside", ur: "ڈائیوپسائڈ" }, group: "gem" },
  zircon: { title: { en: "Zircon", ur: "زرقون" }, group: "gem" },
  "rutilated-quartz": { title: { en: "Rutilated quartz", ur: "روٹائل کوارٹز" }, group: "gem" },
  quartz: { title: { en: "Quartz", ur: "کوارٹز" }, group: "gem" },
  fluorite: { title: { en: "Fluorite", ur: "فلورائٹ" }, group: "gem" },
  apatite: { title: { en: "Apatite", ur: "ایپاٹائٹ" }, group: "industrial" },
  phosphate: { title: { en: "Phosphate", ur: "فاسفیٹ" }, group: "industrial" },
  barite: { title: { en: "Barite", ur: "بیرائٹ" }, group: "industrial" },
  magnesium: { title: { en: "Magnesium", ur: "میگنیشیم" }, group: "industrial", symbol: "Mg" },
  strontium: { title: { en: "Strontium", ur: "اسٹرونشیم" }, group: "industrial", symbol: "Sr" },
  salt: { title: { en: "Rock salt", ur: "معدنی نمک" }, group: "industrial" },
  coal: { title: { en: "Coal", ur: "کوئلہ" }, group: "energy" },
} as const satisfies Readonly<Record<string, Commodity>>;
