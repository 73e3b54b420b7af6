import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database, Queryable } from "../../server/database/database.ts";
import {
  QueryCancelled,
  QueryFailed,
  QueryTimeout,
  ResultMissing,
} from "../../server/database/errors.ts";
import { openDatabase } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { describeEachDatabase } from "../support/database.ts";

/** GEOS throws on the third of four rows. */
const geosThrows = sql`
  select ST_AsText(ST_Buffer(ST_MakePoint(n, 0), case n when 3 then 'Infinity'::float8 else 1 end)) as ring
  from generate_series(1, 4) as n`;

async function collect<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describeEachDatabase("a database", ({ kind, freshLocation }) => {
  const GeosError = kind === "embedded" ? ResultMissing : QueryFailed;
  let database: Database;

  beforeAll(async () => {
    // One connection, so that whoever does not give it back is found out.
    database = await openDatabase({ ...(await freshLocation()), poolSize: 1 });
  });
  afterAll(() => database.close());

  test("gives values alike", async () => {
    const rows = await database.query(sql`
      select '2024-02-29'::date as date, ${["a", "b;c"]}::text[] as list, 5::bigint as small,
        9007199254740993::bigint as large, 1.25::numeric as decimal, true as yes, null::text as nothing,
        '2024-01-01T00:00:00Z'::timestamptz as instant, '{"a": [1]}'::jsonb as json`);
    expect(rows).toEqual([
      {
        date: "2024-02-29",
        list: ["a", "b;c"],
        small: 5,
        large: "9007199254740993",
        decimal: 1.25,
        yes: true,
        nothing: null,
        instant: new Date("2024-01-01T00:00:00Z"),
        json: { a: [1] },
      },
    ]);
  });

  test("binds values, whatever is in them", async () => {
    const hostile = `'; drop schema naqsha cascade; -- $1 \\ " ریکو`;
    expect(await database.query(sql`select ${hostile}::text as text`)).toEqual([{ text: hostile }]);
  });

  test("streams in order, with bound values, inside a transaction and outside one", async () => {
    const query = sql`select n from generate_series(1, ${2500}::int) as n order by n desc`;
    const expected = Array.from({ length: 2500 }, (_, index) => ({ n: 2500 - index }));
    expect(await collect(database.stream(query))).toEqual(expected);
    expect(await database.transaction((inside) => collect(inside.stream(query)))).toEqual(expected);
  });

  test.each([0, 999, 1000, 1001])("streams %i rows, whatever a batch holds", async (count) => {
    const query = sql`select n from generate_series(1, ${count}::int) as n`;
    expect(await collect(database.stream(query))).toHaveLength(count);
  });

  test("a stream that is left early does not hold up the next query", async () => {
    for await (const _ of database.stream(sql`select generate_series(1, 5000) as n`)) break;
    expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  test("a GEOS exception is an error, never an empty or a shortened answer", async () => {
    await expect(database.query(geosThrows)).rejects.toThrow(GeosError);
    await expect(collect(database.stream(geosThrows))).rejects.toThrow(GeosError);
    const inside = (work: (transaction: Queryable) => Promise<unknown>) =>
      expect(database.transaction(work)).rejects.toThrow(GeosError);
    await inside((transaction) => transaction.query(geosThrows));
    await inside((transaction) => collect(transaction.stream(geosThrows)));
    expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  test("the overlay of polygons that cross themselves is an error, too", async () => {
    const bowTie = "POLYGON((0 0, 2 2, 2 0, 0 2, 0 0))";
    const other = "POLYGON((0 1, 2 1, 1 0, 1 2, 0 1))";
    const overlay = sql`select ST_AsText(ST_Intersection(
      ST_GeomFromText(${bowTie}), ST_GeomFromText(${other}))) as shape`;
    // GEOS 3.11 and later may find an answer here; what must not happen is no answer at all.
    const answer = await database.query(overlay).catch((error: Error) => error);
    if (answer instanceof Error) expect(answer).toBeInstanceOf(GeosError);
    else expect(answer).toHaveLength(1);
  });

  test("a transaction in which a statement failed rolls back, even if the failure was caught", async () => {
    await database.execute("create table kept (n integer)");
    const insert = sql`insert into kept select 1 from (${geosThrows}) as rings where ring <> ''`;
    for (const failing of [insert, geosThrows, sql`select 1 / 0`]) {
      const work = database.transaction(async (transaction) => {
        await transaction.query(sql`insert into kept values (0)`);
        await transaction.query(failing).catch(() => {});
      });
      await expect(work).rejects.toThrow();
    }
    expect(await database.query(sql`select * from kept`)).toEqual([]);
  });

  test("a transaction rolls back when its work throws, and the connection is free again", async () => {
    await database.execute("create table tried (n integer)");
    const work = database.transaction(async (transaction) => {
      await transaction.query(sql`insert into tried values (1)`);
      throw new RangeError("changed my mind");
    });
    await expect(work).rejects.toThrow(RangeError);
    expect(await database.query(sql`select * from tried`)).toEqual([]);
  });

  test("a query that its caller gives up is cancelled, and others go on", async () => {
    const controller = new AbortController();
    const slow = sql`select count(*) from generate_series(1, 3000000) as n where n % 7 = ${3}`;
    const given = database.query(slow, { signal: controller.signal });
    const queued = database.query(slow, { signal: controller.signal });
    setTimeout(() => controller.abort(), 20);
    await expect(given).rejects.toThrow(QueryCancelled);
    await expect(queued).rejects.toThrow(QueryCancelled);
    await expect(database.query(slow, { signal: controller.signal })).rejects.toThrow(
      QueryCancelled,
    );
    expect(await database.query(sql`select 1 as one`)).toEqual([{ one: 1 }]);
  });

  test("a query that takes too long is a timeout, except where a transaction allows it", async () => {
    const location = await freshLocation();
    const hurried = await openDatabase({ ...location, statementTimeoutMs: 100 });
    const slow = sql`select count(*)::int as count from generate_series(1, 3000000) as n where n % 7 = ${3}`;
    await expect(hurried.query(slow)).rejects.toThrow(QueryTimeout);
    const unhurried = { statementTimeoutMs: 0 };
    const counted = await hurried.transaction((inside) => inside.query(slow), unhurried);
    expect(counted).toEqual([{ count: 428572 }]);
    await hurried.close();
  });

  test("an error of the database carries its SQLSTATE", async () => {
    await expect(database.query(sql`select 1 / 0`)).rejects.toMatchObject({ sqlstate: "22012" });
    await expect(database.execute("select nonsense")).rejects.toMatchObject({ sqlstate: "42703" });
  });

  test("notifications arrive when their transaction has committed, until one stops listening", async () => {
    const heard: string[] = [];
    const stop = await database.listen("naqsha_test", (payload) => heard.push(payload));
    const notify = (payload: string) => sql`select pg_notify('naqsha_test', ${payload})`;
    const rolledBack = database.transaction(async (transaction) => {
      await transaction.query(notify("rolled back"));
      throw new RangeError("no");
    });
    await expect(rolledBack).rejects.toThrow(RangeError);
    await database.query(notify("one"));
    await expect.poll(() => heard).toEqual(["one"]);
    await stop();
    const other: string[] = [];
    await database.listen("naqsha_test", (payload) => other.push(payload));
    await database.query(notify("two"));
    await expect.poll(() => other).toEqual(["two"]);
    expect(heard).toEqual(["one"]);
  });
});
