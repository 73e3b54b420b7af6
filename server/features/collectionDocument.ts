import type { Bbox } from "../../geodata/declaration.ts";
import type { LayerState } from "../contract/wire.ts";
import type { ApiRequest } from "./apiRequest.ts";
import type { DateRange } from "./collections.ts";
import { crs84, crsListOf } from "./crs.ts";
import { collectionDownloads } from "./downloadLinks.ts";
import { csv, geoJson, html, json, jsonSchema } from "./encodings.ts";
import type { Link } from "./links.ts";

const ogcRelation = (name: string) => `http://www.opengis.net/def/rel/ogc/1.0/${name}`;

/** A collection as the API describes it, without the links to this description. */
export function collectionDocument(
  ask: ApiRequest,
  layer: LayerState,
  dates: DateRange | undefined,
) {
  const { language } = ask;
  return {
    id: layer.id,
    title: layer.title[language],
    description: layer.description[language],
    attribution: layer.attribution,
    itemType: "feature",
    extent: {
      spatial: { bbox: [outwards(layer.bbox ?? layer.extent)], crs: crs84.uri },
      ...(dates?.first && dates.last ? { temporal: temporalExtent(dates.first, dates.last) } : {}),
    },
    crs: crsListOf(layer).map(({ uri }) => uri),
    storageCrs: crs84.uri,
    links: contentLinks(ask, layer),
  };
}

function contentLinks(ask: ApiRequest, layer: LayerState): Link[] {
  const { hrefOf, language } = ask;
  const path = `/collections/${layer.id}`;
  const title = layer.title[language];
  const items = [geoJson, html, csv].map(({ f, mediaType }) => ({
    href: hrefOf(`${path}/items`, { f }),
    rel: "items",
    type: mediaType,
    title,
  }));
  const schemas = ["schema", "queryables", "sortables"].map((name) => ({
    href: hrefOf(`${path}/${name}`),
    rel: ogcRelation(name),
    type: jsonSchema.mediaType,
  }));
  const licence = { href: layer.licence.url, rel: "license", type: html.mediaType };
  return [
    ...items,
    ...collectionDownloads(ask, layer),
    ...schemas,
    { ...licence, title: layer.licence.name },
  ];
}

/** The links of a collection where it stands in a list. */
export function linksInList({ hrefOf }: ApiRequest, { id }: LayerState): Link[] {
  return [json, html].map(({ f, mediaType }) => ({
    href: hrefOf(`/collections/${id}`, { f }),
    rel: f === "json" ? "self" : "alternate",
    type: mediaType,
  }));
}

/**
 * At least five metres larger than the features, so that it holds them after a way to another CRS
 * and back.
 */
function outwards([west, south, east, north]: Bbox): Bbox {
  const down = (value: number, end: number) => Math.max(end, Math.floor(value * 1e4 - 0.5) / 1e4);
  const up = (value: number, end: number) => Math.min(end, Math.ceil(value * 1e4 + 0.5) / 1e4);
  return [down(west, -180), down(south, -90), up(east, 180), up(north, 90)];
}

const gregorian = "http://www.opengis.net/def/uom/ISO-8601/0/Gregorian";

/** Dates are whole days: the last one ends with its last second. */
function temporalExtent(first: string, last: string) {
  return { interval: [[`${first}T00:00:00Z`, `${last}T23:59:59Z`]], trs: gregorian };
}
