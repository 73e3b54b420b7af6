import { childrenOf, isOneOf, type Node, textFunctions } from "../ast.ts";
import type { Folding } from "./phrases.ts";

/** Texts that are compared, without what all of them are stripped of. */
export interface Folded {
  texts: readonly Node[];
  /** The outermost first; none where they are not all stripped of the same. */
  foldings: readonly Folding[];
}

export function sharedFoldings(nodes: readonly Node[]): Folded {
  const [first, ...others] = nodes.map(unfolded);
  const isShared = others.every(({ foldings }) => foldings.join() === first?.foldings.join());
  if (!first || !isShared) return { texts: nodes, foldings: [] };
  return { texts: [first, ...others].map(({ text }) => text), foldings: first.foldings };
}

/** Doing the same twice is doing it once. */
function unfolded(node: Node): { text: Node; foldings: Folding[] } {
  const [inner] = childrenOf(node);
  if (node.kind !== "call" || !isOneOf(textFunctions, node.op) || !inner) {
    return { text: node, foldings: [] };
  }
  const { text, foldings } = unfolded(inner);
  return { text, foldings: foldings[0] === node.op ? foldings : [node.op, ...foldings] };
}
