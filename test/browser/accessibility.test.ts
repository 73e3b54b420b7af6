import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, phone } from "../support/browser.ts";

describeInBrowser("axe finds nothing wrong", ({ openMap }) => {
  /** Each language and each theme on each device, but not each with each. */
  const combinations = [
    { device: "desktop", options: {}, lang: "en", colorScheme: "light" },
    { device: "desktop", options: {}, lang: "ur", colorScheme: "dark" },
    { device: "phone", options: phone, lang: "en", colorScheme: "dark" },
    { device: "phone", options: phone, lang: "ur", colorScheme: "light" },
  ] as const;

  describe.each(combinations)("$device, $lang, $colorScheme", ({ options, lang, colorScheme }) => {
    const isPhone = options === phone;
    const open = (query: string) =>
      openMap(`?lang=${lang}&view=66,30,5&${query}`, { ...options, colorScheme });
    const openRoom = (page: Page, room: number) =>
      page.locator("naqsha-rail button").nth(room).click();

    test("in the rooms of layers, filters and settings, and with a feature", async () => {
      const page = await open("");
      if (isPhone) await openRoom(page, 0);
      await page.locator("naqsha-layer-row button[aria-expanded]").first().click();
      expect(await violations(page), "layers").toEqual([]);

      await openRoom(page, 1);
      await page.locator("naqsha-term-chips").first().waitFor();
      await openAll(page, "naqsha-filter-subject .quiet, naqsha-filter-attribute .summary");
      await page.locator("naqsha-term-chips input").nth(5).focus();
      await page.keyboard.press("Space");
      await page.locator(".count.filtered").waitFor();
      expect(await violations(page), "filters").toEqual([]);

      await page.locator("naqsha-rail button").last().click();
      await page.locator("naqsha-settings h3").waitFor();
      expect(await violations(page), "settings").toEqual([]);

      await page.locator("naqsha-search input").fill("Besham");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await violations(page), "search").toEqual([]);
      await page.keyboard.press("Enter");
      await page.locator("naqsha-details .sources a").first().waitFor();
      expect(await violations(page), "details").toEqual([]);
    });

    test("with the timeline, a measure, a file of the reader's, each way to say where, and the table", async () => {
      const page = await open("layers=chagai-arc-sites,incidents");
      const timeline = page.locator("naqsha-timeline");
      if (isPhone) await timeline.locator("button[aria-expanded=false]").click();
      await timeline.locator("button.more").click();
      await timeline.locator("naqsha-timeline-plot .bars").waitFor();
      expect(await violations(page), "timeline").toEqual([]);

      await page.locator("naqsha-map-controls button").last().click();
      await page.locator("naqsha-measure-panel summary").click();
      for (const position of ["29, 64", "31, 64", "31, 67"]) {
        await page.locator("naqsha-measure-panel input[type=text]").fill(position);
        await page.keyboard.press("Enter");
      }
      await page.locator("naqsha-measure-panel input[type=radio]").last().check();
      await page.locator("naqsha-measure-panel .primary").waitFor();
      expect(await violations(page), "measure").toEqual([]);

      const buffer = Buffer.from("site,lon,lat,Au_ppm\nA,64,30,1.5\nB,65,30,2.5");
      const file = { name: "samples.csv", mimeType: "text/csv", buffer };
      await page.locator("naqsha-layers-panel input[type=file]").setInputFiles(file);
      await openAll(page, "naqsha-local-row button[aria-expanded]");
      await openAll(page, "naqsha-local-row naqsha-filter-attribute .summary");
      expect(await violations(page), "file").toEqual([]);

      await openRoom(page, 1);
      await page.locator("naqsha-area .ways button").first().waitFor();
      for (const way of [0, 1, 2, 4]) {
        await page.locator("naqsha-area .ways button").nth(way).click();
        await page.locator("naqsha-area #way").waitFor();
        expect(await violations(page), `way ${way}`).toEqual([]);
      }
      await page.locator("naqsha-filter-subject .table").first().click();
      await page.locator("naqsha-results-grid [role=row]").nth(2).waitFor();
      for (const menu of await page.locator("naqsha-results naqsha-popover-menu").all()) {
        await menu.locator("button").first().click();
        expect(await violations(page), "table").toEqual([]);
        await page.keyboard.press("Escape");
      }
    });
  });

  test("with several things found at a place", async () => {
    const page = await openMap("?view=62.07889,29.12278,4");
    await page.locator("naqsha-map canvas").focus();
    await page.keyboard.press("Enter");
    await page.locator("naqsha-details nav").waitFor();
    await page.locator("naqsha-details .sources a").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test("where fingers press there is room for them", async () => {
    const page = await openMap("?select=incidents/2024-03-26-besham", phone);
    await page.locator("naqsha-details .sources a").first().waitFor();
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await page.getByRole("button", { name: "Layers", exact: true }).click();
    await page.locator("naqsha-layer-row button[aria-expanded]").first().click();
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.locator("naqsha-term-chips").first().waitFor();
    await openAll(page, "naqsha-filter-subject .quiet, naqsha-filter-attribute .summary");
    expect(await smallTargets(page)).toEqual([]);
    await page.locator("naqsha-area .ways button").first().click();
    expect(await smallTargets(page)).toEqual([]);
    await page.locator("naqsha-filter-subject .table").first().click();
    await page.locator("naqsha-results-grid [role=row]").nth(2).waitFor();
    expect(await smallTargets(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Settings" }).click();
    await page.locator("naqsha-settings").waitFor();
    expect(await smallTargets(page)).toEqual([]);
  });

  test("where fingers press along the bottom and over the map there is room for them", async () => {
    const page = await openMap("?view=66,30,5&layers=incidents", phone);
    const timeline = page.locator("naqsha-timeline");
    await timeline.getByRole("button", { name: "Open the timeline" }).tap();
    await timeline.getByRole("button", { name: "Dates and steps" }).tap();
    await page.getByRole("button", { name: "Measure" }).tap();
    await page.locator("naqsha-measure-panel summary").tap();
    await page.locator("naqsha-measure-panel input[type=text]").fill("31, 66");
    await page.keyboard.press("Enter");
    await page.locator("naqsha-measure .point").waitFor();
    expect(await smallTargets(page)).toEqual([]);
  });
});

describeInBrowser(
  "axe finds nothing wrong without WebGL",
  ({ newPage, url }) => {
    test.each(["en", "ur"])("in %s", async (lang) => {
      const page = await newPage();
      await page.goto(`${url()}/?lang=${lang}`);
      await page.locator("naqsha-layer-features li").first().waitFor();
      await expect.poll(() => page.locator("[aria-busy=true]").count()).toBe(0);
      expect(await violations(page)).toEqual([]);
    });
  },
  { webGl: false },
);

/** Opens what is closed. */
async function openAll(page: Page, disclosures: string): Promise<void> {
  for (const disclosure of await page.locator(disclosures).all()) {
    if ((await disclosure.getAttribute("aria-expanded")) === "false") await disclosure.click();
  }
}

/** Controls less than 44 pixels wide or high; a control in a label is as large as its label. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    return all(document)
      .filter((element) => element.matches("button, select, input, summary"))
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.closest("label") ?? element }))
      .filter(({ box }) => {
        const { width, height } = box.getBoundingClientRect();
        // A pseudo-element may enlarge a target beyond its box.
        const { height: extra } = getComputedStyle(box, "::after");
        return width < 44 || Math.max(height, Number.parseFloat(extra) || 0) < 44;
      })
      .map(({ element }) => element.outerHTML.slice(0, 120));
  });
}
