import { ResultMissing } from "./errors.ts";
import { identifier, type Sql, sql } from "./sql.ts";

const batchSize = 1000;
/** FETCH takes no bound count. */
const fetchBatch = sql`fetch 1000`;

type Row = Record<string, unknown>;

let cursors = 0;

/**
 * Streams a query through a cursor on the connection behind `run`; with `hold` the cursor outlives
 * its transaction.
 * @throws ResultMissing where GEOS threw in PGlite, which answers FETCH like the end of the result.
 */
export async function* readCursor(
  run: (query: Sql) => Promise<Row[]>,
  query: Sql,
  { hold }: { hold: boolean },
): AsyncGenerator<Row> {
  const name = identifier(`naqsha_cursor_${++cursors}`);
  const lifetime = hold ? sql`with hold` : sql`without hold`;
  await run(sql`declare ${name} no scroll cursor ${lifetime} for ${withEnd(query)}`);
  try {
    for (;;) {
      const rows = await run(sql`${fetchBatch} from ${name}`);
      for (const { naqsha_end, ...row } of rows) {
        if (naqsha_end) return;
        yield row;
      }
      if (rows.length < batchSize) throw new ResultMissing(query.text);
    }
  } finally {
    // Fails only where the transaction has failed, and the cursor with it.
    await run(sql`close ${name}`).catch(() => {});
  }
}

/** The rows, then one of nulls with `naqsha_end`, for which the planner need not run the query. */
function withEnd(query: Sql): Sql {
  return sql`select q.*, false as naqsha_end from (${query}) as q
    union all
    select q.*, true from (select) as one left join (${query}) as q on false`;
}
