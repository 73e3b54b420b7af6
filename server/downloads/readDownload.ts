import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { primaryInstant } from "../contract/primaryInstant.ts";
import type { LayerState } from "../contract/wire.ts";
import type { Queryable, QueryOptions } from "../database/database.ts";
import type { ApiRequest } from "../features/apiRequest.ts";
import { csv } from "../features/encodings.ts";
import type { ItemsParams, ItemsQuery } from "../features/itemsQuery.ts";
import { withParams } from "../features/links.ts";
import { propertyParams } from "../features/propertyParams.ts";
import type { FilterResolver } from "../filter/filterResolver.ts";
import { toSql } from "../filter/toSql.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import { CitedSources } from "./citedSources.ts";
import type { Download } from "./download.ts";
import { readFeaturePages } from "./featurePages.ts";
import { selectCited } from "./queries.ts";

interface DownloadDeps {
  database: Queryable;
  catalog: Pick<ServedCatalog, "sources">;
  resolver: FilterResolver;
}

/** What the request is of. */
interface Wanted {
  ask: ApiRequest;
  snapshot: EditionSnapshot;
  query: ItemsQuery;
  params: ItemsParams;
}

/** @throws FilterError where the query names a feature that the edition does not have. */
export async function readDownload(
  deps: DownloadDeps,
  { ask, snapshot: { edition, publishedAt }, query, params }: Wanted,
  options: QueryOptions,
): Promise<Download> {
  const { layer } = query;
  const encoding = ask.encoding === csv ? "wkt" : "geojson";
  const whole = { ...query, properties: propertiesRead(query) };
  const [features, ids] = await Promise.all([
    readFeaturePages(deps, edition, whole, encoding, options),
    readCitedIds(deps, edition, query, options),
  ]);
  return {
    layer,
    edition,
    publishedAt,
    language: ask.language,
    properties: [...new Set(["id", ...query.properties])],
    question: questionOf(params, layer),
    address: withParams(ask.url, { f: ask.encoding.f, edition }),
    cited: new CitedSources(ids, deps.catalog.sources),
    ...features,
  };
}

/** Whatever is asked for, a file needs what features are called, when they were, and what they cite. */
function propertiesRead({ layer, properties }: ItemsQuery): readonly string[] {
  const needed = ["name", "name_ur", "sources", primaryInstant(layer)];
  return Object.keys(layer.properties).filter(
    (name) => properties.includes(name) || needed.includes(name),
  );
}

async function readCitedIds(
  { database, resolver }: DownloadDeps,
  edition: number,
  { layer, condition }: ItemsQuery,
  options: QueryOptions,
): Promise<string[]> {
  const expression = condition && (await resolver.resolve(condition, edition));
  const selecting = selectCited(layer, edition, expression && toSql({ layer, expression }));
  const rows = await database.query<{ source: string }>(selecting, options);
  return rows.map(({ source }) => source);
}

const selecting = ["bbox", "bbox-crs", "datetime", "filter", "filter-lang", "filter-crs"];

/** What decides which features these are, as it was asked. */
function questionOf(params: ItemsParams, layer: LayerState): Record<string, string> {
  const names = [...selecting, ...Object.keys(propertyParams(layer))];
  return Object.fromEntries(
    names.flatMap((name): [string, string][] => {
      const value = params[name];
      return value ? [[name, value]] : [];
    }),
  );
}
