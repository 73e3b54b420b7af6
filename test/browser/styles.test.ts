import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "../support/browser.ts";

const mapLibre = new URL("dist/", import.meta.resolve("maplibre-gl/package.json"));

/** A page of somebody else: MapLibre and the address of a style, nothing of ours. */
const page = (style: string) => `<!doctype html>
<div id="map" style="position: absolute; inset: 0"></div>
<script type="module">
  import { Map, setWorkerUrl } from "./maplibre-gl.mjs";
  setWorkerUrl("./maplibre-gl-worker.mjs");
  const map = new Map({ container: "map", style: ${JSON.stringify(style)} });
  window.told = [];
  map.on("error", ({ error }) => told.push(error.message));
  map.on("styleimagemissing", ({ id }) => told.push("missing " + id));
  map.on("idle", () => {
    window.drawn = [...new Set(map.queryRenderedFeatures().map(({ source }) => source))];
  });
</script>`;

interface Told {
  told: string[];
  drawn?: string[];
}

/** Serves that page at another origin than the map server's. */
async function serveElsewhere(style: string) {
  const server = createServer(async (request, response) => {
    const name = (request.url ?? "/").slice(1);
    const isPage = name === "";
    response.setHeader("Content-Type", isPage ? "text/html" : "text/javascript");
    response.end(isPage ? page(style) : await readFile(new URL(name, mapLibre)).catch(() => ""));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Opens `style` in a page that has only MapLibre; tells what MapLibre complained of, and what it drew. */
async function openElsewhere(opened: Page, style: string): Promise<Required<Told>> {
  const elsewhere = await serveElsewhere(style);
  try {
    await opened.goto(elsewhere.url);
    await opened.waitForFunction(() => (window as Partial<Told>).drawn);
    return await opened.evaluate(() => {
      const { told, drawn = [] } = window as unknown as Told;
      return { told, drawn };
    });
  } finally {
    elsewhere.close();
  }
}

describeInBrowser("a style in a map that is not ours", ({ url, newPage }) => {
  test.each([
    ["light.json?view=66.5,30,7&layers=mineral-belts,faults,incidents,kpk-sites", "faults"],
    ["dark.json?lang=ur&view=72.5,34.3,9", "kpk-sites"],
  ])("%s is drawn, and lacks no image", async (style, layer) => {
    const opened = await newPage();
    const { told, drawn } = await openElsewhere(opened, `${url()}/styles/${style}`);
    expect(told).toEqual([]);
    expect(drawn).toEqual(expect.arrayContaining(["basemap", layer]));
  });
});
