import { decode } from "fast-png";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { scenePng } from "../../server/figures/writing/scenePng.ts";
import { showMap, showMapAlone, showOnly, withFigureFonts } from "../support/bareMap.ts";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { figureMaps } from "../support/figureMaps.ts";
import { inkOf, inkShift } from "../support/inkShift.ts";
import {
  figureLetters,
  figureNames,
  type PlacedName,
  placedNames,
} from "../support/placedNames.ts";

const [widthPx, heightPx] = [800, 560];
const mmPerPixel = 25.4 / 96;

const picture = (page: Page) =>
  page.screenshot({ clip: { x: 0, y: 0, width: widthPx, height: heightPx } });

/** Without the letters, which no two machines smooth alike. */
const withoutLetters = (svg: string): Uint8Array =>
  scenePng(svg.replace(figureLetters, ""), widthPx, 96);

/** Without their halos, on paper that they stand out from. */
function lettersAlone(svg: string, query: string): Uint8Array {
  const drawn = (svg.match(figureLetters) ?? [])
    .join("")
    .replace(/<use [^>]*stroke="[^>]*\/>/g, "");
  const [definitions = ""] = /<defs>[\s\S]*?<\/defs>/.exec(svg) ?? [];
  const paper = `<rect width="100%" height="100%" fill="${/theme=dark/.test(query) ? "#000" : "#fff"}"/>`;
  const open = /<svg [^>]*>/.exec(svg)?.[0] ?? "";
  return scenePng(`${open}${definitions}${paper}${drawn}</svg>`, widthPx, 96);
}

/** Of all pixels, those that are seen to differ. */
function differingShare(map: Uint8Array, figure: Uint8Array): number {
  const [a, b] = [opaque(map), opaque(figure)];
  // Two blank pictures would be alike, too.
  expect(new Set(new Uint32Array(a.buffer)).size).toBeGreaterThan(20);
  const count = pixelmatch(a, b, undefined, widthPx, heightPx, { threshold: 0.1 });
  return count / (widthPx * heightPx);
}

function opaque(png: Uint8Array): Uint8Array {
  const { data, channels } = decode(png);
  const pixels = new Uint8Array(4 * widthPx * heightPx).fill(255);
  for (let index = 0; index < widthPx * heightPx; index++) {
    for (let channel = 0; channel < 3; channel++) {
      pixels[4 * index + channel] = data[channels * index + channel] ?? 0;
    }
  }
  return pixels;
}

/** As styles call their layers within figures. */
const keyOf = ({ styleLayer, text }: PlacedName): string =>
  `${styleLayer.replace(/[^a-z0-9]+/gi, "-")}: ${text}`;

/** Names that the edge of a map cuts, or whose place lies beyond it, figures do not show, or elsewhere. */
function isWhole({ box, at = [box[0], box[1]] }: PlacedName): boolean {
  const [left, top, right, bottom] = box;
  const [x, y] = at;
  return (
    Math.min(left, x, top, y) >= 0 &&
    Math.max(right, x) <= widthPx &&
    Math.max(bottom, y) <= heightPx
  );
}

/** Names with room to their letters' left and right: what is farther apart stands at another anchor. */
const samePlacePx = 8;

function isSame(a: PlacedName, b: PlacedName): boolean {
  const middles = [0, 1].map((axis) =>
    [a, b].map(({ box }) => ((box[axis] ?? 0) + (box[axis + 2] ?? 0)) / 2),
  );
  const apart = middles.map(([one = 0, other = 0]) => one - other);
  return keyOf(a) === keyOf(b) && Math.hypot(...apart) <= samePlacePx;
}

interface Compared {
  common: readonly PlacedName[];
  /** Shown by only one of them. */
  strange: readonly string[];
}

function compareNames(onMap: readonly PlacedName[], inFigure: readonly PlacedName[]): Compared {
  const common = inFigure.filter((name) => onMap.some((other) => isSame(name, other)));
  const whole = onMap.filter(isWhole);
  const cut = new Set(onMap.filter((name) => !isWhole(name)).map(keyOf));
  const onlyMap = whole.filter((name) => !inFigure.some((other) => isSame(name, other)));
  const onlyFigure = inFigure.filter((name) => !common.includes(name) && !cut.has(keyOf(name)));
  return {
    common,
    strange: [
      ...onlyMap.map((name) => `on the map only: ${keyOf(name)}`),
      ...onlyFigure.map((name) => `in the figure only: ${keyOf(name)}`),
    ],
  };
}

describeInBrowser("figures beside maps", ({ newPage, url }) => {
  const [widthMm, heightMm] = [widthPx, heightPx].map((px) => (px * mmPerPixel).toFixed(6));
  const size = `width=${widthMm}&height=${heightMm}&furniture=none`;

  it("look and say the same", { timeout: 300_000 }, async () => {
    const page = await newPage({
      viewport: { width: widthPx, height: heightPx + 200 },
      reducedMotion: "reduce",
    });
    await withFigureFonts(page);
    await page.goto(`${url()}/?${figureMaps[0]}`);
    await mapIdle(page);
    await showMapAlone(page, widthPx, heightPx);
    for (const query of figureMaps) {
      const drawing = fetch(`${url()}/figure.svg?${query}&${size}`).then((answer) => answer.text());
      await showMap(page, query);
      const onMap = await placedNames(page);
      await showOnly(page, "all but letters");
      const map = await picture(page);
      await showOnly(page, "letters");
      const mapInk = inkOf(await picture(page));
      const svg = await drawing;
      expect.soft(differingShare(map, withoutLetters(svg)), query).toBeLessThan(0.02);
      const { common, strange } = compareNames(onMap, figureNames(svg));
      // One that the edge cuts on the map, and that moves in the figure, can take the room of another.
      const share = common.length / (common.length + strange.length);
      expect.soft(share, `${query}\n${strange.join("\n")}`).toBeGreaterThanOrEqual(0.95);
      const figureInk = inkOf(lettersAlone(svg, query));
      const shifts = common.map((name) => ({
        name: keyOf(name),
        shift: inkShift(figureInk, mapInk, name),
      }));
      expect
        .soft(
          shifts.filter(({ shift }) => shift > 2),
          query,
        )
        .toEqual([]);
    }
  });
});
