import { launchBrowser } from "../../test/support/browser.ts";

/** Seconds from navigation, with an empty cache, to a map with the shipped layers that is idle. */
export async function mapDrawnS(url: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const started = performance.now();
    await page.goto(url);
    await page.waitForSelector("[data-idle]");
    return (performance.now() - started) / 1000;
  } finally {
    await browser.close();
  }
}
