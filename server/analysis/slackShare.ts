/**
 * Between other shapes than points, PostGIS finds the nearest points on a sphere: its distance may be off by so much of
 * itself, with much to spare. Candidates are looked for that much farther, and then measured exactly.
 */
export const slackShare = 0.002;
