import type { Bbox, LayerDeclaration } from "../../geodata/declaration.ts";
import { type FilterCrs, filterCrs } from "../filter/filterCrs.ts";

/** A coordinate reference system that features are served in. */
export interface Crs {
  /** As `crs`, `bbox-crs` and `Content-Crs` name it. */
  uri: string;
  srid: number;
  /** Names of its axes, in their order. */
  axes: readonly [string, string];
  /** Digits after the point: at least as fine as a millimetre on the ground. */
  decimals: number;
  /** Where it is fit to be used, in longitude and latitude. */
  domain: Bbox;
  /** Its own coordinates of that place, in its own axis order; generous where it is not a box there. */
  limits: Bbox;
}

const epsg = "http://www.opengis.net/def/crs/EPSG/0/";
const world: Bbox = [-180, -90, 180, 90];
/** Half the width of the square world of Web Mercator, metres. */
const mercatorEdge = 20_037_508.342789244;

/** Degrees beside its central meridian where PROJ's transverse Mercator is exact to a millimetre. */
const utmReach = 45;

/** What is stored, and given unless something else is asked for. */
export const crs84: Crs = {
  uri: "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  srid: 4326,
  axes: ["lon", "lat"],
  decimals: 9,
  domain: world,
  limits: world,
};

const all: readonly Crs[] = [
  crs84,
  {
    uri: `${epsg}4326`,
    srid: 4326,
    axes: ["lat", "lon"],
    decimals: 9,
    domain: world,
    limits: [-90, -180, 90, 180],
  },
  {
    uri: `${epsg}3857`,
    srid: 3857,
    axes: ["x", "y"],
    decimals: 3,
    domain: [-180, -85.06, 180, 85.06],
    limits: [-mercatorEdge, -mercatorEdge, mercatorEdge, mercatorEdge],
  },
  utm(41),
  utm(42),
  utm(43),
];

function utm(zone: number): Crs {
  const meridian = zone * 6 - 183;
  return {
    uri: `${epsg}${32_600 + zone}`,
    srid: 32_600 + zone,
    axes: ["easting", "northing"],
    decimals: 3,
    domain: [meridian - utmReach, -80, meridian + utmReach, 84],
    limits: [-5_000_000, -10_000_000, 6_000_000, 10_000_000],
  };
}

/** Those a layer is served in: its features must lie inside its extent, so each of them can be. */
export function crsListOf({ extent }: Pick<LayerDeclaration, "extent">): readonly Crs[] {
  return all.filter(({ domain }) => contains(domain, extent));
}

/** The CRS that `uri` names, when the layer is served in it. */
export function crsOf(layer: Pick<LayerDeclaration, "extent">, uri: string): Crs | undefined {
  return crsListOf(layer).find((crs) => crs.uri === uri);
}

/** How filters and boxes in the CRS become longitude and latitude. */
export function placingOf({ uri }: Crs): FilterCrs {
  const placing = filterCrs(uri);
  if (!placing) throw new TypeError(`filters do not know ${uri}`);
  return placing;
}

function contains(outer: Bbox, inner: Bbox): boolean {
  const [west, south, east, north] = inner;
  return west >= outer[0] && south >= outer[1] && east <= outer[2] && north <= outer[3];
}
