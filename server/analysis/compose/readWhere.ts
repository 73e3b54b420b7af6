import { crs84 } from "../../filter/filterCrs.ts";
import { FilterError } from "../../filter/filterError.ts";
import { formatText } from "../../filter/formatText.ts";
import type { Parsed } from "../../filter/nodeBuilder.ts";
import { parseText } from "../../filter/parseText.ts";
import { placeGeometries } from "../../filter/placeGeometries.ts";
import { badParameter } from "../../http/problem.ts";
import type { Workshop } from "../process.ts";
import { checkPlaces } from "./checkPlaces.ts";

/** A condition on places, with geometries in place of the features that it names. */
export interface Where extends Parsed {
  /** CQL2, as it was given. */
  text: string;
}

/**
 * Reads a condition on places, and finds the features that it names.
 * @throws HttpProblem 400 naming `input`, with the place of what is wrong in the text.
 */
export async function readWhere(
  source: string,
  input: string,
  { resolver, snapshot }: Workshop,
): Promise<Where> {
  try {
    const parsed = parseText(source);
    checkPlaces(parsed);
    const placed = placeGeometries(parsed, crs84);
    const expression = await resolver.named(placed, snapshot.edition);
    return { text: formatText(parsed.expression), expression, errorAt: placed.errorAt };
  } catch (error) {
    throw error instanceof FilterError ? badParameter(input, error.message) : error;
  }
}
