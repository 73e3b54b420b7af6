import {
  arithmeticOperators,
  type Call,
  isOneOf,
  listRelations,
  type Node,
  spatialRelations,
  temporalRelationNames,
  textFunctions,
} from "../ast.ts";
import { comparisonWords } from "./comparisonWords.ts";
import { exactWords } from "./exactWords.ts";
import { likenessWords } from "./likenessWords.ts";
import { listWords } from "./listWords.ts";
import { phrases } from "./phrases.ts";
import { nearnessWords, placeWords } from "./placeWords.ts";
import { PlaceWriter } from "./placeWriter.ts";
import type { Teller, Words } from "./teller.ts";
import { asComparisons, timeWords } from "./timeWords.ts";
import { type Declared, ValueWriter } from "./valueWriter.ts";
import type { Wording } from "./wording.ts";

/**
 * Tells conditions on the features of a layer, as phrases that follow "those". Conditions within conditions stand in
 * parentheses, so that AND and OR cannot be misread.
 */
export class ConditionWriter {
  readonly #teller: Teller;

  constructor(layer: Declared, wording: Wording) {
    const places = new PlaceWriter(wording, (condition, other) =>
      new ConditionWriter(other, wording).condition(condition),
    );
    const { lang } = wording;
    const values = new ValueWriter(layer, wording, places);
    this.#teller = { lang, say: phrases[lang], values, places };
  }

  condition(node: Node): string {
    const { say } = this.#teller;
    if (node.kind === "boolean") return node.value ? say.always : say.never;
    if (node.kind !== "call") return exactWords(node, this.#teller);
    const { op, args } = node;
    const [first] = args as [Node];
    if (op === "and" || op === "or") return this.#joined(op, args);
    if (op === "not") return this.#opposite(first);
    if (op === "isNull") return this.#missing(first);
    return this.#told(node, false);
  }

  /** What is joined in the same way needs no parentheses. */
  #joined(op: "and" | "or", args: readonly Node[]): string {
    const { say } = this.#teller;
    const flat = args.flatMap((arg) => flattened(op, arg)).map((arg) => this.#part(arg));
    return (op === "and" ? say.all : say.any)(flat);
  }

  #part(node: Node): string {
    const text = this.condition(node);
    return isJoined(told(node)) ? this.#teller.say.group(text) : text;
  }

  #opposite(node: Node): string {
    const { say, values } = this.#teller;
    if (node.kind === "boolean") return this.condition({ ...node, value: !node.value });
    if (node.kind !== "call" || isJoined(told(node))) return say.not(this.condition(node));
    const [first] = node.args as [Node];
    if (node.op === "not") return this.condition(first);
    if (node.op !== "isNull") return this.#told(node, true);
    return isCondition(first) ? say.not(this.#missing(first)) : say.given(values.subject(first));
  }

  #missing(node: Node): string {
    const { say, values } = this.#teller;
    return isCondition(node)
      ? say.unknown(this.condition(node))
      : say.notGiven(values.subject(node));
  }

  #told(call: Call, isNot: boolean): string {
    const plain = asComparisons(call);
    if (!plain) return wordsOf(call)(call, isNot, this.#teller);
    return isNot ? this.#opposite(plain) : this.condition(plain);
  }
}

/** What is told in the place of a condition, where that is another one. */
function told(node: Node): Node {
  if (node.kind !== "call") return node;
  const plain = asComparisons(node);
  if (plain) return told(plain);
  const [inner] = node.args as [Node];
  const isTwice = node.op === "not" && inner.kind === "call" && inner.op === "not";
  return isTwice ? told(inner.args[0] as Node) : node;
}

function flattened(op: "and" | "or", arg: Node): readonly Node[] {
  const inner = told(arg);
  return isJoined(inner) && inner.op === op
    ? inner.args.flatMap((each) => flattened(op, each))
    : [arg];
}

function isJoined(node: Node): node is Call {
  return node.kind === "call" && (node.op === "and" || node.op === "or");
}

function isCondition(node: Node): boolean {
  return (
    node.kind === "call" &&
    !isOneOf(arithmeticOperators, node.op) &&
    !isOneOf(textFunctions, node.op)
  );
}

function wordsOf({ op }: Call): Words {
  if (op === "like") return likenessWords;
  if (op === "s_dwithin") return nearnessWords;
  if (isOneOf(spatialRelations, op)) return placeWords;
  if (isOneOf(temporalRelationNames, op)) return timeWords;
  return isOneOf(listRelations, op) ? listWords : comparisonWords;
}
