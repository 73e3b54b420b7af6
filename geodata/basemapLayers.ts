import type {
  BasemapRole,
  Bbox,
  GeometryType,
  LayerDeclaration,
  LocalText,
  PropertyDeclaration,
  Vocabulary,
} from "./declaration.ts";
import { commonProperties, note } from "./properties.ts";

/** South-west Asia around Pakistan: what a reader may pan to. */
export const region: Bbox = [40, 5, 100, 50];

const rank: PropertyDeclaration = {
  type: "integer",
  title: { en: "Rank (1 is most important)", ur: "درجہ" },
  required: true,
  minimum: 1,
  maximum: 10,
  inTiles: true,
};

/** The worldviews a boundary line belongs to: `all`, or one profile only. */
export const boundaryWorldviews = {
  all: { title: { en: "All", ur: "سب" } },
  un: { title: { en: "United Nations", ur: "اقوامِ متحدہ" } },
  pk: { title: { en: "Survey of Pakistan", ur: "سروے آف پاکستان" } },
} as const satisfies Vocabulary;

export const boundaryKinds = {
  international: { title: { en: "International boundary", ur: "بین الاقوامی سرحد" } },
  "line-of-control": { title: { en: "Line of Control", ur: "لائن آف کنٹرول" } },
  disputed: { title: { en: "Disputed or undetermined boundary", ur: "متنازع یا غیر متعین سرحد" } },
  province: { title: { en: "Provincial boundary", ur: "صوبائی حد" } },
  coast: { title: { en: "Coast", ur: "ساحل" } },
} as const satisfies Vocabulary;

/** What an area label names: decides how its name is set. */
export const areaKinds = {
  country: { title: { en: "Country", ur: "ملک" } },
  province: { title: { en: "Province or territory", ur: "صوبہ یا علاقہ" } },
  sea: { title: { en: "Sea", ur: "سمندر" } },
} as const satisfies Vocabulary;

function basemapLayer(layer: {
  role: BasemapRole;
  title: LocalText;
  geometry: readonly GeometryType[];
  properties?: Readonly<Record<string, PropertyDeclaration>>;
  licence?: LayerDeclaration["licence"];
  attribution?: string;
}): LayerDeclaration {
  return {
    id: `basemap-${layer.role}`,
    group: "basemap",
    title: layer.title,
    description: layer.title,
    geometry: layer.geometry,
    extent: region,
    properties: { ...commonProperties, ...layer.properties },
    licence: layer.licence ?? {
      name: "Public domain; CC BY 4.0 (place names)",
      url: "https://www.naturalearthdata.com/about/terms-of-use/",
    },
    attribution: layer.attribution ?? "Natural Earth; GeoNames",
    minzoom: 0,
    maxzoom: 10,
    visibleByDefault: true,
    symbol: { type: "basemap", role: layer.role },
  };
}

const riverRights = {
  licence: {
    name: "Public domain; LGPL-3.0-or-later (smaller rivers, from GSHHG)",
    url: "https://www.gnu.org/licenses/lgpl-3.0.html",
  },
  attribution: "Natural Earth; GSHHG",
};

/** The quiet ground under the data: loaded, versioned and tiled like any other layer. */
export const basemapLayers: readonly LayerDeclaration[] = [
  basemapLayer({
    role: "country",
    title: { en: "Countries", ur: "ممالک" },
    geometry: ["Polygon", "MultiPolygon"],
    properties: {
      home: {
        type: "boolean",
        title: { en: "Pakistan or administered by it", ur: "پاکستان یا اس کے زیرِ انتظام" },
        required: true,
        inTiles: true,
      },
      disputed: {
        type: "boolean",
        title: {
          en: "Part of Jammu and Kashmir, whose final status is not agreed",
          ur: "جموں و کشمیر کا حصہ، جس کی حتمی حیثیت طے نہیں",
        },
        required: true,
        inTiles: true,
      },
      note,
    },
  }),
  basemapLayer({
    role: "province",
    title: { en: "Provinces and territories", ur: "صوبے اور علاقے" },
    geometry: ["Polygon", "MultiPolygon"],
    properties: { note },
  }),
  basemapLayer({
    role: "lake",
    title: { en: "Lakes", ur: "جھیلیں" },
    geometry: ["Polygon", "MultiPolygon"],
  }),
  basemapLayer({
    role: "river",
    title: { en: "Rivers", ur: "دریا" },
    geometry: ["LineString", "MultiLineString"],
    properties: { rank },
    ...riverRights,
  }),
  basemapLayer({
    role: "boundary",
    title: { en: "Boundaries", ur: "سرحدیں" },
    geometry: ["LineString", "MultiLineString"],
    properties: {
      kind: {
        type: "string",
        title: { en: "Kind", ur: "قسم" },
        required: true,
        vocabulary: boundaryKinds,
        inTiles: true,
      },
      worldview: {
        type: "string",
        title: { en: "Worldview", ur: "نقطۂ نظر" },
        required: true,
        vocabulary: boundaryWorldviews,
        inTiles: true,
      },
    },
  }),
  // A name set along every bend would stagger: these lines have the great bends only.
  basemapLayer({
    role: "river-label",
    title: { en: "Names of rivers", ur: "دریاؤں کے نام" },
    geometry: ["MultiLineString"],
    properties: { rank },
    ...riverRights,
  }),
  basemapLayer({
    role: "place",
    title: { en: "Towns and cities", ur: "شہر اور قصبے" },
    geometry: ["Point"],
    properties: { rank },
  }),
  // A name belongs at one point chosen for it: a polygon cut into tiles would be named once per tile.
  basemapLayer({
    role: "area-label",
    title: { en: "Names of areas", ur: "علاقوں کے نام" },
    geometry: ["Point"],
    properties: {
      kind: {
        type: "string",
        title: { en: "Kind", ur: "قسم" },
        required: true,
        vocabulary: areaKinds,
        inTiles: true,
      },
      rank,
    },
  }),
];
