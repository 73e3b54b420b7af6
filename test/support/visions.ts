import {
  type Color,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
} from "culori";

/** Machado, Oliveira and Fernandes 2009, at full severity, as culori has them. */
export const visions: readonly [string, (colour: Color) => Color][] = [
  ["normal", (colour) => colour],
  ["protan", filterDeficiencyProt(1)],
  ["deutan", filterDeficiencyDeuter(1)],
  ["tritan", filterDeficiencyTrit(1)],
];
