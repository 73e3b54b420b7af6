import type { Literal, Node } from "./ast.ts";

type Instant = Extract<Literal, { kind: "date" | "timestamp" }>;

export function isInstant(node: Node | null): node is Instant {
  return node?.kind === "date" || node?.kind === "timestamp";
}

/** A day that exists, from year 1 on, as YYYY-MM-DD. */
export function readDate(text: string): Instant | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !exists(`${text}T00:00:00Z`)) return undefined;
  return { kind: "date", value: text };
}

/** A second of UTC that exists, as YYYY-MM-DDThh:mm:ssZ with any fraction; kept to the millisecond. */
export function readTimestamp(text: string): Instant | undefined {
  const [, seconds, fraction = ""] =
    /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d+))?Z$/.exec(text) ?? [];
  if (!seconds || !exists(`${seconds}Z`)) return undefined;
  return { kind: "timestamp", value: `${seconds}.${fraction.padEnd(3, "0").slice(0, 3)}Z` };
}

/** Milliseconds since 1970; a date is its first instant. */
export function toMs({ value }: Instant): number {
  return Date.parse(value);
}

/** Date.parse moves February 30 into March. */
function exists(iso: string): boolean {
  const ms = Date.parse(iso);
  return (
    !iso.startsWith("0000") &&
    !Number.isNaN(ms) &&
    new Date(ms).toISOString().slice(0, 19) === iso.slice(0, 19)
  );
}
