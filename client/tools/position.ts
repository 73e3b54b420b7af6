/** A place on WGS 84, in degrees. */
export interface Position {
  lon: number;
  lat: number;
}
