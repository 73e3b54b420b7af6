import type { Geometry, Position } from "geojson";
import type { Bbox, GeometryType, LayerDeclaration } from "../../../geodata/declaration.ts";
import { shown } from "./shown.ts";

export interface CheckedGeometry {
  /** Two-dimensional, rings as RFC 7946 wants them. Absent when there are problems. */
  geometry?: Geometry;
  problems: string[];
  /** What was put right. */
  notes: string[];
}

/** Web Mercator ends here: what lies beyond cannot be drawn. */
const maxLat = 85.0511;

/**
 * Checks a geometry's shape and positions. Whether a polygon crosses itself is for the database.
 * Stops at the first problem: the rest of a geometry that is swapped or not closed says the same.
 */
export function checkGeometry(
  given: unknown,
  layer: Pick<LayerDeclaration, "extent" | "geometry">,
): CheckedGeometry {
  const checking = new GeometryCheck(layer.extent);
  try {
    const geometry = checking.geometry(given, layer.geometry);
    return { geometry, problems: [], notes: [...checking.notes] };
  } catch (error) {
    if (error instanceof Wrong) return { problems: [error.message], notes: [] };
    throw error;
  }
}

class Wrong extends Error {}

class GeometryCheck {
  readonly notes = new Set<string>();
  #extent: Bbox;

  constructor(extent: Bbox) {
    this.#extent = extent;
  }

  geometry(given: unknown, allowed: readonly GeometryType[]): Geometry {
    if (given === null || given === undefined) throw new Wrong("it has no geometry");
    const { type, coordinates } = given as { type?: unknown; coordinates?: unknown };
    const known = allowed.find((name) => name === type);
    if (!known) {
      throw new Wrong(`its geometry is ${shown(type)}; the layer takes ${allowed.join(" or ")}`);
    }
    return this.#typed(known, coordinates);
  }

  #typed(type: GeometryType, given: unknown): Geometry {
    switch (type) {
      case "Point":
        return { type, coordinates: this.#position(given) };
      case "MultiPoint":
        return { type, coordinates: this.#list(given, "points", 1).map((p) => this.#position(p)) };
      case "LineString":
        return { type, coordinates: this.#line(given) };
      case "MultiLineString":
        return { type, coordinates: this.#list(given, "lines", 1).map((l) => this.#line(l)) };
      case "Polygon":
        return { type, coordinates: this.#polygon(given) };
      case "MultiPolygon":
        return { type, coordinates: this.#list(given, "polygons", 1).map((p) => this.#polygon(p)) };
    }
  }

  #line(given: unknown): Position[] {
    return this.#list(given, "positions in a line", 2).map((position) => this.#position(position));
  }

  #polygon(given: unknown): Position[][] {
    return this.#list(given, "rings", 1).map((ring, index) => this.#ring(ring, index === 0));
  }

  #ring(given: unknown, isOuter: boolean): Position[] {
    const ring = this.#list(given, "positions in a ring", 4).map((each) => this.#position(each));
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      throw new Wrong(
        `a ring is not closed: it begins at ${shown(first)} and ends at ${shown(last)}`,
      );
    }
    if (signedArea(ring) > 0 === isOuter) return ring;
    this.notes.add("a ring ran the wrong way round and was turned (RFC 7946, 3.1.6)");
    return ring.reverse();
  }

  #list(given: unknown, what: string, least: number): unknown[] {
    if (Array.isArray(given) && given.length >= least) return given;
    const found = Array.isArray(given) ? String(given.length) : shown(given);
    throw new Wrong(`at least ${least} ${what} expected, not ${found}`);
  }

  #position(given: unknown): Position {
    if (!Array.isArray(given) || given.length < 2 || !given.every(Number.isFinite)) {
      throw new Wrong(`a position must be two finite numbers, not ${shown(given)}`);
    }
    const [lon, lat] = given as [number, number];
    if (!isInside(this.#extent, lon, lat)) throw new Wrong(this.#whyOutside(lon, lat));
    if (given.length > 2) this.notes.add("heights were left out");
    return [lon, lat];
  }

  #whyOutside(lon: number, lat: number): string {
    if (isInside(this.#extent, lat, lon)) {
      return `[${lon}, ${lat}] looks like lat, lon; GeoJSON has the longitude first`;
    }
    if (Math.abs(lon) > 180 && Math.abs(lat) > 90) {
      return `[${lon}, ${lat}] are no degrees; if they are metres on a grid, say its system as crs`;
    }
    if (Math.abs(lat) > maxLat) return `latitude ${lat} is outside −${maxLat} to ${maxLat}`;
    if (Math.abs(lon) > 180) return `longitude ${lon} is outside −180 to 180`;
    return `[${lon}, ${lat}] is outside the layer's extent [${this.#extent.join(", ")}]`;
  }
}

function isInside([west, south, east, north]: Bbox, lon: number, lat: number): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north && Math.abs(lat) <= maxLat;
}

/** Positive when the ring runs counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  const [originX = 0, originY = 0] = ring[0] ?? [];
  let doubled = 0;
  for (let index = 1; index < ring.length; index += 1) {
    const [x0 = 0, y0 = 0] = ring[index - 1] ?? [];
    const [x1 = 0, y1 = 0] = ring[index] ?? [];
    doubled += (x0 - originX) * (y1 - originY) - (x1 - originX) * (y0 - originY);
  }
  return doubled / 2;
}
