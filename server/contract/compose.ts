/** Of the feature that `POST /api/processes/compose/execution` gives. */
export interface ComposedProperties {
  /** The condition that holds inside, as CQL2 text. */
  where: string;
  /** On the ellipsoid, of what is drawn. */
  areaM2: number;
  /**
   * Each place is on its right side of the outline, but where a distance that the condition asks for
   * is met within this.
   */
  maxErrorM: number;
}
