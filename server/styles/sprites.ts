import { createHash } from "node:crypto";
import type { Catalog, LayerDeclaration, MarkerClass } from "../../geodata/declaration.ts";
import { formatImageId } from "../cartography/imageId.ts";
import { classesOf, type LayerOf } from "../cartography/layerClasses.ts";
import type { Theme } from "../contract/mapSpec.ts";
import { drawSpriteSheet } from "./spriteSheet.ts";
import { imagesIn, staticStyle } from "./staticStyle.ts";

/** One of the two files of a sprite. */
export interface SpriteFile {
  body: Buffer;
  contentType: string;
  etag: string;
}

export type SpriteFormat = "json" | "png";

type SpriteFiles = Readonly<Record<SpriteFormat, SpriteFile>>;

/** Sheets are drawn when they are first asked for, and kept until the catalog has other layers. */
export function createSprites(catalog: Pick<Catalog, "layers">) {
  let drawn = { layers: catalog.layers, sheets: new Map<string, Promise<SpriteFiles>>() };
  return async (theme: Theme, pixelRatio: 1 | 2, format: SpriteFormat): Promise<SpriteFile> => {
    if (drawn.layers !== catalog.layers) drawn = { layers: catalog.layers, sheets: new Map() };
    const { layers, sheets } = drawn;
    const name = `${theme}@${pixelRatio}`;
    const sheet = sheets.get(name) ?? drawFiles(spriteIds(layers, theme), pixelRatio);
    sheets.set(name, sheet);
    return (await sheet)[format];
  };
}

/** Every image a style of the theme may ask for, and each icon alone, to be coloured by styles of other people. */
export function spriteIds(layers: readonly LayerDeclaration[], theme: Theme): ReadonlySet<string> {
  const shown = layers.filter(({ symbol: { type } }) => type !== "basemap" && type !== "names");
  const style = staticStyle({
    layers,
    spec: { layers: shown.map(({ id }) => ({ id })) },
    theme,
    lang: "en",
    worldview: "un",
    edition: 0,
    baseUrl: "",
  });
  return new Set([...imagesIn(style), ...iconsOf(layers)]);
}

const iconSizePx = 15;

function iconsOf(layers: readonly LayerDeclaration[]): string[] {
  return layers
    .filter((layer): layer is LayerOf<"marker"> => layer.symbol.type === "marker")
    .flatMap((layer) => classesOf(layer).map((each): MarkerClass => each.class))
    .flatMap(({ icon }) =>
      icon === undefined ? [] : formatImageId({ kind: "icon", sizePx: iconSizePx, icon }),
    );
}

async function drawFiles(ids: ReadonlySet<string>, pixelRatio: 1 | 2): Promise<SpriteFiles> {
  const { index, png } = await drawSpriteSheet(ids, pixelRatio);
  return {
    json: file(Buffer.from(JSON.stringify(index)), "application/json; charset=utf-8"),
    png: file(Buffer.from(png), "image/png"),
  };
}

function file(body: Buffer, contentType: string): SpriteFile {
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 22);
  return { body, contentType, etag: `"${hash}"` };
}
