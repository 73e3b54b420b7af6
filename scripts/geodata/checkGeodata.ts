import type { Geodata } from "./geodata.ts";
import type { Rule } from "./rule.ts";
import { areClassedByTheirOwn } from "./rules/commodities.ts";
import { followDeclarations, haveTheirFiles, haveUniqueIds } from "./rules/declarations.ts";
import { areInOrder, nameTheirSource } from "./rules/figures.ts";
import { areNotWhereNothingIs, areWhereTheyShouldBe } from "./rules/knownPlaces.ts";
import { areInBothLanguages } from "./rules/names.ts";
import { areThoseItLiesIn } from "./rules/regions.ts";
import { areAsLongAsPublished, passTheirTowns } from "./rules/routes.ts";
import { saySchematic } from "./rules/schematic.ts";
import { areCited, areDescribed } from "./rules/sources.ts";
import { keepEveryToll } from "./rules/tolls.ts";

const rules: readonly Rule[] = [
  haveUniqueIds,
  areDescribed,
  areCited,
  areInBothLanguages,
  saySchematic,
  nameTheirSource,
  areInOrder,
  keepEveryToll,
  areClassedByTheirOwn,
  areThoseItLiesIn,
  areAsLongAsPublished,
  passTheirTowns,
  areWhereTheyShouldBe,
  areNotWhereNothingIs,
];

/**
 * What is wrong with the data Naqsha ships, each as `layer/id: reason`. The rules trust the types that declarations
 * promise, so data that does not follow its declarations is told of that alone.
 */
export function checkGeodata(geodata: Geodata): string[] {
  const basic = [...haveTheirFiles(geodata), ...followDeclarations(geodata)];
  return basic.length > 0 ? basic : rules.flatMap((rule) => rule(geodata));
}
