import type { Language, LayerDeclaration, LocalText } from "../../geodata/declaration.ts";
import type { DrawnAs, Theme } from "../contract/mapSpec.ts";
import { drawingClass } from "./drawingClass.ts";
import { clusterSwatch, heatSwatch } from "./drawingSwatches.ts";
import { heatRadiusM } from "./heatStyle.ts";
import type { LegendEntry } from "./legend.ts";
import { palettes } from "./palette.ts";

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
  const title = `${words[layer.symbol.type === "graduated" ? "events" : "places"][lang]} ${words.nearBy[lang]}`;
  return [{ value, title, swatch: heatSwatch(layer, context) }];
}

const spreadKm = heatRadiusM / 1000;

const words = {
  clusters: {
    en: "Several together, with their number; where they are apart, the map shows each",
    ur: "ایک ساتھ کئی، اپنی گنتی کے ساتھ؛ جہاں الگ الگ ہوں وہاں ہر ایک دکھایا جاتا ہے",
  },
  events: {
    en: `Recorded incidents per 1,000\u202Fkm²: a density of records, not of danger. Each counts one, whatever its toll, spread over ${spreadKm}\u202Fkm, even if its position is known less well.`,
    ur: `فی 1,000 مربع کلومیٹر درج شدہ واقعات: یہ اندراجات کی کثافت ہے، خطرے کی نہیں۔ ہر واقعہ ایک گنا گیا ہے، جانی نقصان کچھ بھی ہو، اور ${spreadKm}\u00A0کلومیٹر پر پھیلایا گیا ہے، چاہے اس کا مقام اس سے کم درست ہو۔`,
  },
  places: {
    en: `Recorded places per 1,000\u202Fkm²: a density of records, not of what the ground holds. Each counts one, spread over ${spreadKm}\u202Fkm, even if its position is known less well.`,
    ur: `فی 1,000 مربع کلومیٹر درج شدہ مقامات: یہ اندراجات کی کثافت ہے، زمین میں موجود ذخائر کی نہیں۔ ہر مقام ایک گنا گیا ہے اور ${spreadKm}\u00A0کلومیٹر پر پھیلایا گیا ہے، چاہے وہ اس سے کم درست ہو۔`,
  },
  nearBy: {
    en: "Nearer by, the map shows each.",
    ur: "قریب جانے پر نقشہ ہر ایک کو الگ دکھاتا ہے۔",
  },
} as const satisfies Record<string, LocalText>;
