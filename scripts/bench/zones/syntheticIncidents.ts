import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import {
  incidentKinds,
  incidentLayers,
  incidentProperties,
} from "../../../geodata/incidentLayers.ts";
import { tableOf } from "../../../server/database/layerTable.ts";
import { type Sql, sql } from "../../../server/database/sql.ts";
import { anywhereIn, type Synthetic } from "../synthetic.ts";

const layer: LayerDeclaration = {
  ...(incidentLayers[0] as LayerDeclaration),
  id: "synthetic-incidents",
  title: { en: "Synthetic incidents", ur: "مصنوعی واقعات" },
  description: { en: "Made up to measure speed", ur: "رفتار ناپنے کے لیے بنائے گئے" },
  properties: {
    ...incidentProperties,
    // Indexing a million names for search would take most of the time.
    name: { ...incidentProperties.name, searchable: false },
    name_ur: { ...incidentProperties.name_ur, searchable: false },
  },
  attribution: "Synthetic",
};

/** As exactly as positions of the shipped incidents are known. */
const accuraciesM = [3000, 3000, 5000, 10_000, 10_000, 15_000, 15_000, 25_000, 27_000, 40_000];

/** Incidents that never happened, spread evenly over Pakistan's box. */
export const syntheticIncidents: Synthetic = { layer, insert };

function insert(edition: number, count: number): Sql {
  const kinds = Object.keys(incidentKinds);
  return sql`insert into ${tableOf(layer)} (number, content_hash, edition_from, id, name, sources,
      position_accuracy_m, position_method, regions, date, date_precision, kind, toll_disputed,
      fatalities_best, geom)
    select n, 'synthetic', ${edition}::int, 'incident-' || lpad(n::text, 7, '0'),
      'Synthetic incident ' || n, array['synthetic'],
      (${accuraciesM}::float8[])[1 + floor(${accuraciesM.length}::int * random())], 'derived',
      array['balochistan'], date '2015-01-01' + floor(3650 * random())::int, 'day',
      (${kinds}::text[])[1 + floor(${kinds.length}::int * random())], false,
      floor(10 * random())::int, ${anywhereIn(layer)}
    from generate_series(1, ${count}::int) as n`;
}
