import type { Node } from "./ast.ts";
import { readDate, readTimestamp } from "./instants.ts";
import type { NodeBuilder } from "./nodeBuilder.ts";
import type { TokenReader } from "./tokenReader.ts";

/** Reads DATE('2024-11-09') or TIMESTAMP('2024-11-09T08:30:00Z'). */
export function parseInstant(reader: TokenReader, builder: NodeBuilder<number>): Node {
  const { text, offset } = reader.take();
  const isDate = text.toUpperCase() === "DATE";
  reader.expectSymbol("(");
  const what = isDate ? "a date such as '2024-11-09'" : "a time such as '2024-11-09T08:30:00Z'";
  const literal = reader.expectText(what);
  const read = isDate ? readDate(literal.value) : readTimestamp(literal.value);
  if (!read) throw builder.error(`${literal.text} is not ${what}`, literal.offset);
  reader.expectSymbol(")");
  return builder.add(read, offset);
}

/** Reads INTERVAL('2024-01-01', '..'), whose ends may be properties. */
export function parseInterval(reader: TokenReader, builder: NodeBuilder<number>): Node {
  const { offset } = reader.take();
  reader.expectSymbol("(");
  const start = intervalEnd(reader, builder);
  reader.expectSymbol(",");
  const end = intervalEnd(reader, builder);
  reader.expectSymbol(")");
  return builder.add({ kind: "interval", start, end }, offset);
}

function intervalEnd(reader: TokenReader, builder: NodeBuilder<number>): Node | null {
  const { kind, value, text, offset } = reader.take();
  if (kind === "name" || kind === "quotedName") {
    return builder.add({ kind: "property", name: value }, offset);
  }
  if (kind === "text" && value === "..") return null;
  const instant = kind === "text" ? (readDate(value) ?? readTimestamp(value)) : undefined;
  if (instant) return builder.add(instant, offset);
  const found = kind === "end" ? "the end" : text;
  throw builder.error(`'..', a date, a time or a property expected, not ${found}`, offset);
}
