import type { Language, Problem } from "../../server/contract/wire.ts";
import type { ZoneCollection } from "../state/store.ts";
import type { ZoneRequest } from "./zoneRequest.ts";

/** The server will not draw a zone, and says why. */
export class ZoneRefused extends Error {}

/** @throws ZoneRefused in the words of the server; any other error where no answer came. */
export async function fetchZone(
  request: ZoneRequest,
  language: Language,
  signal: AbortSignal,
): Promise<ZoneCollection> {
  const response = await executeZone(request, "json", language, signal);
  return response.json();
}

/** The same in a format of files. */
export async function executeZone(
  { process, inputs }: ZoneRequest,
  format: "json" | "geojson" | "kml" | "gpkg",
  language: Language,
  signal: AbortSignal,
): Promise<Response> {
  const query = format === "json" ? "" : `?f=${format}`;
  const response = await fetch(`/api/processes/${process}/execution${query}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": language },
    body: JSON.stringify({ inputs }),
    signal,
  });
  if (response.ok) return response;
  const problem: Partial<Problem> = await response.json().catch(() => ({}));
  throw new ZoneRefused(problem.detail ?? problem.title ?? `${response.status}`);
}
