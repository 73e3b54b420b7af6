import { areaLabels } from "./basemap/areaLabels.ts";
import { buildTopology, countries, provinces } from "./basemap/areas.ts";
import { boundaries } from "./basemap/boundaries.ts";
import { places } from "./basemap/places.ts";
import { lakes, rivers } from "./basemap/waters.ts";
import { readProvinces } from "./basemap/worldMap.ts";
import { writeLayer } from "./basemap/writeLayer.ts";

/**
 * Writes geodata/basemap/*.geojson from openly licensed data. Needs GDAL's `ogr2ogr` and the world map of QGIS
 * (Debian: `apt install gdal-bin qgis-common`); its path may be given as the first argument.
 */
const worldMap = process.argv[2] ?? "/usr/share/qgis/resources/data/world_map.gpkg";
const topology = buildTopology(readProvinces(worldMap));

writeLayer("basemap-country", countries(topology));
writeLayer("basemap-province", provinces(topology));
writeLayer("basemap-boundary", boundaries(topology));
writeLayer("basemap-river", rivers());
writeLayer("basemap-lake", lakes());
writeLayer("basemap-place", places());
writeLayer("basemap-area-label", areaLabels());
