import { z } from "zod";

/** A value of a property, as a mapping writes it. */
export type MappedValue = string | number | boolean | readonly string[] | null;

/**
 * Where the value of one property comes from: a column, a constant, or a text composed of columns.
 * In JSON a plain string stands for the column of that name.
 */
export interface PropertyOrigin {
  column?: string | undefined;
  constant?: MappedValue | undefined;
  /** `{column}` stands for the column's value, `{#}` for the row's number, from 1. */
  text?: string | undefined;
  /** Composed in the same way, then made lower case letters, digits and hyphens. */
  slug?: string | undefined;
  /** A regular expression; its first group is the value. A value that does not match is a problem. */
  match?: string | undefined;
  /** Between the items of a list. */
  split?: string | undefined;
  /** Translates the column's values. One that is not listed is a problem, unless `otherwise` is given. */
  values?: Readonly<Record<string, MappedValue>> | undefined;
  otherwise?: MappedValue | undefined;
  /** Factor to the unit of the property. */
  times?: number | undefined;
  /** How days are written, where not as YYYY-MM-DD. */
  dateOrder?: "dmy" | "mdy" | undefined;
  /** Where the value comes from when it is empty. */
  else?: PropertyOrigin | undefined;
}

/** What a column must be: one value, one of several, or less or more than another column. */
export type Condition = string | number | readonly (string | number)[] | Comparison;
export type Comparison = { below: string } | { above: string };
export type Conditions = Readonly<Record<string, Condition>>;

/** Sets properties of the rows whose columns meet all conditions. */
export interface MappingRule {
  when: Conditions;
  set: Readonly<Record<string, MappedValue>>;
}

/** How the columns of a file become the properties of a layer. */
export interface Mapping {
  /** By property. One that is not named here comes from the column of its own name. */
  properties: Readonly<Record<string, PropertyOrigin>>;
  /** In order: a later one goes before an earlier. */
  rules: readonly MappingRule[];
  /** Columns left out on purpose. */
  ignore: readonly string[];
  /** Turns lines round, where their symbol belongs on the other side. */
  reverseLines: boolean;
}

const columnName = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()], {
  error: "must be a text, a number, true, false or null",
});
export const mappedValue: z.ZodType<MappedValue> = z.union([scalar, z.array(z.string())], {
  error: "must be a text, a number, true, false, null or an array of texts",
});

const kinds = ["column", "constant", "text", "slug"] as const;
const ofColumns = ["match", "split", "values", "otherwise", "times", "dateOrder"] as const;

const originObject = z
  .strictObject({
    column: columnName.optional(),
    constant: mappedValue.optional(),
    text: z.string().optional(),
    slug: z.string().optional(),
    match: z.string().refine(isPattern, "is not a regular expression with a group").optional(),
    split: z.string().min(1).optional(),
    values: z.record(z.string(), mappedValue).optional(),
    otherwise: mappedValue.optional(),
    times: z.number().optional(),
    dateOrder: z.enum(["dmy", "mdy"]).optional(),
    get else(): z.ZodOptional<z.ZodType<PropertyOrigin>> {
      return origin.optional();
    },
  })
  .superRefine((given, context) => {
    const found = kinds.filter((kind) => given[kind] !== undefined);
    const problem = (message: string) => context.addIssue({ code: "custom", message });
    if (found.length !== 1) problem(`needs one of ${kinds.join(", ")}`);
    for (const option of ofColumns) {
      if (given[option] !== undefined && given.column === undefined) {
        problem(`${option} goes with column only`);
      }
    }
    if (given.otherwise !== undefined && !given.values) problem("otherwise goes with values only");
  });

const origin: z.ZodType<PropertyOrigin> = z.preprocess(
  (given) => (typeof given === "string" ? { column: given } : given),
  originObject,
);

const conditionWords =
  'must be a value, an array of values, {"below": column} or {"above": column}';
const conditions: z.ZodType<Conditions> = z.record(
  columnName,
  z.union(
    [
      z.string(),
      z.number(),
      z.array(z.union([z.string(), z.number()])),
      z.strictObject({ below: columnName }),
      z.strictObject({ above: columnName }),
    ],
    { error: conditionWords },
  ),
);

/** Of a mapping as a JSON file has it. */
export const mappingSchema = z.strictObject({
  properties: z.record(z.string(), origin).default({}),
  rules: z
    .array(z.strictObject({ when: conditions, set: z.record(z.string(), mappedValue) }))
    .default([]),
  ignore: z.array(columnName).default([]),
  reverseLines: z.boolean().default(false),
});

/** Properties come from the columns of their names. */
export const byName: Mapping = mappingSchema.parse({});

function isPattern(pattern: string): boolean {
  try {
    // The empty alternative always matches, and tells how many groups there are.
    return (new RegExp(`${pattern}|`).exec("")?.length ?? 0) > 1;
  } catch {
    return false;
  }
}
