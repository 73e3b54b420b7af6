import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Feature, FeatureCollection, Geometry } from "geojson";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration, SourceRecord } from "../../geodata/declaration.ts";
import type { PropertyValue } from "../../server/contract/wire.ts";

/** What every feature of a shipped layer has, and what its layer declares beyond that. */
export type ShippedProperties = Readonly<Record<string, PropertyValue>> & {
  readonly id: string;
  readonly name: string;
  readonly name_ur?: string;
  readonly sources: string[];
  readonly position_accuracy_m: number;
  readonly position_method: string;
  readonly position_note?: string;
};

export type ShippedFeature = Feature<Geometry, ShippedProperties>;

export interface ShippedLayer {
  declaration: LayerDeclaration;
  features: readonly ShippedFeature[];
}

/** All that Naqsha ships, as the files have it. */
export interface Geodata {
  layers: readonly ShippedLayer[];
  sources: readonly SourceRecord[];
  files: readonly GeodataFile[];
}

export interface GeodataFile {
  folder: (typeof folders)[number];
  /** Without its extension: the id of a layer. */
  layer: string;
  bytes: number;
}

const folders = ["layers", "basemap"] as const;

/** @throws when a file is not JSON. */
export function readGeodata(folder: string): Geodata {
  const files = folders.flatMap((name) => filesOf(folder, name));
  return {
    layers: catalog.layers.map((declaration) => ({
      declaration,
      features: files
        .filter(({ layer }) => layer === declaration.id)
        .flatMap((file) => readFeatures(join(folder, file.folder, `${file.layer}.geojson`))),
    })),
    sources: JSON.parse(readFileSync(join(folder, "sources.json"), "utf8")) as SourceRecord[],
    files,
  };
}

function filesOf(root: string, folder: GeodataFile["folder"]): GeodataFile[] {
  return readdirSync(join(root, folder)).map((name) => ({
    folder,
    layer: name.replace(/\.geojson$/, ""),
    bytes: statSync(join(root, folder, name)).size,
  }));
}

function readFeatures(path: string): ShippedFeature[] {
  const collection = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection;
  return collection.features as ShippedFeature[];
}
