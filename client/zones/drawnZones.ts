import type { DrawnZone } from "../../server/cartography/zoneStyle.ts";
import { isWhere, type ZoneSpec, zoneColour } from "../../server/contract/zoneSpec.ts";
import type { State, ZoneOutline, ZonePreview } from "../state/store.ts";
import { distanceText } from "./distanceText.ts";
import { collectionOf, outlineOf } from "./outlineOf.ts";

type Ring = DrawnZone["rings"][number];

/** The zones that are to be seen: certified outlines, and what a hand is making of one. */
export function drawnZones(state: State): DrawnZone[] {
  const { spec, zonePreview } = state;
  const zones = spec.zones ?? [];
  return zones.flatMap((zone, index) => {
    if (zone.hidden) return [];
    const outline = outlineOf(zone, state);
    const preview = zonePreview?.index === index ? zonePreview : null;
    const rings = ringsOf(zone, outline, preview);
    return [{ colour: zoneColour(zone, index), rings }];
  });
}

function ringsOf(
  zone: ZoneSpec,
  outline: ZoneOutline | undefined,
  preview: ZonePreview | null,
): Ring[] {
  const collection = collectionOf(outline);
  const rings = collection?.features ?? [];
  if (isWhere(zone)) return rings.map(({ geometry }) => nameRing(geometry, zone.name));
  const others = rings.flatMap(({ geometry, properties: { distanceM } }) =>
    distanceM === undefined || distanceM === preview?.fromM
      ? []
      : [distanceRing(geometry, distanceM)],
  );
  return [
    ...others,
    ...(preview?.geometry ? [distanceRing(preview.geometry, preview.distanceM)] : []),
  ];
}

function distanceRing(geometry: Ring["geometry"], distanceM: number): Ring {
  return {
    geometry,
    label: { en: distanceText("en", distanceM), ur: distanceText("ur", distanceM) },
  };
}

function nameRing(geometry: Ring["geometry"], name: string | undefined): Ring {
  return name === undefined ? { geometry } : { geometry, label: { en: name, ur: name } };
}
