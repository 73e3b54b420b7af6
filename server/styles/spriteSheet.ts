import { encode } from "fast-png";
import potpack from "potpack";
import { isMask, parseImageId } from "../cartography/imageId.ts";
import { type DrawnImage, drawImage } from "./drawImage.ts";

/** @see https://maplibre.org/maplibre-style-spec/sprite/ */
export interface SpriteSheet {
  index: Readonly<Record<string, SpriteEntry>>;
  png: Uint8Array;
}

interface SpriteEntry {
  x: number;
  y: number;
  width: number;
  height: number;
  pixelRatio: number;
  sdf?: true;
}

/** Between images, so that none bleeds into its neighbour where a map is drawn between two sizes. */
const gapPx = 1;

/**
 * Draws the images of `ids` on one sheet.
 * @throws RangeError when an id describes no image, or a label, which needs a text engine.
 */
export async function drawSpriteSheet(
  ids: Iterable<string>,
  pixelRatio: number,
): Promise<SpriteSheet> {
  const images: PlacedImage[] = [];
  for (const id of [...ids].sort()) images.push(await place(id, pixelRatio));
  const { w: width, h: height } = potpack(images);
  const index = Object.fromEntries(images.map((image) => [image.id, entryOf(image, pixelRatio)]));
  return { index, png: encode({ width, height, data: paste(images, width, height), channels: 4 }) };
}

interface PlacedImage {
  id: string;
  drawn: DrawnImage;
  sdf: boolean;
  /** Written by potpack. */
  x: number;
  y: number;
  w: number;
  h: number;
}

async function place(id: string, pixelRatio: number): Promise<PlacedImage> {
  const image = parseImageId(id);
  if (!image || image.kind === "label") throw new RangeError(`a sprite cannot hold "${id}"`);
  const drawn = await drawImage(image, pixelRatio);
  const box = { x: 0, y: 0, w: drawn.width + gapPx, h: drawn.height + gapPx };
  return { id, drawn, sdf: isMask(image), ...box };
}

function entryOf({ drawn, sdf, x, y }: PlacedImage, pixelRatio: number): SpriteEntry {
  const { width, height } = drawn;
  return { x, y, width, height, pixelRatio, ...(sdf && { sdf }) };
}

function paste(images: readonly PlacedImage[], width: number, height: number): Uint8ClampedArray {
  const sheet = new Uint8ClampedArray(4 * width * height);
  for (const { drawn, x, y } of images) {
    for (let row = 0; row < drawn.height; row++) {
      const from = 4 * row * drawn.width;
      const line = drawn.data.subarray(from, from + 4 * drawn.width);
      sheet.set(line, 4 * ((y + row) * width + x));
    }
  }
  return sheet;
}
