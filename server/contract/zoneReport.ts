import type { FeatureReference } from "./mapSpec.ts";

/** `POST /api/processes/zone-report/execution`. Distances in metres, geodesic on WGS 84; lengths and areas too. */
export interface ZoneReport {
  edition: number;
  /** ISO 8601 instant at which the edition was published. */
  publishedAt: string;
  /** How it was found out, in words. */
  method: string;
  /** One for all sources together, or one for each. */
  zones: readonly Zone[];
}

export interface Zone {
  /** CQL2 text that is true of the places inside; absent from a zone around something. */
  where?: string;
  /** What it lies around; empty for a geometry that was given, and for a condition. */
  sources: readonly NamedFeature[];
  rings: readonly RingReport[];
  /** By layer, the nearest features wherever they are. */
  nearest: readonly NearestInLayer[];
}

export interface NamedFeature extends FeatureReference {
  name: string;
  nameUr: string | null;
}

/** What lies farther than `fromM`, and not farther than `toM`; without them, where the zone's condition holds. */
export interface RingReport {
  fromM?: number;
  toM?: number;
  layers: readonly LayerTally[];
}

/** The features of one layer in one ring. */
export interface LayerTally {
  layer: string;
  /** By their stated positions. */
  count: number;
  /** Of those, the ones that are in the ring wherever in their stated accuracy they lie. */
  certain: number;
  /** In the ring or not, within their stated accuracy; those counted, and others. */
  possible: number;
  /** Of those counted, nearest first; at most `maxIds`. */
  ids: readonly string[];
  /** Of the possible ones, nearest first; at most `maxIds`. */
  possibleIds: readonly string[];
  /** Of additive properties, over those counted that state them; left out where none does. */
  sums: Readonly<Record<string, number>>;
  /** How many of those counted do not state an additive property; left out where all do. */
  unstated: Readonly<Record<string, number>>;
  /** Of those counted, by the class they are drawn as. */
  byClass: Readonly<Record<string, number>>;
  /** Of those counted, by year; only of a timed layer. */
  byYear?: Readonly<Record<string, number>>;
  /** The sums of those counted in each year. */
  sumsByYear?: Readonly<Record<string, LayerTally["sums"]>>;
  /** Inside the ring, of lines. */
  lengthM?: number;
  /** Inside the ring, of areas, each counted whole where areas overlap. */
  areaM2?: number;
  /** Of lines and areas, how much of each lies inside, the most first. */
  parts?: readonly PartInside[];
}

export interface PartInside {
  id: string;
  name: string;
  nameUr: string | null;
  /** Metres, or square metres. */
  inside: number;
  /** Of the whole, 0 to 1. */
  share: number;
}

export const maxIds = 10_000;

/** `POST /api/processes/nearest/execution`. */
export interface NearestReport {
  edition: number;
  /** ISO 8601 instant at which the edition was published. */
  publishedAt: string;
  nearest: readonly NearestInLayer[];
}

export interface NearestInLayer {
  layer: string;
  features: readonly NearFeature[];
}

export interface NearFeature {
  id: string;
  name: string;
  nameUr: string | null;
  /** From the source to the nearest point of the feature; 0 where they meet. */
  distanceM: number;
  /** Degrees clockwise from north, at the source; null where they meet. */
  azimuth: number | null;
  /** How exactly its position, and that of the source, are known. */
  uncertaintyM: number;
}
