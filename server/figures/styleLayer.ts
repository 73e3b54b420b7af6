import {
  Color,
  createPropertyExpression,
  type Feature,
  featureFilter,
  isExpression,
  type LayerSpecification,
  latest,
  type StylePropertyExpression,
  type StylePropertySpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { MapFeature } from "./mapFeature.ts";
import type { Colour } from "./scene.ts";

type Filter = ReturnType<typeof featureFilter>;

/** The grid on which expressions see the place of a feature: tile 0/0/0, with fractions. */
const worldExtent = 8192;
const worldTile = { z: 0, x: 0, y: 0 } as never;

/** A property of a layer, read once: it is asked of every feature. */
interface Asked {
  expression: StylePropertyExpression | undefined;
  /** Where there is no expression. */
  plain: unknown;
  isLaidOut: boolean;
  /** By zoom, where it is the same for all features. */
  known: Map<number, unknown> | undefined;
}

const isOfAll = ({ kind }: StylePropertyExpression): boolean =>
  kind === "constant" || kind === "camera";

/** A layer of a style, ready to be asked what it says of a feature. */
export class StyleLayer {
  readonly id: string;
  readonly type: LayerSpecification["type"];
  readonly source: string | undefined;
  readonly sourceLayer: string | undefined;
  readonly #spec: LayerSpecification;
  /** Of layout and paint, by property. */
  readonly #given: Readonly<Record<string, unknown>>;
  readonly #filter: Filter;
  readonly #asked = new Map<string, Asked>();
  readonly #zoom: number;

  constructor(spec: LayerSpecification, zoom: number) {
    this.#spec = spec;
    const { layout, paint } = spec as { layout?: object; paint?: object };
    this.#given = { ...layout, ...paint };
    this.#zoom = zoom;
    this.id = spec.id;
    this.type = spec.type;
    this.source = "source" in spec ? spec.source : undefined;
    this.sourceLayer = "source-layer" in spec ? spec["source-layer"] : undefined;
    this.#filter = featureFilter("filter" in spec ? spec.filter : undefined, `${spec.id}.filter`);
  }

  /** Whether it is drawn at the zoom. */
  get isVisible(): boolean {
    const { minzoom = 0, maxzoom = 24, layout } = this.#spec;
    const isHidden = layout !== undefined && "visibility" in layout && layout.visibility === "none";
    return !isHidden && this.#zoom >= minzoom && this.#zoom < maxzoom;
  }

  /** As MapLibre, which asks once for each tile, at its whole zoom. */
  draws(feature: MapFeature): boolean {
    const zoom = Math.floor(this.#zoom);
    return this.#filter.filter({ zoom } as never, evaluated(feature), worldTile);
  }

  /** A property that the style gives; as tiles are laid out, or as they are drawn. */
  isSet(property: string): boolean {
    return this.#given[property] !== undefined;
  }

  /**
   * What a property is for a feature. Of layout only sizes change between whole zooms.
   * @throws TypeError when the style specification has no such property.
   */
  get<Value>(property: string, feature?: MapFeature, zoom = this.#zoom): Value {
    const { expression, plain, isLaidOut, known } = this.#askedOf(property);
    if (!expression) return plain as Value;
    const asked = isLaidOut ? Math.floor(zoom) : zoom;
    const evaluate = () =>
      expression.evaluate({ zoom: asked } as never, feature && evaluated(feature), {}, worldTile);
    if (!known) return evaluate() as Value;
    if (!known.has(asked)) known.set(asked, evaluate());
    return known.get(asked) as Value;
  }

  number(property: string, feature?: MapFeature, zoom?: number): number {
    return Number(this.get(property, feature, zoom));
  }

  colour(property: string, feature?: MapFeature, opacity = 1): Colour {
    return toColour(this.get<Color>(property, feature), opacity);
  }

  /** `heatmap-color` at a density from 0 to 1. */
  heatColour(heatmapDensity: number): Color {
    const property = "heatmap-color";
    const spec = this.#specificationOf(property);
    const expression = this.#parse(property, this.#given[property], spec);
    if (!expression) throw new TypeError(`${this.id}: "${property}" is no expression`);
    return expression.evaluate({ zoom: this.#zoom, heatmapDensity } as never) as Color;
  }

  #askedOf(property: string): Asked {
    const asked = this.#asked.get(property) ?? this.#read(property);
    this.#asked.set(property, asked);
    return asked;
  }

  #read(property: string): Asked {
    const spec = this.#specificationOf(property);
    const given = this.#given[property] ?? ("default" in spec ? spec.default : undefined);
    const expression = given === undefined ? undefined : this.#parse(property, given, spec);
    const isLayout = property in (latest[`layout_${this.type}`] as object);
    return {
      expression,
      plain: given !== undefined && spec.type === "color" ? Color.parse(String(given)) : given,
      isLaidOut: isLayout && !scaled.has(property),
      known: expression && isOfAll(expression) ? new Map() : undefined,
    };
  }

  #specificationOf(property: string): StylePropertySpecification {
    const { type } = this;
    const spec =
      specifications(`layout_${type}`)[property] ?? specifications(`paint_${type}`)[property];
    if (!spec) throw new TypeError(`a ${type} layer has no "${property}"`);
    return spec;
  }

  #parse(property: string, given: unknown, spec: StylePropertySpecification) {
    if (!isExpression(given) && !built.has(spec.type)) return undefined;
    const parsed = createPropertyExpression(given, `${this.id}.${property}`, spec);
    if (parsed.result === "error") {
      throw new TypeError(`${this.id}: ${property}: ${parsed.value.map(String).join("; ")}`);
    }
    return parsed.value;
  }
}

/** Of the properties of one type of layer. */
function specifications(
  section: `${"layout" | "paint"}_${LayerSpecification["type"]}`,
): Readonly<Record<string, StylePropertySpecification>> {
  return latest[section] as Readonly<Record<string, StylePropertySpecification>>;
}

/** Types whose plain values are made into something by being evaluated. */
const built: ReadonlySet<string> = new Set(["formatted", "resolvedImage"]);

const scaled: ReadonlySet<string> = new Set(["icon-size", "text-size"]);

export function toColour(color: Color, opacity = 1): Colour {
  const [r, g, b, a] = color.rgb;
  const hex = [r, g, b].map((channel) =>
    Math.round(255 * channel)
      .toString(16)
      .padStart(2, "0"),
  );
  return { colour: `#${hex.join("")}`, opacity: a * opacity };
}

const types = { Point: 1, LineString: 2, Polygon: 3 } as const;

const seen = new WeakMap<MapFeature, Feature>();

/** Only points are asked where they are. */
function evaluated(feature: MapFeature): Feature {
  const known = seen.get(feature);
  if (known) return known;
  const { type, properties, id, paths } = feature;
  const points = type === "Point" ? paths : [];
  const geometry = points.map(([x = 0, y = 0]) => [{ x: x * worldExtent, y: y * worldExtent }]);
  const made: Feature = { type: types[type], id, properties, geometry } as Feature;
  seen.set(feature, made);
  return made;
}
