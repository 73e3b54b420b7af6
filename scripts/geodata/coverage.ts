import type { Geodata, ShippedLayer } from "./geodata.ts";

const heads = ["Layer", "Features", "Sources", "Best", "Median", "Worst", "Positions", "In Urdu"];

/** How complete each layer is: a Markdown table, its columns padded so that it reads as plain text too. */
export function coverageTable({ layers, sources }: Geodata): string {
  const rows = layers.filter(({ features }) => features.length > 0).map(coverageRow);
  const features = layers.reduce((sum, layer) => sum + layer.features.length, 0);
  const total = ["**all**", String(features), String(sources.length), "", "", "", "", ""];
  const table = [heads, ...rows, total];
  const widths = heads.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const isNumber = (column: number) => column !== 0 && column !== 6;
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => padded(cell, widths[column] ?? 0, isNumber(column))).join(" | ")} |`;
  const rule = widths.map((width, column) =>
    isNumber(column) ? `${"-".repeat(width + 1)}:` : "-".repeat(width + 2),
  );
  return [line(heads), `|${rule.join("|")}|`, ...table.slice(1).map(line)].join("\n");
}

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

const padded = (text: string, width: number, isNumber: boolean) =>
  isNumber ? text.padStart(width) : text.padEnd(width);
