import type { DateInterval } from "../../server/contract/datePrecision.ts";
import type { LayerQuery } from "../../server/contract/layerQuery.ts";
import type { DateHistogram } from "../../server/contract/wire.ts";
import { getJson } from "../panels/requests.ts";

/** How many features of a layer there are in each interval of its date. */
export function fetchHistogram(
  layer: string,
  edition: number,
  query: LayerQuery & { interval: DateInterval },
  signal: AbortSignal,
): Promise<DateHistogram> {
  const params = new URLSearchParams({ edition: String(edition), ...query });
  return getJson(`/api/collections/${layer}/histogram?${params}`, signal);
}

/** What is read of a collection: the dates of its features. */
interface CollectionResponse {
  extent: { temporal?: { interval: readonly (readonly [string, string])[] } };
}

/** The first and the last date of a layer, as instants; empty where no feature has one. */
export async function fetchDates(
  layer: string,
  edition: number,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const url = `/api/collections/${layer}?f=json&edition=${edition}`;
  const { extent } = await getJson<CollectionResponse>(url, signal);
  return extent.temporal?.interval[0] ?? [];
}
