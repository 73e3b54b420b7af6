import type { LocalText } from "../../geodata/declaration.ts";
import type { ProvinceProperties } from "./worldMap.ts";

/** The smallest area the basemap tells apart: a country, or a part whose borders are drawn in their own way. */
export interface Unit extends LocalText {
  /** The country polygon it is merged into; absent: its own. */
  country?: string;
  /** A province or territory of Pakistan, or administered by it. */
  home?: true;
  /** Part of Jammu and Kashmir, whose final status is not agreed. */
  disputed?: true;
}

export type UnitId = string;

const pakistan = { country: "pakistan", home: true } as const;

const parts: Readonly<Record<UnitId, Unit>> = {
  balochistan: { en: "Balochistan", ur: "بلوچستان", ...pakistan },
  islamabad: { en: "Islamabad Capital Territory", ur: "وفاقی دارالحکومت اسلام آباد", ...pakistan },
  "khyber-pakhtunkhwa": { en: "Khyber Pakhtunkhwa", ur: "خیبر پختونخوا", ...pakistan },
  punjab: { en: "Punjab", ur: "پنجاب", ...pakistan },
  sindh: { en: "Sindh", ur: "سندھ", ...pakistan },
  "azad-jammu-and-kashmir": {
    en: "Azad Jammu and Kashmir",
    ur: "آزاد جموں و کشمیر",
    home: true,
    disputed: true,
  },
  "gilgit-baltistan": { en: "Gilgit-Baltistan", ur: "گلگت بلتستان", home: true, disputed: true },
  "jammu-and-kashmir": { en: "Jammu and Kashmir", ur: "جموں و کشمیر", disputed: true },
  siachen: { en: "Siachen Glacier", ur: "سیاچن گلیشیئر", disputed: true },
  "arunachal-pradesh": { en: "Arunachal Pradesh", ur: "اروناچل پردیش", country: "ind" },
  pakistan: { en: "Pakistan", ur: "پاکستان", home: true },
};

const neighbours: Readonly<Record<UnitId, Unit>> = {
  afg: { en: "Afghanistan", ur: "افغانستان" },
  are: { en: "United Arab Emirates", ur: "متحدہ عرب امارات" },
  arm: { en: "Armenia", ur: "آرمینیا" },
  aze: { en: "Azerbaijan", ur: "آذربائیجان" },
  bgd: { en: "Bangladesh", ur: "بنگلہ دیش" },
  bhr: { en: "Bahrain", ur: "بحرین" },
  btn: { en: "Bhutan", ur: "بھوٹان" },
  chn: { en: "China", ur: "چین" },
  dji: { en: "Djibouti", ur: "جبوتی" },
  eri: { en: "Eritrea", ur: "اریتریا" },
  eth: { en: "Ethiopia", ur: "ایتھوپیا" },
  geo: { en: "Georgia", ur: "جارجیا" },
  idn: { en: "Indonesia", ur: "انڈونیشیا" },
  ind: { en: "India", ur: "بھارت" },
  irn: { en: "Iran", ur: "ایران" },
  irq: { en: "Iraq", ur: "عراق" },
  kaz: { en: "Kazakhstan", ur: "قازقستان" },
  kgz: { en: "Kyrgyzstan", ur: "کرغیزستان" },
  kwt: { en: "Kuwait", ur: "کویت" },
  lka: { en: "Sri Lanka", ur: "سری لنکا" },
  mdv: { en: "Maldives", ur: "مالدیپ" },
  mmr: { en: "Myanmar", ur: "میانمار" },
  mng: { en: "Mongolia", ur: "منگولیا" },
  mys: { en: "Malaysia", ur: "ملائیشیا" },
  npl: { en: "Nepal", ur: "نیپال" },
  omn: { en: "Oman", ur: "عمان" },
  qat: { en: "Qatar", ur: "قطر" },
  rus: { en: "Russia", ur: "روس" },
  sau: { en: "Saudi Arabia", ur: "سعودی عرب" },
  som: { en: "Somalia", ur: "صومالیہ" },
  syr: { en: "Syria", ur: "شام" },
  tha: { en: "Thailand", ur: "تھائی لینڈ" },
  tjk: { en: "Tajikistan", ur: "تاجکستان" },
  tkm: { en: "Turkmenistan", ur: "ترکمانستان" },
  tur: { en: "Türkiye", ur: "ترکیہ" },
  ukr: { en: "Ukraine", ur: "یوکرین" },
  uzb: { en: "Uzbekistan", ur: "ازبکستان" },
  yem: { en: "Yemen", ur: "یمن" },
};

/** Units of today by the names Natural Earth 4.1 gives the provinces they are made of. */
const unitOfProvince: Readonly<Record<string, UnitId>> = {
  "PAK/Baluchistan": "balochistan",
  "PAK/F.C.T.": "islamabad",
  "PAK/K.P.": "khyber-pakhtunkhwa",
  // Merged into Khyber Pakhtunkhwa in 2018.
  "PAK/F.A.T.A.": "khyber-pakhtunkhwa",
  "PAK/Punjab": "punjab",
  "PAK/Sind": "sindh",
  "PAK/Azad Kashmir": "azad-jammu-and-kashmir",
  "PAK/Northern Areas": "gilgit-baltistan",
  "IND/Jammu and Kashmir": "jammu-and-kashmir",
  "IND/Arunachal Pradesh": "arunachal-pradesh",
  "KAS/Kashmir": "siachen",
};

/** Parts Natural Earth lists apart that the United Nations shows as part of a country. */
const unitOfCode: Readonly<Record<string, UnitId>> = { SOL: "som", KAB: "kaz" };

/** @throws when Natural Earth names a part of Pakistan or a country that is not known here. */
export function unitOf({ adm0_a3, name }: ProvinceProperties): UnitId {
  const part = unitOfProvince[`${adm0_a3}/${name}`];
  if (part) return part;
  if (adm0_a3 === "PAK") throw new Error(`unknown province of Pakistan: ${name}`);
  return unitOfCode[adm0_a3] ?? adm0_a3.toLowerCase();
}

/** @throws when there is no such unit. */
export function unit(id: UnitId): Unit {
  const found = parts[id] ?? neighbours[id];
  if (!found) throw new Error(`unknown country or territory: ${id}`);
  return found;
}

/** The country polygon a unit is part of. */
export const countryOf = (id: UnitId): UnitId => unit(id).country ?? id;

/** What Pakistan's provinces and territories are called, by id. */
export const homeUnits: readonly UnitId[] = Object.keys(parts).filter(
  (id) => id !== "pakistan" && parts[id]?.home,
);
