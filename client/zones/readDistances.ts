/** Longest distance that the server measures, metres. */
export const greatestDistanceM = 500_000;
/** What a zone is drawn for at least, metres. */
const leastDistanceM = 1;

const unitsM: Readonly<Record<string, number>> = {
  "": 1000,
  km: 1000,
  کلومیٹر: 1000,
  m: 1,
  میٹر: 1,
};

/**
 * Metres, ascending, each once, of what somebody typed: "10", "500 m", "5, 10 and 25 km" without the "and". A number
 * without a unit has that of the next one that has, and is in kilometres where none has. Null where something else is
 * written, or a distance is out of reach.
 */
export function readDistances(text: string): readonly number[] | null {
  const parts = inLatinDigits(text).split(/[,;،]/).map(readPart);
  let unit = "";
  const distancesM = parts.reverse().map((part) => {
    if (!part) return Number.NaN;
    unit = part.unit || unit;
    return Math.round(part.value * (unitsM[unit] ?? Number.NaN));
  });
  const isFit = distancesM.every((each) => each >= leastDistanceM && each <= greatestDistanceM);
  return isFit ? [...new Set(distancesM)].sort((a, b) => a - b) : null;
}

/** Urdu and Arabic keyboards write digits of their own. */
function inLatinDigits(text: string): string {
  return text.replaceAll(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) =>
    String(digit.charCodeAt(0) & 0xf),
  );
}

function readPart(text: string): { value: number; unit: string } | null {
  const [, digits, unit = ""] =
    /^(\d+(?:\.\d+)?)\s*(\p{L}*)$/u.exec(text.trim().toLowerCase()) ?? [];
  return digits === undefined ? null : { value: Number(digits), unit };
}
