import type { PropertyValue } from "../../../server/contract/wire.ts";
import type { PageRequest, RowPage, RowSort } from "../../results/rowSource.ts";
import type { HeldLayer, TypedFeature } from "./heldLayer.ts";

/** A page of what is shown of a file. */
export function listRows(
  layer: HeldLayer,
  { sort, after, limit }: Omit<PageRequest, "properties">,
): RowPage {
  const sorted = layer.matching.toSorted(order(sort));
  const start = after === undefined ? 0 : Number(after);
  const end = start + limit;
  return {
    rows: sorted.slice(start, end).map((each) => ({ ...each, id: String(each.id) })),
    total: sorted.length,
    next: end < sorted.length ? String(end) : undefined,
  };
}

/** Missing values last; the same ones in the order of the file. */
function order({ property, direction }: RowSort) {
  const sign = direction === "asc" ? 1 : -1;
  return (a: TypedFeature, b: TypedFeature): number => {
    const [left, right] = [a.properties[property] ?? null, b.properties[property] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right) || a.id - b.id;
  };
}

function compare(a: PropertyValue, b: PropertyValue): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a).localeCompare(String(b));
}
