/** What a column of coordinates holds: degrees, or metres (or feet …) on a grid. */
export type CoordinateKind = "lon" | "lat" | "grid";

const plain = /^[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?$/;
const decimalComma = /^[-+]?\d+,\d+$/;
/** `3,208,397.7`, `543 210`. */
const grouped = /^[-+]?\d{1,3}([, \u00a0\u202f'])\d{3}(?:\1\d{3})*(?:\.\d+)?$/;
/** `3.208.397,7`, `3 208 397,7`. */
const groupedWithComma = /^[-+]?\d{1,3}([. \u00a0\u202f'])\d{3}(?:\1\d{3})*,\d+$/;

/**
 * A coordinate as a table's cell has it: decimal, with a point or a comma, in degrees, minutes and seconds, or in
 * metres with the thousands set apart. The cell itself where it could mean something else, for the check to quote.
 */
export function coordinateOf(cell: string, kind: CoordinateKind): number | string {
  const text = latinDigits(cell).trim();
  if (plain.test(text)) return Number(text);
  const read = kind === "grid" ? gridCoordinate(text) : (decimal(text) ?? sexagesimal(text, kind));
  return read ?? cell;
}

/** A lone comma before three digits parts thousands here: no grid has coordinates below a kilometre. */
function gridCoordinate(text: string): number | undefined {
  const metres = text.replace(/\s*m?\s*[EN]?$/i, "");
  if (plain.test(metres)) return Number(metres);
  if (groupedWithComma.test(metres)) return Number(withoutGroups(metres).replace(",", "."));
  if (grouped.test(metres)) return Number(withoutGroups(metres).replaceAll(",", ""));
  return decimal(metres);
}

function withoutGroups(text: string): string {
  return text.includes(",") && /[. \u00a0\u202f']\d{3}.*,/.test(text)
    ? text.replace(/[. \u00a0\u202f']/g, "")
    : text.replace(/[ \u00a0\u202f']/g, "");
}

/** In degrees a comma cannot part thousands. */
function decimal(text: string): number | undefined {
  return decimalComma.test(text) ? Number(text.replace(",", ".")) : undefined;
}

const number = String.raw`\d+(?:[.,]\d+)?`;
const angle = new RegExp(
  `^([NSEW])?\\s*([-+])?(${number})(?:\\s*[°ºd:\\s]\\s*(${number}))?(?:\\s*['′’m:\\s]\\s*(${number}))?\\s*[°ºd'′’m"″”s]*\\s*([NSEW])?$`,
  "i",
);
const lettersOf = { lon: "EW", lat: "NS" };

/** Of `62°05'30.5"E`, `E 62 05 30`, `62:05:30` and the like; undefined where a letter, sign or part does not fit. */
function sexagesimal(text: string, kind: "lon" | "lat"): number | undefined {
  const [, before, sign, ...rest] = angle.exec(text) ?? [];
  const letter = (before ?? rest[3] ?? "").toUpperCase();
  const [degrees, minutes, seconds] = rest
    .slice(0, 3)
    .map((part) => (part === undefined ? undefined : Number(part.replace(",", "."))));
  if (degrees === undefined || (before && rest[3]) || (letter && sign)) return undefined;
  if (!lettersOf[kind].includes(letter)) return undefined;
  // Only the last part may have a fraction.
  if (minutes !== undefined && (!Number.isInteger(degrees) || minutes >= 60)) return undefined;
  if (seconds !== undefined && (!Number.isInteger(minutes) || seconds >= 60)) return undefined;
  if (!letter && minutes === undefined) return undefined;
  const value = degrees + (minutes ?? 0) / 60 + (seconds ?? 0) / 3600;
  return sign === "-" || letter === "S" || letter === "W" ? -value : value;
}

/** Urdu and Arabic keyboards type digits and separators of their own. */
function latinDigits(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll("٫", ".")
    .replaceAll("،", ",");
}
