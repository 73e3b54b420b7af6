import type { Geodata, ShippedFeature, ShippedLayer } from "./geodata.ts";

/** What must hold for the shipped data. Returns what does not, each as `layer/id: reason`. */
export type Rule = (geodata: Geodata) => string[];

/** A rule that looks at one feature at a time, and returns its reasons. */
export type FeatureRule = (feature: ShippedFeature, layer: ShippedLayer) => string[];

/** Applies a rule to every feature of every layer. */
export function eachFeature(rule: FeatureRule): Rule {
  return ({ layers }) =>
    layers.flatMap((layer) =>
      layer.features.flatMap((feature) =>
        rule(feature, layer).map((reason) => `${layer.declaration.id}/${feature.id}: ${reason}`),
      ),
    );
}
