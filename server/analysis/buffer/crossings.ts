import type { LonLat } from "../geodesy/wgs84.ts";

interface Edge {
  from: LonLat;
  to: LonLat;
  west: number;
  east: number;
  south: number;
  north: number;
  /** Which edge it goes on with, where edges are counted along the rings. */
  place: number;
  next: number;
}

/**
 * Whether any edges of closed rings meet, other than in the vertex where one goes on from another.
 * What is too close to tell counts as meeting, so rings that do not meet are valid for certain.
 */
export function anyEdgesMeet(rings: readonly (readonly LonLat[])[]): boolean {
  const along = edgesOf(rings);
  if (along.some((edge) => turnsBack(edge, along[edge.next] as Edge))) return true;
  const edges = along.toSorted((a, b) => a.west - b.west);
  for (let index = 0; index < edges.length; index += 1) {
    if (meetsALaterOne(edges, index)) return true;
  }
  return false;
}

function meetsALaterOne(edges: readonly Edge[], index: number): boolean {
  const edge = edges[index] as Edge;
  for (let later = index + 1; later < edges.length; later += 1) {
    const other = edges[later] as Edge;
    if (other.west > edge.east) return false;
    if (other.south > edge.north || other.north < edge.south) continue;
    if (other.place === edge.next || edge.place === other.next) continue;
    if (meet(edge, other)) return true;
  }
  return false;
}

function edgesOf(rings: readonly (readonly LonLat[])[]): Edge[] {
  const edges: Edge[] = [];
  for (const ring of rings) {
    const start = edges.length;
    for (let index = 1; index < ring.length; index += 1) {
      const [from, to] = [ring[index - 1] as LonLat, ring[index] as LonLat];
      const [west, east] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
      const [south, north] = from[1] < to[1] ? [from[1], to[1]] : [to[1], from[1]];
      const place = edges.length;
      const next = index === ring.length - 1 ? start : place + 1;
      edges.push({ from, to, west, east, south, north, place, next });
    }
  }
  return edges;
}

function meet({ from: a, to: b }: Edge, { from: c, to: d }: Edge): boolean {
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
