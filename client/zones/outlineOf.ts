import type { ZoneSpec } from "../../server/contract/zoneSpec.ts";
import type { State, ZoneCollection, ZoneOutline } from "../state/store.ts";
import { zoneRequest } from "./zoneRequest.ts";

/** What the server has drawn of a zone, or is about to. */
export function outlineOf(
  zone: ZoneSpec | undefined,
  { catalog, zoneOutlines }: State,
): ZoneOutline | undefined {
  return zone && catalog ? zoneOutlines[zoneRequest(zone, catalog.edition).key] : undefined;
}

/** While a new outline is on its way, the one before stays. */
export function collectionOf(outline: ZoneOutline | undefined): ZoneCollection | null {
  if (outline?.status === "found") return outline.collection;
  return outline?.status === "loading" ? outline.before : null;
}
