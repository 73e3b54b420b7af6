import { arithmeticOperators, childrenOf, isOneOf, type Node } from "./ast.ts";
import type { FilterError } from "./filterError.ts";
import { limits } from "./limits.ts";

/** An expression, and errors that point into what it was read from. */
export interface Parsed {
  expression: Node;
  errorAt(node: Node, problem: string): FilterError;
}

/** Keeps the places of nodes beside them, and holds an expression to the limits as it is made. */
export class NodeBuilder<At> {
  #places = new WeakMap<Node, At>();
  #depths = new WeakMap<Node, number>();
  #nodes = 0;
  #vertices = 0;
  #arithmetic = 0;
  #features = 0;
  #toError: (problem: string, at: At) => FilterError;

  constructor(toError: (problem: string, at: At) => FilterError) {
    this.#toError = toError;
  }

  add<Made extends Node>(node: Made, at: At): Made {
    const depth = 1 + Math.max(0, ...childrenOf(node).map((child) => this.#depths.get(child) ?? 0));
    if (depth > limits.depth) throw this.tooDeep(at);
    if (++this.#nodes > limits.nodes) throw this.#tooMuch("values and operators", "nodes", at);
    if (node.kind === "call" && isOneOf(arithmeticOperators, node.op)) this.#addArithmetic(at);
    if (node.kind === "feature" || node.kind === "features") this.#addFeature(at);
    this.#depths.set(node, depth);
    this.#places.set(node, at);
    return node;
  }

  addVertex(at: At): void {
    if (++this.#vertices > limits.vertices) throw this.#tooMuch("vertices", "vertices", at);
  }

  checkItems(count: number, at: At): void {
    if (count > limits.listItems) throw this.#tooMuch("values in a list", "listItems", at);
  }

  error(problem: string, at: At): FilterError {
    return this.#toError(problem, at);
  }

  tooDeep(at: At): FilterError {
    return this.#toError(`the filter is nested deeper than ${limits.depth} levels`, at);
  }

  finish(expression: Node): Parsed {
    return {
      expression,
      errorAt: (node, problem) =>
        this.#toError(problem, this.#places.get(node) ?? (this.#places.get(expression) as At)),
    };
  }

  #addArithmetic(at: At): void {
    if (++this.#arithmetic > limits.arithmetic) {
      throw this.#tooMuch("arithmetic operators", "arithmetic", at);
    }
  }

  #addFeature(at: At): void {
    if (++this.#features > limits.features) throw this.#tooMuch("features named", "features", at);
  }

  #tooMuch(what: string, limit: keyof typeof limits, at: At): FilterError {
    return this.#toError(`the filter has more than ${limits[limit]} ${what}`, at);
  }
}
