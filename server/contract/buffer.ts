/** Of each feature that `POST /api/processes/buffer/execution` gives. */
export interface BufferProperties {
  /** Metres, geodesic; negative: inward. */
  distanceM: number;
  /** Of a band: where it begins. */
  fromM?: number;
  /** On the ellipsoid, of what is drawn. */
  areaM2: number;
  /** No point of the boundary is farther from its true distance. */
  maxErrorM: number;
  /** What it goes round, as `layer/id`; empty for a geometry that was given. */
  sources: readonly string[];
}
