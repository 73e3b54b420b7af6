import type { Position } from "geojson";
import { chord, scale, toVector, type Vector } from "./sphere.ts";

/** What lies within a chord of a point, so that what is far away costs one comparison. */
export interface Ball {
  centre: Vector;
  radius: number;
  /** Smaller balls that hold the same between them; the smallest have none, but points. */
  parts: readonly Ball[] | undefined;
  /** Of edges that follow one another. */
  points: readonly Vector[];
}

const edgesPerBall = 8;
const partsPerBall = 8;

/** One ball of all lines, made of neighbours in order. A line of one position is a point. */
export function ballOf(lines: readonly (readonly Position[])[]): Ball {
  let balls = lines.flatMap(smallestBalls);
  while (balls.length > 1) {
    balls = groups(balls, partsPerBall).map(ballOfParts);
  }
  return balls[0] ?? { centre: [0, 0, 0], radius: 0, parts: [], points: [] };
}

function smallestBalls(line: readonly Position[]): Ball[] {
  const points = line.map(toVector);
  if (points.length < 2) return points.map((point) => ballOfEdges([point]));
  return groups(points.slice(1), edgesPerBall).map((ends, index) =>
    ballOfEdges([points[index * edgesPerBall] as Vector, ...ends]),
  );
}

function groups<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, index) => all.slice(index * size, (index + 1) * size));
}

/** An arc between points of a cap smaller than half the sphere stays in the cap. */
function ballOfEdges(points: readonly Vector[]): Ball {
  const centre = meanDirection(points);
  const radius = Math.max(...points.map((point) => chord(centre, point)));
  return { centre, radius: radius < Math.SQRT2 ? radius : 2, parts: undefined, points };
}

function ballOfParts(parts: readonly Ball[]): Ball {
  const centre = meanDirection(parts.map((part) => part.centre));
  const radius = Math.max(...parts.map((part) => chord(centre, part.centre) + part.radius));
  return { centre, radius, parts, points: [] };
}

function meanDirection(points: readonly Vector[]): Vector {
  const sum = points.reduce(
    ([x, y, z], point) => [x + point[0], y + point[1], z + point[2]] as const,
  );
  const length = Math.hypot(...sum);
  return length > 0 ? scale(sum, 1 / length) : (points[0] as Vector);
}
