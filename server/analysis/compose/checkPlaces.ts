import { type Call, childrenOf, geometryName, type Node } from "../../filter/ast.ts";
import { check } from "../../filter/check.ts";
import { distanceOf } from "../../filter/distanceOf.ts";
import type { FilterError } from "../../filter/filterError.ts";
import type { Parsed } from "../../filter/nodeBuilder.ts";
import { greatestDistanceM } from "../inputs.ts";

/** Most shapes that a condition may ask for. Each is drawn. */
const maxShapes = 50;
const leastDistanceM = 1;

/**
 * Checks that an expression is a condition on places: on where they are, and nothing else.
 * @throws FilterError at the place of what is wrong.
 */
export function checkPlaces(parsed: Parsed): void {
  new PlaceChecker(parsed.errorAt).condition(parsed.expression);
  check(parsed, { id: "places", properties: {} });
  checkDistances(parsed);
}

const whatHolds =
  "of a place only S_INTERSECTS, S_DISJOINT and S_DWITHIN can be asked, with AND, OR and NOT";

class PlaceChecker {
  #errorAt: Parsed["errorAt"];
  #shapes = 0;

  constructor(errorAt: Parsed["errorAt"]) {
    this.#errorAt = errorAt;
  }

  condition(node: Node): void {
    if (node.kind === "boolean") return;
    if (node.kind !== "call") throw this.#wrong(node);
    switch (node.op) {
      case "and":
      case "or":
      case "not":
        for (const arg of node.args) this.condition(arg);
        return;
      case "s_intersects":
      case "s_disjoint":
      case "s_dwithin":
        this.#relation(node);
        return;
      default:
        throw this.#wrong(node);
    }
  }

  #relation(call: Call): void {
    const [first, second] = call.args as [Node, Node];
    const places = [first, second].filter(isGeometry);
    const shapes = [first, second].filter(isShape);
    const stranger = [first, second].find((arg) => !isGeometry(arg) && !isShape(arg));
    if (stranger) throw this.#wrong(stranger);
    if (places.length !== 1 || shapes.length !== 1) {
      throw this.#errorAt(call, "geometry and a shape expected, one of each");
    }
    this.#shapes += 1;
    if (this.#shapes <= maxShapes) return;
    throw this.#errorAt(call, `the condition asks for more than ${maxShapes} shapes`);
  }

  #wrong(node: Node): FilterError {
    const property = propertyIn(node);
    if (!property) return this.#errorAt(node, whatHolds);
    return this.#errorAt(property, `a place has no properties such as ${property.name}`);
  }
}

function isGeometry(node: Node): boolean {
  return node.kind === "property" && node.name === geometryName;
}

function isShape({ kind }: Node): boolean {
  return kind === "geometry" || kind === "bbox" || kind === "feature" || kind === "features";
}

function propertyIn(node: Node): Extract<Node, { kind: "property" }> | undefined {
  if (node.kind === "property") return isGeometry(node) ? undefined : node;
  for (const child of childrenOf(node)) {
    const found = propertyIn(child);
    if (found) return found;
  }
  return undefined;
}

function checkDistances({ expression, errorAt }: Parsed): void {
  const walk = (node: Node): void => {
    if (node.kind !== "call") return;
    node.args.forEach(walk);
    if (node.op !== "s_dwithin") return;
    const distanceM = distanceOf(node.args);
    if (distanceM >= leastDistanceM && distanceM <= greatestDistanceM) return;
    const range = `from ${leastDistanceM} to ${greatestDistanceM} m`;
    throw errorAt(node.args[2] as Node, `a distance ${range} expected`);
  };
  walk(expression);
}
