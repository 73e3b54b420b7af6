import fc from "fast-check";
import type { Feature, Geometry } from "geojson";
import { beforeAll, expect, test } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { LayerDeclaration } from "../../geodata/declaration.ts";
import type { Database } from "../../server/database/database.ts";
import { propertyColumns, tableOf, visibleIn } from "../../server/database/layerTable.ts";
import { identifier, join, sql } from "../../server/database/sql.ts";
import { syncLayerTables } from "../../server/database/syncLayerTables.ts";
import { formatText } from "../../server/filter/formatText.ts";
import { normalise } from "../../server/filter/normalise.ts";
import { type Filter, parseFilter } from "../../server/filter/parseFilter.ts";
import { toPredicate } from "../../server/filter/toPredicate.ts";
import { toSql } from "../../server/filter/toSql.ts";
import type { Truth } from "../../server/filter/truth.ts";
import { describeEachDatabase, describePostgres } from "../support/database.ts";
import { edgeFeatures } from "../support/edgeFeatures.ts";
import { arbitraryFilters } from "../support/filterArbitraries.ts";
import { examplesLayer } from "../support/filterLayers.ts";
import { truths, truthsFeature } from "../support/filterTruths.ts";
import { readLayer } from "../support/readGeodata.ts";
import {
  fixtureCatalog,
  linesLayer,
  pointsLayer,
  polygonsLayer,
  publishFixtures,
} from "../support/tileFixtures.ts";

const edition = 1;
/** `FILTER_RUNS=5000` for a long run by hand; `FILTER_SEED` repeats one that failed. */
const numRuns = Number(process.env.FILTER_RUNS ?? 15);
const seed = Number(process.env.FILTER_SEED ?? Date.now() % 2 ** 31);
const filtersPerQuery = 10;

/** What no feature is stored without. */
const required = {
  id: "example",
  name: "example",
  position_accuracy_m: 1,
  position_method: "derived",
  sources: ["fixture"],
};

const contents: [LayerDeclaration, Feature[]][] = [
  [pointsLayer, edgeFeatures.points],
  [linesLayer, edgeFeatures.lines],
  [polygonsLayer, edgeFeatures.polygons],
  [examplesLayer, [{ ...truthsFeature, properties: { ...required, ...truthsFeature.properties } }]],
  ...["incidents", "chagai-arc-sites", "kpk-sites", "cpec-routes", "basemap-province"].map(shipped),
];

function shipped(id: string): [LayerDeclaration, Feature[]] {
  const layer = catalog.layers.find((each) => each.id === id);
  if (!layer) throw new Error(`there is no layer ${id}`);
  return [layer, readLayer(id).map((feature, index) => ({ ...feature, id: index + 1 }))];
}

describeEachDatabase("filters", ({ freshDatabase }) => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, fixtureCatalog(...contents.map(([layer]) => layer)));
    await publishFixtures(database, edition, contents);
  });

  /** As the API gives them; coordinates as they are stored. */
  async function storedFeatures(layer: LayerDeclaration): Promise<Feature[]> {
    const rows = await database.query<Record<string, unknown> & { geometry: string }>(sql`
      select ${propertyColumns(layer)}, ST_AsGeoJSON(geom, 17) as geometry
      from ${tableOf(layer)} where ${visibleIn(edition)} order by number`);
    return rows.map(({ geometry, ...properties }) => ({
      type: "Feature",
      geometry: JSON.parse(geometry) as Geometry,
      properties,
    }));
  }

  /** Per filter, what the database says of each feature. */
  async function truthsInSql(layer: LayerDeclaration, filters: Filter[]): Promise<Truth[][]> {
    const columns = filters.map(
      (filter, index) => sql`${toSql(filter)} as ${identifier(`t${index}`)}`,
    );
    const rows = await database.query<Record<string, Truth>>(sql`
      select ${join(columns)} from ${tableOf(layer)} where ${visibleIn(edition)} order by number`);
    return filters.map((_, index) => rows.map((row) => row[`t${index}`] as Truth));
  }

  test.each(truths)("%s is %s", async (text, truth) => {
    const filter = parseFilter(text, examplesLayer);
    expect(await truthsInSql(examplesLayer, [filter])).toEqual([[truth]]);
  });

  test.each(["incidents", "kpk-sites"])(
    "measure points from shapes of many edges alike: %s",
    async (id) => {
      const layer = shipped(id)[0];
      const features = await storedFeatures(layer);
      const shapes = ["cpec-routes", "basemap-province", "basemap-lake"].flatMap((each) =>
        readLayer(each).map(({ geometry }) => geometry),
      );
      for (const km of [0.5, 25, 300]) {
        const filters = shapes.map((geometry) => within(layer, geometry, km));
        const inMemory = filters.map((filter) => features.map(toPredicate(filter)));
        expect(differences(filters, inMemory, await truthsInSql(layer, filters))).toEqual([]);
        expect(inMemory.flat()).toContain(true);
        expect(inMemory.flat()).toContain(false);
      }
    },
  );

  test.each(contents.map(([layer]) => ({ layer, id: layer.id })))(
    "mean in SQL what they mean in memory: $id",
    async ({ layer }) => {
      const features = await storedFeatures(layer);
      const expressions = fc.array(arbitraryFilters(layer, features), {
        minLength: filtersPerQuery,
        maxLength: filtersPerQuery,
      });
      await fc.assert(
        fc.asyncProperty(expressions, async (given) => {
          const filters = given.map((expression) => parseFilter(formatText(expression), layer));
          const inSql = await truthsInSql(layer, filters);
          const inMemory = filters.map((filter) => features.map(toPredicate(filter)));
          expect(differences(filters, inMemory, inSql)).toEqual([]);
          const normal = filters.map(({ expression }) => ({
            layer,
            expression: normalise(expression),
          }));
          const ofNormal = normal.map((filter) => features.map(toPredicate(filter)));
          expect(differences(filters, ofNormal, inMemory)).toEqual([]);
        }),
        { numRuns, seed, endOnFailure: true },
      );
    },
    3_600_000,
  );
});

describePostgres("filters of many points", ({ freshDatabase }) => {
  let database: Database;

  beforeAll(async () => {
    database = await freshDatabase();
    await syncLayerTables(database, fixtureCatalog(pointsLayer));
    await database.query(sql`insert into ${tableOf(pointsLayer)}
      (number, content_hash, edition_from, geom, id, name, sources, position_accuracy_m, position_method)
      select n, n::text, 1, ST_SetSRID(ST_MakePoint(60 + n % 200 / 10.0, 23 + n / 200 / 10.0), 4326),
        'p' || n, 'p' || n, '{fixture}', 1, 'derived'
      from generate_series(0, 29999) as n`);
    await database.query(sql`analyze ${tableOf(pointsLayer)}`);
  });

  test.each([
    "S_INTERSECTS(geometry, BBOX(66, 29, 67, 30))",
    "S_WITHIN(geometry, POLYGON((66 29, 67 29, 67 30, 66 29)))",
    "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(66 29), POLYGON((66 29, 67 29, 67 30, 66 29))))",
    "S_DWITHIN(geometry, LINESTRING(66 29, 67 30), 25, 'km') AND position_accuracy_m < 5",
  ])("are looked up in the index: %s", async (text) => {
    const filter = parseFilter(text, pointsLayer);
    const plan = await database.query<{ "QUERY PLAN": string }>(sql`
      explain select id from ${tableOf(pointsLayer)} where ${visibleIn(1)} and ${toSql(filter)}`);
    const lines = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(lines).toMatch(/Index Scan (using|on) edge_points_current_geom/);
    expect(lines).not.toContain("Seq Scan");
  });
});

function within(layer: LayerDeclaration, geometry: Geometry, km: number): Filter {
  const filter = { op: "s_dwithin", args: [{ property: "geometry" }, geometry, km, "km"] };
  return parseFilter(JSON.stringify(filter), layer, { lang: "cql2-json" });
}

/** Filters of which two ways to evaluate them say different things of some feature. */
function differences(filters: readonly Filter[], ours: Truth[][], theirs: Truth[][]): string[] {
  const told = (truths: Truth[] = []) =>
    truths.map((truth) => (truth === null ? "?" : truth ? "+" : "-")).join("");
  return filters.flatMap(({ expression }, index) => {
    const [one, other] = [told(ours[index]), told(theirs[index])];
    return one === other ? [] : [`${formatText(expression)}\n${one}\n${other}`];
  });
}
