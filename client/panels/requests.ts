import type { SourceRecord } from "../../geodata/declaration.ts";
import type { LayerQuery } from "../../server/contract/layerQuery.ts";
import type { FeatureReference } from "../../server/contract/mapSpec.ts";
import type {
  FeatureCollectionResponse,
  FeatureResponse,
  SearchResponse,
} from "../../server/contract/wire.ts";

/** What was asked for does not exist, now or later: asking again does not help. */
export class NotFound extends Error {}

/** @throws NotFound, or any other error where the answer was a problem or none came. */
export async function getJson<Body>(url: string, signal: AbortSignal): Promise<Body> {
  const response = await fetch(url, { signal });
  if (response.status === 404) throw new NotFound(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.json();
}

export function fetchFeature(
  { layer, id }: FeatureReference,
  edition: number,
  signal: AbortSignal,
): Promise<FeatureResponse> {
  return getJson(`/api/collections/${layer}/items/${id}?edition=${edition}`, signal);
}

export function fetchFeatures(
  layer: string,
  edition: number,
  signal: AbortSignal,
  query: LayerQuery = {},
): Promise<FeatureCollectionResponse> {
  const paging = { limit: "1000", sortby: "name", edition: String(edition) };
  return fetchItems(layer, { ...paging, ...query }, signal);
}

/** How many features of a layer match. */
export async function countMatches(
  layer: string,
  edition: number,
  query: LayerQuery,
  signal: AbortSignal,
): Promise<number> {
  const params = { limit: "1", edition: String(edition), ...query };
  return (await fetchItems(layer, params, signal)).numberMatched;
}

/** A page of features, by the parameters of the API. */
export function fetchItems(
  layer: string,
  params: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<FeatureCollectionResponse> {
  return getJson(`/api/collections/${layer}/items?${new URLSearchParams(params)}`, signal);
}

/** Names are searched in both languages; without an edition, in the latest. */
export function searchFeatures(
  query: string,
  edition: number | undefined,
  signal: AbortSignal,
): Promise<SearchResponse> {
  const params = new URLSearchParams({ q: query, limit: "12" });
  if (edition !== undefined) params.set("edition", String(edition));
  return getJson(`/api/search?${params}`, signal);
}

export type Sources = ReadonlyMap<string, SourceRecord>;

let sources: Promise<Sources> | undefined;

/** The records features cite, fetched once for the page; asked again after a failure. */
export function fetchSources(): Promise<Sources> {
  sources ??= getJson<readonly SourceRecord[]>("/sources.json", AbortSignal.timeout(20_000)).then(
    (records) => new Map(records.map((record) => [record.id, record])),
  );
  sources.catch(() => {
    sources = undefined;
  });
  return sources;
}
