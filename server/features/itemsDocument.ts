import type { LayerState } from "../contract/wire.ts";
import type { ApiRequest } from "./apiRequest.ts";
import { html, json } from "./encodings.ts";
import { featureJson } from "./featureJson.ts";
import type { Items } from "./items.ts";
import type { ItemsQuery } from "./itemsQuery.ts";
import { type Link, withParams } from "./links.ts";

/** The address of the next page, with the edition pinned: a walk sees one state of the data. */
export function nextHref({ url, encoding }: ApiRequest, { edition, nextCursor }: Items) {
  if (nextCursor === undefined) return undefined;
  return withParams(url, { f: encoding.f, edition, cursor: nextCursor });
}

/** Pages, and the collection that they are of. */
function itemsLinks(ask: ApiRequest, { layer }: ItemsQuery, items: Items): Link[] {
  const next = nextHref(ask, items);
  const nextLinks = next ? [{ href: next, rel: "next", type: ask.encoding.mediaType }] : [];
  return [...ask.links, ...nextLinks, ...collectionLinks(ask, layer)];
}

/** What a single feature links to: itself, its other forms, and its collection. */
export function featureLinks(ask: ApiRequest, layer: LayerState): Link[] {
  return [...ask.links, ...collectionLinks(ask, layer)];
}

function collectionLinks({ hrefOf, language }: ApiRequest, { id, title }: LayerState): Link[] {
  return [json, html].map(({ f, mediaType }) => ({
    href: hrefOf(`/collections/${id}`, { f }),
    rel: "collection",
    type: mediaType,
    title: title[language],
  }));
}

/** A page as GeoJSON text, in two parts: what the time of the answer changes, and all the rest. */
export function itemsDocument(ask: ApiRequest, query: ItemsQuery, items: Items): [string, string] {
  const { edition, rows, numberMatched } = items;
  const counts = { numberMatched, numberReturned: rows.length, edition };
  const members = JSON.stringify({ ...counts, links: itemsLinks(ask, query, items) }).slice(1, -1);
  const features = rows.map((row) => featureJson(row, query.properties)).join(",\n");
  const timeStamp = new Date().toISOString();
  return [
    `{"type":"FeatureCollection","timeStamp":"${timeStamp}",`,
    `${members},"features":[\n${features}\n]}\n`,
  ];
}
