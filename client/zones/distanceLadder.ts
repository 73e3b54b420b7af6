/** Distances a ring is moved along by keys and by hand: two digits, from 10 m to 500 km. */

const rungsOfDecade = 90;
const firstM = 10;

export const lastRung = 400;

/** Metres. */
export function distanceAt(rung: number): number {
  const decade = Math.floor(rung / rungsOfDecade);
  return (firstM + (rung % rungsOfDecade)) * 10 ** decade;
}

/** The rung nearest to a distance, in metres. */
export function rungOf(distanceM: number): number {
  const clamped = Math.min(Math.max(distanceM, firstM), distanceAt(lastRung));
  const decade = Math.floor(Math.log10(clamped / firstM) + 1e-12);
  return Math.round(decade * rungsOfDecade + clamped / 10 ** decade - firstM);
}

/** `distanceM`, so many rungs farther; from between two, to the next of them. */
function stepped(distanceM: number, by: number): number {
  const rung = rungOf(distanceM);
  const isBetween = distanceAt(rung) !== distanceM;
  const isThere = isBetween && Math.sign(distanceAt(rung) - distanceM) === Math.sign(by);
  const to = rung + by - (isThere ? Math.sign(by) : 0);
  return distanceAt(Math.min(Math.max(to, 0), lastRung));
}

const pageRungs = 10;

/** The distance that a key of a slider moves to; undefined of other keys. `grows`: which arrow makes it larger. */
export function distanceByKey(
  key: string,
  distanceM: number,
  grows: "ArrowLeft" | "ArrowRight",
): number | undefined {
  const shrinks = grows === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const steps: Readonly<Record<string, number>> = {
    [grows]: 1,
    ArrowUp: 1,
    [shrinks]: -1,
    ArrowDown: -1,
    PageUp: pageRungs,
    PageDown: -pageRungs,
    Home: -lastRung,
    End: lastRung,
  };
  const by = steps[key];
  return by === undefined ? undefined : stepped(distanceM, by);
}
