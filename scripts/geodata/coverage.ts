import type { Geodata, ShippedLayer } from "./geodata.ts";

/** Titles of the columns; those of numbers are set to the right. */
const columns = [
  { title: "Layer", isText: true },
  { title: "Features" },
  { title: "Sources" },
  { title: "Best" },
  { title: "Median" },
  { title: "Worst" },
  { title: "Positions", isText: true },
  { title: "In Urdu" },
] as const;

/** How complete each layer is: a Markdown table, its columns padded so that it reads as plain text too. */
export function coverageTable({ layers, sources }: Geodata): string {
  const rows = layers.filter(({ features }) => features.length > 0).map(coverageRow);
  const features = layers.reduce((sum, layer) => sum + layer.features.length, 0);
  const total = ["**all**", String(features), String(sources.length), "", "", "", "", ""];
  const [head = "", ...body] = padded([columns.map(({ title }) => title), ...rows, total]);
  return [head, rule(head), ...body].join("\n");
}

function padded(rows: readonly (readonly string[])[]): string[] {
  const widths = columns.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${cells.join(" | ")} |`;
  });
}

/** The line under the head, which says how each column is set. */
function rule(head: string): string {
  const dashes = head
    .split("|")
    .slice(1, -1)
    .map((cell, column) => "-".repeat(cell.length - 1) + (isText(column) ? "-" : ":"));
  return `|${dashes.join("|")}|`;
}

const isText = (column: number) => "isText" in (columns[column] ?? {});

function coverageRow({ declaration, features }: ShippedLayer): string[] {
  const properties = features.map((feature) => feature.properties);
  const accuracies = properties.map((each) => each.position_accuracy_m).sort((a, b) => a - b);
  const [best = 0, worst = 0] = [accuracies[0], accuracies.at(-1)];
  const median = accuracies[Math.floor((accuracies.length - 1) / 2)] ?? 0;
  const inUrdu = properties.filter(({ name_ur }) => name_ur).length;
  return [
    `\`${declaration.id}\``,
    String(features.length),
    String(new Set(properties.flatMap(({ sources }) => sources)).size),
    ...[best, median, worst].map(distance),
    methods(properties.map(({ position_method }) => position_method)),
    `${Math.floor((100 * inUrdu) / features.length)} %`,
  ];
}

/** Each method with the number of features, most used first. */
function methods(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

const distance = (m: number) => (m < 1000 ? `${m} m` : `${m / 1000} km`);
