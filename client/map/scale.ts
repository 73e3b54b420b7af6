const equatorM = 40_075_016.686;

/** Width of MapLibre's world at zoom 0, in CSS pixels. */
const worldPx = 512;

/** Ground length of one CSS pixel at a latitude, on the spherical Mercator the screen shows. */
export function metresPerPixel(lat: number, zoom: number): number {
  return (equatorM * Math.cos((lat * Math.PI) / 180)) / (worldPx * 2 ** zoom);
}

/** The longest round distance (1, 2 or 5 times a power of ten) that fits into `maxPx`. */
export function scaleBarOf(mPerPx: number, maxPx: number): { distanceM: number; widthPx: number } {
  const longestM = mPerPx * maxPx;
  const power = 10 ** Math.floor(Math.log10(longestM));
  const distanceM = power * ([5, 2].find((factor) => factor * power <= longestM) ?? 1);
  return { distanceM, widthPx: distanceM / mPerPx };
}
