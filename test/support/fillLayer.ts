import type { LayerDeclaration } from "../../geodata/declaration.ts";

/** Areas by class: the one kind of layer that is not shipped yet. */
export const fillLayer: LayerDeclaration = {
  id: "test-belts",
  group: "geology",
  title: { en: "Belts", ur: "پٹیاں" },
  description: { en: "Belts", ur: "پٹیاں" },
  geometry: ["Polygon"],
  extent: [60, 23, 79, 38],
  properties: {
    kind: {
      type: "string",
      title: { en: "Kind", ur: "قسم" },
      vocabulary: {
        arc: {
          title: { en: "Magmatic arc", ur: "آتشی پٹی" },
          class: { colour: { light: "#A0522D", dark: "#D9A273" }, opacity: 0.15 },
        },
        ophiolite: {
          title: { en: "Ophiolite", ur: "اوفیولائٹ" },
          class: { colour: { light: "#1F5C3A", dark: "#6FBF92" }, opacity: 0.18 },
        },
      },
    },
  },
  licence: { name: "CC0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
  attribution: "Test",
  minzoom: 0,
  maxzoom: 14,
  visibleByDefault: true,
  symbol: { type: "fill", classBy: "kind" },
};
