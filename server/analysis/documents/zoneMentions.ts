import type { Zone } from "../../contract/zoneReport.ts";
import type { Mention } from "./mentioned.ts";

/** The features that the reports of zones name: their sources, those counted, and the nearest. */
export function* zoneMentions(zones: readonly Zone[]): Generator<Mention> {
  for (const { sources, rings, nearest } of zones) {
    for (const { layer, id } of sources) yield [layer, [id]];
    for (const { layer, ids, possibleIds } of rings.flatMap(({ layers }) => layers)) {
      yield [layer, ids];
      yield [layer, possibleIds];
    }
    for (const { layer, features } of nearest) yield [layer, features.map(({ id }) => id)];
  }
}
