import type { Map as MapLibreMap } from "maplibre-gl";
import type { Browser, Page } from "playwright-core";
import { mapIdle } from "../../../test/support/browser.ts";

export interface Picture {
  /** Of a MapSpec. */
  layers: string;
  lon: number;
  lat: number;
  zoom: number;
  widthPx: number;
  heightPx: number;
  /** Pixels of the picture for each of the page. */
  scale: number;
}

/** The map alone as a PNG, by a browser that is open already: what a server would do that drew figures by one. */
export async function mapPicture(
  browser: Browser,
  serverUrl: string,
  picture: Picture,
): Promise<Uint8Array> {
  const { layers, lon, lat, zoom, widthPx, heightPx, scale } = picture;
  const page = await browser.newPage({
    viewport: { width: widthPx, height: heightPx },
    deviceScaleFactor: scale,
    reducedMotion: "reduce",
  });
  page.setDefaultTimeout(300_000);
  try {
    await page.goto(`${serverUrl}/?view=${lon},${lat},${zoom}&layers=${layers}`);
    await mapIdle(page);
    await leaveMapAlone(page, [lon, lat], zoom);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

interface NaqshaMap extends HTMLElement {
  map: MapLibreMap;
}

/** Over the whole page, without anything else, looking where the figure looks. */
function leaveMapAlone(page: Page, center: [number, number], zoom: number): Promise<void> {
  return page.evaluate(
    async ([at, scale]) => {
      const element = document.querySelector("naqsha-map") as NaqshaMap;
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
      Object.assign(element.style, { position: "fixed", inset: "0" });
      const { map } = element;
      map.setMaxBounds(null);
      map.resize();
      map.jumpTo({ center: at, zoom: scale, padding: { left: 0, top: 0, right: 0, bottom: 0 } });
      await new Promise((resolve) => {
        map.once("idle", resolve);
        map.triggerRepaint();
      });
    },
    [center, zoom] as const,
  );
}
