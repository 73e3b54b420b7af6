import type { Bbox, LayerDeclaration, PropertyDeclaration } from "../../geodata/declaration.ts";
import type { LayerContent } from "../load/editions.ts";
import type { TileQuery } from "./tileQuery.ts";
import type { Tileset } from "./tileset.ts";

/** @see https://github.com/mapbox/tilejson-spec/tree/master/3.0.0 */
export interface TileJson {
  tilejson: "3.0.0";
  name: string;
  scheme: "xyz";
  tiles: readonly string[];
  vector_layers: readonly VectorLayer[];
  minzoom: number;
  maxzoom: number;
  bounds: Bbox;
  center: readonly [lon: number, lat: number, zoom: number];
  attribution: string;
  /** Ours: the edition whose tiles these are. */
  edition: number;
}

interface VectorLayer {
  id: string;
  description: string;
  minzoom: number;
  maxzoom: number;
  fields: Readonly<Record<string, string>>;
}

/** Which tiles are described. */
interface Described {
  tileset: Tileset;
  edition: number;
  query: TileQuery;
}

/**
 * Always names the tiles of a numbered edition, so that they can be cached for ever. What they are
 * narrowed by is in their address; fields and bounds are those of all features.
 * @param baseUrl without a trailing slash.
 * @param contents what each layer holds in the edition, by layer id.
 */
export function tileJson(
  { tileset: { id, layers, minzoom, maxzoom }, edition, query }: Described,
  contents: Readonly<Record<string, LayerContent>>,
  baseUrl: string,
): TileJson {
  const bounds = boundsOf(layers.map((layer) => contents[layer.id]?.bbox ?? layer.extent));
  const narrowed = new URLSearchParams({ ...query }).toString();
  return {
    tilejson: "3.0.0",
    name: layers.map(({ title }) => title.en).join(", "),
    scheme: "xyz",
    tiles: [`${baseUrl}/tiles/${edition}/${id}/{z}/{x}/{y}.mvt${narrowed && `?${narrowed}`}`],
    vector_layers: layers.map((layer) => vectorLayer(layer, query)),
    minzoom,
    maxzoom,
    bounds,
    center: [middle(bounds[0], bounds[2]), middle(bounds[1], bounds[3]), minzoom],
    attribution: attributionOf(layers),
    edition,
  };
}

function vectorLayer(
  { id, description, minzoom, maxzoom, properties }: LayerDeclaration,
  { as }: TileQuery,
): VectorLayer {
  const carried = Object.entries(properties).filter(([, { inTiles }]) => inTiles);
  const fields = Object.fromEntries(carried.map(([name, property]) => [name, describe(property)]));
  const all = as === "heat" ? heatFields : { ...fields, ...(as && clusterFields) };
  return { id, description: description.en, minzoom, maxzoom, fields: all };
}

const heatFields = { point_count: "features counted in it (whole number)" } as const;

const clusterFields = {
  point_count: "of a cluster: features in it (whole number)",
  expansion_zoom: "of a cluster: the first zoom at which it is no longer one (whole number)",
  same_place:
    "of features on one spot: how many they are, told by the first; 0 of the others (whole number)",
} as const;

const kinds: Record<PropertyDeclaration["type"], string> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "true or false",
  date: "date, YYYY-MM-DD",
  "string[]": "texts joined by ;",
};

function describe({ title, type, unit }: PropertyDeclaration): string {
  return `${title.en} (${kinds[type]}${unit ? `, ${unit}` : ""})`;
}

function boundsOf(boxes: readonly Bbox[]): Bbox {
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

function middle(low: number, high: number): number {
  return (low + high) / 2;
}

/** Each credited once: layers share their sources. */
function attributionOf(layers: readonly LayerDeclaration[]): string {
  return [...new Set(layers.flatMap(({ attribution }) => attribution.split("; ")))].join("; ");
}
