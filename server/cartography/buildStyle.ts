import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
  VectorSourceSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { Geometry } from "geojson";
import type { Language, LayerDeclaration } from "../../geodata/declaration.ts";
import { isPointLayer } from "../contract/isPointLayer.ts";
import { isNarrowed, type LayerQuery, layerQuery } from "../contract/layerQuery.ts";
import type { DrawnAs, LayerSpec, MapSpec, Theme } from "../contract/mapSpec.ts";
import type { RasterBasemap, Worldview } from "../contract/wire.ts";
import { filteredNamesSource, namesMaxzoom } from "./areaNames.ts";
import { areaOutline } from "./areaOutline.ts";
import { basemapAreas, basemapLines } from "./basemapGround.ts";
import { basemapMajorNames, basemapMinorNames } from "./basemapNames.ts";
import { type BasemapLayer, basemapSource, undrawnRoles } from "./basemapSource.ts";
import { drawnStyle } from "./drawnStyle.ts";
import { fadedSource, fadedSymbols } from "./fadedFeatures.ts";
import { heatMaxzoom, heatSource, nearBy } from "./heatStyle.ts";
import type { Lettering } from "./labels.ts";
import { type Palette, palettes } from "./palette.ts";
import { rasterBasemapStyle } from "./rasterBasemapStyle.ts";
import type { ImageSupply, LayerStyle, StyleContext } from "./styleContext.ts";
import { type DrawnZone, zoneStyle } from "./zoneStyle.ts";

export interface StyleInput {
  /** The catalog's layers, basemap layers among them. */
  layers: readonly LayerDeclaration[];
  /** Read for `layers`, `filters`, `area`, `datetime`, `unmatched`, `select` and `basemap`; layers the catalog lacks are not drawn. */
  spec: MapSpec;
  theme: Theme;
  lang: Language;
  worldview: Worldview;
  edition: number;
  /** Where `/tiles` is served from, without a slash at the end. MapLibre wants it absolute. */
  baseUrl: string;
  rasterBasemaps?: readonly RasterBasemap[];
  /** Of the feature that `spec.area` names; without it the area is not drawn. */
  areaGeometry?: Geometry;
  /** Those of `spec.zones` that are to be seen, as they are drawn. */
  zones?: readonly DrawnZone[];
  /** `on-demand` when absent. */
  images?: ImageSupply;
}

/**
 * The MapLibre style of a map. The same input gives the same style, and every style layer of a data layer is called
 * `{layer}/{part}`, so that MapLibre's style diff changes no more than what changed.
 * @throws RangeError when `spec.basemap` is neither `default`, `none` nor one of `rasterBasemaps`.
 */
export function buildStyle(input: StyleInput): StyleSpecification {
  const palette = palettes[input.theme];
  const basemap = chooseBasemap(input, palette);
  const drawn = drawnLayers(input);
  const styles = drawn.map(({ layer, opacity, as }) => {
    const context = contextOf(input, palette, layer, opacity);
    const style = drawnStyle(layer, as, context);
    if (!fades(input, layer)) return style;
    const faded = fadedSymbols(layer, context);
    // Over a country, thousands of faint points would cover the clusters and heat of the others.
    return { ...style, symbols: [...(as ? nearBy(faded) : faded), ...style.symbols] };
  });
  const area = areaOutline(input.spec.area, input.areaGeometry, palette);
  const zones = zoneStyle(input.zones ?? [], input.theme, letteringOf(input));
  const symbols = styles.map((style) => style.symbols);
  const firstMark = drawn.findIndex(({ layer }) => layer.symbol.type !== "fill");
  const marksFrom = firstMark < 0 ? drawn.length : firstMark;
  const storey = (name: Exclude<keyof LayerStyle, "symbols">): LayerSpecification[] =>
    styles.flatMap((style) => style[name]);
  return {
    version: 8,
    name: "Naqsha",
    transition: { duration: 180, delay: 0 },
    sources: {
      ...basemap.sources,
      ...Object.assign({}, ...drawn.map((each) => sourcesOf(each, input))),
      ...zones.sources,
      ...area.sources,
    },
    layers: [
      ...basemap.ground,
      ...area.ground,
      ...symbols.slice(0, marksFrom).flat(),
      ...zones.ground,
      ...symbols.slice(marksFrom).flat(),
      ...area.edge,
      ...basemap.minorNames,
      ...storey("labels"),
      ...storey("areaNames"),
      ...zones.labels,
      ...basemap.majorNames,
      ...storey("obstacles"),
    ],
  };
}

interface Basemap {
  sources: Record<string, SourceSpecification>;
  ground: readonly LayerSpecification[];
  minorNames: readonly LayerSpecification[];
  majorNames: readonly LayerSpecification[];
}

function chooseBasemap(input: StyleInput, palette: Palette): Basemap {
  const { basemap = "default" } = input.spec;
  if (basemap === "none") {
    return { sources: {}, ground: [background(palette.land)], minorNames: [], majorNames: [] };
  }
  if (basemap === "default") return vectorBasemap(input, palette);
  const raster = input.rasterBasemaps?.find(({ id }) => id === basemap);
  if (!raster) throw new RangeError(`there is no basemap "${basemap}"`);
  return withRaster(vectorBasemap(input, palette), raster, palette);
}

function vectorBasemap(input: StyleInput, palette: Palette): Basemap {
  const { worldview } = input;
  const lettering = letteringOf(input);
  const layers = input.layers.filter(isDrawnBasemap);
  if (layers.length === 0) {
    return { sources: {}, ground: [background(palette.land)], minorNames: [], majorNames: [] };
  }
  return {
    sources: { [basemapSource]: vectorSource(input, layers) },
    ground: [
      background(palette.water),
      ...layers.flatMap((layer) => basemapAreas(layer, palette, worldview)),
      ...layers.flatMap((layer) => basemapLines(layer, palette, worldview)),
    ],
    minorNames: layers.flatMap((layer) => basemapMinorNames(layer, palette, lettering)),
    // The last are placed first: a main town before the province it lies in.
    majorNames: layers
      .toSorted(placesLast)
      .flatMap((layer) => basemapMajorNames(layer, palette, lettering)),
  };
}

function withRaster(basemap: Basemap, raster: RasterBasemap, palette: Palette): Basemap {
  const { sources, layer } = rasterBasemapStyle(raster, palette);
  const areas = basemap.ground.filter(({ type }) => type === "background" || type === "fill");
  const lines = basemap.ground.filter(({ type }) => type === "line");
  return {
    ...basemap,
    sources: { ...basemap.sources, ...sources },
    ground:
      raster.kind === "raster"
        ? [...areas.slice(0, 1), layer, ...lines]
        : [...areas, layer, ...lines],
  };
}

const placesLast = (a: BasemapLayer, b: BasemapLayer): number =>
  Number(a.symbol.role === "place") - Number(b.symbol.role === "place");

const isBasemap = (layer: LayerDeclaration): layer is BasemapLayer =>
  layer.symbol.type === "basemap";

const isDrawnBasemap = (layer: LayerDeclaration): layer is BasemapLayer =>
  isBasemap(layer) && !undrawnRoles.includes(layer.symbol.role);

function background(colour: string): LayerSpecification {
  return { id: "background", type: "background", paint: { "background-color": colour } };
}

interface DrawnLayer {
  layer: LayerDeclaration;
  opacity: number;
  as: DrawnAs | undefined;
}

/** What is not made of points is drawn as it is declared, whatever the map says. */
function drawnLayers({ layers, spec }: StyleInput): DrawnLayer[] {
  const dataLayers = layers.filter(
    ({ symbol: { type } }) => type !== "basemap" && type !== "names",
  );
  const named: readonly LayerSpec[] =
    spec.layers ?? dataLayers.filter(({ visibleByDefault }) => visibleByDefault);
  return named.flatMap(({ id, opacity = 1, as }) => {
    const layer = dataLayers.find((each) => each.id === id);
    return layer ? [{ layer, opacity, as: isPointLayer(layer) ? as : undefined }] : [];
  });
}

function letteringOf({ lang, images }: StyleInput): Lettering {
  if (lang === "en") return "latin";
  return images === "sprite" ? "urdu-text" : "nastaliq";
}

function namesLayerOf({ symbol }: LayerDeclaration, { layers }: StyleInput) {
  if (symbol.type !== "fill" || symbol.namesFrom === undefined) return null;
  return layers.find(({ id }) => id === symbol.namesFrom) ?? null;
}

/** What a layer reads from: its tiles, filtered where the map says so, and whatever is drawn with it. */
function sourcesOf(
  { layer, as }: DrawnLayer,
  input: StyleInput,
): Record<string, SourceSpecification> {
  const query = layerQuery(input.spec, layer);
  return {
    [layer.id]: vectorSource(input, [layer], as === "clusters" ? { ...query, as } : query),
    ...(as === "heat" && {
      [heatSource(layer)]: {
        ...vectorSource(input, [layer], { ...query, as }),
        maxzoom: heatMaxzoom,
      },
    }),
    ...(fades(input, layer) && { [fadedSource(layer)]: vectorSource(input, [layer]) }),
    ...namesSourceOf(layer, input, query),
  };
}

function namesSourceOf(
  layer: LayerDeclaration,
  input: StyleInput,
  query: LayerQuery,
): Record<string, SourceSpecification> {
  const namesLayer = namesLayerOf(layer, input);
  if (!namesLayer) return {};
  if (!isNarrowed(query)) return { [namesLayer.id]: vectorSource(input, [namesLayer]) };
  const whole = { ...vectorSource(input, [layer], query), maxzoom: namesMaxzoom };
  return { [filteredNamesSource(layer)]: whole };
}

function fades({ spec }: StyleInput, layer: LayerDeclaration): boolean {
  return spec.unmatched === "fade" && isNarrowed(layerQuery(spec, layer));
}

function contextOf(
  input: StyleInput,
  palette: Palette,
  layer: LayerDeclaration,
  opacity: number,
): StyleContext {
  const { theme, spec, images = "on-demand" } = input;
  const lettering = letteringOf(input);
  const selectedId = spec.select?.layer === layer.id ? spec.select.id : null;
  const filtered = isNarrowed(layerQuery(spec, layer));
  const namesLayer = namesLayerOf(layer, input);
  return { theme, lettering, palette, opacity, selectedId, filtered, namesLayer, images };
}

type TileQuestion = LayerQuery & { as?: DrawnAs };

function vectorSource(
  { baseUrl, edition }: StyleInput,
  layers: readonly LayerDeclaration[],
  query: TileQuestion = {},
): VectorSourceSpecification {
  const tileset = layers.map(({ id }) => id).join(",");
  const maxzooms = layers.map(({ symbol, maxzoom }) =>
    symbol.type === "names" ? Math.min(maxzoom, namesMaxzoom) : maxzoom,
  );
  return {
    type: "vector",
    tiles: [`${baseUrl}/tiles/${edition}/${tileset}/{z}/{x}/{y}.mvt${queryString(query)}`],
    minzoom: Math.min(...layers.map(({ minzoom }) => minzoom)),
    maxzoom: Math.max(...maxzooms),
    attribution: [...new Set(layers.map(({ attribution }) => attribution))].join("; "),
  };
}

/** With spaces as %20: plus signs mean themselves to some who cache tiles. */
function queryString(query: TileQuestion): string {
  const pairs = Object.entries(query).map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
