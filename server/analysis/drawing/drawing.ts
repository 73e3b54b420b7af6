import type { QueryOptions } from "../../database/database.ts";
import { type Call, childrenOf, type Node } from "../../filter/ast.ts";
import { distanceOf } from "../../filter/distanceOf.ts";
import { HttpProblem } from "../../http/problem.ts";
import { bufferGeometries, type Zone } from "../buffer/bufferGeometries.ts";
import { BufferProblem } from "../buffer/bufferProblem.ts";
import { type BufferRequest, checkRequest } from "../buffer/checkRequest.ts";
import { type ComposedRegion, composeRegion } from "../compose/composeRegion.ts";
import { DrawingThreads } from "./drawingThreads.ts";
import { edgesToDraw } from "./edgesToDraw.ts";

/** Drawn at once: some 20 ms. */
const mostAtOnce = 3_000;
/** More would take longer than anybody waits. */
const mostEdges = 3_000_000;

/** Draws zones: at once what takes a moment, and in other threads what would keep all requests waiting. */
export class Drawing {
  readonly #threads = new DrawingThreads();

  /** @throws HttpProblem naming the input that is wrong, 413 or 503 when it is too much. */
  async buffer(request: BufferRequest, { signal }: QueryOptions): Promise<Zone[]> {
    try {
      checkRequest(request);
      return isSlight(edgesToDraw(request))
        ? bufferGeometries(request)
        : await this.#threads.draw("buffer", [request], signal);
    } catch (error) {
      throw error instanceof BufferProblem ? refusal(error) : error;
    }
  }

  /**
   * @param expression as `readWhere` gives it
   * @throws HttpProblem when it cannot be drawn, or is too much
   */
  async compose(
    expression: Node,
    toleranceM: number,
    { signal }: QueryOptions,
  ): Promise<ComposedRegion> {
    return isSlight(edgesToCompose(expression, toleranceM))
      ? composeRegion(expression, toleranceM)
      : this.#threads.draw("compose", [expression, toleranceM], signal);
  }
}

function refusal({ input, kind, message }: BufferProblem): HttpProblem {
  const parameter = `inputs.${input}`;
  const errors = [{ parameter, detail: message }];
  return new HttpProblem(statuses[kind], `${parameter}: ${message}`, { errors });
}

const statuses: Readonly<Record<BufferProblem["kind"], number>> = {
  malformed: 400,
  "too-large": 413,
  impossible: 422,
};

function isSlight(edges: number): boolean {
  if (edges <= mostEdges) return edges <= mostAtOnce;
  const detail = `some ${edges} edges would have to be drawn, and at most ${mostEdges} are; fewer positions or distances, or a larger tolerance, need fewer`;
  throw new HttpProblem(413, detail);
}

function edgesToCompose(node: Node, toleranceM: number): number {
  const inside = childrenOf(node).reduce(
    (sum, child) => sum + edgesToCompose(child, toleranceM),
    0,
  );
  return node.kind === "call" ? inside + edgesOfCall(node, toleranceM) : inside;
}

function edgesOfCall({ op, args }: Call, toleranceM: number): number {
  const geometries = args.flatMap((arg) => (arg.kind === "geometry" ? [arg.geometry] : []));
  if (op !== "s_dwithin") return geometries.length;
  return edgesToDraw({ geometries, distancesM: [distanceOf(args)], toleranceM });
}
