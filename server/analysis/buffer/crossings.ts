import type { LonLat } from "../geodesy/wgs84.ts";

interface Edge {
  from: LonLat;
  to: LonLat;
  west: number;
  east: number;
  /** So that an edge is not held to cross the one it goes on from. */
  next: Edge | undefined;
}

/**
 * Whether any edges of closed rings meet, other than in the vertex where one goes on from another.
 * What is too close to tell counts as meeting, so rings that do not meet are valid for certain.
 */
export function anyEdgesMeet(rings: readonly (readonly LonLat[])[]): boolean {
  const edges = rings.flatMap(edgesOf).sort((a, b) => a.west - b.west);
  for (const [index, edge] of edges.entries()) {
    if (edge.next && turnsBack(edge, edge.next)) return true;
    for (let other = index + 1; other < edges.length; other += 1) {
      const candidate = edges[other] as Edge;
      if (candidate.west > edge.east) break;
      if (candidate !== edge.next && candidate.next !== edge && meet(edge, candidate)) return true;
    }
  }
  return false;
}

function edgesOf(ring: readonly LonLat[]): Edge[] {
  const edges = ring.slice(1).map((to, index): Edge => {
    const from = ring[index] as LonLat;
    const [west, east] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
    return { from, to, west, east, next: undefined };
  });
  for (const [index, edge] of edges.entries()) edge.next = edges[(index + 1) % edges.length];
  return edges;
}

function meet({ from: a, to: b }: Edge, { from: c, to: d }: Edge): boolean {
  if (Math.max(a[1], b[1]) < Math.min(c[1], d[1])) return false;
  if (Math.max(c[1], d[1]) < Math.min(a[1], b[1])) return false;
  return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0;
}

function turnsBack({ from, to }: Edge, next: Edge): boolean {
  const ahead = (to[0] - from[0]) * (next.to[0] - to[0]) + (to[1] - from[1]) * (next.to[1] - to[1]);
  return ahead <= 0 && side(from, to, next.to) === 0;
}

/** 1 for left of the way from a to b, -1 for right, 0 where rounding leaves it open. */
function side(a: LonLat, b: LonLat, c: LonLat): -1 | 0 | 1 {
  const one = (b[0] - a[0]) * (c[1] - a[1]);
  const other = (b[1] - a[1]) * (c[0] - a[0]);
  const margin = 4e-15 * (Math.abs(one) + Math.abs(other));
  if (Math.abs(one - other) <= margin) return 0;
  return one > other ? 1 : -1;
}
