import type { PropertyDeclaration } from "../../geodata/declaration.ts";

/** What one control of the room asks of one property. */
export type Clause =
  /** Any of these terms; of a list, at least one of them. */
  | { kind: "anyOf"; values: readonly string[] }
  /** From and to belong to it; null is unbounded, and one of the two is not null. */
  | { kind: "range"; from: number | null; to: number | null }
  /** The same, of days as YYYY-MM-DD. */
  | { kind: "period"; from: string | null; to: string | null }
  /** The text occurs in it, in capitals or not. */
  | { kind: "contains"; text: string }
  | { kind: "is"; value: boolean };

export type ClauseKind = Clause["kind"];

/** The kind of control a property is filtered by; null for one that only CQL2 text can reach. */
export function clauseKindOf(name: string, declared: PropertyDeclaration): ClauseKind | null {
  const { type, vocabulary } = declared;
  if (name === "id" || declared.refersToFeatures) return null;
  if (vocabulary) return "anyOf";
  switch (type) {
    case "string":
      return "contains";
    case "integer":
    case "number":
      return "range";
    case "date":
      return "period";
    case "boolean":
      return "is";
    case "string[]":
      return null;
  }
}
