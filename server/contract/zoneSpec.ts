import { formatShape, isReference, parseShape } from "./area.ts";
import type { Area } from "./mapSpec.ts";

/** A zone of a map: around a shape, or wherever a condition holds. */
export type ZoneSpec = (ZoneAround | ZoneWhere) & ZoneLooks;

/** All that lies within distances of a shape. */
export interface ZoneAround {
  shape: Area["shape"];
  /** Metres, geodesic, each once, ascending. */
  distancesM: readonly number[];
  /** Of lines; absent: round. */
  ends?: "flat";
  /** Of lines, looking along them; absent: both. */
  side?: "left" | "right";
}

/** Zones put together. */
export interface ZoneWhere {
  /** CQL2 text that is true of the places inside: S_INTERSECTS and S_DWITHIN of `geometry`, with AND, OR and NOT. */
  where: string;
}

export interface ZoneLooks {
  name?: string;
  /** Number of its colour, from 1; absent: by its place in the list. */
  colour?: number;
  hidden?: true;
}

/** How many colours there are for zones. */
export const zoneColours = 6;
/** Most zones of a map. */
export const maxZones = 50;

const greatestDistances = 20;
const maxNameLength = 100;
const wherePrefix = "where:";

/**
 * Reads zones: `<zone>;<zone>`. A zone is `<shape>@<metres>,<metres>` or `where:<CQL2 text>`, and then
 * `~name:…`, `~colour:1`, `~ends:flat`, `~side:left`, `~hidden` as far as they apply. The shape is WKT, a
 * GeoJSON geometry, or `layer/id`. `%`, `;` and `~` inside a name or a text are percent-encoded.
 * @throws Error saying what was expected.
 */
export function parseZones(text: string): readonly ZoneSpec[] {
  const zones = text.split(";");
  if (zones.length > maxZones) throw new Error(`has more than ${maxZones} zones`);
  return zones.map(parseZone);
}

export function formatZones(zones: readonly ZoneSpec[]): string {
  return zones.map(formatZone).join(";");
}

export function isWhere(zone: ZoneSpec): zone is ZoneWhere & ZoneLooks {
  return "where" in zone;
}

/** Number of the colour of the zone at a place of the list, from 1. */
export function zoneColour({ colour }: ZoneSpec, index: number): number {
  return colour ?? (index % zoneColours) + 1;
}

function parseZone(text: string): ZoneSpec {
  const [core = "", ...options] = text.split("~");
  const zone = core.startsWith(wherePrefix) ? parseWhere(core) : parseAround(core);
  const given: Record<string, unknown> = {};
  for (const option of options) {
    const [name = "", value] = splitOnce(option, ":");
    if (!Object.hasOwn(readers, name)) throw new Error(`"~${name}" is no option of a zone`);
    if (name in given) throw new Error(`"~${name}" is given twice`);
    given[name] = readers[name as Option](value);
  }
  if ("where" in zone && ("ends" in given || "side" in given)) {
    throw new Error("ends and side are of zones around something");
  }
  return { ...zone, ...given };
}

const readers = {
  name: (value) => {
    const name = decodeText(value ?? "");
    if (name === "") throw new Error("the name of a zone is empty");
    if (name.length > maxNameLength) {
      throw new Error(`the name of a zone is longer than ${maxNameLength} characters`);
    }
    return name;
  },
  colour: (value) => {
    const colour = Number(value);
    if (Number.isInteger(colour) && colour >= 1 && colour <= zoneColours) return colour;
    throw new Error(`the colour of a zone must be 1 to ${zoneColours}`);
  },
  ends: (value) => only(value, ["flat"], "ends"),
  side: (value) => only(value, ["left", "right"], "side"),
  hidden: (value) => {
    if (value !== undefined) throw new Error("~hidden takes no value");
    return true;
  },
} satisfies Record<string, (value: string | undefined) => unknown>;

type Option = keyof typeof readers;

function only(value: string | undefined, allowed: readonly string[], option: string): string {
  if (value !== undefined && allowed.includes(value)) return value;
  throw new Error(`~${option} must be ${allowed.join(" or ")}`);
}

function parseWhere(text: string): ZoneWhere {
  const where = decodeText(text.slice(wherePrefix.length));
  if (where.trim() === "") throw new Error("where: needs a condition");
  return { where };
}

function parseAround(text: string): ZoneAround {
  const [shape = "", distances = "", ...rest] = text.split("@");
  if (rest.length > 0 || !distances) {
    throw new Error(`"${text.slice(0, 60)}" must be <shape>@<metres>,<metres>`);
  }
  const distancesM = [...new Set(distances.split(",").map(parseDistance))].sort((a, b) => a - b);
  if (distancesM.length > greatestDistances) {
    throw new Error(`a zone has more than ${greatestDistances} distances`);
  }
  return { shape: parseShape(shape.trim()), distancesM };
}

function parseDistance(text: string): number {
  const metres = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
  if (metres > 0) return metres;
  throw new Error(`distance "${text}" must be a number of metres, more than 0`);
}

function formatZone(zone: ZoneSpec): string {
  const { name, colour, hidden } = zone;
  return [
    isWhere(zone)
      ? `${wherePrefix}${encodeText(zone.where)}`
      : `${formatShape(zone.shape)}@${zone.distancesM.join(",")}`,
    name && `name:${encodeText(name)}`,
    colour && `colour:${colour}`,
    !isWhere(zone) && zone.ends && `ends:${zone.ends}`,
    !isWhere(zone) && zone.side && `side:${zone.side}`,
    hidden && "hidden",
  ]
    .filter(Boolean)
    .join("~");
}

/** The layer that a zone around a feature names. */
export function layerOfZone(zone: ZoneSpec): string | undefined {
  return !isWhere(zone) && isReference(zone.shape) ? zone.shape.layer : undefined;
}

function encodeText(text: string): string {
  return text.replace(/[%;~]/g, encodeURIComponent).replaceAll("~", "%7E");
}

function decodeText(text: string): string {
  return text.replace(/%(25|3B|7E)/gi, decodeURIComponent);
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
