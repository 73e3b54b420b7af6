import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import type { Position } from "geojson";
import type { Bbox } from "../../geodata/declaration.ts";

/** Where traced rivers lie: Pakistan, and what drains into it. */
const area: Bbox = [60, 24, 79, 38];

/** How far apart, in degrees, ends of lines may lie that belong together: GSHHG cuts them into bins and rounds them. */
const gap = 0.03;

export type LonLat = readonly [lon: number, lat: number];

interface Vertex {
  at: Position;
  next: Vertex[];
}

/**
 * The rivers of World Data Bank II in GSHHG, high resolution, as one graph: they have neither names nor order.
 * @throws when GMT's `gmt` or its GSHHG is missing.
 */
export function readRiverNetwork(): readonly Vertex[] {
  const [west, south, east, north] = area;
  const region = `-R${west}/${east}/${south}/${north}`;
  const text = execFileSync("gmt", ["coast", region, "-Dh", "-Ia", "-M"], {
    // GMT leaves a history of its settings where it runs.
    cwd: tmpdir(),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const lines = text.split(/^>.*$/m).map(readLine);
  joinEnds(lines.filter((line) => line.length > 1));
  return lines.flat();
}

function readLine(text: string): Vertex[] {
  const positions = text
    .trim()
    .split("\n")
    .filter(Boolean)
    .map((row) => row.trim().split(/\s+/));
  const line: Vertex[] = positions.map((numbers) => ({ at: numbers.map(Number), next: [] }));
  for (const [index, vertex] of line.slice(1).entries()) link(vertex, line[index] as Vertex);
  return line;
}

function joinEnds(lines: readonly Vertex[][]): void {
  const all = lines.flat();
  for (const line of lines) {
    for (const end of [line[0], line.at(-1)]) {
      if (!end) continue;
      const own = new Set(line);
      for (const other of all) {
        if (!own.has(other) && distance(end.at, other.at) < gap) link(end, other);
      }
    }
  }
}

function link(a: Vertex, b: Vertex): void {
  a.next.push(b);
  b.next.push(a);
}

/**
 * The line of rivers from a head to a mouth.
 * @throws when no river is near one of them, or none leads from the one to the other.
 */
export function traceCourse(network: readonly Vertex[], head: LonLat, mouth: LonLat): Position[] {
  return shortestWay(nearest(network, head), nearest(network, mouth));
}

function nearest(network: readonly Vertex[], [lon, lat]: LonLat): Vertex {
  const found = network.reduce<Vertex | undefined>((best, vertex) => {
    const isNearer = !best || distance(vertex.at, [lon, lat]) < distance(best.at, [lon, lat]);
    return isNearer ? vertex : best;
  }, undefined);
  if (found && distance(found.at, [lon, lat]) < 0.05) return found;
  throw new Error(`no river of World Data Bank II at ${lon}, ${lat}`);
}

/** The way over the fewest vertices: rivers seldom part, and where they braid any arm will do at this scale. */
function shortestWay(from: Vertex, to: Vertex): Position[] {
  const before = new Map<Vertex, Vertex | undefined>([[from, undefined]]);
  // A Map is visited in the order it is filled, also while it is being filled.
  for (const vertex of before.keys()) {
    for (const next of vertex.next) if (!before.has(next)) before.set(next, vertex);
  }
  if (!before.has(to)) throw new Error(`no river leads from ${from.at} to ${to.at}`);
  const way: Position[] = [];
  for (let vertex: Vertex | undefined = to; vertex; vertex = before.get(vertex)) {
    way.push(vertex.at);
  }
  return way.reverse();
}

const distance = ([x = 0, y = 0]: Position, [toX = 0, toY = 0]: Position) =>
  Math.hypot(x - toX, y - toY);
