import { along, type GeodesicSegment, geodesicSegment } from "../geodesy/geodesicSegment.ts";
import type { LonLat } from "../geodesy/wgs84.ts";

/** A line as it is walked from its beginning; its edges are geodesics. */
export interface WalkedLine {
  lengthM: number;
  /** None of them without length. */
  edges: readonly WalkedEdge[];
}

interface WalkedEdge {
  segment: GeodesicSegment;
  /** How far from the beginning of the line it begins, metres. */
  startM: number;
}

export function walkLine(positions: readonly LonLat[]): WalkedLine {
  const edges: WalkedEdge[] = [];
  let lengthM = 0;
  for (const [index, to] of positions.entries()) {
    const segment = geodesicSegment(positions[index - 1] ?? to, to);
    if (segment.lengthM > 0) edges.push({ segment, startM: lengthM });
    lengthM += segment.lengthM;
  }
  return { lengthM, edges };
}

/** What is walked from one place to another, metres from the beginning. */
export function lineBetween({ edges }: WalkedLine, fromM: number, toM: number): LonLat[] {
  const corners = edges
    .filter(({ startM }) => startM > fromM && startM < toM)
    .map(({ segment }) => segment.from);
  return [placeAt(edges, fromM), ...corners, placeAt(edges, toM)];
}

/** Metres that adding up lengths may be off by, with much to spare: so near to a corner one is at it. */
const roundingM = 1e-6;

function placeAt(edges: readonly WalkedEdge[], atM: number): LonLat {
  const { segment, startM } = edges.findLast((edge) => edge.startM <= atM) as WalkedEdge;
  if (atM === startM) return segment.from;
  return atM - startM > segment.lengthM - roundingM ? segment.to : along(segment, atM - startM)[0];
}
