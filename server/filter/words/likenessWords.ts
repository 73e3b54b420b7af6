import type { Node } from "../ast.ts";
import { sharedFoldings } from "./foldings.ts";
import type { LikeForm } from "./phrases.ts";
import type { Words } from "./teller.ts";

/** Of LIKE. */
export const likenessWords: Words = ({ args }, isNot, { say, values }) => {
  const { texts, foldings } = sharedFoldings(args);
  const [operand, pattern] = texts as [Node, Node];
  const [form, wanted] = formOf(pattern);
  const { yes, no } = say.like[form];
  const text = (isNot ? no : yes)(values.subject(operand, true), values.value(wanted));
  return foldings.length > 0 ? text + say.ignoring(foldings) : text;
};

/** What is looked for and where, where a pattern has wildcards at its ends only. */
function formOf(pattern: Node): readonly [LikeForm, Node] {
  if (pattern.kind !== "text") return ["matches", pattern];
  const [, before, literal = "", after] =
    /^(%?)((?:[^\\%_]|\\[\\%_])+)(%?)$/su.exec(pattern.value) ?? [];
  const text: Node = { kind: "text", value: literal.replaceAll(/\\(.)/gsu, "$1") };
  if (before && after) return ["contains", text];
  if (after) return ["begins", text];
  return before ? ["ends", text] : ["matches", pattern];
}
