import { parseArgs } from "node:util";
import { areaLabels } from "./basemap/areaLabels.ts";
import { buildTopology, countries, provinces } from "./basemap/areas.ts";
import { boundaries } from "./basemap/boundaries.ts";
import { places } from "./basemap/places.ts";
import { riverLabels } from "./basemap/riverLabels.ts";
import { rivers } from "./basemap/rivers.ts";
import { lakes } from "./basemap/waters.ts";
import { readProvinces } from "./basemap/worldMap.ts";
import { writeLayer } from "./basemap/writeLayer.ts";

/**
 * Writes geodata/basemap/*.geojson from openly licensed data. Needs, on Debian,
 * `apt install gdal-bin qgis-common libmagics++-data gmt gmt-gshhg-high`: GDAL's `ogr2ogr`, the world map of QGIS, the
 * rivers of Natural Earth 1:10m that Magics draws, and GMT's `gmt`. `--world-map` and `--rivers` name files elsewhere.
 */
const { values: files } = parseArgs({
  options: {
    "world-map": { type: "string", default: "/usr/share/qgis/resources/data/world_map.gpkg" },
    rivers: {
      type: "string",
      default: "/usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp",
    },
  },
});
const topology = buildTopology(readProvinces(files["world-map"]));
const allRivers = rivers(files.rivers);

writeLayer("basemap-country", countries(topology));
writeLayer("basemap-province", provinces(topology));
writeLayer("basemap-boundary", boundaries(topology));
writeLayer("basemap-river", allRivers);
writeLayer("basemap-river-label", riverLabels(allRivers));
writeLayer("basemap-lake", lakes());
writeLayer("basemap-place", places());
writeLayer("basemap-area-label", areaLabels());
