import { formatArea, parseArea } from "./area.ts";
import { parseDatetime } from "./datetime.ts";
import { formatReference, parseReference } from "./featureReference.ts";
import type {
  Area,
  DrawnAs,
  FeatureReference,
  LayerSpec,
  MapSpec,
  MapView,
  Theme,
  Unmatched,
} from "./mapSpec.ts";
import { slug } from "./slug.ts";
import type { ParameterError, Worldview } from "./wire.ts";
import { formatZones, parseZones, type ZoneSpec } from "./zoneSpec.ts";

/** Some parameters were unknown or malformed; `errors` names each one. */
export class MapSpecError extends Error {
  readonly errors: readonly ParameterError[];

  constructor(errors: readonly ParameterError[]) {
    super(errors.map(({ parameter, detail }) => `${parameter}: ${detail}`).join("; "));
    this.errors = errors;
  }
}

interface Codec<T> {
  /** @throws Error saying what was expected. */
  parse(text: string): T;
  format(value: T): string;
}

const maxTitleLength = 200;
const filterPrefix = "filter.";

/** One codec per parameter; `view` and `bbox` share the member `view`, and filters have a prefix. */
const codecs = {
  edition: {
    parse: (text) => integer(text, 1, 2 ** 31 - 1),
    format: String,
  } satisfies Codec<number>,
  layers: {
    parse: (text) => (text === "" ? [] : distinct(text.split(",").map(parseLayer))),
    format: (layers) => layers.map(formatLayer).join(","),
  } satisfies Codec<readonly LayerSpec[]>,
  unmatched: oneOf<Unmatched>("hide", "fade"),
  area: { parse: parseArea, format: formatArea } satisfies Codec<Area>,
  datetime: { parse: checkedDatetime, format: String } satisfies Codec<string>,
  zones: { parse: parseZones, format: formatZones } satisfies Codec<readonly ZoneSpec[]>,
  select: { parse: parseReference, format: formatReference } satisfies Codec<FeatureReference>,
  lang: oneOf("en", "ur"),
  worldview: oneOf<Worldview>("un", "pk"),
  basemap: { parse: slug, format: String } satisfies Codec<string>,
  theme: oneOf<Theme>("light", "dark"),
  title: text(maxTitleLength),
} as const;

type Parameter = keyof typeof codecs;

/**
 * Reads a map from a query string.
 * @throws MapSpecError naming every parameter that is unknown, repeated or malformed.
 */
export function parseMapSpec(params: URLSearchParams): MapSpec {
  const errors: ParameterError[] = [];
  const spec: Record<string, unknown> = {};
  const filters: Record<string, string> = {};
  for (const parameter of new Set(params.keys())) {
    try {
      const values = params.getAll(parameter);
      if (values.length > 1) throw new Error("is given more than once");
      readParameter(parameter, values[0] ?? "", spec, filters);
    } catch (error) {
      errors.push({ parameter, detail: (error as Error).message });
    }
  }
  if (params.has("view") && params.has("bbox")) {
    errors.push({ parameter: "bbox", detail: "cannot be combined with view" });
  }
  if (errors.length > 0) throw new MapSpecError(errors);
  if (Object.keys(filters).length > 0) spec.filters = filters;
  return spec;
}

function readParameter(
  parameter: string,
  text: string,
  spec: Record<string, unknown>,
  filters: Record<string, string>,
): void {
  if (parameter === "view") spec.view = parseView(text);
  else if (parameter === "bbox") spec.view = parseBbox(text);
  else if (parameter.startsWith(filterPrefix)) {
    filters[slug(parameter.slice(filterPrefix.length))] = nonEmpty(text);
  } else if (Object.hasOwn(codecs, parameter)) {
    spec[parameter] = codecs[parameter as Parameter].parse(text);
  } else throw new Error("is not a map parameter");
}

/** Writes a map as a query string, without `?`: readable, and the same map always gives the same text. */
export function formatMapSpec(spec: MapSpec): string {
  const pairs: [string, string][] = [];
  if (spec.edition !== undefined) pairs.push(["edition", codecs.edition.format(spec.edition)]);
  if (spec.view) pairs.push(formatView(spec.view));
  for (const parameter of ["layers", "area", "datetime", "zones", "select"] as const) {
    pushFormatted(pairs, spec, parameter);
  }
  for (const layer of Object.keys(spec.filters ?? {}).sort()) {
    pairs.push([filterPrefix + layer, spec.filters?.[layer] ?? ""]);
  }
  for (const parameter of [
    "unmatched",
    "lang",
    "worldview",
    "basemap",
    "theme",
    "title",
  ] as const) {
    pushFormatted(pairs, spec, parameter);
  }
  return pairs.map(([name, value]) => `${name}=${encodeReadably(value)}`).join("&");
}

function pushFormatted(pairs: [string, string][], spec: MapSpec, parameter: Parameter): void {
  const value = spec[parameter];
  if (value === undefined) return;
  pairs.push([parameter, (codecs[parameter].format as (value: unknown) => string)(value)]);
}

/** Percent-encodes what a query needs; leaves commas, colons, slashes and equals signs to be read, and spaces as plus. */
function encodeReadably(value: string): string {
  return encodeURIComponent(value)
    .replace(/%(2C|3A|2F|40|3B|3D)/g, decodeURIComponent)
    .replaceAll("%20", "+");
}

function parseView(text: string): MapView {
  const numbers = text.split(",").map(finite);
  if (numbers.length < 3 || numbers.length > 5) {
    throw new Error("must be lon,lat,zoom[,bearing[,pitch]]");
  }
  const [lon, lat, zoom, bearing, pitch] = numbers as [number, number, number, number?, number?];
  within(lon, "longitude", -180, 180);
  within(lat, "latitude", -90, 90);
  within(zoom, "zoom", 0, 24);
  if (bearing !== undefined) within(bearing, "bearing", -360, 360);
  if (pitch !== undefined) within(pitch, "pitch", 0, 85);
  return {
    lon,
    lat,
    zoom,
    ...(bearing === undefined ? {} : { bearing }),
    ...(pitch === undefined ? {} : { pitch }),
  };
}

function parseBbox(text: string): MapView {
  const numbers = text.split(",").map(finite);
  if (numbers.length !== 4) throw new Error("must be west,south,east,north");
  const [west, south, east, north] = numbers as [number, number, number, number];
  within(west, "west", -180, 180);
  within(east, "east", -180, 180);
  within(south, "south", -90, 90);
  within(north, "north", -90, 90);
  if (south >= north) throw new Error("south must be less than north");
  return { bbox: [west, south, east, north] };
}

function formatView(view: MapView): [string, string] {
  if ("bbox" in view) return ["bbox", view.bbox.join(",")];
  const { lon, lat, zoom, bearing, pitch } = view;
  const numbers = [lon, lat, zoom];
  if (bearing !== undefined || pitch !== undefined) numbers.push(bearing ?? 0);
  if (pitch !== undefined) numbers.push(pitch);
  return ["view", numbers.join(",")];
}

/** A layer is drawn once: twice would give a style two layers of one name. */
function distinct(layers: readonly LayerSpec[]): readonly LayerSpec[] {
  const twice = layers.find(({ id }, index) => layers.findIndex((each) => each.id === id) < index);
  if (twice) throw new Error(`"${twice.id}" is named twice`);
  return layers;
}

const drawings: readonly DrawnAs[] = ["clusters", "heat"];

function parseLayer(text: string): LayerSpec {
  const [id = "", opacity, drawnAs, ...rest] = text.split(":");
  if (rest.length > 0) throw new Error(`"${text}" must be id, id:opacity or id:opacity:drawing`);
  if (opacity === undefined) return { id: slug(id) };
  const layer = { id: slug(id), opacity: within(finite(opacity), "opacity", 0, 1) };
  return drawnAs === undefined ? layer : { ...layer, as: oneOf(...drawings).parse(drawnAs) };
}

function formatLayer({ id, opacity, as }: LayerSpec): string {
  if (as !== undefined) return `${id}:${opacity ?? 1}:${as}`;
  return opacity === undefined ? id : `${id}:${opacity}`;
}

/** As it was written: whoever reads the address knows it again. */
function checkedDatetime(value: string): string {
  parseDatetime(value);
  return value;
}

function text(maxLength: number): Codec<string> {
  return {
    parse: (value) => {
      if (value.length > maxLength) throw new Error(`is longer than ${maxLength} characters`);
      return nonEmpty(value);
    },
    format: String,
  };
}

function oneOf<T extends string>(...allowed: readonly T[]): Codec<T> {
  return {
    parse: (value) => {
      const found = allowed.find((candidate) => candidate === value);
      if (found === undefined) throw new Error(`must be one of ${allowed.join(", ")}`);
      return found;
    },
    format: String,
  };
}

function nonEmpty(value: string): string {
  if (value === "") throw new Error("is empty");
  return value;
}

function integer(value: string, minimum: number, maximum: number): number {
  if (!/^\d+$/.test(value)) throw new Error(`"${value}" is not a whole number`);
  return within(Number(value), "it", minimum, maximum);
}

function finite(value: string): number {
  if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value)) throw new Error(`"${value}" is not a number`);
  return Number(value);
}

function within(value: number, name: string, minimum: number, maximum: number): number {
  if (value < minimum || value > maximum) {
    throw new Error(`${name} must be between ${minimum} and ${maximum}`);
  }
  return value;
}
