import type { Point } from "../scene.ts";
import type { Box } from "../text/inkBox.ts";

/** What keeps others off: of a level text or an icon a box, of a text along a line discs on its way. */
export type Obstacle = Box | Disc;

export interface Disc {
  centre: Point;
  radiusPx: number;
}

const cellPx = 48;

/** Places that are taken, found again by where they are. */
export class CollisionGrid {
  readonly #cells = new Map<string, Obstacle[]>();

  collides(wanted: Obstacle): boolean {
    return cellsOf(wanted).some((cell) =>
      this.#cells.get(cell)?.some((taken) => overlap(taken, wanted)),
    );
  }

  take(obstacle: Obstacle): void {
    for (const cell of cellsOf(obstacle)) {
      const taken = this.#cells.get(cell);
      if (taken) taken.push(obstacle);
      else this.#cells.set(cell, [obstacle]);
    }
  }
}

const isDisc = (obstacle: Obstacle): obstacle is Disc => "radiusPx" in obstacle;

function overlap(a: Obstacle, b: Obstacle): boolean {
  if (isDisc(a)) return isDisc(b) ? discsOverlap(a, b) : discOverlaps(a, b);
  if (isDisc(b)) return discOverlaps(b, a);
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

function discsOverlap(a: Disc, b: Disc): boolean {
  const apart = Math.hypot(a.centre[0] - b.centre[0], a.centre[1] - b.centre[1]);
  return apart < a.radiusPx + b.radiusPx;
}

function discOverlaps({ centre: [x, y], radiusPx }: Disc, box: Box): boolean {
  const nearestX = Math.min(Math.max(x, box.left), box.right);
  const nearestY = Math.min(Math.max(y, box.top), box.bottom);
  return Math.hypot(x - nearestX, y - nearestY) < radiusPx;
}

export function boxAround(obstacle: Obstacle): Box {
  if (!isDisc(obstacle)) return obstacle;
  const { centre, radiusPx } = obstacle;
  return {
    left: centre[0] - radiusPx,
    top: centre[1] - radiusPx,
    right: centre[0] + radiusPx,
    bottom: centre[1] + radiusPx,
  };
}

function cellsOf(obstacle: Obstacle): string[] {
  const { left, top, right, bottom } = boxAround(obstacle);
  const cells: string[] = [];
  for (let x = Math.floor(left / cellPx); x * cellPx < right; x++) {
    for (let y = Math.floor(top / cellPx); y * cellPx < bottom; y++) cells.push(`${x},${y}`);
  }
  return cells;
}
