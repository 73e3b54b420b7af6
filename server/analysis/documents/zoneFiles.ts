import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import type { BufferProperties } from "../../contract/buffer.ts";
import type { ComposedProperties } from "../../contract/compose.ts";
import { CitedSources } from "../../downloads/citedSources.ts";
import type { Download } from "../../downloads/download.ts";
import { writeGeoPackage } from "../../downloads/geoPackage/writeGeoPackage.ts";
import { kmlFile } from "../../downloads/kmlFile.ts";
import { geoPackage, kml } from "../../features/encodings.ts";
import type { FeatureRow } from "../../features/queries.ts";
import type { Desk, ResultDocument } from "../process.ts";
import { zoneLayer } from "./zoneLayer.ts";
import { zoneName } from "./zoneName.ts";

type ZoneProperties = Partial<BufferProperties & ComposedProperties>;

type Zones = FeatureCollection<Polygon | MultiPolygon, ZoneProperties> & {
  edition: number;
  method: string;
};

/**
 * Zones as layers are downloaded: KML and GeoPackage, each zone with its area, its error and the method.
 * @param question what was asked for, by input, as the file is to tell it
 */
export function zoneFiles<Inputs>(
  question: (asked: Inputs) => Readonly<Record<string, string>>,
): readonly ResultDocument<Inputs, Zones>[] {
  const downloadOf = (zones: Zones, asked: Inputs, desk: Desk) =>
    zoneDownload(zones, question(asked), desk);
  return [
    {
      encoding: kml,
      write: (zones, asked, desk) => text(kmlFile(downloadOf(zones, asked, desk))),
    },
    {
      encoding: geoPackage,
      write: (zones, asked, desk) => geoPackageOf(downloadOf(zones, asked, desk)),
    },
  ];
}

function zoneDownload(
  { features, edition, method }: Zones,
  question: Readonly<Record<string, string>>,
  { ask, snapshot }: Desk,
): Download {
  const rows = features
    .filter(({ geometry }) => geometry.coordinates.length > 0)
    .map(
      ({ geometry, properties }, index): FeatureRow => ({
        id: `zone-${index + 1}`,
        name: zoneName(properties, ask.language),
        distance_m: properties.distanceM,
        from_m: properties.fromM,
        area_m2: properties.areaM2,
        max_error_m: properties.maxErrorM,
        around: properties.sources,
        condition: properties.where,
        edition,
        method,
        geometry: JSON.stringify(geometry),
      }),
    );
  return {
    layer: zoneLayer,
    edition,
    publishedAt: snapshot.publishedAt,
    language: ask.language,
    properties: Object.keys(zoneLayer.properties),
    question,
    address: ask.url.href,
    featureCount: rows.length,
    positions: method,
    cited: new CitedSources([], []),
    pages: onePage(rows),
  };
}

async function* onePage(rows: readonly FeatureRow[]): AsyncGenerator<readonly FeatureRow[]> {
  yield rows;
}

/** SQLite writes files: it is made beside, and removed again. */
async function geoPackageOf(download: Download): Promise<Buffer> {
  const directory = await mkdtemp(join(tmpdir(), "naqsha-zones-"));
  try {
    const path = join(directory, "zones.gpkg");
    await writeGeoPackage(path, download);
    return await readFile(path);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
