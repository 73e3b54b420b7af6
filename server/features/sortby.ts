import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { badParameter } from "../http/problem.ts";

/** Missing values come last, whatever the direction. */
export interface SortKey {
  name: string;
  direction: "asc" | "desc";
}

/** Features of equal keys follow by id, which is unique: the order is total, as paging needs it. */
const byId: SortKey = { name: "id", direction: "asc" };

/** Properties that features can be sorted by: all but lists. */
export function sortables({ properties }: LayerDeclaration): readonly string[] {
  return Object.keys(properties).filter((name) => properties[name]?.type !== "string[]");
}

/**
 * Reads `+name,-date`. A `+` that nobody encoded arrives as a space.
 * @returns keys of a total order; by id alone when nothing is asked for.
 * @throws HttpProblem 400
 */
export function parseSortby(text: string | undefined, layer: LayerDeclaration): readonly SortKey[] {
  if (text === undefined) return [byId];
  const keys = text.split(",").map((part) => parseKey(part, layer));
  const names = keys.map(({ name }) => name);
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  if (repeated) throw badParameter("sortby", `names ${repeated} twice`);
  const end = names.indexOf("id");
  return end < 0 ? [...keys, byId] : keys.slice(0, end + 1);
}

function parseKey(part: string, layer: LayerDeclaration): SortKey {
  const [, sign, name = ""] = /^([+ -]?)(.*)$/s.exec(part) ?? [];
  if (!sortables(layer).includes(name)) {
    throw badParameter("sortby", `${layer.id} cannot be sorted by "${name.slice(0, 60)}"`);
  }
  return { name, direction: sign === "-" ? "desc" : "asc" };
}

/** As `sortby` reads it: part of what a cursor belongs to. */
export function formatSort(keys: readonly SortKey[]): string {
  return keys.map(({ name, direction }) => (direction === "asc" ? "+" : "-") + name).join(",");
}
