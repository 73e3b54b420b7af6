import { along, flatten, length } from "@turf/turf";
import type { Feature, LineString, MultiLineString, Position } from "geojson";
import { feature } from "./feature.ts";

const stepKm = 5;

/** Samples to each side that a smoothed position is the mean of: bends shorter than about 30 km are evened out. */
const reach = 3;

/** A piece shorter than this has no room for a name at the scales rivers are named at. */
const shortestKm = 60;

/** The rivers' courses without their small bends: a name set along the river itself would stagger, or not fit at all. */
export function riverLabels(rivers: readonly Feature[]): Feature[] {
  return rivers.flatMap((river) => {
    const pieces = flatten(river as Feature<LineString | MultiLineString>).features;
    const lines = (pieces as Feature<LineString>[]).filter((line) => length(line) >= shortestKm);
    if (lines.length === 0) return [];
    const coordinates = lines.map(smoothed);
    return feature(
      String(river.id),
      { type: "MultiLineString", coordinates },
      {
        ...river.properties,
        position_accuracy_m: 10_000,
        position_method: "derived",
        position_note: "Schematic: the course of the river, smoothed to carry its name.",
      },
    );
  });
}

function smoothed(line: Feature<LineString>): Position[] {
  const steps = Math.ceil(length(line) / stepKm);
  const samples = Array.from(
    { length: steps + 1 },
    (_, index) => along(line, Math.min(index * stepKm, length(line))).geometry.coordinates,
  );
  return samples.map((_, index) => {
    // As far to one side as to the other, so that the ends stay where they are.
    const side = Math.min(reach, index, samples.length - 1 - index);
    return mean(samples.slice(index - side, index + side + 1));
  });
}

const mean = (positions: readonly Position[]): Position =>
  [0, 1].map((axis) => positions.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / positions.length);
