import type { Request } from "express";
import { z } from "zod";
import { badParameters } from "./problem.ts";

/**
 * The query parameters of `request`, checked. Unknown and repeated ones are problems too.
 * @throws HttpProblem 400 naming each wrong parameter.
 */
export function queryParams<Shape extends z.ZodRawShape>(
  request: Pick<Request, "query">,
  shape: Shape,
): z.infer<z.ZodObject<Shape>> {
  refuseNul(request.query);
  const parsed = z.strictObject(shape).safeParse(request.query);
  if (parsed.success) return parsed.data;
  throw badParameters(parsed.error.issues.flatMap(toParameterErrors));
}

/**
 * The query parameters of `request` as texts, where their names are known only when it comes.
 * @throws HttpProblem 400 naming those that are unknown or repeated.
 */
export function textParams(
  request: Pick<Request, "query">,
  known: ReadonlySet<string>,
): Readonly<Record<string, string | undefined>> {
  refuseNul(request.query);
  const given = Object.entries(request.query);
  const errors = given.flatMap(([parameter, value]) => {
    if (!known.has(parameter)) return [{ parameter, detail: "is not a parameter here" }];
    return typeof value === "string" ? [] : [{ parameter, detail: "must be given once" }];
  });
  if (errors.length > 0) throw badParameters(errors);
  return Object.fromEntries(given) as Record<string, string>;
}

/** PostgreSQL has no text with this character, and fails at one. */
function refuseNul(query: Request["query"]): void {
  const having = Object.keys(query).filter((name) => [query[name]].flat().join().includes("\0"));
  if (having.length === 0) return;
  const detail = "has the character U+0000, which no text can have";
  throw badParameters(having.map((parameter) => ({ parameter, detail })));
}

function toParameterErrors(issue: z.core.$ZodIssue) {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((parameter) => ({ parameter, detail: "is not a parameter here" }));
  }
  return [{ parameter: issue.path.join("."), detail: issue.message }];
}

/** A whole number in a query string. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string({ error: "must be given once" })
    .regex(/^\d{1,10}$/, "must be a whole number")
    .transform(Number)
    .refine(
      (value) => value >= minimum && value <= maximum,
      `must be between ${minimum} and ${maximum}`,
    );
}

export const editionParam = wholeNumber(1, 2 ** 31 - 1).optional();
