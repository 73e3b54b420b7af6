import type { LayerDeclaration, MarkerClass, Vocabulary } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
import {
  choice,
  locatedProperties,
  note,
  oneOf,
  type Properties,
  someOf,
  year,
} from "./properties.ts";

/** By whose time they are from: what they are drawn by. */
export const ancientMiningKinds = {
  indus: {
    title: {
      en: "Mining of the Indus Valley Civilisation",
      ur: "وادیٔ سندھ کی تہذیب کی کان کنی",
    },
    class: { shape: "square", code: "IVC", colour: { light: "#655E60", dark: "#DDA242" } },
  },
} as const satisfies Vocabulary<MarkerClass>;

const minedMaterials = {
  copper: { title: { en: "Copper", ur: "تانبا" } },
  "semi-precious-stones": { title: { en: "Semi-precious stones", ur: "نیم قیمتی پتھر" } },
  flint: { title: { en: "Flint (chert)", ur: "چقماق" } },
} as const satisfies Vocabulary;

/** What a statement of ancient mining rests on. */
const miningEvidence = {
  surveyed: { title: { en: "Workings surveyed", ur: "کان کنی کے آثار کا جائزہ لیا گیا" } },
  stated: {
    title: {
      en: "Stated of the district, no working named",
      ur: "ضلع کے بارے میں بیان، کسی کان کا نام نہیں",
    },
  },
} as const satisfies Vocabulary;

export const ancientMiningProperties = {
  ...locatedProperties,
  kind: oneOf("Kind", "قسم", ancientMiningKinds),
  materials: someOf("Mined", "کیا نکالا گیا", minedMaterials),
  from_year: year("From", "از"),
  to_year: year("To", "تا"),
  evidence: choice("Evidence", "ثبوت", miningEvidence),
  note,
} as const satisfies Properties;

export const ancientMiningLayer: LayerDeclaration = {
  id: "ancient-mining",
  group: "sites",
  title: { en: "Ancient mining", ur: "قدیم کان کنی" },
  description: {
    en: "Where copper, semi-precious stones and flint were mined in the time of the Indus Valley Civilisation. Most positions are those of districts, with a wide radius.",
    ur: "وہ علاقے جہاں وادیٔ سندھ کی تہذیب کے زمانے میں تانبا، نیم قیمتی پتھر اور چقماق نکالے جاتے تھے۔ بیشتر مقامات ضلعے کی سطح کے ہیں، وسیع دائرے کے ساتھ۔",
  },
  geometry: ["Point"],
  extent: pakistan,
  properties: ancientMiningProperties,
  licence: ccBy4,
  attribution: "GeoNames; Naqsha",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: false,
  symbol: { type: "marker", classBy: "kind" },
};
