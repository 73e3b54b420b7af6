import type { Geometry } from "geojson";
import { type Call, childrenOf, type Node } from "../../filter/ast.ts";
import { distanceOf } from "../../filter/distanceOf.ts";
import { HttpProblem } from "../../http/problem.ts";
import { bufferGeometries } from "../buffer/bufferGeometries.ts";
import { BufferProblem } from "../buffer/bufferProblem.ts";
import { type GridRegion, polygonsOf, regionOfPolygons, toRing } from "../buffer/gridRegion.ts";
import { mendPolygons } from "../buffer/mendPolygons.ts";
import type { LonLat } from "../geodesy/wgs84.ts";
import { polygonsOf as partsOf } from "../shapes/region.ts";
import { flatRegion } from "./flatRegion.ts";
import { common, complement, either, type SidedRegion } from "./sidedRegion.ts";

/** Where a condition holds. */
export interface ComposedRegion {
  /** Valid polygons by their closed rings, the outer one first; none where it holds nowhere. */
  polygons: LonLat[][][];
  /** README.md says of what. */
  maxErrorM: number;
}

/** What putting one more region to others, on the grid of 0.1 mm, may move an edge by. */
const joiningErrorM = 0.001;

/**
 * Draws where a condition on places holds.
 * @param expression as `readWhere` gives it
 * @param toleranceM what `maxErrorM` may be at most, 1 or more
 * @throws HttpProblem 413 or 422 where that cannot be drawn, or has no end
 */
export function composeRegion(expression: Node, toleranceM: number): ComposedRegion {
  const joiningM = joiningErrorM * countShapes(expression);
  const composer = new Composer(toleranceM - joiningM);
  const { region, isOutside } = composer.region(expression);
  if (isOutside) throw unbounded();
  const polygons = mendPolygons(polygonsOf(region).map((paths) => paths.map(toRing)));
  if (!polygons) {
    throw new HttpProblem(422, "where: no valid outline could be drawn of it");
  }
  return { polygons, maxErrorM: composer.errorM + joiningM };
}

function countShapes(node: Node): number {
  return node.kind === "geometry"
    ? 1
    : childrenOf(node).reduce((sum, child) => sum + countShapes(child), 0);
}

const everywhere: SidedRegion = { region: [], isOutside: true };

class Composer {
  #toleranceM: number;
  /** The greatest of any shape that was drawn. */
  errorM = 0;

  constructor(toleranceM: number) {
    this.#toleranceM = toleranceM;
  }

  region(node: Node): SidedRegion {
    if (node.kind === "boolean") return node.value ? everywhere : complement(everywhere);
    if (node.kind !== "call") throw new TypeError(`${node.kind} is no condition on places`);
    switch (node.op) {
      case "and":
        return node.args.map((arg) => this.region(arg)).reduce(common);
      case "or":
        return node.args.map((arg) => this.region(arg)).reduce(either);
      case "not":
        return complement(this.region(node.args[0] as Node));
      case "s_intersects":
        return { region: flatRegion(shapeOf(node)), isOutside: false };
      case "s_disjoint":
        return { region: flatRegion(shapeOf(node)), isOutside: true };
      case "s_dwithin":
        return { region: this.#near(shapeOf(node), distanceOf(node.args)), isOutside: false };
      default:
        throw new TypeError(`${node.op} is no condition on places`);
    }
  }

  #near(shape: Geometry, distanceM: number): GridRegion {
    const [zone] = zonesRound(shape, distanceM, this.#toleranceM);
    if (!zone) return [];
    this.errorM = Math.max(this.errorM, zone.maxErrorM);
    return regionOfPolygons(partsOf(zone.geometry));
  }
}

function shapeOf({ args }: Call): Geometry {
  const shape = args.find((arg) => arg.kind === "geometry");
  if (shape?.kind !== "geometry") throw new TypeError("features are made geometries before");
  return shape.geometry;
}

function zonesRound(shape: Geometry, distanceM: number, toleranceM: number) {
  try {
    return bufferGeometries({ geometries: [shape], distancesM: [distanceM], toleranceM });
  } catch (error) {
    if (!(error instanceof BufferProblem)) throw error;
    const input = error.input === "toleranceM" ? error.input : "where";
    throw new HttpProblem(error.kind === "too-large" ? 413 : 422, `${input}: ${error.message}`);
  }
}

function unbounded(): HttpProblem {
  const what = "holds all round the Earth; add something to be near to, or within";
  return new HttpProblem(422, `where: ${what}`);
}
