import type { ShippedLayer, ShippedProperties } from "../geodata.ts";
import { eachFeature } from "../rule.ts";

/** `Quantity: value unit (year) [source]`, as `published_figures` has every value that a source gives. */
const publishedLine = /^[^:[\]]+: (?<value>[^[\]]+) \((?:\d{4}|undated)\) \[(?<source>[^[\]]+)\]$/;

/** Every source named for single figures is one of the feature's, and a figure has one. */
export const nameTheirSource = eachFeature(({ properties }, { declaration }) => {
  const named = namesOfSources(declaration);
  const strangers = named.flatMap((name) =>
    [properties[name] ?? []]
      .flat()
      .filter((id) => !properties.sources.includes(String(id)))
      .map((id) => `${name} is "${id}", which is not among its sources`),
  );
  const silent = figuresOf(properties, declaration)
    .map(([figure]) => figure)
    .filter(
      (figure) => named.length > 0 && !sourcesOf(figure, named).some((name) => properties[name]),
    );
  if (silent.length === 0) return strangers;
  return [...strangers, `no source is named of ${silent.join(", ")}`];
});

/** A list of all published values is readable as such, each by a source, and has the values that are shown as the best. */
export const areAmongThePublished = eachFeature(({ properties }, { declaration }) => {
  if (!("published_figures" in declaration.properties)) return [];
  const lines = [properties.published_figures ?? []].flat().map(String);
  const problems = lines.flatMap((line) => lineProblems(line, properties));
  const published = new Set(lines.flatMap(numbersIn));
  const missing = figuresOf(properties, declaration)
    .filter(([, value]) => !published.has(value))
    .map(([name, value]) => `${name} is ${value}, which published_figures does not have`);
  return [...problems, ...missing];
});

/** Where a figure has a lowest and a highest value, they are in order, with the best between. */
export const areInOrder = eachFeature(({ properties }, { declaration }) =>
  Object.keys(declaration.properties).flatMap((name) => [
    ...(/_low(_|$)/.test(name)
      ? orderProblems(name, name.replace("_low", "_high"), properties)
      : []),
    ...(/_min(_|$)/.test(name)
      ? orderProblems(name, name.replace("_min", "_max"), properties)
      : []),
  ]),
);

/** The properties that may name a figure's source: its own, as `cost_source` of `cost_usd_million`, or else any. */
function sourcesOf(figure: string, named: readonly string[]): readonly string[] {
  const own = named.filter((name) => figure.startsWith(name.replace(/sources?$/, "")));
  return own.length > 0 ? own : named;
}

const namesOfSources = ({ properties }: ShippedLayer["declaration"]) =>
  Object.keys(properties).filter((name) => /_sources?$/.test(name));

/** The quantities a feature has, beyond how exactly it is placed and years. */
function figuresOf(
  properties: ShippedProperties,
  declaration: ShippedLayer["declaration"],
): [string, number][] {
  return Object.keys(declaration.properties)
    .filter((name) => name !== "position_accuracy_m" && !name.endsWith("_year"))
    .map((name): [string, unknown] => [name, properties[name]])
    .filter((figure): figure is [string, number] => typeof figure[1] === "number");
}

function lineProblems(line: string, { sources }: ShippedProperties): string[] {
  const source = publishedLine.exec(line)?.groups?.source;
  if (source === undefined) {
    return [`published_figures has "${line}", not "Quantity: value unit (year) [source]"`];
  }
  return sources.includes(source)
    ? []
    : [`published_figures names "${source}", not among its sources`];
}

/** The numbers of a published line; tonnes are told as millions too, and dollars likewise. */
function numbersIn(line: string): number[] {
  const texts = publishedLine.exec(line)?.groups?.value?.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  return texts
    .map((text) => Number(text.replaceAll(",", "")))
    .flatMap((number) => [number, number / 1e6]);
}

function orderProblems(low: string, high: string, properties: ShippedProperties): string[] {
  const between = [low.replace("_low", "_best"), low.replace("_low", "")];
  const values = [...new Set([low, ...between, high])]
    .map((name) => properties[name])
    .filter((value) => typeof value === "number");
  const isInOrder = values.every((value, index) => value >= (values[index - 1] ?? value));
  if (isInOrder) return [];
  return [`${low} to ${high} are not in order: ${values.join(", ")}`];
}
