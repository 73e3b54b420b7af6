import { featureFilter, type LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { buildStyle } from "../../server/cartography/buildStyle.ts";
import { iconPath } from "../../server/cartography/icons.ts";
import { parseImageId } from "../../server/cartography/imageId.ts";
import { classProperties } from "../../server/cartography/layerClasses.ts";
import { type LegendEntry, legendOf } from "../../server/cartography/legend.ts";
import { ornamentBody } from "../../server/cartography/ornaments.ts";
import { patternBody } from "../../server/cartography/patterns.ts";
import { symbolPath } from "../../server/cartography/symbols.ts";
import { evaluateStyle } from "../support/evaluateStyle.ts";
import { beltLayer, beltNamesLayer, faultLayer, nodeLayer } from "../support/geologyLayers.ts";

/** Every layer that has a legend: those shipped, and others that use every term of a declaration. */
const layers = [...catalog.layers, beltLayer, beltNamesLayer, faultLayer, nodeLayer];
const explained = layers.filter(({ symbol: { type } }) => type !== "basemap" && type !== "names");

const partsOf = (layer: LayerDeclaration): LayerSpecification[] =>
  buildStyle({
    layers,
    spec: { layers: [{ id: layer.id }], basemap: "none", select: { layer: layer.id, id: "any" } },
    theme: "light",
    lang: "en",
    worldview: "un",
    edition: 1,
    baseUrl: "https://example.org",
  }).layers.filter(({ id }) => id.startsWith(`${layer.id}/`));

const nameOf = ({ id }: LayerSpecification): string => id.slice(id.indexOf("/") + 1);

interface Drawn {
  part: LayerSpecification;
  /** A feature of one class. */
  properties: Record<string, string | number | boolean>;
  legend: readonly LegendEntry[];
}

const swatches = (legend: readonly LegendEntry[]) => legend.map(({ swatch }) => swatch);

const entryOf = ({ legend, properties }: Drawn) =>
  legend.filter(({ value }) =>
    Object.values(properties)
      .map(String)
      .includes(value ?? "nothing"),
  );

const imageOf = ({ part, properties }: Drawn, property = "icon-image") =>
  parseImageId(String(evaluateStyle(part, property, 10, { properties })));

/** The style layers of markers are also called `symbol`, but ask for an image. */
const asksForImage = ({ part }: Drawn): boolean => part.type === "symbol";

function symbolIsExplained(drawn: Drawn): boolean {
  if (!asksForImage(drawn)) {
    return swatches(drawn.legend).some((swatch) => swatch.includes("<circle"));
  }
  const image = imageOf(drawn);
  if (image?.kind !== "marker") return false;
  if (image.dashed) return someTitle(drawn, /dashed or hollow/i) && dashedIsExplained(drawn);
  const inside = image.icon === "" ? `>${image.code}</text>` : iconPath(image.icon);
  return swatches(entryOf(drawn)).some(
    (swatch) =>
      swatch.includes(symbolPath(image.shape, 20)) &&
      swatch.includes(image.fill) &&
      swatch.includes(inside),
  );
}

const someTitle = ({ legend }: Drawn, words: RegExp) =>
  legend.some(({ value, title }) => value === null && words.test(title));

/** How a stroke of this part shows in the swatch of its class: in the same colour. */
function strokeIsExplained(drawn: Drawn): boolean {
  const colour = String(evaluateStyle(drawn.part, "line-color", 8, drawn));
  return swatches(entryOf(drawn)).some((swatch) => swatch.includes(colour));
}

function ornamentIsExplained(drawn: Drawn): boolean {
  const image = imageOf(drawn);
  if (image?.kind !== "ornament") return false;
  const colour = String(evaluateStyle(drawn.part, "icon-color", 8, drawn));
  const body = ornamentBody(image.ornament, image.sizePx, colour);
  return swatches(entryOf(drawn)).some((swatch) => swatch.includes(body));
}

function patternIsExplained(drawn: Drawn): boolean {
  const image = imageOf(drawn, "fill-pattern");
  if (image?.kind !== "pattern") return false;
  const body = patternBody(image.pattern, image.colour);
  return swatches(entryOf(drawn)).some((swatch) => swatch.includes(body));
}

const dashedIsExplained = (drawn: Drawn) =>
  drawn.legend.some(({ swatch }) => /dasharray/.test(swatch));

/**
 * How each part of a layer's drawing is explained; `null` where it is no sign: what a reader points at, writing, and what
 * is invisible. A part that is not named here has no place in the legend, and fails.
 */
const explanations: Readonly<Record<string, ((drawn: Drawn) => boolean) | null>> = {
  symbol: symbolIsExplained,
  uncertainty: (drawn) => someTitle(drawn, /tinted disc/i),
  approximate: (drawn) => someTitle(drawn, /dashed or hollow/i) && dashedIsExplained(drawn),
  code: (drawn) => {
    const code = evaluateStyle(drawn.part, "text-field", 10, drawn);
    if (code === "") return true;
    return swatches(entryOf(drawn)).some((swatch) => swatch.includes(`>${code}</text>`));
  },
  casing: strokeIsExplained,
  fill: strokeOrTintIsExplained,
  plain: strokeIsExplained,
  rail: strokeIsExplained,
  "rail-ticks": strokeIsExplained,
  ferry: strokeIsExplained,
  dashed: dashedIsExplained,
  "rail-dashed": dashedIsExplained,
  outline: strokeIsExplained,
  pattern: patternIsExplained,
  ornament: ornamentIsExplained,
  slip: ornamentIsExplained,
  label: null,
  obstacle: null,
  selected: null,
};

function strokeOrTintIsExplained(drawn: Drawn): boolean {
  if (drawn.part.type === "line") return strokeIsExplained(drawn);
  const tint = String(evaluateStyle(drawn.part, "fill-color", 8, drawn));
  return swatches(entryOf(drawn)).some((swatch) => swatch.includes(`fill="${tint}"`));
}

/** Features of every class: known exactly and roughly, and in every state that changes how they are drawn. */
function featuresOf(layer: LayerDeclaration): Drawn["properties"][] {
  const { symbol } = layer;
  const classes = classProperties(layer).flatMap((property) => {
    const values = layer.properties[property]?.vocabulary;
    const each = values ? Object.keys(values) : [true, false];
    return each.map((value) => ({ [property]: value }));
  });
  const dashed =
    symbol.type === "line" && symbol.dashedWhen
      ? symbol.dashedWhen.values.map((value) => ({ [symbol.dashedWhen?.property ?? ""]: value }))
      : [];
  const size = symbol.type === "graduated" ? { [symbol.sizeBy]: symbol.maximum } : {};
  return classes.flatMap((properties) =>
    [{}, ...dashed].flatMap((state) =>
      [0, 20_000].map((position_accuracy_m) => ({
        ...size,
        ...properties,
        ...state,
        position_accuracy_m,
      })),
    ),
  );
}

function draws(part: LayerSpecification, properties: Drawn["properties"]): boolean {
  if (!("filter" in part)) return true;
  return featureFilter(part.filter, "test").filter({ zoom: 10 }, { type: 1, properties } as never);
}

describe.each(explained.map((layer) => [layer.id, layer] as const))("%s", (_, layer) => {
  const legend = legendOf(layer, "light", "en");
  const parts = partsOf(layer);

  test("has no part that the legend does not know", () => {
    const names = parts.map(nameOf);
    expect(names.filter((name) => !Object.hasOwn(explanations, name))).toEqual([]);
  });

  test("every sign of every class has its entry", () => {
    const drawn = featuresOf(layer).flatMap((properties) =>
      parts.filter((part) => draws(part, properties)).map((part) => ({ part, properties, legend })),
    );
    const unexplained = drawn.filter((each) => {
      const isExplained = explanations[nameOf(each.part)];
      return isExplained && !isExplained(each);
    });
    const drawnParts = new Set(drawn.map(({ part }) => part.id));
    expect(drawnParts.size).toBeGreaterThan(1);
    expect(
      unexplained.map(({ part, properties }) => `${part.id} ${JSON.stringify(properties)}`),
    ).toEqual([]);
  });
});

describe("boundaries", () => {
  const layer = catalog.layers.find(
    ({ symbol }) => symbol.type === "basemap" && symbol.role === "boundary",
  ) as LayerDeclaration;

  test("every kind that is drawn, but the coast, is explained by its own strokes", () => {
    const { layers: parts } = buildStyle({
      layers: [layer],
      spec: { layers: [] },
      theme: "light",
      lang: "en",
      worldview: "un",
      edition: 1,
      baseUrl: "https://example.org",
    });
    const legend = legendOf(layer, "light", "en");
    for (const kind of ["international", "line-of-control", "disputed", "province"]) {
      const strokes = parts.filter((part) => draws(part, { kind, worldview: "all" }));
      const [entry] = legend.filter(({ value }) => value === kind);
      const lines = strokes.filter(({ type }) => type === "line");
      expect(lines.length).toBeGreaterThan(0);
      for (const part of lines) {
        const { colour, width } = strokeOf(part);
        expect(entry?.swatch).toContain(`stroke="${colour}" stroke-width="${width}"`);
      }
    }
    expect(legend.map(({ value }) => value)).not.toContain("coast");
  });

  const strokeOf = (part: LayerSpecification) => ({
    colour: evaluateStyle(part, "line-color", 10, { properties: {} }),
    width: evaluateStyle(part, "line-width", 10, { properties: {} }),
  });
});

test("a circle that is hollow because its toll is disputed is explained", () => {
  for (const layer of explained) {
    if (layer.symbol.type !== "graduated") continue;
    const entry = legendOf(layer, "light", "en").find(({ value }) => value === "true");
    expect(entry?.swatch).toMatch(/<circle[^>]*fill="none"/);
  }
});

test("a line that is dashed because it is planned is explained, and in what words", () => {
  for (const layer of explained) {
    if (layer.symbol.type !== "line" || !layer.symbol.dashedWhen) continue;
    const { property, values } = layer.symbol.dashedWhen;
    const titles = values.map((value) => layer.properties[property]?.vocabulary?.[value]?.title.en);
    const dashed = legendOf(layer, "light", "en").filter(({ swatch }) => /dasharray/.test(swatch));
    const words = dashed.map(({ title }) => title.toLowerCase()).join("\n");
    for (const title of titles) expect(words).toContain(title?.toLowerCase());
  }
});
