import type { Language, LayerDeclaration, LocalText } from "../../geodata/declaration.ts";
import type { DrawnAs, Theme } from "../contract/mapSpec.ts";
import { clusterSwatch, heatSwatch } from "./drawingSwatches.ts";
import { heatRadiusM } from "./heatStyle.ts";
import type { LegendEntry } from "./legend.ts";
import { palettes } from "./palette.ts";

/** How a legend is told that clusters or heat of a layer are in view, beside its classes. */
export function drawingClass(as: DrawnAs): string {
  return `as:${as}`;
}

/** What clusters, or heat, of a layer mean; `legendOf` has what they are made of. */
export function drawingLegend(
  layer: LayerDeclaration,
  as: DrawnAs,
  theme: Theme,
  lang: Language,
): readonly LegendEntry[] {
  const context = { theme, palette: palettes[theme] };
  const value = drawingClass(as);
  if (as === "clusters") {
    return [{ value, title: words.clusters[lang], swatch: clusterSwatch(layer, context) }];
  }
  const { meaning, counted } = layer.symbol.type === "graduated" ? words.events : words.places;
  const title = `${words.density[lang]}. ${meaning[lang]} ${counted[lang]} ${words.spread[lang]}`;
  return [{ value, title, swatch: heatSwatch(layer, context) }];
}

const spreadKm = heatRadiusM / 1000;

const words = {
  clusters: {
    en: "Several together, with their number; where they are apart, the map shows each",
    ur: "ایک ساتھ کئی، اپنی گنتی کے ساتھ؛ جہاں الگ الگ ہوں وہاں ہر ایک دکھایا جاتا ہے",
  },
  density: { en: "Number per 1,000 km²", ur: "تعداد فی 1,000 مربع کلومیٹر" },
  events: {
    meaning: {
      en: "The density of recorded incidents, not of danger.",
      ur: "یہ درج شدہ واقعات کی کثافت ہے، خطرے کی نہیں۔",
    },
    counted: {
      en: "Each counts one, whatever its toll,",
      ur: "ہر واقعہ ایک گنا گیا ہے، جانی نقصان کچھ بھی ہو،",
    },
  },
  places: {
    meaning: {
      en: "The density of recorded places, not of what lies in the ground.",
      ur: "یہ درج شدہ مقامات کی کثافت ہے، زمین میں موجود ذخائر کی نہیں۔",
    },
    counted: { en: "Each counts one,", ur: "ہر مقام ایک گنا گیا ہے" },
  },
  spread: {
    en: `spread over ${spreadKm} km around; positions known less well are spread no wider. Zoom in to see each.`,
    ur: `اور ارد گرد ${spreadKm} کلومیٹر پر پھیلایا گیا ہے؛ کم درست مقامات بھی اس سے زیادہ نہیں پھیلائے گئے۔ ہر ایک کو دیکھنے کے لیے قریب جائیں۔`,
  },
} as const satisfies Record<string, LocalText | Record<string, LocalText>>;
