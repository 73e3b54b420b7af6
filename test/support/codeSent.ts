import type { Frame, Page } from "playwright-core";

/** In kB, compressed as the server has sent them. */
interface CodeSent {
  mapLibreKb: number;
  restKb: number;
}

/** Code and styles that a page, or a frame in one, has fetched so far: MapLibre's own files, and all others. */
export async function codeSent(page: Page | Frame): Promise<CodeSent> {
  const files = await page.evaluate(() => {
    const fetched = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return fetched.map(({ name, encodedBodySize }) => ({ name, bytes: encodedBodySize }));
  });
  const sizes = { mapLibreKb: 0, restKb: 0 };
  for (const { name, bytes } of files.filter(({ name }) => /\.(js|css)$/.test(name))) {
    sizes[name.includes("maplibre") ? "mapLibreKb" : "restKb"] += bytes / 1000;
  }
  return sizes;
}
