import type { Geodata } from "./geodata.ts";
import type { Rule } from "./rule.ts";
import { areClassedByTheMain } from "./rules/commodities.ts";
import { followDeclarations, haveTheirFiles, haveUniqueIds } from "./rules/declarations.ts";
import { areAmongThePublished, areInOrder, nameTheirSource } from "./rules/figures.ts";
import {
  areNotWhereNothingIs,
  areWhereTheyShouldBe,
  claimNoUnknownCoordinate,
} from "./rules/knownPlaces.ts";
import { areInBothLanguages } from "./rules/names.ts";
import { areThoseItLiesIn } from "./rules/regions.ts";
import { areAsLongAsPublished, passTheirTowns } from "./rules/routes.ts";
import { saySchematic } from "./rules/schematic.ts";
import { areCited, areDescribed } from "./rules/sources.ts";
import { keepEveryToll } from "./rules/tolls.ts";

const rules: readonly Rule[] = [
  haveTheirFiles,
  haveUniqueIds,
  areDescribed,
  areCited,
  areInBothLanguages,
  saySchematic,
  nameTheirSource,
  areAmongThePublished,
  areInOrder,
  keepEveryToll,
  areClassedByTheMain,
  areThoseItLiesIn,
  areAsLongAsPublished,
  passTheirTowns,
  areWhereTheyShouldBe,
  areNotWhereNothingIs,
  claimNoUnknownCoordinate,
];

/**
 * What is wrong with the data Naqsha ships, each as `layer/id: reason`. The rules trust the types that declarations
 * promise, so data that does not follow its declarations is told of that alone.
 */
export function checkGeodata(geodata: Geodata): string[] {
  const undeclared = followDeclarations(geodata);
  return undeclared.length > 0 ? undeclared : rules.flatMap((rule) => rule(geodata));
}
