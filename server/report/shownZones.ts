import type { MapSpec } from "../contract/mapSpec.ts";
import type { ZoneSpec } from "../contract/zoneSpec.ts";
import { badParameter } from "../http/problem.ts";

/** More would take minutes to find out, and nobody would read it. */
const mostZones = 20;

/**
 * The zones of a map that a report tells of.
 * @throws HttpProblem 400 naming `zones` where there are none, or too many.
 */
export function shownZones({ zones }: MapSpec): readonly ZoneSpec[] {
  if (!zones) throw badParameter("zones", "must be given: a report tells of the zones of a map");
  const shown = zones.filter(({ hidden }) => !hidden);
  if (shown.length === 0) throw badParameter("zones", "are all hidden: there is none to report");
  if (shown.length <= mostZones) return shown;
  const detail = `a report tells of at most ${mostZones} zones, and ${shown.length} are shown; hide some`;
  throw badParameter("zones", detail);
}
