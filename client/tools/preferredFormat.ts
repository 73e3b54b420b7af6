import { type CoordinateFormat, coordinateFormats } from "./coordinateFormat.ts";

const key = "naqsha.coordinateFormat";

/** How this reader last chose to write coordinates; decimal until then. */
export function readPreferredFormat(): CoordinateFormat {
  const stored = storage()?.getItem(key);
  return coordinateFormats.find((format) => format === stored) ?? "decimal";
}

export function rememberFormat(format: CoordinateFormat): void {
  storage()?.setItem(key, format);
}

/** A browser that blocks site data throws on the mere mention of its storage. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}
