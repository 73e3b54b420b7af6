/** A query: text with $1, $2, … and the values bound to them. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

const fragments = new WeakSet<object>();

/**
 * Tag for queries. Interpolated values are bound; interpolated `Sql` is nested.
 * @throws TypeError on undefined, which is always a mistake.
 */
export function sql(strings: TemplateStringsArray, ...parts: unknown[]): Sql {
  const values: unknown[] = [];
  let text = strings[0] ?? "";
  parts.forEach((part, index) => {
    text += place(part, values) + (strings[index + 1] ?? "");
  });
  return fragment(text, values);
}

/** Joins fragments, `, ` between them unless told otherwise. */
export function join(parts: readonly Sql[], separator = ", "): Sql {
  const values: unknown[] = [];
  return fragment(parts.map((part) => place(part, values)).join(separator), values);
}

/** A quoted identifier. Only for names from the catalog, never for input. */
export function identifier(name: string): Sql {
  return fragment(`"${name.replaceAll('"', '""')}"`, []);
}

function place(part: unknown, values: unknown[]): string {
  if (part === undefined) throw new TypeError("undefined interpolated into a query");
  if (isFragment(part)) {
    const offset = values.length;
    values.push(...part.values);
    return part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + offset}`);
  }
  values.push(part);
  return `$${values.length}`;
}

function fragment(text: string, values: readonly unknown[]): Sql {
  const made = { text, values };
  fragments.add(made);
  return made;
}

function isFragment(part: unknown): part is Sql {
  return typeof part === "object" && part !== null && fragments.has(part);
}
