import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import {
  arithmeticOperators,
  type Call,
  childrenOf,
  comparisons,
  isOneOf,
  listRelations,
  mapChildren,
  type Node,
  type Operator,
  spatialRelations,
  temporalRelationNames,
} from "../../server/filter/ast.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { filterKey } from "../../server/filter/normalise.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { filterWords, whereWords } from "../../server/filter/words/filterWords.ts";
import type { Wording } from "../../server/filter/words/wording.ts";
import { arbitraryFilters } from "../support/filterArbitraries.ts";
import { filterSentences } from "../support/filterSentences.ts";
import { namedFeatures } from "../support/namedFeatures.ts";
import { readLayer } from "../support/readGeodata.ts";

const names: Readonly<Record<string, Readonly<Record<"en" | "ur", string>>>> = {
  "cpec-routes/n-40": { en: "N-40", ur: "N-40" },
  "cpec-nodes/gwadar-port": { en: "Gwadar Port", ur: "گوادر بندرگاہ" },
};

const wordings = (["en", "ur"] as const).map(
  (lang): Wording => ({
    lang,
    layers: catalog.layers,
    nameOf: (reference) => names[reference]?.[lang] ?? reference,
  }),
);

function layerOf(id: string): LayerDeclaration {
  const layer = catalog.layers.find((each) => each.id === id);
  if (!layer) throw new Error(`no layer ${id}`);
  return layer;
}

/** As they are read: without what only keeps directions apart. */
const told = (text: string, layer: string) =>
  wordings.map((wording) =>
    filterWords(text, layerOf(layer), wording).replaceAll(/[\u2066-\u2069]/g, ""),
  );

describe.each(Object.entries(filterSentences))("of %s", (layer, sentences) => {
  test.each(sentences)("%s", (text, ...expected) => {
    expect(told(text, layer)).toEqual(expected);
  });
});

test("what is composed is told of places, and another layer by its own properties", () => {
  const where =
    "S_DWITHIN(geometry, FEATURES('cpec-routes'), 15, 'km') AND NOT S_DWITHIN(geometry, FEATURES('incidents', 'kind = ''bombing'''), 20, 'km')";
  expect(wordings.map((wording) => whereWords(where, wording))).toEqual([
    "places within 15\u202fkm of any feature of CPEC routes, and more than 20\u202fkm from every feature of Incidents 2024–2025 (those whose kind is bombing)",
    "وہ جگہیں جو اس شرط پر پوری اتریں: پرت ”سی پیک راستے“ کے کسی اندراج سے 15\u202fکلومیٹر کے اندر، اور پرت ”\u2068واقعات 2024–2025\u2069“ کے ہر اندراج (جس کی شرط: نوعیت: دھماکا) سے 20\u202fکلومیٹر سے زیادہ دور",
  ]);
});

describe("what the data say keeps its direction", () => {
  const [en, ur] = wordings as [Wording, Wording];
  const layer = layerOf("incidents");

  test("in a sentence that runs the other way", () => {
    expect(filterWords("name = 'ریکو ڈک'", layer, en)).toBe("whose name is “\u2068ریکو ڈک\u2069”");
    expect(filterWords("name = 'Reko Diq'", layer, ur)).toBe("نام: ”\u2068Reko Diq\u2069“");
    expect(filterWords("name = 'ریکو ڈک'", layer, ur)).toBe("نام: ”ریکو ڈک“");
  });

  test("and turns nothing else round", () => {
    const words = filterWords("name = 'a\u202eb\u2069'", layer, en);
    expect(words).toBe("whose name is “a\\u{202e}b\\u{2069}”");
  });

  test("coordinates, formulas and CQL2 run from the left", () => {
    const words = (text: string) => filterWords(text, layer, ur);
    expect(words("toll_disputed > FALSE")).toContain("\u2066toll_disputed > FALSE\u2069");
    expect(words("S_DWITHIN(geometry, POINT(62.1 29.1), 5, 'km')")).toContain(
      "\u206629.1°\u202fN, 62.1°\u202fE\u2069",
    );
    expect(words("fatalities_high - 1 > 3")).toMatch(/^\u2066\(.* − 1\)\u2069/);
  });
});

describe("terms and titles that others have too", () => {
  const title = (en: string) => ({ en, ur: en });
  const layer: LayerDeclaration = {
    ...layerOf("incidents"),
    properties: {
      cu: { type: "number", title: title("Copper") },
      copper_total: { type: "number", title: title("Copper") },
      rock: {
        type: "string",
        title: title("Rock"),
        vocabulary: { a: { title: title("Andesite") }, b: { title: title("Andesite") } },
      },
    },
  };

  test("are told apart by their identifiers", () => {
    const [en] = wordings as [Wording];
    expect(filterWords("cu > 1", layer, en)).toBe("with copper [cu] more than 1");
    expect(filterWords("rock = 'b'", layer, en)).toBe("whose rock is Andesite [b]");
  });
});

describe("different filters", () => {
  const layers = ["incidents", "chagai-arc-sites", "ancient-mining", "mineral-belts"];

  test.each(layers)("of %s are told in both languages, however they are made", (id) => {
    const layer = layerOf(id);
    fc.assert(
      fc.property(arbitraryFilters(layer, readLayer(id), namedFeatures), (expression) => {
        const text = formatText(expression);
        for (const wording of wordings) {
          const words = filterWords(text, layer, wording);
          expect(words).not.toBe("");
          expect(words).not.toMatch(/undefined|null|\[object/);
          const opened = words.match(/[\u2066-\u2068]/g) ?? [];
          expect(words.match(/\u2069/g) ?? []).toHaveLength(opened.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  test.each(layers)("of %s are told differently, where one value or operator differs", (id) => {
    const layer = layerOf(id);
    const features = readLayer(id);
    const changes = fc.tuple(arbitraryFilters(layer, features), fc.nat(), fc.nat());
    fc.assert(
      fc.property(changes, ([expression, place, choice]) => {
        const changed = changedAt(expression, place, choice, layer);
        fc.pre(filterKey(changed) !== filterKey(expression));
        for (const wording of wordings) {
          const [words, others] = [expression, changed].map((each) =>
            filterWords(formatText(each), layer, wording),
          );
          if (words !== others) continue;
          // What is told alike must mean the same.
          const [is, would] = [expression, changed].map((each) =>
            toPredicate({ layer, expression: each }),
          );
          for (const feature of features) expect(would?.(feature)).toBe(is?.(feature));
          expect(isSynonym(expression, changed), `${formatText(expression)}\n${words}`).toBe(true);
        }
      }),
      { numRuns: 250 },
    );
  });
});

/** Nodes of an expression, itself first. */
const within = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(within)];

function changedAt(expression: Node, place: number, choice: number, layer: LayerDeclaration): Node {
  const all = within(expression);
  const target = all[place % all.length];
  const replace = (node: Node): Node =>
    node === target ? changedNode(node, choice, layer) : mapChildren(node, replace);
  return replace(expression);
}

function changedNode(node: Node, choice: number, layer: LayerDeclaration): Node {
  switch (node.kind) {
    case "number":
      return { ...node, value: node.value === 0 ? 1 : node.value * 1.5 };
    case "text":
      // Not of S_DWITHIN, where a distance of nothing has any unit.
      return /^k?m$/.test(node.value) ? node : { ...node, value: `x${node.value}` };
    case "boolean":
      return { ...node, value: !node.value };
    case "date":
      return { ...node, value: "1999-01-02" };
    case "timestamp":
      return { ...node, value: "1999-01-02T03:04:05.678Z" };
    case "property":
      return otherProperty(node.name, choice, layer);
    case "call":
      return { ...node, op: otherOperator(node, choice) };
    default:
      return node;
  }
}

function otherProperty(name: string, choice: number, { properties }: LayerDeclaration): Node {
  const type = properties[name]?.type;
  const alike = Object.keys(properties).filter((other) => properties[other]?.type === type);
  return { kind: "property", name: (type && alike[choice % alike.length]) || name };
}

const families: readonly (readonly Operator[])[] = [
  ["and", "or"],
  comparisons,
  arithmeticOperators,
  spatialRelations.slice(2),
  temporalRelationNames,
  listRelations,
];

function otherOperator({ op }: Call, choice: number): Operator {
  const family = families.find((each) => isOneOf(each, op)) ?? [op];
  return family[choice % family.length] ?? op;
}

/** Whether two filters differ in functions only that mean the same of lists of one value, or of single times. */
function isSynonym(one: Node, other: Node): boolean {
  const [text, otherText] = [one, other].map((each) =>
    formatText(each).replaceAll(/[AT]_\w+/g, ""),
  );
  return text === otherText;
}
