import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import type { LayerTally } from "../../contract/zoneReport.ts";

type Tallied = Pick<LayerTally, "count" | "certain" | "possible" | "sums" | "unstated">;

/** Columns of a table of what was counted and added up. */
export interface TallyColumns {
  names: readonly string[];
  /** Sums that nothing states are empty. */
  valuesOf(tally: Tallied): readonly (number | undefined)[];
}

/** The same columns whatever is found: those of all additive properties of the layers. */
export function tallyColumns(layers: readonly LayerDeclaration[]): TallyColumns {
  const additive = new Set(layers.flatMap(({ properties }) => additiveOf(properties)));
  const names = [...additive];
  return {
    names: [
      "count",
      "certain",
      "possible",
      ...names.flatMap((name) => [`sum_${name}`, `unstated_${name}`]),
    ],
    valuesOf: ({ count, certain, possible, sums, unstated }) => [
      count,
      certain,
      possible,
      ...names.flatMap((name) => [sums[name], unstated[name]]),
    ],
  };
}

function additiveOf(properties: LayerDeclaration["properties"]): string[] {
  return Object.keys(properties).filter((name) => properties[name]?.additive);
}
