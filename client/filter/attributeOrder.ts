import type { LayerDeclaration, LayerSymbol } from "../../geodata/declaration.ts";
import type { CatalogResponse } from "../../server/contract/wire.ts";
import { dataLayers } from "../state/layers.ts";
import { clauseKindOf } from "./clause.ts";

export interface AttributeOrder {
  /** What the map draws by: open from the start. */
  first: readonly string[];
  main: readonly string[];
  /** Long texts, which few ask about. */
  more: readonly string[];
}

/** The properties of a layer that controls can filter, what a reader sees on the map first. */
export function attributeOrder(
  { symbol, properties }: LayerDeclaration,
  catalog: CatalogResponse,
): AttributeOrder {
  const layers = dataLayers(catalog);
  const names = Object.keys(properties).filter((name) => kindOf(name) !== null);
  const drawnBy = propertiesOf(symbol).filter((name) => names.includes(name));
  const others = names.filter((name) => !drawnBy.includes(name));
  const isLongText = (name: string) =>
    kindOf(name) === "contains" && properties[name]?.searchable !== true;
  return {
    first: drawnBy,
    main: others.filter((name) => !isLongText(name)).sort((a, b) => rank(a) - rank(b)),
    more: others.filter(isLongText),
  };

  function kindOf(name: string) {
    const declared = properties[name];
    return declared ? clauseKindOf(name, declared) : null;
  }

  /** Names, terms and days, numbers, and last what every layer has; as declared among each. */
  function rank(name: string): number {
    const kind = kindOf(name);
    if (kind === "contains") return 0;
    if (layers.every((layer) => Object.hasOwn(layer.properties, name))) return 3;
    return kind === "range" ? 2 : 1;
  }
}

function propertiesOf(symbol: LayerSymbol): readonly string[] {
  switch (symbol.type) {
    case "marker":
      return [symbol.classBy, symbol.labelFirstBy ?? []].flat();
    case "graduated":
      return [symbol.codeBy ?? [], symbol.sizeBy].flat();
    case "line":
      return [symbol.classBy, symbol.dashedWhen?.property ?? []].flat();
    case "fill":
      return [symbol.classBy];
    case "names":
    case "basemap":
      return [];
  }
}
