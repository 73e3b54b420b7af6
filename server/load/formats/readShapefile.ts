import type { Geometry } from "geojson";
import { reprojectGeometry } from "../crs/reprojectGeometry.ts";
import { type ToLonLat, toLonLat } from "../crs/toLonLat.ts";
import { type ReadFeature, type ReadOptions, UnreadableFile, Unsaid } from "../reader.ts";
import { readDbf } from "./dbf.ts";
import { stemOf } from "./fileName.ts";
import { heightsLeftOut } from "./heightsLeftOut.ts";
import { readShp } from "./shp.ts";
import type { ZipArchive, ZipEntry } from "./zipArchive.ts";

/**
 * Reads a Shapefile from a zip: its .shp and .dbf side by side, in the reference system of its .prj
 * and the encoding of its .cpg.
 *
 * Our own reader, as those there are hide what is wrong: shapefile 0.6 and shpjs 6.2 both turn 31
 * February into 3 March; shapefile scans past a damaged record, shpjs ends at one cut short.
 * @throws UnreadableFile naming the part and the record.
 */
export async function* readShapefile(
  zip: ZipArchive,
  shp: ZipEntry,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const part = (extension: string) =>
    zip.withExtension(extension).find((each) => isBeside(each, shp));
  const dbf = part(".dbf");
  if (!dbf) throw new UnreadableFile(`${layerName(shp)}.dbf is missing beside the .shp`);
  const convert = await systemOf(zip, part(".prj"), shp, options.crs);
  const encoding = options.encoding ?? (await encodingOf(zip, part(".cpg")));
  const geometries = readShp(zip.bytesOf(shp), () => options.onNote?.(heightsLeftOut));
  const records = readDbf(zip.bytesOf(dbf), encoding);
  try {
    yield* sideBySide(geometries, records, convert);
  } finally {
    await geometries.return(undefined);
    await records.return(undefined);
  }
}

export function layerName({ fileName }: ZipEntry): string {
  return stemOf(fileName);
}

async function* sideBySide(
  geometries: AsyncGenerator<Geometry | null>,
  records: ReturnType<typeof readDbf>,
  convert: ToLonLat | undefined,
): AsyncGenerator<ReadFeature> {
  let index = 0;
  for (;;) {
    const [shape, record] = await Promise.all([geometries.next(), records.next()]);
    if (shape.done && record.done) return;
    if (shape.done || record.done) {
      const [short, long] = shape.done ? [".shp", ".dbf"] : [".dbf", ".shp"];
      throw new UnreadableFile(`the ${short} ends after record ${index}, and the ${long} goes on`);
    }
    if (record.value) {
      if (convert) reprojectGeometry(shape.value, convert);
      yield {
        index,
        feature: { type: "Feature", properties: record.value, geometry: shape.value },
      };
    }
    index += 1;
  }
}

function isBeside({ fileName }: ZipEntry, shp: ZipEntry): boolean {
  const stem = (name: string) => name.replace(/\.[^./]*$/, "").toLowerCase();
  return stem(fileName) === stem(shp.fileName);
}

async function systemOf(
  zip: ZipArchive,
  prj: ZipEntry | undefined,
  shp: ZipEntry,
  given: string | undefined,
): Promise<ToLonLat | undefined> {
  if (given !== undefined) return toLonLat(given);
  const text = prj && (await textOf(zip, prj));
  if (text) return toLonLat(text);
  throw new Unsaid(
    `${layerName(shp)}.prj is missing or empty, so the system of its coordinates is not known; say it as crs, such as EPSG:32642`,
    { option: "crs" },
  );
}

async function textOf(zip: ZipArchive, entry: ZipEntry): Promise<string> {
  return new TextDecoder("latin1").decode(await zip.noteOf(entry)).trim();
}

/** What a .cpg says: `UTF-8`, `1252`, `CP1256`, `ANSI 1252`, `65001`. */
async function encodingOf(zip: ZipArchive, cpg: ZipEntry | undefined): Promise<string | undefined> {
  if (!cpg) return undefined;
  const name = await textOf(zip, cpg);
  const page = /^(?:ANSI |CP|WINDOWS-)?(\d{3,5})$/i.exec(name)?.[1];
  if (page === undefined) return name;
  return page === "65001" ? "utf-8" : `windows-${page}`;
}
