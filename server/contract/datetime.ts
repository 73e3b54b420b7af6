import { readDate, readTimestamp } from "../filter/instants.ts";

/** ISO 8601 instants of UTC; null is open. Both ends belong to it. */
export interface TimeSpan {
  start: string | null;
  end: string | null;
}

/**
 * Reads an instant, or an interval of two whose ends may be open, as RFC 3339 and OGC API – Features
 * write them.
 *
 * Beyond the standard, an instant may be a date, and one end of an interval a duration: the
 * published test suite asks for `2018-02-12/P2D`.
 * @throws Error saying what was expected.
 */
export function parseDatetime(text: string): TimeSpan {
  const parts = text.split("/");
  const [first = "", second] = parts;
  if (parts.length > 2) throw new Error("is neither an instant nor an interval of two");
  if (second === undefined) {
    const instant = parseInstant(first);
    return { start: instant, end: instant };
  }
  const span = parseInterval(first, second);
  if (span.start !== null && span.end !== null && span.start > span.end) {
    throw new Error("the interval ends before it starts");
  }
  return span;
}

function parseInterval(first: string, second: string): TimeSpan {
  if (first.startsWith("P")) {
    const end = parseInstant(second);
    return { start: moved(end, first, -1), end };
  }
  const start = parseEnd(first);
  if (!second.startsWith("P")) return { start, end: parseEnd(second) };
  if (start === null) throw new Error("a duration needs an instant beside it");
  return { start, end: moved(start, second, 1) };
}

function parseEnd(text: string): string | null {
  return text === "" || text === ".." ? null : parseInstant(text);
}

/** RFC 3339, with any offset; a `+` that came as a space counts. */
function parseInstant(text: string): string {
  const date = readDate(text);
  if (date) return `${date.value}T00:00:00.000Z`;
  const [, local = "", sign, hours, minutes] =
    /^(\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?)(?:[Zz]|([ +-])(\d{2}):(\d{2}))$/.exec(
      text,
    ) ?? [];
  const read = readTimestamp(`${local.toUpperCase()}Z`);
  if (!read || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59) {
    throw new Error(
      `"${text.slice(0, 60)}" is not an instant such as 2024-11-09T08:30:00Z, nor a date`,
    );
  }
  const offsetMinutes = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  const utcMs = Date.parse(read.value) - (sign === "-" ? -1 : 1) * offsetMinutes * 60_000;
  return isoWithinReach(utcMs);
}

const durationPattern =
  /^P(?=.)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?(?:T(?=.)(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,8})S)?)?$/;

function moved(instant: string, duration: string, direction: 1 | -1): string {
  const match = durationPattern.exec(duration);
  if (!match)
    throw new Error(`"${duration.slice(0, 60)}" is not a duration such as P1M or P2DT12H`);
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => direction * Number(part ?? 0));
  const at = new Date(instant);
  at.setUTCMonth(at.getUTCMonth() + years * 12 + months);
  at.setUTCDate(at.getUTCDate() + weeks * 7 + days);
  return isoWithinReach(at.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000);
}

const [firstMs, lastMs] = ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"].map(Date.parse);

/** What dates of four digits can say. */
function isoWithinReach(ms: number): string {
  const isWithin = ms >= Number(firstMs) && ms <= Number(lastMs);
  if (!isWithin) throw new Error("reaches beyond the years 1 to 9999");
  return new Date(ms).toISOString();
}

/** The days that a span of time touches, as YYYY-MM-DD: dates are whole days of UTC. */
export function daysOf({ start, end }: TimeSpan): TimeSpan {
  return { start: start?.slice(0, 10) ?? null, end: end?.slice(0, 10) ?? null };
}
