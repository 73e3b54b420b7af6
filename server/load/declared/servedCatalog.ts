import type {
  Catalog,
  LayerDeclaration,
  LayerGroup,
  SourceRecord,
} from "../../../geodata/declaration.ts";
import type { Queryable } from "../../database/database.ts";
import type { LayerContent } from "../editions.ts";
import { addedGroup } from "./addedGroup.ts";
import { type StoredLayer, storedLayers } from "./store.ts";

/** What Naqsha ships: its layers, and the sources they cite. */
export interface Shipped {
  catalog: Catalog;
  sources: readonly SourceRecord[];
}

/**
 * The shipped layers and those declared in the database, with the sources of both. One object for
 * the life of a server, which is read anew for each edition.
 */
export class ServedCatalog implements Catalog {
  #shipped: Shipped;
  #declared: readonly StoredLayer[] = [];
  #layers: readonly LayerDeclaration[] = [];
  #groups: readonly LayerGroup[] = [];
  #sources: readonly SourceRecord[] = [];

  private constructor(shipped: Shipped) {
    this.#shipped = shipped;
  }

  static async read(database: Queryable, shipped: Shipped): Promise<ServedCatalog> {
    const catalog = new ServedCatalog(shipped);
    await catalog.refresh(database);
    return catalog;
  }

  async refresh(database: Queryable): Promise<void> {
    const { catalog, sources } = this.#shipped;
    const shippedIds = catalog.layers.map(({ id }) => id);
    // A newer Naqsha may ship a layer of the same id: then that one counts.
    const stored = await storedLayers(database);
    this.#declared = stored.filter(({ layer }) => !shippedIds.includes(layer.id));
    this.#groups = this.#declared.length > 0 ? [...catalog.groups, addedGroup] : catalog.groups;
    this.#layers = inDrawingOrder(
      catalog.layers,
      this.#declared.map(({ layer }) => inKnownGroup(layer, this.#groups)),
    );
    this.#sources = firstOfEachId([...sources, ...this.#declared.flatMap((each) => each.sources)]);
  }

  get groups(): readonly LayerGroup[] {
    return this.#groups;
  }

  /** Removed ones too: past editions have them. */
  get layers(): readonly LayerDeclaration[] {
    return this.#layers;
  }

  get sources(): readonly SourceRecord[] {
    return this.#sources;
  }

  /** The layers that an edition has, given what it holds. Shipped layers are in every edition. */
  listedIn(
    edition: number,
    contents: Readonly<Record<string, LayerContent>>,
  ): readonly LayerDeclaration[] {
    const declared = new Map(this.#declared.map((each) => [each.layer.id, each]));
    return this.#layers.filter(({ id }) => {
      const stored = declared.get(id);
      if (!stored) return true;
      const { removedInEdition } = stored;
      const isDeclared = (contents[id]?.changedInEdition ?? 0) > 0;
      return isDeclared && (removedInEdition === null || edition < removedInEdition);
    });
  }
}

/** Added areas and lines go under the shipped layers, and over the basemap; added points over all. */
function inDrawingOrder(
  shipped: readonly LayerDeclaration[],
  added: readonly LayerDeclaration[],
): LayerDeclaration[] {
  const isBasemap = ({ symbol }: LayerDeclaration) => symbol.type === "basemap";
  const drawnAs = (...types: string[]) => added.filter(({ symbol }) => types.includes(symbol.type));
  return [
    ...shipped.filter(isBasemap),
    ...drawnAs("fill"),
    ...drawnAs("line"),
    ...shipped.filter((layer) => !isBasemap(layer)),
    ...drawnAs("graduated", "marker"),
  ];
}

function inKnownGroup(layer: LayerDeclaration, groups: readonly LayerGroup[]): LayerDeclaration {
  if (groups.some(({ id }) => id === layer.group)) return layer;
  return { ...layer, group: addedGroup.id };
}

function firstOfEachId(sources: readonly SourceRecord[]): SourceRecord[] {
  return [...new Map(sources.toReversed().map((source) => [source.id, source])).values()].reverse();
}
