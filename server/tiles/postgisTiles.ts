import type { Database } from "../database/database.ts";
import { encodeTile } from "./queries.ts";
import type { LayerTile, TileLayer, TileSource } from "./tileSource.ts";

/** Tiles cut and encoded by PostGIS, one query each. Needs a database that `canEncodeTiles`. */
export class PostgisTiles implements TileSource {
  #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async getTile(request: LayerTile, signal: AbortSignal): Promise<TileLayer> {
    const [row] = await this.#database.query<TileLayer>(encodeTile(request), { signal });
    if (!row) throw new Error("a query of one row returned none");
    return row;
  }

  async prepare(): Promise<void> {}
}
