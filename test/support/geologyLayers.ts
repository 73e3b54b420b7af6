import type { LayerDeclaration } from "../../geodata/declaration.ts";
import { fillLayer } from "./fillLayer.ts";

const common = {
  group: "geology",
  description: { en: "Test", ur: "آزمائش" },
  extent: [60, 23, 79, 38],
  licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  attribution: "Test",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: true,
} as const satisfies Partial<LayerDeclaration>;

const brown = { light: "#8A3A26", dark: "#DB8E74" };

/** Every ornament a fault line can carry, and a line without one. */
export const faultLayer: LayerDeclaration = {
  ...common,
  id: "test-faults",
  title: { en: "Faults", ur: "فالٹ" },
  geometry: ["LineString"],
  properties: {
    kind: {
      type: "string",
      title: { en: "Kind", ur: "قسم" },
      vocabulary: Object.fromEntries(
        (["teeth", "ticks", "dextral", "sinistral"] as const).map((ornament, index) => [
          ornament,
          {
            title: { en: ornament, ur: "فالٹ" },
            class: { widthPx: 1.5 + index / 2, pattern: "plain", ornament, colour: brown },
          },
        ]),
      ),
    },
  },
  symbol: { type: "line", classBy: "kind" },
};

/** Points with icons instead of letters. */
export const nodeLayer: LayerDeclaration = {
  ...common,
  id: "test-nodes",
  title: { en: "Nodes", ur: "مراکز" },
  geometry: ["Point"],
  properties: {
    kind: {
      type: "string",
      title: { en: "Kind", ur: "قسم" },
      vocabulary: {
        port: {
          title: { en: "Port", ur: "بندرگاہ" },
          class: { shape: "circle", code: "P", icon: "harbor", colour: brown },
        },
        plant: {
          title: { en: "Plant", ur: "بجلی گھر" },
          class: { shape: "square", code: "E", icon: "industry", colour: brown },
        },
      },
    },
  },
  symbol: { type: "marker", classBy: "kind" },
};

export const beltNamesLayer: LayerDeclaration = {
  ...common,
  id: "test-belt-names",
  title: { en: "Names of belts", ur: "پٹیوں کے نام" },
  geometry: ["LineString"],
  properties: {},
  symbol: { type: "names" },
};

/** Areas with the signs of every rock, whose names another layer carries. */
export const beltLayer: LayerDeclaration = {
  ...fillLayer,
  id: "test-patterned-belts",
  properties: {
    kind: {
      type: "string",
      title: { en: "Kind", ur: "قسم" },
      vocabulary: Object.fromEntries(
        (
          ["volcanic", "plutonic", "ophiolite", "metamorphic", "alkaline", "sedimentary"] as const
        ).map((pattern) => [
          pattern,
          {
            title: { en: pattern, ur: "چٹان" },
            class: { colour: { light: "#A0522D", dark: "#D9A273" }, opacity: 0.15, pattern },
          },
        ]),
      ),
    },
  },
  symbol: { type: "fill", classBy: "kind", namesFrom: beltNamesLayer.id },
};
