import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { embeddedFixture } from "./database.ts";
import { configFor, quiet } from "./server.ts";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Draws WebGL in software where there is no GPU, the page without it, and asks nobody for anything. */
const args = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-gpu-compositing",
  "--disable-gpu-rasterization",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A Chromium of this machine; `CHROMIUM_PATH` names one elsewhere. */
export function findChromium(): string | undefined {
  return process.env.CHROMIUM_PATH || usualPlaces.find((path) => existsSync(path));
}

/** @throws when the machine has no Chromium. */
export function launchBrowser({ webGl = true } = {}): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error("there is no Chromium here; CHROMIUM_PATH can name one");
  const options = webGl ? args : [...args, "--disable-3d-apis"];
  return chromium.launch({ executablePath, args: options });
}

export interface BrowserFixture {
  /** Where the server is, without a trailing slash. */
  url(): string;
  /** Opens an address in a browser of its own cookies and size. Closed after the test, which fails on uncaught errors of the page. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
  /** Opens a map by its query string, and waits until all of it is drawn. */
  openMap(query?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Without what fades and slides, which software draws frame by frame: a test of movement asks for it. */
const usualPage: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  reducedMotion: "reduce",
};

/** Runs the tests in a real Chromium, against a whole server with the shipped layers. */
export function describeInBrowser(
  name: string,
  define: (fixture: BrowserFixture) => void,
  launch: { webGl?: boolean } = {},
): void {
  if (!findChromium()) sayWhatIsSkipped();
  describe.skipIf(!findChromium())(name, () => {
    const database = embeddedFixture();
    const pages: { page: Page; errors: Error[] }[] = [];
    let server: RunningServer;
    let browser: Browser;
    beforeAll(async () => {
      server = await startServer(configFor(await database.freshLocation()), quiet);
      browser = await launchBrowser(launch);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.close();
    });
    afterEach(async () => {
      const opened = pages.splice(0);
      await Promise.all(opened.map(({ page }) => page.context().close()));
      expect(opened.flatMap(({ errors }) => errors)).toEqual([]);
    });
    const newPage = async (options?: BrowserContextOptions) => {
      const page = await browser.newPage({ ...usualPage, ...options });
      const errors: Error[] = [];
      page.on("pageerror", (error) => errors.push(error));
      pages.push({ page, errors });
      return page;
    };
    define({
      url: () => server.url,
      newPage,
      async openMap(query = "", options) {
        const page = await newPage(options);
        await page.goto(`${server.url}/${query}`);
        await mapIdle(page);
        return page;
      },
    });
  });
}

/** Waits until everything the map shows is drawn. */
export async function mapIdle(page: Page): Promise<void> {
  await page.locator("naqsha-map[data-idle]").waitFor({ state: "attached" });
}

export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

let said = false;

function sayWhatIsSkipped(): void {
  const how = "install Chromium (Debian: apt-get install chromium), or set CHROMIUM_PATH";
  if (process.env.CI) throw new Error(`The tests need Chromium here: ${how}`);
  if (!said) console.warn(`Tests in a browser are skipped. To run them, ${how}.`);
  said = true;
}
