import type { LayerDeclaration } from "../../../geodata/declaration.ts";
import type { DeclaredLayer } from "./declaredLayer.ts";
import type { Shipped } from "./servedCatalog.ts";
import type { StoredLayer } from "./store.ts";

/** A layer cannot be declared so, or removed; nothing was changed. */
export class DeclarationRefused extends Error {
  override name = "DeclarationRefused";
}

/**
 * Refuses what is at odds with the layers there are: ids, types of properties, sources.
 * @param sources those that may be cited besides the layer's own.
 * @throws DeclarationRefused
 */
export function refuseDeclaration(
  declared: DeclaredLayer,
  shipped: Shipped,
  stored: readonly StoredLayer[],
  sources: DeclaredLayer["sources"],
): void {
  refuseTakenId(declared.layer, shipped);
  refuseOtherTypes(declared.layer, stored);
  refuseOtherSources(declared, sources, stored);
}

function refuseTakenId({ id }: LayerDeclaration, { catalog }: Shipped): void {
  if (!catalog.layers.some((layer) => layer.id === id)) return;
  throw new DeclarationRefused(`${id} is a layer that Naqsha ships: choose another id.`);
}

/** The table keeps its columns for past editions, also those of a removed layer. */
function refuseOtherTypes(layer: LayerDeclaration, stored: readonly StoredLayer[]): void {
  const before = stored.find((each) => each.layer.id === layer.id)?.layer.properties ?? {};
  const problems = Object.entries(layer.properties).flatMap(([name, { type }]) => {
    const known = before[name]?.type;
    return known === undefined || known === type
      ? []
      : [`  ${name} was declared as ${known} before, and now as ${type}`];
  });
  if (problems.length === 0) return;
  throw new DeclarationRefused(
    [
      `Layer ${layer.id} cannot change the type of a property, since past editions have values of it:`,
      ...problems,
      "Give the property another name, or the layer another id.",
    ].join("\n"),
  );
}

/** One id must not stand for two sources, unless it did before Naqsha shipped the other one. */
function refuseOtherSources(
  { layer, sources }: DeclaredLayer,
  known: DeclaredLayer["sources"],
  stored: readonly StoredLayer[],
): void {
  const before = stored.find((each) => each.layer.id === layer.id)?.sources ?? [];
  const taken = sources.filter(
    (source) =>
      known.some((other) => other.id === source.id && !isSame(other, source)) &&
      !before.some((own) => isSame(own, source)),
  );
  if (taken.length === 0) return;
  const ids = taken.map(({ id }) => id).join(", ");
  throw new DeclarationRefused(`There is another source with the id ${ids}: choose another id.`);
}

/** Of declarations as they are stored: also the order of their parts counts. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
