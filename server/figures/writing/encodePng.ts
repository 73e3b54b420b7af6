import { crc32, deflateSync } from "node:zlib";

export interface Pixels {
  width: number;
  height: number;
  /** Red, green, blue and opacity of each, the first three multiplied by the last. */
  rgba: Uint8Array;
}

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** Twice as fast as 4 for files a sixth larger. Maps are even areas: filtering rows made them half as large again. */
const level = 3;

/**
 * A PNG in sRGB that says how large it is on paper. Where nothing can be seen through, it has no opacity.
 * @see https://www.w3.org/TR/png-3/
 */
export function encodePng(pixels: Pixels, dpi: number): Uint8Array {
  const opaque = opaqueRows(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels.width, 0);
  header.writeUInt32BE(pixels.height, 4);
  header.set([8, opaque ? 2 : 6], 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    // By colorimetry rather than by look: a colour is what the legend says.
    chunk("sRGB", Uint8Array.of(1)),
    chunk("pHYs", resolution(dpi)),
    chunk("IDAT", deflateSync(opaque ?? seenThroughRows(pixels), { level })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

/** Red, green and blue, each row begun by the number of its filter: 0, none. Undefined where anything can be seen through. */
function opaqueRows({ width, height, rgba }: Pixels): Uint8Array | undefined {
  const rows = new Uint8Array(height * (1 + 3 * width));
  let least = 255;
  let to = 0;
  for (let from = 0; from < rgba.length; ) {
    to += 1;
    for (const end = from + 4 * width; from < end; from += 4) {
      rows[to++] = rgba[from] as number;
      rows[to++] = rgba[from + 1] as number;
      rows[to++] = rgba[from + 2] as number;
      least &= rgba[from + 3] as number;
    }
  }
  return least === 255 ? rows : undefined;
}

/** The same with opacity, by which colours are no longer multiplied. */
function seenThroughRows({ width, height, rgba }: Pixels): Uint8Array {
  const rows = new Uint8Array(height * (1 + 4 * width));
  let to = 0;
  for (let from = 0; from < rgba.length; from += 4) {
    if (from % (4 * width) === 0) to += 1;
    const opacity = rgba[from + 3] as number;
    const share = opacity === 0 ? 0 : 255 / opacity;
    for (let channel = 0; channel < 3; channel++) {
      rows[to++] = Math.round((rgba[from + channel] as number) * share);
    }
    rows[to++] = opacity;
  }
  return rows;
}

/** In pixels per metre, both ways. */
function resolution(dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254);
  const data = Buffer.alloc(9);
  data.writeUInt32BE(perMetre, 0);
  data.writeUInt32BE(perMetre, 4);
  data.writeUInt8(1, 8);
  return data;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
