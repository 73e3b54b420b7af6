/** What a layer declaration may say. The catalog is written in these terms; everything else reads them. */

/** One text in the two languages of the map. */
export interface LocalText {
  en: string;
  ur: string;
}

export type Language = keyof LocalText;

/** A colour in the light and in the dark theme, as CSS. */
export interface ThemedColour {
  light: string;
  dark: string;
}

export type MarkerShape =
  | "circle"
  | "diamond"
  | "hexagon"
  | "square"
  | "triangle"
  | "gem"
  | "pentagon"
  | "bar";

/** How one class of a graduated layer is told apart. */
export interface CodeClass {
  /** One or two Latin letters drawn inside circles that have room. */
  code: string;
}

/** How one class of a layer is drawn: never by colour alone. */
export interface MarkerClass {
  shape: MarkerShape;
  /** One to three Latin letters drawn inside the shape where there is room. */
  code: string;
  /** Drawn in place of the letters: a name of the `@mapbox/maki` icons. */
  icon?: string;
  colour: ThemedColour;
}

export interface LineClass {
  colour: ThemedColour;
  /** Width in pixels at zoom 8; other zooms are derived from it. */
  widthPx: number;
  pattern: "cased" | "plain" | "rail" | "ferry";
  ornament?: LineOrnament;
}

/**
 * What a fault line carries, as on geological maps: teeth on the upper plate and ticks on the downthrown side, which
 * lie to the right of the line's direction; half-arrows for the sense of slip.
 */
export type LineOrnament = "teeth" | "ticks" | "dextral" | "sinistral";

export interface FillClass {
  colour: ThemedColour;
  /** 0 to 1. */
  opacity: number;
  pattern?: FillPattern;
}

/** The rock an area stands for, as geological maps hatch it. */
export type FillPattern =
  | "volcanic"
  | "plutonic"
  | "ophiolite"
  | "metamorphic"
  | "alkaline"
  | "sedimentary";

/**
 * One value of a vocabulary: what it is called, and its class when a layer's symbol
 * classifies by this property.
 */
export interface Term<Class = unknown> {
  title: LocalText;
  class?: Class;
  /** Chemical symbol, where the term is an element. */
  symbol?: string;
}

/** Allowed values of a property, in the order they are listed in legends and filters. */
export type Vocabulary<Class = unknown> = Readonly<Record<string, Term<Class>>>;

export type PropertyType = "string" | "integer" | "number" | "boolean" | "date" | "string[]";

export interface PropertyDeclaration {
  type: PropertyType;
  title: LocalText;
  /** Symbol of the unit, as written after the value. The name carries it too: `resource_mt`. */
  unit?: string;
  required?: boolean;
  /** For `string` and `string[]`: the only values allowed. */
  vocabulary?: Vocabulary;
  /** The English titles of its terms are no names: inside a sentence they have no capitals. */
  plainTerms?: boolean;
  /** Each value is a feature of the catalog, as `layer/id`. */
  refersToFeatures?: boolean;
  minimum?: number;
  maximum?: number;
  /** The sum over several features means something, as of deaths. */
  additive?: boolean;
  /** Carried by vector tiles. Arrays are joined by `;` there. */
  inTiles?: boolean;
  /** Included in search by name. */
  searchable?: boolean;
}

export type GeometryType =
  | "Point"
  | "MultiPoint"
  | "LineString"
  | "MultiLineString"
  | "Polygon"
  | "MultiPolygon";

/**
 * How a layer is drawn.
 * - `marker`: a symbol by class of the property `classBy`; where labels compete, the order of the vocabulary of
 *   `labelFirstBy` decides.
 * - `graduated`: a circle whose area follows the number `sizeBy`; hollow where `hollowWhen` is true; with the letters of
 *   the class of `codeBy` where there is room.
 * - `discOf`: the circle that an uncertain position lies in is drawn of the selected feature only, where those of all
 *   would cover the map.
 * - `line`, `fill`: by class of `classBy`; lines are dashed where `dashedWhen.property` has one of the values, and carry
 *   the text of `labelBy` along them.
 *   Of areas, the lines of the layer `namesFrom` carry the names.
 * - `names`: lines that the names of another layer's areas are written along; drawn with it, not listed.
 * - `basemap`: drawn by the rules of the basemap role, not listed as a layer of its own.
 */
export type LayerSymbol =
  | { type: "marker"; classBy: string; labelFirstBy?: string; discOf?: "selected" }
  | {
      type: "graduated";
      sizeBy: string;
      maximum: number;
      hollowWhen: string;
      codeBy?: string;
      colour: ThemedColour;
      discOf?: "selected";
    }
  | {
      type: "line";
      classBy: string;
      dashedWhen?: { property: string; values: readonly string[] };
      labelBy?: string;
    }
  | { type: "fill"; classBy: string; namesFrom?: string }
  | { type: "names" }
  | { type: "basemap"; role: BasemapRole };

export type BasemapRole =
  | "country"
  | "province"
  | "boundary"
  | "river"
  | "river-label"
  | "lake"
  | "place"
  | "area-label";

/** [west, south, east, north], degrees. */
export type Bbox = readonly [number, number, number, number];

export interface LayerDeclaration {
  /** Stable slug: lower case, digits and hyphens. Names the table, the tileset and the collection. */
  id: string;
  group: string;
  title: LocalText;
  description: LocalText;
  geometry: readonly GeometryType[];
  /** Features must lie inside; also how swapped coordinates are recognised. */
  extent: Bbox;
  properties: Readonly<Record<string, PropertyDeclaration>>;
  licence: { name: string; url: string };
  attribution: string;
  minzoom: number;
  maxzoom: number;
  /** Drawn when a map is opened without saying which layers it wants. */
  visibleByDefault: boolean;
  symbol: LayerSymbol;
}

export interface LayerGroup {
  id: string;
  title: LocalText;
}

export interface Catalog {
  groups: readonly LayerGroup[];
  /** In drawing order, bottom first. */
  layers: readonly LayerDeclaration[];
}

/** A record of `sources.json` (CSL-JSON with a licence): what features cite by `id`. */
export interface SourceRecord {
  id: string;
  type: string;
  title: string;
  author?: readonly { family?: string; given?: string; literal?: string }[];
  issued?: { "date-parts": readonly (readonly number[])[] };
  accessed?: { "date-parts": readonly (readonly number[])[] };
  publisher?: string;
  "container-title"?: string;
  volume?: string;
  issue?: string;
  page?: string;
  URL?: string;
  DOI?: string;
  license: string;
  note?: string;
}
