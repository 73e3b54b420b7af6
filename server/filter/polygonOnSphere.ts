import type { Position } from "geojson";

/** A part of an edge that does not cross the antimeridian, from west to east. */
interface Span {
  west: number;
  east: number;
  /** The great circle it is of. */
  from: Position;
  to: Position;
}

const degree = Math.PI / 180;
const maxColumns = 128;

/** A polygon whose edges are great circles, each ring smaller than half the sphere. */
export class PolygonOnSphere {
  #rings: readonly Position[][];
  #columns: Columns | undefined;

  constructor(rings: readonly Position[][]) {
    this.#rings = rings;
  }

  /** Whether a position that is not on an edge is inside: by the edges between it and the north pole. */
  holds([lon = 0, lat = 0]: Position): boolean {
    this.#columns ??= new Columns(this.#rings);
    const { spans, holdsPole } = this.#columns.at(lon === 180 ? -180 : lon);
    const northern = spans.filter((span) => isNorthOf(span, lon, lat));
    return (northern.length % 2 === 1) !== holdsPole;
  }
}

/** The spans by longitude, so that only some of them are looked at. */
class Columns {
  #columns: Span[][];
  #west: number;
  #width: number;
  #holdsPole: boolean;

  constructor(rings: readonly Position[][]) {
    const spans = rings.flatMap(spansOf);
    const count = Math.min(maxColumns, 1 + (spans.length >> 2));
    this.#west = Math.min(...spans.map(({ west }) => west));
    this.#width = (Math.max(...spans.map(({ east }) => east)) - this.#west) / count;
    this.#columns = Array.from({ length: count }, () => []);
    for (const span of spans) {
      for (let column = this.#columnOf(span.west); column <= this.#columnOf(span.east); column++) {
        this.#columns[column]?.push(span);
      }
    }
    this.#holdsPole = rings.filter(holdsNorthPole).length % 2 === 1;
  }

  at(lon: number): { spans: readonly Span[]; holdsPole: boolean } {
    const column = this.#columns[this.#columnOf(lon)] ?? [];
    const spans = column.filter(({ west, east }) => west <= lon && lon < east);
    return { spans, holdsPole: this.#holdsPole };
  }

  #columnOf(lon: number): number {
    const column = Math.floor((lon - this.#west) / this.#width);
    return Math.min(Math.max(column, 0), this.#columns.length - 1);
  }
}

/** Whether it goes round the axis, and lies in the north. */
function holdsNorthPole(ring: readonly Position[]): boolean {
  let [turned, height] = [0, 0];
  for (const [index, [lon = 0, lat = 0]] of ring.entries()) {
    const east = lon - (ring[index - 1]?.[0] ?? lon);
    turned += Math.abs(east) > 180 ? east - Math.sign(east) * 360 : east;
    height += Math.sin(lat * degree);
  }
  return Math.abs(turned) > 180 && height > 0;
}

/** Edges along a meridian have none: they have width on neither side of a position. */
function spansOf(ring: readonly Position[]): Span[] {
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index] as Position;
    const [lon1 = 0, lon2 = 0] = [from[0], to[0]];
    const [low, high] = lon1 < lon2 ? [lon1, lon2] : [lon2, lon1];
    const wraps = high - low > 180;
    const ranges = wraps
      ? [
          [-180, low],
          [high, 180],
        ]
      : [[low, high]];
    return ranges.flatMap(([west = 0, east = 0]) =>
      west < east ? [{ west, east, from, to }] : [],
    );
  });
}

/** By the tangent of the latitude at which the great circle crosses the meridian. */
function isNorthOf({ from, to }: Span, lon: number, lat: number): boolean {
  const [lon1 = 0, lat1 = 0] = from;
  const [lon2 = 0, lat2 = 0] = to;
  const weighted =
    Math.tan(lat1 * degree) * Math.sin((lon2 - lon) * degree) +
    Math.tan(lat2 * degree) * Math.sin((lon - lon1) * degree);
  return weighted / Math.sin((lon2 - lon1) * degree) > Math.tan(lat * degree);
}
