import { html, nothing, svg, type TemplateResult } from "lit";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import {
  graduatedFillOpacity,
  graduatedRadiusPx,
} from "../../server/cartography/graduatedStyle.ts";
import { legendOf } from "../../server/cartography/legend.ts";
import type { Theme } from "../../server/contract/mapSpec.ts";
import type { FeatureResponse } from "../../server/contract/wire.ts";

type Properties = FeatureResponse["properties"];

/** An SVG document of the style as an image; what it means is said beside it. */
export function swatchImage(swatch: string): TemplateResult {
  return html`<img src="data:image/svg+xml,${encodeURIComponent(swatch)}" alt="" />`;
}

/** The sign a feature has on the map. */
export function featureSymbol(
  layer: LayerDeclaration,
  properties: Properties,
  theme: Theme,
): unknown {
  const { symbol } = layer;
  if (symbol.type === "basemap" || symbol.type === "names") return nothing;
  if (symbol.type === "graduated") return graduatedCircle(symbol, properties, theme);
  return classSymbol(layer, String(properties[symbol.classBy]), theme) ?? nothing;
}

/** The sign of one class of a layer; undefined where it has no such class. */
export function classSymbol(
  layer: LayerDeclaration,
  value: string,
  theme: Theme,
): TemplateResult | undefined {
  const entries = legendOf(layer, theme, "en", [value]);
  // What is not hollow has no class of its own: the circle itself is its sign.
  const plain = layer.symbol.type === "graduated" ? entries[0] : undefined;
  const entry = entries.find((each) => each.value === value) ?? plain;
  return entry && swatchImage(entry.swatch);
}

function graduatedCircle(
  symbol: Extract<LayerDeclaration["symbol"], { type: "graduated" }>,
  properties: Properties,
  theme: Theme,
): TemplateResult {
  const radiusPx = graduatedRadiusPx(symbol, Number(properties[symbol.sizeBy] ?? 0));
  const isHollow = properties[symbol.hollowWhen] === true;
  const colour = symbol.colour[theme];
  const side = 2 * radiusPx + 2;
  return html`<svg width=${side} height=${side} viewBox="0 0 ${side} ${side}" aria-hidden="true">
    ${svg`<circle cx=${side / 2} cy=${side / 2} r=${radiusPx} stroke=${colour} stroke-width="1.5"
      fill=${colour} fill-opacity=${isHollow ? 0 : graduatedFillOpacity[theme]}></circle>`}
  </svg>`;
}
