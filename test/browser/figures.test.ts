import { decode } from "fast-png";
import type { Map as MapLibreMap } from "maplibre-gl";
import pixelmatch from "pixelmatch";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { scenePng } from "../../server/figures/writing/scenePng.ts";
import { describeInBrowser } from "../support/browser.ts";

const [widthPx, heightPx] = [800, 560];
const mmPerPixel = 25.4 / 96;

/** Every layer, from a country to a quarry, in both languages and themes. */
const maps = [
  "view=68.5,30,4.2",
  "view=68.5,30,5&theme=dark&layers=mineral-belts,faults,cpec-routes,incidents:1:heat",
  "view=66.5,29.5,6.4&lang=ur&layers=mineral-belts,faults,incidents:1:clusters,balochistan-sites",
  "view=72.3,35,7.6&layers=mineral-belts,faults,cpec-routes,cpec-nodes,incidents,kpk-sites",
  "view=74.5,36,7&lang=ur&theme=dark&layers=mineral-belts,gilgit-baltistan-sites,cpec-routes",
  "view=67.9,25.9,8.5&worldview=pk&layers=ancient-mining,balochistan-sites,cpec-nodes:0.6",
  "view=62.1,29.1,9.5&layers=chagai-arc-sites,mineral-belts&area=POINT(62.1+29.1)@20000",
  "view=62.1,29.1,12,25&theme=dark&layers=chagai-arc-sites&select=chagai-arc-sites/reko-diq",
  "view=62.6,25.4,9&layers=cpec-nodes,cpec-routes,incidents",
  "view=71.8,34.3,8&lang=ur&layers=kpk-sites,incidents,faults&filter.incidents=fatalities_best+%3E+5",
  "view=66.9,29.9,10.5&theme=dark&layers=balochistan-sites,incidents,mineral-belts",
];

interface NaqshaMap extends HTMLElement {
  map: MapLibreMap;
}

/** The map alone, of the figure's size, without the letters, which no two machines smooth alike. */
async function pixelsOfMap(page: Page, view: string): Promise<Uint8Array> {
  await page.evaluate(
    async ([width, height, at]) => {
      const element = document.querySelector("naqsha-map") as NaqshaMap;
      const { map } = element;
      const [lon = 0, lat = 0, zoom = 0, bearing = 0] = at.split(",").map(Number);
      for (let node: Node = element; node.parentNode; ) {
        const parent = node.parentNode as ParentNode & Node;
        for (const sibling of parent.children) {
          const isOther = sibling !== node && sibling instanceof HTMLElement;
          if (isOther) sibling.style.visibility = "hidden";
        }
        node = parent instanceof ShadowRoot ? parent.host : parent;
      }
      for (const part of element.shadowRoot?.children ?? []) {
        const isCanvas = part.classList.contains("canvas");
        if (!isCanvas && part instanceof HTMLElement) part.style.display = "none";
      }
      const size = { width: `${width}px`, height: `${height}px` };
      Object.assign(element.style, { ...size, position: "fixed", inset: "0 auto auto 0" });
      map.setMaxBounds(null);
      map.resize();
      const padding = { left: 0, top: 0, right: 0, bottom: 0 };
      map.jumpTo({ center: [lon, lat], zoom, bearing, padding });
      for (const layer of map.getStyle().layers) {
        if (layer.type === "symbol") map.setPaintProperty(layer.id, "text-opacity", 0);
      }
      await new Promise((resolve) => {
        map.once("idle", resolve);
        map.triggerRepaint();
      });
    },
    [widthPx, heightPx, view] as const,
  );
  return page.screenshot({ clip: { x: 0, y: 0, width: widthPx, height: heightPx } });
}

/** Its texts are left out, as on the map. */
function pixelsOfFigure(svg: string): Uint8Array {
  return scenePng(svg.replace(/<path role="img"[^>]*\/>/g, ""), widthPx, 96);
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

describeInBrowser("figures beside maps", ({ openMap, url }) => {
  it.each(maps)("are drawn alike: %s", async (query) => {
    const size = { width: widthPx, height: heightPx + 200 };
    const page = await openMap(`?${query}`, { viewport: size });
    const view = new URLSearchParams(query).get("view") ?? "";
    const drawn = await pixelsOfMap(page, view);
    const [widthMm, heightMm] = [widthPx, heightPx].map((px) => (px * mmPerPixel).toFixed(6));
    const response = await fetch(
      `${url()}/figure.svg?${query}&width=${widthMm}&height=${heightMm}&furniture=none`,
    );
    const figure = pixelsOfFigure(await response.text());
    // Two blank pictures would be alike, too.
    expect(new Set(new Uint32Array(opaque(drawn).buffer)).size).toBeGreaterThan(20);
    const options = { threshold: 0.1 };
    const differing = pixelmatch(
      opaque(drawn),
      opaque(figure),
      undefined,
      widthPx,
      heightPx,
      options,
    );
    expect(differing / (widthPx * heightPx)).toBeLessThan(0.02);
  });
});
