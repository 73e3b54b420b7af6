import {
  type ArithmeticOperator,
  type Call,
  comparisons,
  type FeatureSet,
  type FeatureShape,
  featureFunction,
  featuresFunction,
  functionArity,
  functionNamed,
  isOneOf,
  listRelations,
  type Node,
  type Operator,
} from "./ast.ts";
import { FilterError } from "./filterError.ts";
import { namesWithin, unknownFunction } from "./functionNames.ts";
import { limits } from "./limits.ts";
import { NodeBuilder, type Parsed } from "./nodeBuilder.ts";
import { parseInstant, parseInterval } from "./parseTime.ts";
import { parseWkt, wktTypeAhead } from "./parseWkt.ts";
import { tokenize } from "./tokenize.ts";
import { isReserved, TokenReader } from "./tokenReader.ts";
import { tokensWithin } from "./tokensWithin.ts";

/**
 * Reads CQL2 text.
 * @throws FilterError with line, column, and what was expected there.
 * @see https://docs.ogc.org/is/21-065r2/21-065r2.html#cql2-text, its Annex B for the grammar
 */
export function parseText(text: string): Parsed {
  const fail = (problem: string, offset: number) => new FilterError(problem, placeOf(text, offset));
  if (text.length > limits.length) {
    throw new FilterError(`the filter is longer than ${limits.length} characters`);
  }
  const reader = new TokenReader(tokenize(text, fail), fail);
  const builder = new NodeBuilder<number>(fail);
  const expression = new TextParser(reader, builder).whole();
  return builder.finish(expression);
}

function placeOf(text: string, offset: number) {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** One method per rule of the grammar, the loosest binding first. */
class TextParser {
  #reader: TokenReader;
  #builder: NodeBuilder<number>;
  /** Whether it reads the text of FEATURES. */
  #isWithin: boolean;
  #nesting = 0;

  constructor(reader: TokenReader, builder: NodeBuilder<number>, isWithin = false) {
    this.#reader = reader;
    this.#builder = builder;
    this.#isWithin = isWithin;
  }

  whole(): Node {
    const expression = this.#or();
    if (this.#reader.next.kind !== "end") throw this.#reader.expected("an operator or the end");
    return expression;
  }

  #or(): Node {
    return this.#chain("or", () => this.#chain("and", () => this.#not()));
  }

  #chain(op: "and" | "or", operand: () => Node): Node {
    const at = this.#reader.offset;
    const operands = [operand()];
    while (this.#reader.takeWord(op.toUpperCase())) operands.push(operand());
    const [only] = operands;
    return operands.length === 1 && only ? only : this.#call(op, operands, at);
  }

  #not(): Node {
    const not = this.#reader.takeWord("NOT");
    const operand = this.#predicate();
    return not ? this.#call("not", [operand], not.offset) : operand;
  }

  #predicate(): Node {
    const left = this.#sum();
    const comparison = this.#reader.takeSymbol(...comparisons);
    if (comparison) {
      return this.#call(comparison.text as Operator, [left, this.#sum()], comparison.offset);
    }
    if (this.#reader.isWord("IS")) return this.#isNull(left);
    const not = this.#reader.takeWord("NOT");
    const test = this.#test(left);
    if (!test && not) throw this.#reader.expected("LIKE, BETWEEN or IN");
    return test && not ? this.#call("not", [test], not.offset) : (test ?? left);
  }

  #isNull(operand: Node): Node {
    const { offset } = this.#reader.expectWord("IS");
    const not = this.#reader.takeWord("NOT");
    this.#reader.expectWord("NULL");
    const test = this.#call("isNull", [operand], offset);
    return not ? this.#call("not", [test], offset) : test;
  }

  #test(left: Node): Node | undefined {
    const at = this.#reader.offset;
    if (this.#reader.takeWord("LIKE")) return this.#call("like", [left, this.#sum()], at);
    if (this.#reader.takeWord("IN")) return this.#call("in", [left, this.#list(1)], at);
    if (!this.#reader.takeWord("BETWEEN")) return undefined;
    const low = this.#sum();
    this.#reader.expectWord("AND");
    return this.#call("between", [left, low, this.#sum()], at);
  }

  /** Whatever is nested, in parentheses or in a function, comes through here. */
  #sum(): Node {
    if (++this.#nesting > limits.depth) throw this.#builder.tooDeep(this.#reader.offset);
    const sum = this.#leftToRight(["+", "-"], [], () => this.#product());
    this.#nesting -= 1;
    return sum;
  }

  #product(): Node {
    return this.#leftToRight(["*", "/", "%"], ["DIV"], () => this.#power());
  }

  #leftToRight(symbols: string[], words: string[], operand: () => Node): Node {
    let left = operand();
    for (;;) {
      const operator =
        this.#reader.takeSymbol(...symbols) ??
        words.map((word) => this.#reader.takeWord(word)).find((token) => token);
      if (!operator) return left;
      const op = operator.text.toLowerCase() as ArithmeticOperator;
      left = this.#call(op, [left, operand()], operator.offset);
    }
  }

  /** The grammar chains no powers: 2 ^ 3 ^ 2 needs parentheses. */
  #power(): Node {
    const base = this.#primary();
    const caret = this.#reader.takeSymbol("^");
    return caret ? this.#call("^", [base, this.#primary()], caret.offset) : base;
  }

  #primary(): Node {
    const { kind, text, value, offset } = this.#reader.next;
    if (kind === "text") {
      this.#reader.take();
      return this.#builder.add({ kind: "text", value }, offset);
    }
    if (kind === "quotedName") return this.#property();
    if (kind === "name") return this.#named();
    if (kind === "number" || text === "+") return this.#number();
    if (text === "-") return this.#negative();
    if (!this.#reader.takeSymbol("(")) throw this.#reader.expected("a value or a property");
    const inner = this.#or();
    this.#reader.expectSymbol(")");
    return inner;
  }

  #number(): Node {
    const { offset } = this.#reader;
    return this.#builder.add({ kind: "number", value: this.#reader.expectNumber() }, offset);
  }

  /** -5 is a number; -depth is -1 * depth, as in CQL2 JSON, which has no sign. */
  #negative(): Node {
    const { offset } = this.#reader;
    const { kind } = this.#reader.take();
    if (kind === "symbol" && this.#reader.next.kind === "number") {
      const value = 0 - Number(this.#reader.take().value);
      return this.#builder.add({ kind: "number", value }, offset);
    }
    if (!["name", "quotedName"].includes(this.#reader.next.kind)) {
      throw this.#reader.expected("a number or a property");
    }
    const minusOne = this.#builder.add({ kind: "number", value: -1 }, offset);
    return this.#call("*", [minusOne, this.#primary()], offset);
  }

  #named(): Node {
    const { offset, text } = this.#reader.next;
    if (wktTypeAhead(this.#reader)) {
      const geometry = parseWkt(this.#reader, (at) => this.#builder.addVertex(at));
      return this.#builder.add({ kind: "geometry", geometry }, offset);
    }
    if (this.#reader.isSymbol("(", 1) && !isReserved(text)) return this.#function();
    const truth = this.#reader.takeWord("TRUE") ?? this.#reader.takeWord("FALSE");
    if (!truth) return this.#property();
    const value = truth.text.toUpperCase() === "TRUE";
    return this.#builder.add({ kind: "boolean", value }, offset);
  }

  #property(): Node {
    const { kind, text, value, offset } = this.#reader.next;
    if (kind === "name" && isReserved(text)) throw this.#reader.expected("a value or a property");
    this.#reader.take();
    return this.#builder.add({ kind: "property", name: value }, offset);
  }

  #function(): Node {
    const { text, offset } = this.#reader.next;
    const name = text.toLowerCase();
    if (name === "date" || name === "timestamp") return parseInstant(this.#reader, this.#builder);
    if (name === "interval") return parseInterval(this.#reader, this.#builder);
    if (name === "bbox") return this.#box();
    if (name === featureFunction || name === featuresFunction) return this.#namedFeatures(name);
    const op = functionNamed(name);
    if (!op) throw this.#builder.error(unknownFunction(text), offset);
    this.#reader.take();
    const argument = isOneOf(listRelations, op)
      ? () => (this.#reader.isSymbol("(") ? this.#list(0) : this.#sum())
      : () => this.#sum();
    return this.#call(op, this.#arguments(functionArity.get(op) ?? 0, argument), offset);
  }

  #namedFeatures(name: typeof featureFunction | typeof featuresFunction): Node {
    const { offset } = this.#reader.take();
    if (this.#isWithin) throw this.#builder.error(namesWithin, offset);
    this.#reader.expectSymbol("(");
    const layer = this.#reader.expectText("a layer such as 'cpec-routes'").value;
    const node = name === featureFunction ? this.#feature(layer) : this.#featureSet(layer);
    this.#reader.expectSymbol(")");
    return this.#builder.add(node, offset);
  }

  #feature(layer: string): FeatureShape {
    this.#reader.expectSymbol(",");
    const id = this.#reader.expectText("the id of a feature in quotes").value;
    return { kind: "feature", layer, id };
  }

  #featureSet(layer: string): FeatureSet {
    if (!this.#reader.takeSymbol(",")) return { kind: "features", layer, condition: null };
    const quoted = this.#reader.expectText("CQL2 text in quotes");
    const fail = (problem: string, offset: number) => this.#builder.error(problem, offset);
    const reader = new TokenReader(tokensWithin(quoted, fail), fail);
    const condition = new TextParser(reader, this.#builder, true).whole();
    return { kind: "features", layer, condition };
  }

  #arguments(count: number, argument: () => Node): Node[] {
    this.#reader.expectSymbol("(");
    const args = [argument()];
    while (args.length < count) {
      this.#reader.expectSymbol(",");
      args.push(argument());
    }
    this.#reader.expectSymbol(")");
    return args;
  }

  #list(least: 0 | 1): Node {
    const { offset } = this.#reader.expectSymbol("(");
    const items: Node[] = [];
    if (least === 1 || !this.#reader.isSymbol(")")) {
      do {
        items.push(this.#sum());
        this.#builder.checkItems(items.length, this.#reader.offset);
      } while (this.#reader.takeSymbol(","));
    }
    this.#reader.expectSymbol(")");
    return this.#builder.add({ kind: "list", items }, offset);
  }

  #box(): Node {
    const { offset } = this.#reader.take();
    this.#reader.expectSymbol("(");
    const [a, b, c] = [this.#corner(), this.#corner(), this.#corner()];
    const d = this.#reader.expectNumber("a coordinate");
    const flat = this.#reader.isSymbol(")");
    // With heights: west, south, lowest, east, north, highest.
    const bbox = flat ? ([a, b, c, d] as const) : ([a, b, d, this.#northWithHeight()] as const);
    this.#reader.expectSymbol(")");
    return this.#builder.add({ kind: "bbox", bbox }, offset);
  }

  #corner(): number {
    const coordinate = this.#reader.expectNumber("a coordinate");
    this.#reader.expectSymbol(",");
    return coordinate;
  }

  #northWithHeight(): number {
    this.#reader.expectSymbol(",");
    const north = this.#corner();
    this.#reader.expectNumber("the greatest height");
    return north;
  }

  #call(op: Operator, args: readonly Node[], at: number): Call {
    return this.#builder.add({ kind: "call", op, args }, at);
  }
}
