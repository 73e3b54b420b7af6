import type { Language, LayerDeclaration, LocalText } from "../../geodata/declaration.ts";
import type { Theme } from "../contract/mapSpec.ts";
import { classesOf, codesOf, type LayerOf } from "./layerClasses.ts";
import { palettes } from "./palette.ts";
import {
  approximateLineSwatch,
  approximateSwatch,
  boundarySwatch,
  circlesSwatch,
  codeSwatch,
  discSwatch,
  fillSwatch,
  hollowSwatch,
  lineSwatch,
  markerSwatch,
  type SwatchContext,
} from "./swatches.ts";
import { approximateFromM } from "./uncertainty.ts";

export interface LegendEntry {
  /** The class's value, or null where the entry explains how every class is drawn. */
  value: string | null;
  title: string;
  /** An SVG document. */
  swatch: string;
}

/**
 * What the symbols of a layer mean, in the order of its vocabulary, from the same classes the style is made of. With
 * `classesInView`, only classes among them; nothing at all where there are none. Of a graduated layer the
 * classes are `true` and `false`: whether it is hollow; and the values of its letters.
 */
export function legendOf(
  layer: LayerDeclaration,
  theme: Theme,
  lang: Language,
  classesInView?: readonly string[],
): readonly LegendEntry[] {
  if (classesInView?.length === 0) return [];
  const context = { theme, palette: palettes[theme] };
  const entries = entriesOf(layer, context, lang);
  return entries.filter(({ value }) => value === null || (classesInView?.includes(value) ?? true));
}

function entriesOf(layer: LayerDeclaration, context: SwatchContext, lang: Language): LegendEntry[] {
  switch (layer.symbol.type) {
    case "marker":
      return markerEntries(layer as LayerOf<"marker">, context, lang);
    case "graduated":
      return graduatedEntries(layer as LayerOf<"graduated">, context, lang);
    case "line":
      return lineEntries(layer as LayerOf<"line">, context, lang);
    case "fill":
      return fillEntries(layer as LayerOf<"fill">, context, lang);
    case "basemap":
      return layer.symbol.role === "boundary" ? boundaryEntries(layer, context, lang) : [];
    case "names":
      return [];
  }
}

function markerEntries(
  layer: LayerOf<"marker">,
  context: SwatchContext,
  lang: Language,
): LegendEntry[] {
  const classes = classesOf(layer).map(({ value, title, class: drawn }) => ({
    value,
    title: title[lang],
    swatch: markerSwatch(drawn, context),
  }));
  return [...classes, ...uncertaintyEntries(context, lang)];
}

function graduatedEntries(
  layer: LayerOf<"graduated">,
  context: SwatchContext,
  lang: Language,
): LegendEntry[] {
  const { sizeBy, hollowWhen } = layer.symbol;
  const titleOf = (property: string) => layer.properties[property]?.title[lang] ?? property;
  return [
    {
      value: null,
      title: `${titleOf(sizeBy)} ${words.byArea[lang]}`,
      swatch: circlesSwatch(layer.symbol, context),
    },
    { value: "true", title: titleOf(hollowWhen), swatch: hollowSwatch(layer.symbol, context) },
    ...codesOf(layer).map(({ value, title, class: { code } }) => ({
      value,
      title: title[lang],
      swatch: codeSwatch(layer.symbol, code, context),
    })),
    ...uncertaintyEntries(context, lang),
  ];
}

function lineEntries(
  layer: LayerOf<"line">,
  context: SwatchContext,
  lang: Language,
): LegendEntry[] {
  const classes = classesOf(layer);
  const entries: LegendEntry[] = classes.map(({ value, title, class: drawn }) => ({
    value,
    title: title[lang],
    swatch: lineSwatch(drawn, context, "solid"),
  }));
  const { dashedWhen } = layer.symbol;
  const [first] = classes;
  if (!dashedWhen || !first) return [...entries, approximateEntry(context, lang)];
  const vocabulary = layer.properties[dashedWhen.property]?.vocabulary ?? {};
  const titles = dashedWhen.values.map((value) => vocabulary[value]?.title[lang] ?? value);
  const title = titles.map((each, index) => (index === 0 ? each : uncapitalised(each)));
  const swatch = lineSwatch(first.class, context, "dashed");
  return [...entries, { value: null, title: title.join(words.or[lang]), swatch }];
}

function fillEntries(
  layer: LayerOf<"fill">,
  context: SwatchContext,
  lang: Language,
): LegendEntry[] {
  const classes = classesOf(layer).map(({ value, title, class: drawn }) => ({
    value,
    title: title[lang],
    swatch: fillSwatch(drawn, context),
  }));
  return [...classes, approximateEntry(context, lang)];
}

function approximateEntry(context: SwatchContext, lang: Language): LegendEntry {
  const swatch = approximateLineSwatch(context);
  return { value: null, title: words.approximateLine[lang], swatch };
}

/** A coast is explained by the water beside it. */
function boundaryEntries(
  { properties }: LayerDeclaration,
  context: SwatchContext,
  lang: Language,
): LegendEntry[] {
  return Object.entries(properties.kind?.vocabulary ?? {})
    .filter(([kind]) => kind !== "coast")
    .map(([kind, { title }]) => ({
      value: kind,
      title: title[lang],
      swatch: boundarySwatch(kind, context),
    }));
}

function uncertaintyEntries(context: SwatchContext, lang: Language): LegendEntry[] {
  return [
    { value: null, title: words.approximate[lang], swatch: approximateSwatch(context) },
    { value: null, title: words.disc[lang], swatch: discSwatch(context) },
  ];
}

const uncapitalised = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

const approximateKm = approximateFromM / 1000;

const words = {
  byArea: { en: "(by area)", ur: "(رقبے کے لحاظ سے)" },
  or: { en: " or ", ur: " یا " },
  approximate: {
    en: `Dashed or hollow: position known to ±${approximateKm} km or worse`,
    ur: `ٹوٹی لکیر یا خالی: مقام \u200e±${approximateKm} کلومیٹر یا اس سے بھی کم درست`,
  },
  approximateLine: {
    en: `Dashed: drawn to ±${approximateKm} km or worse`,
    ur: `ٹوٹی لکیر: کھینچنے کی درستی \u200e±${approximateKm} کلومیٹر یا اس سے بھی کم`,
  },
  disc: {
    en: "Tinted disc: the position lies somewhere within",
    ur: "ہلکا رنگین دائرہ: اصل مقام اس کے اندر کہیں ہے",
  },
} as const satisfies Record<string, LocalText>;
