/**
 * Kalianpur 1962 to WGS 84 by EPSG:1247, the only shift published for all of onshore Pakistan. EPSG
 * gives it no accuracy. Those published for parts of the south, good to 1 to 3 m there (EPSG:9234,
 * 15494, 15701, 15702, 15703), put a point 5 to 14 m away from where this one does; for the north
 * there is none to compare with. So count on 15 m in the south, and on no better in the north.
 */
export const kalianpur1962ToWgs84 = [283, 682, 231, 0, 0, 0, 0] as const;

const kalianpur1962 = `+a=6377301.243 +b=6356100.230165384 +towgs84=${kalianpur1962ToWgs84.join()}`;

/**
 * Reference systems of Pakistani data that proj4 does not know by code, as EPSG has them. It knows
 * longitude and latitude on WGS 84 (4326), Web Mercator (3857) and UTM on WGS 84 (326xx) itself.
 *
 * The grids of Kalianpur 1880 (24370–24372) are not here: no shift to WGS 84 is published for it.
 */
export const definitions: Readonly<Record<string, string>> = {
  "EPSG:4145": `+proj=longlat ${kalianpur1962} +no_defs`,
  "EPSG:24311": `+proj=utm +zone=41 ${kalianpur1962} +units=m +no_defs`,
  "EPSG:24312": `+proj=utm +zone=42 ${kalianpur1962} +units=m +no_defs`,
  "EPSG:24313": `+proj=utm +zone=43 ${kalianpur1962} +units=m +no_defs`,
  // The Lambert grids of the Survey of Pakistan: India zone I north of 28°, zone IIa south of it.
  "EPSG:24376": `+proj=lcc +lat_1=32.5 +lat_0=32.5 +lon_0=68 +k_0=0.99878641 +x_0=2743196.4 +y_0=914398.8 ${kalianpur1962} +units=m +no_defs`,
  "EPSG:24377": `+proj=lcc +lat_1=26 +lat_0=26 +lon_0=74 +k_0=0.99878641 +x_0=2743196.4 +y_0=914398.8 ${kalianpur1962} +units=m +no_defs`,
};
