import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import { nearestName } from "../check/nearestName.ts";
import { UnreadableFile } from "../reader.ts";
import type { Mapping } from "./mapping.ts";
import { columnsOfConditions } from "./meetsConditions.ts";
import { cellOf, columnsOf, originOf, type Row } from "./originValue.ts";

/** Which columns a file has, against those that its mapping to a layer uses. */
export class ColumnAccount {
  #layer: LayerDeclaration;
  #mapping: Mapping;
  /** True for those that are not empty in every row. */
  #seen = new Map<string, boolean>();

  constructor(layer: LayerDeclaration, mapping: Mapping) {
    this.#layer = layer;
    this.#mapping = mapping;
  }

  see(row: Row): void {
    for (const name of Object.keys(row.columns)) {
      if (!this.#seen.get(name)) this.#seen.set(name, cellOf(row, name) !== null);
    }
  }

  /** Columns that had values and went nowhere. */
  unused(): string[] {
    const names = Object.keys(this.#layer.properties);
    const used = new Set([
      ...this.#mapping.ignore,
      ...names.flatMap((name) => this.#columnsFor(name)),
      ...this.#columnsOfRules(),
    ]);
    return [...this.#seen].flatMap(([name, hasValues]) =>
      hasValues && !used.has(name) ? [name] : [],
    );
  }

  /** @throws UnreadableFile naming every column that is missing, and those there are. */
  refuseMissing(): void {
    const columns = [...this.#seen.keys()];
    if (columns.length === 0) return;
    const problems = [...this.#missing(columns), ...this.#unmapped(columns)];
    if (problems.length === 0) return;
    throw new UnreadableFile(
      [
        `The file does not have the columns that layer ${this.#layer.id} is made from; nothing was published.`,
        ...problems.map((problem) => `  ${problem}`),
        `  The file has the columns ${columns.join(", ")}.`,
      ].join("\n"),
    );
  }

  /** Columns that the mapping names. */
  #missing(columns: readonly string[]): string[] {
    const uses = new Map<string, Set<string>>();
    const use = (column: string, by: string) => {
      if (columns.includes(column)) return;
      uses.set(column, (uses.get(column) ?? new Set()).add(by));
    };
    for (const name of Object.keys(this.#mapping.properties)) {
      for (const column of this.#columnsFor(name)) use(column, name);
    }
    for (const column of this.#columnsOfRules()) use(column, "a rule");
    return [...uses].map(
      ([column, by]) =>
        `there is no column ${column}, for ${[...by].join(", ")}${similar(column, columns)}`,
    );
  }

  /** Required properties that nothing gives a value. */
  #unmapped(columns: readonly string[]): string[] {
    const { properties, rules } = this.#mapping;
    return Object.entries(this.#layer.properties).flatMap(([name, { required }]) => {
      const isMapped = Object.hasOwn(properties, name) || columns.includes(name);
      if (!required || isMapped || rules.some(({ set }) => Object.hasOwn(set, name))) return [];
      return [`${name} is required, and no column is mapped to it${similar(name, columns)}`];
    });
  }

  #columnsFor(name: string): string[] {
    return columnsOf(originOf(this.#mapping, name));
  }

  #columnsOfRules(): string[] {
    return this.#mapping.rules.flatMap(({ when }) => columnsOfConditions(when));
  }
}

function similar(name: string, columns: readonly string[]): string {
  const nearest = nearestName(name, columns);
  return nearest ? `; ${nearest} is similar` : "";
}
