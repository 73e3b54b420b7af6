import type { Node } from "../ast.ts";
import { formatText } from "../formatText.ts";
import { fromLeft } from "./isolated.ts";
import type { Teller } from "./teller.ts";

/** What has no words of its own, as CQL2 text. */
export function exactWords(node: Node, { say, lang }: Pick<Teller, "say" | "lang">): string {
  return say.cql2(fromLeft(formatText(node), lang));
}
