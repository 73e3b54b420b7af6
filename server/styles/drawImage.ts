import { fileURLToPath } from "node:url";
import { renderAsync } from "@resvg/resvg-js";
import { type ImageDescription, isMask, type LabelImage } from "../cartography/imageId.ts";
import { signedDistance } from "../cartography/signedDistance.ts";
import { imageSvg } from "../cartography/symbols.ts";

/** Pixels as MapLibre wants them: RGBA, row by row, alpha not multiplied in. */
export interface DrawnImage {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** The letters of symbols are bold, and none but these: what fonts the machine has must not matter. */
const letters = fileURLToPath(
  import.meta.resolve("@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf"),
);

/** Draws an image at `pixelRatio` pixels to a point. */
export async function drawImage(
  image: Exclude<ImageDescription, LabelImage>,
  pixelRatio: number,
): Promise<DrawnImage> {
  const { pixels, width, height } = await renderAsync(imageSvg(image), {
    fitTo: { mode: "zoom", value: pixelRatio },
    font: { loadSystemFonts: false, fontFiles: [letters], defaultFontFamily: "Noto Sans" },
  });
  const drawn = { data: withoutPremultiplication(pixels), width, height };
  return isMask(image) ? distanceField(drawn) : drawn;
}

function withoutPremultiplication(pixels: Uint8Array): Uint8ClampedArray {
  return Uint8ClampedArray.from(pixels, (value, index) => {
    const alpha = pixels[index | 3] ?? 0;
    return index % 4 === 3 || alpha === 0 ? value : (value * 255) / alpha;
  });
}

/** White, with the distances in the alpha channel. */
function distanceField({ data, width, height }: DrawnImage): DrawnImage {
  const coverage = data.filter((_, index) => index % 4 === 3);
  const field = signedDistance(coverage, width, height);
  const white = Uint8ClampedArray.from(data, (_, index) =>
    index % 4 === 3 ? (field[index >> 2] ?? 0) : 255,
  );
  return { data: white, width, height };
}
