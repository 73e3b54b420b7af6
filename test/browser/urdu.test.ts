import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, phone } from "../support/browser.ts";

const width = 1280;
const chagai = "view=63,29,6.5";

async function box(page: Page, selector: string) {
  const found = await page.locator(selector).first().boundingBox();
  if (!found) throw new Error(`${selector} is not on the page`);
  return { ...found, right: found.x + found.width };
}

/** A part of the page at the left of an English page, and at the same distance from the right of an Urdu one. */
async function mirrored(english: Page, urdu: Page, selector: string): Promise<void> {
  const [left, right] = await Promise.all([box(english, selector), box(urdu, selector)]);
  expect(width - right.right, selector).toBeCloseTo(left.x, 0);
  expect(right.width, selector).toBeCloseTo(left.width, 0);
}

describeInBrowser("Urdu", ({ openMap }) => {
  test("mirrors the whole page, and not the map", async () => {
    const query = `${chagai}&select=chagai-arc-sites/reko-diq`;
    const [english, urdu] = [await openMap(`?${query}`), await openMap(`?${query}&lang=ur`)];
    expect(await urdu.locator("html").getAttribute("dir")).toBe("rtl");
    expect(await urdu.locator("html").getAttribute("lang")).toBe("ur");
    for (const part of ["naqsha-rail", "naqsha-layers-panel", "naqsha-search", "naqsha-details"]) {
      await mirrored(english, urdu, part);
    }
    const canvas = await box(urdu, "naqsha-map canvas");
    expect(canvas).toEqual(await box(english, "naqsha-map canvas"));
  });

  test("puts switches before their layers and handles after, from the right", async () => {
    const page = await openMap(`?${chagai}&lang=ur`);
    const toggle = await box(page, "naqsha-layer-row [role=switch]");
    const title = await box(page, "naqsha-layer-row .title");
    const handle = await box(page, "naqsha-layer-row .grip");
    expect(toggle.x).toBeGreaterThan(title.right);
    expect(title.x).toBeGreaterThan(handle.right);
  });

  test("is set in Nastaliq, with Latin names in the Latin font", async () => {
    const page = await openMap(`?${chagai}&lang=ur&select=chagai-arc-sites/reko-diq`);
    const name = page.locator("naqsha-feature-card h3 bdi");
    await name.waitFor();
    expect(await name.textContent()).toBe("ریکوڈک");
    const fontOf = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).fontFamily);
    expect(await fontOf("naqsha-layers-panel h2")).toMatch(/^"Noto Nastaliq Urdu"/);
    expect(await fontOf("naqsha-feature-card h3 bdi")).toMatch(/^"Noto Nastaliq Urdu"/);
    expect(await fontOf("naqsha-feature-card .other bdi")).toMatch(/^system-ui/);
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
    );
    expect(loaded.join()).toContain("Noto Nastaliq Urdu");
  });

  test("keeps coordinates and signed numbers from left to right", async () => {
    const page = await openMap(`?${chagai}&lang=ur&select=chagai-arc-sites/reko-diq`);
    const readout = page.locator("naqsha-coordinates bdi");
    expect(await readout.evaluate((element) => getComputedStyle(element).direction)).toBe("ltr");
    const sign = await glyphBox(page, "naqsha-feature-card .position", "±");
    const digit = await glyphBox(page, "naqsha-feature-card .position", "5");
    expect(sign.right).toBeLessThanOrEqual(digit.left + 1);
  });

  test("is chosen in the settings, at once and in the address", async () => {
    const page = await openMap(`?${chagai}`);
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("radio", { name: "اردو" }).check();
    await page.getByRole("heading", { name: "ترتیبات" }).waitFor();
    expect(new URL(page.url()).searchParams.get("lang")).toBe("ur");
    expect((await box(page, "naqsha-rail")).right).toBe(width);
    await page.getByRole("radio", { name: "English" }).check();
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    expect((await box(page, "naqsha-rail")).x).toBe(0);
  });

  test("fits a phone without scrolling sideways", async () => {
    const page = await openMap(`?${chagai}&lang=ur&select=chagai-arc-sites/reko-diq`, phone);
    await page.locator("naqsha-feature-card .attributes").waitFor();
    const wide = await page.evaluate(() => {
      const sheet = document
        .querySelector("naqsha-sheet.details")
        ?.shadowRoot?.querySelector(".content");
      return [document.documentElement, sheet].map(
        (element) => (element?.scrollWidth ?? 0) - (element?.clientWidth ?? 0),
      );
    });
    expect(wide).toEqual([0, 0]);
  });
});

/** Where a character of a text is drawn. */
function glyphBox(page: Page, selector: string, character: string) {
  return page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }
      throw new Error(`${wanted} is not there`);
    }, character);
}
