import { readFileSync } from "node:fs";
import type { Map as MapLibreMap } from "maplibre-gl";
import type { Page } from "playwright-core";
import { fontFile } from "../../server/figures/text/fontFaces.ts";

interface NaqshaMap extends HTMLElement {
  map: MapLibreMap;
}

/** The first of the fonts the style asks for: no machine has them, so each would write in its own. */
const faces = [
  { family: "Naqsha Regular", face: "regular", weight: "400", style: "normal" },
  { family: "Naqsha Semibold", face: "semibold", weight: "600", style: "normal" },
  { family: "Naqsha Italic", face: "italic", weight: "400", style: "italic" },
] as const;

/** Has a page write its map in the fonts of figures. To be called before it is opened. */
export async function withFigureFonts(page: Page): Promise<void> {
  const files = faces.map((each) => ({
    ...each,
    bytes: readFileSync(fontFile(each.face)).toString("base64"),
  }));
  await page.addInitScript((fonts) => {
    for (const { family, bytes, weight, style } of fonts) {
      const file = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
      const font = new FontFace(family, file.buffer, { weight, style });
      document.fonts.add(font);
      void font.load();
    }
  }, files);
}

/** Leaves of the page the map alone, at its upper left. */
export async function showMapAlone(page: Page, widthPx: number, heightPx: number): Promise<void> {
  await page.evaluate(
    ([width, height]) => {
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
      const size = { width: `${width}px`, height: `${height}px` };
      Object.assign(element.style, { ...size, position: "fixed", inset: "0 auto auto 0" });
      element.map.setMaxBounds(null);
      element.map.resize();
    },
    [widthPx, heightPx] as const,
  );
}

/**
 * Shows another map on an open page, as going back in its history would. Its names are placed anew: they would otherwise
 * keep to where they stood while tiles came, one by one.
 */
export async function showMap(page: Page, query: string): Promise<void> {
  await page.evaluate(async (address) => {
    const element = document.querySelector("naqsha-map") as NaqshaMap;
    const { map } = element;
    const parameters = new URLSearchParams(address);
    const idle = () =>
      new Promise((resolve) => {
        map.once("idle", resolve);
        map.triggerRepaint();
      });
    history.replaceState(null, "", `?${address}`);
    dispatchEvent(new PopStateEvent("popstate"));
    const [lon = 0, lat = 0, zoom = 0, bearing = 0] = (parameters.get("view") ?? "")
      .split(",")
      .map(Number);
    const padding = { left: 0, top: 0, right: 0, bottom: 0 };
    do {
      await new Promise(requestAnimationFrame);
      map.jumpTo({ center: [lon, lat], zoom, bearing, padding });
      await idle();
    } while (
      !element.hasAttribute("data-idle") ||
      (parameters.has("zones") && map.querySourceFeatures("~zones").length === 0)
    );
    Object.assign(map.style, { placement: undefined, pauseablePlacement: undefined });
    await idle();
  }, query);
}

/** Takes the letters from the map, or everything else: then their ink is all that is seen. */
export async function showOnly(page: Page, what: "letters" | "all but letters"): Promise<void> {
  await page.evaluate(async (wanted) => {
    const { map } = document.querySelector("naqsha-map") as NaqshaMap;
    for (const { id, type } of map.getStyle().layers) {
      if (type === "symbol") {
        map.setPaintProperty(id, "text-opacity", wanted === "letters" ? undefined : 0);
        if (wanted === "letters") map.setPaintProperty(id, "text-halo-width", 0);
        if (wanted === "letters") map.setPaintProperty(id, "icon-opacity", 0);
      } else if (wanted === "letters" && type !== "background") {
        map.setLayoutProperty(id, "visibility", "none");
      }
    }
    await new Promise((resolve) => {
      map.once("idle", resolve);
      map.triggerRepaint();
    });
  }, what);
}
