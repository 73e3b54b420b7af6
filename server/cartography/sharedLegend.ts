import type { Language, LayerDeclaration } from "../../geodata/declaration.ts";
import type { DrawnAs, Theme } from "../contract/mapSpec.ts";
import { drawingClass } from "./drawingClass.ts";
import { drawingLegend } from "./drawingLegend.ts";
import { type LegendEntry, legendOf } from "./legend.ts";

interface LegendContext {
  theme: Theme;
  lang: Language;
  /** By layer; a layer that has not been drawn yet has no entry. */
  classesInView: Readonly<Record<string, readonly string[]>>;
}

const drawnAs: readonly DrawnAs[] = ["clusters", "heat"];

/**
 * What the signs of several layers mean, limited to the classes in view. Layers of one group share
 * most of their signs: each is explained once, the classes first.
 */
export function sharedLegend(
  layers: readonly LayerDeclaration[],
  { theme, lang, classesInView }: LegendContext,
): readonly LegendEntry[] {
  const drawings = layers.flatMap((layer) =>
    drawnAs
      .filter((as) => classesInView[layer.id]?.includes(drawingClass(as)))
      .flatMap((as) => drawingLegend(layer, as, theme, lang)),
  );
  const inView = layers
    .flatMap(({ id }) => classesInView[id] ?? [])
    .filter((value) => !drawnAs.some((as) => value === drawingClass(as)));
  const entries = [...drawings, ...layers.flatMap((layer) => legendOf(layer, theme, lang, inView))];
  const distinct = [
    ...new Map(entries.map((entry) => [entry.title + entry.swatch, entry])).values(),
  ];
  return [
    ...distinct.filter(({ value }) => value !== null),
    ...distinct.filter(({ value }) => value === null),
  ];
}
