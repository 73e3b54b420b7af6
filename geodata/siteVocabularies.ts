import type { MarkerClass, Vocabulary } from "./declaration.ts";

/** Commodity groups: the classes every mineral site is drawn by. */
export const commodityGroups = {
  "copper-base": {
    title: { en: "Copper and base metals", ur: "تانبا اور بنیادی دھاتیں" },
    class: { shape: "circle", code: "Cu", colour: { light: "#A26748", dark: "#F88C39" } },
  },
  precious: {
    title: { en: "Precious metals", ur: "قیمتی دھاتیں" },
    class: { shape: "diamond", code: "Au", colour: { light: "#796700", dark: "#F1C642" } },
  },
  ree: {
    title: { en: "Rare earth elements", ur: "نایاب ارضی عناصر" },
    class: { shape: "hexagon", code: "RE", colour: { light: "#6840A2", dark: "#B197F7" } },
  },
  ferrous: {
    title: { en: "Chromite and ferrous metals", ur: "کرومائٹ اور فولادی دھاتیں" },
    class: { shape: "square", code: "Cr", colour: { light: "#26593C", dark: "#81BD82" } },
  },
  "lead-zinc": {
    title: { en: "Lead and zinc", ur: "سیسہ اور جست" },
    class: { shape: "triangle", code: "Zn", colour: { light: "#567098", dark: "#AABCDD" } },
  },
  gem: {
    title: { en: "Gemstones", ur: "قیمتی پتھر" },
    class: { shape: "gem", code: "G", colour: { light: "#C62F64", dark: "#EA8AB2" } },
  },
  industrial: {
    title: { en: "Industrial minerals and phosphate", ur: "صنعتی معدنیات اور فاسفیٹ" },
    class: { shape: "pentagon", code: "P", colour: { light: "#03706C", dark: "#0EC4B2" } },
  },
  energy: {
    title: { en: "Coal and energy", ur: "کوئلہ اور توانائی" },
    class: { shape: "bar", code: "C", colour: { light: "#3A393E", dark: "#D5D5D5" } },
  },
  unspecified: {
    title: { en: "Commodity not stated", ur: "معدن بیان نہیں کی گئی" },
    class: { shape: "circle", code: "?", colour: { light: "#747169", dark: "#A1948C" } },
  },
} as const satisfies Vocabulary<MarkerClass>;

export const siteStatuses = {
  producing: { title: { en: "Producing", ur: "پیداوار جاری" } },
  development: { title: { en: "In development", ur: "زیرِ ترقی" } },
  exploration: { title: { en: "Exploration or prospect", ur: "تلاش یا امکان" } },
  artisanal: { title: { en: "Artisanal mining", ur: "دستی کان کنی" } },
  intermittent: { title: { en: "Worked from time to time", ur: "وقفے وقفے سے کان کنی" } },
  occurrence: { title: { en: "Occurrence", ur: "معدنی موجودگی" } },
  unknown: { title: { en: "Not stated", ur: "بیان نہیں" } },
} as const satisfies Vocabulary;

/** Deposit types as the sources name them; `igneous`, `sedimentary` and `gemstone` where they say no more. */
export const depositTypes = {
  "porphyry-copper": { title: { en: "Porphyry copper", ur: "پورفری تانبا" } },
  "porphyry-copper-gold": { title: { en: "Porphyry copper–gold", ur: "پورفری تانبا اور سونا" } },
  "porphyry-sills": { title: { en: "Mineralised porphyry sills", ur: "معدنی پورفری سِل" } },
  "volcanogenic-massive-sulfide": {
    title: { en: "Volcanogenic massive sulfide", ur: "آتش فشانی سلفائڈ" },
  },
  "volcanic-hosted-sulfide": {
    title: { en: "Volcanic-hosted hydrothermal sulfide", ur: "آتش فشانی چٹانوں میں گرمابی سلفائڈ" },
  },
  "volcanic-magnetite": {
    title: {
      en: "Magnetite in volcanic rock or skarn",
      ur: "آتش فشانی چٹان یا اسکارن میں میگنیٹائٹ",
    },
  },
  "sediment-hosted-zinc-lead": {
    title: { en: "Sediment-hosted zinc–lead", ur: "رسوبی چٹانوں میں جست اور سیسہ" },
  },
  "clastic-dominated-zinc-lead": {
    title: { en: "Clastic-dominated (SEDEX) zinc–lead", ur: "سیڈیکس جست اور سیسہ" },
  },
  "metamorphic-hosted-zinc-lead": {
    title: {
      en: "Zinc–lead in metamorphic or igneous rock",
      ur: "متغیرہ یا آتشی چٹان میں جست اور سیسہ",
    },
  },
  "antimony-vein": { title: { en: "Antimony-bearing veins", ur: "اینٹیمنی والی رگیں" } },
  "marine-phosphorite": { title: { en: "Marine phosphorite", ur: "سمندری فاسفورائٹ" } },
  carbonatite: { title: { en: "Carbonatite", ur: "کاربوناٹائٹ" } },
  "alkaline-granite": {
    title: { en: "Alkaline granite and veins", ur: "القلی گرینائٹ اور رگیں" },
  },
  "gem-pegmatite": { title: { en: "Gem pegmatite", ur: "قیمتی پتھروں کا پیگماٹائٹ" } },
  "marble-hosted-gem": { title: { en: "Gems in marble", ur: "سنگِ مرمر میں قیمتی پتھر" } },
  "schist-hosted-emerald": { title: { en: "Emerald in schist", ur: "شِسٹ میں زمرد" } },
  "gem-placer": { title: { en: "Gem gravels", ur: "قیمتی پتھروں والی بجری" } },
  gemstone: { title: { en: "Gemstone, type not stated", ur: "قیمتی پتھر، قسم بیان نہیں" } },
  coal: { title: { en: "Coal", ur: "کوئلہ" } },
  "podiform-chromite": { title: { en: "Podiform chromite", ur: "پوڈی فارم کرومائٹ" } },
  "sedimentary-ironstone": { title: { en: "Sedimentary ironstone", ur: "رسوبی آہنی پتھر" } },
  igneous: { title: { en: "Igneous, type not stated", ur: "آتشی، قسم بیان نہیں" } },
  sedimentary: { title: { en: "Sedimentary, type not stated", ur: "رسوبی، قسم بیان نہیں" } },
} as const satisfies Vocabulary;

export const rareEarthMinerals = {
  bastnasite: { title: { en: "Bastnäsite", ur: "باسٹناسائٹ" } },
  parisite: { title: { en: "Parisite", ur: "پیریسائٹ" } },
  monazite: { title: { en: "Monazite", ur: "مونازائٹ" } },
  xenotime: { title: { en: "Xenotime", ur: "زینوٹائم" } },
  apatite: { title: { en: "Rare-earth-bearing apatite", ur: "نایاب ارضی عناصر والا ایپاٹائٹ" } },
} as const satisfies Vocabulary;

/** How close to the site a report of rare earths comes. */
export const rareEarthEvidence = {
  mineral: { title: { en: "Mineral reported at the site", ur: "مقام پر معدن کی اطلاع" } },
  "host-rock": {
    title: { en: "Suitable rock, no mineral reported", ur: "موزوں چٹان، معدن کی اطلاع نہیں" },
  },
  district: { title: { en: "Reported for the district only", ur: "صرف ضلع کے لیے اطلاع" } },
} as const satisfies Vocabulary;

/** The 15 lanthanides, scandium and yttrium, by symbol. */
export const rareEarthElements = {
  Sc: { title: { en: "Scandium", ur: "اسکینڈیم" } },
  Y: { title: { en: "Yttrium", ur: "یٹریم" } },
  La: { title: { en: "Lanthanum", ur: "لینتھنم" } },
  Ce: { title: { en: "Cerium", ur: "سیریم" } },
  Pr: { title: { en: "Praseodymium", ur: "پراسیوڈیمیم" } },
  Nd: { title: { en: "Neodymium", ur: "نیوڈیمیم" } },
  Pm: { title: { en: "Promethium", ur: "پرومیتھیم" } },
  Sm: { title: { en: "Samarium", ur: "سماریم" } },
  Eu: { title: { en: "Europium", ur: "یوروپیم" } },
  Gd: { title: { en: "Gadolinium", ur: "گیڈولینیم" } },
  Tb: { title: { en: "Terbium", ur: "ٹربیم" } },
  Dy: { title: { en: "Dysprosium", ur: "ڈسپروسیم" } },
  Ho: { title: { en: "Holmium", ur: "ہولمیم" } },
  Er: { title: { en: "Erbium", ur: "اربیم" } },
  Tm: { title: { en: "Thulium", ur: "تھولیم" } },
  Yb: { title: { en: "Ytterbium", ur: "یٹربیم" } },
  Lu: { title: { en: "Lutetium", ur: "لوٹیٹیم" } },
} as const satisfies Vocabulary;
