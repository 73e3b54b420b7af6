import { parseArgs } from "node:util";
import type { Preset } from "../../server/load/presets/preset.ts";
import { presets } from "../../server/load/presets/presets.ts";
import type { ReadOptions } from "../../server/load/reader.ts";

export const usage = `npm run load -- FILE --layer ID          replace the content of a layer
npm run load -- FILE --preset NAME       a known kind of file: ${presets.map(({ name }) => name).join(", ")}
npm run load -- FILE --declare FILE.json a new layer; NAME.layer.json beside NAME.csv is found by itself
npm run load -- --list                   the layers there are
npm run load -- --remove ID              take an added layer away; past editions keep it

Reads GeoJSON, CSV, zipped Shapefile, KML, KMZ, GPX, GeoPackage and FlatGeobuf; - is standard input.
Each load is published as a new edition, or changes nothing at all.

  --map FILE.json          from which columns the properties come
  --dry-run                say what would change, and change nothing
  --skip-invalid           publish the good features, and list the others
  --crs EPSG:32642         of the coordinates, where the file does not say or is wrong
  --lon NAME --lat NAME, --wkt NAME
                           columns of positions, where their names do not tell
  --delimiter, --encoding  of a table; --table NAME of several in one file`;

/** Used wrongly: exit code 2. */
export class UsageError extends Error {}

export interface LoadJob {
  kind: "load";
  file: string;
  layerId: string | undefined;
  preset: Preset | undefined;
  declare: string | undefined;
  map: string | undefined;
  read: ReadOptions;
  dryRun: boolean;
  skipInvalid: boolean;
}

export type Job =
  | LoadJob
  | { kind: "help" }
  | { kind: "list" }
  | { kind: "remove"; layerId: string; dryRun: boolean };

const readOptions = ["crs", "encoding", "delimiter", "lon", "lat", "wkt", "table"] as const;

/** @throws UsageError */
export function readArguments(args: string[]): Job {
  const { values, positionals } = parsed(args);
  const [file, ...more] = positionals;
  const { layer, preset, declare, map, remove, list, help } = values;
  if (help) return { kind: "help" };
  if (list && !file) return { kind: "list" };
  if (remove !== undefined && !file) {
    return { kind: "remove", layerId: remove, dryRun: values["dry-run"] };
  }
  if (!file || more.length > 0 || list || remove !== undefined) throw new UsageError(usage);
  if (preset !== undefined && (declare ?? map) !== undefined) {
    throw new UsageError(
      "A preset declares its layer and maps its columns itself: leave out --declare and --map.",
    );
  }
  const given = readOptions.flatMap((name) =>
    values[name] === undefined ? [] : [[name, values[name]]],
  );
  return {
    kind: "load",
    file,
    layerId: layer,
    preset: preset === undefined ? undefined : findPreset(preset),
    declare,
    map,
    read: Object.fromEntries(given),
    dryRun: values["dry-run"],
    skipInvalid: values["skip-invalid"],
  };
}

function findPreset(name: string): Preset {
  const found = presets.find((preset) => preset.name === name);
  if (found) return found;
  const lines = presets.map((preset) => `  ${preset.name}: ${preset.description}`);
  throw new UsageError([`There is no preset ${name}. The presets are:`, ...lines].join("\n"));
}

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        layer: text,
        preset: text,
        declare: text,
        map: text,
        list: flag,
        help: flag,
        remove: text,
        "dry-run": flag,
        "skip-invalid": flag,
        crs: text,
        encoding: text,
        delimiter: text,
        lon: text,
        lat: text,
        wkt: text,
        table: text,
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
