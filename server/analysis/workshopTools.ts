import type { Database } from "../database/database.ts";
import { FilterResolver } from "../filter/filterResolver.ts";
import type { ServedCatalog } from "../load/declared/servedCatalog.ts";
import { Drawing } from "./drawing/drawing.ts";
import type { Workshop } from "./process.ts";
import { FeatureShapes } from "./shapes/featureShapes.ts";
import { LayerSpreads } from "./shapes/layerSpreads.ts";

/** What of a workshop is the same for every request. */
export type WorkshopTools = Omit<Workshop, "snapshot" | "language" | "options">;

/** To be made once: the shapes that it remembers, and the threads that it draws in, are for all who ask. */
export function createTools(database: Database, catalog: ServedCatalog): WorkshopTools {
  return {
    database,
    resolver: new FilterResolver(database, catalog),
    shapes: new FeatureShapes(database),
    spreads: new LayerSpreads(database),
    drawing: new Drawing(),
  };
}
