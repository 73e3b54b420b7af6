import type { CodeClass, LayerDeclaration, Vocabulary } from "./declaration.ts";
import { ccBy4, pakistan } from "./extentAndLicence.ts";
import { count, locatedProperties, note, oneOf, type Properties, text } from "./properties.ts";

export const incidentKinds = {
  bombing: { title: { en: "Bombing", ur: "دھماکا" }, class: { code: "B" } },
  "armed-attack": { title: { en: "Armed attack", ur: "مسلح حملہ" }, class: { code: "A" } },
  ambush: { title: { en: "Highway ambush", ur: "شاہراہ پر گھات" }, class: { code: "H" } },
  abduction: { title: { en: "Abduction and killing", ur: "اغوا اور قتل" }, class: { code: "D" } },
  killing: { title: { en: "Targeted killing", ur: "ہدفی قتل" }, class: { code: "K" } },
  hijacking: { title: { en: "Hijacking", ur: "ہائی جیکنگ" }, class: { code: "J" } },
} as const satisfies Vocabulary<CodeClass>;

export const datePrecisions = {
  day: { title: { en: "Day", ur: "دن" } },
  month: { title: { en: "Month", ur: "مہینہ" } },
  year: { title: { en: "Year", ur: "سال" } },
} as const satisfies Vocabulary;

export const incidentProperties = {
  ...locatedProperties,
  date: { type: "date", title: { en: "Date", ur: "تاریخ" }, required: true, inTiles: true },
  date_precision: oneOf("Date known to the", "تاریخ کی درستی", datePrecisions),
  kind: oneOf("Kind", "نوعیت", incidentKinds),
  target: text("Target", "ہدف"),
  /** Routes and sites of our own layers that a source names. */
  affects: {
    type: "string[]",
    title: { en: "Affected route or site", ur: "متاثرہ شاہراہ یا مقام" },
    refersToFeatures: true,
  },
  actor: text("Actor, as attributed", "منسوب ذمہ دار"),
  actor_note: text("Who attributes it", "کس نے منسوب کیا"),
  fatalities_best: count("Deaths, best estimate", "اموات، بہترین اندازہ"),
  fatalities_low: count("Deaths, lowest report", "اموات، کم از کم"),
  fatalities_high: count("Deaths, highest report", "اموات، زیادہ سے زیادہ"),
  toll_disputed: {
    type: "boolean",
    title: { en: "Toll disputed or ambiguous", ur: "تعداد متنازع یا مبہم" },
    required: true,
    inTiles: true,
  },
  toll_note: text("Who says which toll", "کون سی تعداد کس نے بتائی"),
  attackers_killed: count("Attackers killed", "ہلاک حملہ آور"),
  note,
} as const satisfies Properties;

export const incidentLayers: readonly LayerDeclaration[] = [
  {
    id: "incidents",
    group: "security",
    title: { en: "Incidents 2024–2025", ur: "واقعات 2024–2025" },
    description: {
      en: "Reported attacks near routes and sites, with the tolls each source gives. Positions are place anchors with a stated radius.",
      ur: "راستوں اور معدنی مقامات کے قریب رپورٹ شدہ حملے، ہر ماخذ کی بتائی ہوئی تعداد کے ساتھ۔ مقامات قریبی بستیوں کے ہیں، بیان کردہ دائرے کے ساتھ۔",
    },
    geometry: ["Point"],
    extent: pakistan,
    properties: incidentProperties,
    licence: ccBy4,
    attribution: "News reports as cited; Naqsha",
    minzoom: 0,
    maxzoom: 14,
    visibleByDefault: false,
    symbol: {
      type: "graduated",
      sizeBy: "fatalities_best",
      maximum: 40,
      hollowWhen: "toll_disputed",
      codeBy: "kind",
      colour: { light: "#9B211B", dark: "#D66564" },
    },
  },
];
