import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, phone } from "../support/browser.ts";

describeInBrowser("axe finds nothing wrong", ({ openMap }) => {
  const combinations = [
    { device: "desktop", options: {} },
    { device: "phone", options: phone },
  ].flatMap((where) =>
    (["en", "ur"] as const).flatMap((lang) =>
      (["light", "dark"] as const).map((colorScheme) => ({ ...where, lang, colorScheme })),
    ),
  );

  describe.each(combinations)("$device, $lang, $colorScheme", ({ options, lang, colorScheme }) => {
    const open = () =>
      openMap(`?lang=${lang}&view=66,30,5`, { ...options, colorScheme, reducedMotion: "reduce" });

    test("with the layers, the results of a search, and a feature", async () => {
      const page = await open();
      if (options === phone) await page.locator("naqsha-rail button").first().click();
      await page.locator("naqsha-layer-row button[aria-expanded]").first().click();
      expect(await violations(page), "layers").toEqual([]);
      await page.locator("naqsha-search input").fill("Besham");
      await page.getByRole("option").first().waitFor();
      await page.keyboard.press("ArrowDown");
      expect(await violations(page), "search").toEqual([]);
      await page.keyboard.press("Enter");
      await page.locator("naqsha-details .sources a").first().waitFor();
      expect(await violations(page), "details").toEqual([]);
    });

    test("with the filters, all that can be opened open", async () => {
      const page = await open();
      await page.locator("naqsha-rail button").nth(1).click();
      await page.locator("naqsha-term-chips").first().waitFor();
      await openAll(page, "naqsha-filter-subject .quiet, naqsha-filter-attribute .summary");
      await page.locator("naqsha-term-chips input").nth(5).focus();
      await page.keyboard.press("Space");
      await page.locator(".count.filtered").waitFor();
      expect(await violations(page)).toEqual([]);
    });

    test("with the settings", async () => {
      const page = await open();
      await page.locator("naqsha-rail button").last().click();
      await page.locator("naqsha-settings h3").waitFor();
      expect(await violations(page)).toEqual([]);
    });
  });

  test("with several things found at a place", async () => {
    const page = await openMap("?view=62.07889,29.12278,4", { reducedMotion: "reduce" });
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
    await page.getByRole("button", { name: "Settings" }).click();
    await page.locator("naqsha-settings").waitFor();
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
