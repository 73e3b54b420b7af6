import type { ShippedProperties } from "../geodata.ts";
import { eachFeature } from "../rule.ts";

/**
 * Every count of deaths that a source gives is kept: low and high lie apart exactly where the toll is disputed, and a note
 * says who counts what where it is disputed or unknown.
 */
export const keepEveryToll = eachFeature(({ properties }, { declaration }) =>
  "fatalities_best" in declaration.properties
    ? [...rangeProblems(properties), ...noteProblems(properties)]
    : [],
);

function rangeProblems(properties: ShippedProperties): string[] {
  const { fatalities_low: low, fatalities_best: best, fatalities_high: high } = properties;
  const isDisputed = properties.toll_disputed === true;
  const given = [low, best, high].filter((value) => typeof value === "number");
  const [least, middle, most] = given;
  if (least === undefined || most === undefined) {
    if (given.length > 0) return ["of low, best and high toll only some are given"];
    return isDisputed ? ["its toll is disputed, but no value is given"] : [];
  }
  if (isDisputed === least < most) return [];
  return [
    isDisputed
      ? `its toll is disputed, but only ${middle} is given`
      : `its tolls ${least} and ${most} differ, but it is not called disputed`,
  ];
}

function noteProblems({ toll_disputed, fatalities_best, toll_note }: ShippedProperties): string[] {
  if (!toll_disputed && fatalities_best !== undefined) return [];
  return toll_note ? [] : ["toll_note does not say who counts what"];
}
