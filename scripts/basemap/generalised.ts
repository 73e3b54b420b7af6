/** How well the lines and areas of a small-scale map are placed. `scale` is its denominator, as printed. */
export const generalised = (scale: string) => ({
  position_accuracy_m: 5000,
  position_method: "generalised-map",
  position_note: `Schematic: generalised for a map at 1:${scale}.`,
});
