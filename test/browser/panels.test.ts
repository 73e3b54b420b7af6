import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { cameraOf } from "../support/drawnMap.ts";

const chagai = "view=63,29,6.5";

const legend = (page: Page) => page.locator("naqsha-layers-panel .legend li").allTextContents();

describeInBrowser("the panels", ({ openMap, newPage, url }) => {
  test("the legend explains what is in view, and no more", async () => {
    const page = await openMap(`?${chagai}&layers=chagai-arc-sites,gilgit-baltistan-sites`);
    await expect.poll(() => legend(page)).toContain("Copper and base metals");
    expect(await legend(page)).not.toContain("Gemstones");
    const hunza = await openMap("?view=74.6,36.2,8&layers=chagai-arc-sites,gilgit-baltistan-sites");
    await expect.poll(() => legend(hunza)).toContain("Gemstones");
  });

  test("a layer says what it is, under which licence, and where it lies", async () => {
    const page = await openMap("?view=74,31,5");
    await page.getByRole("button", { name: "About Chagai Arc sites" }).click();
    const row = page.locator("naqsha-layer-row").first();
    await row.getByText("Porphyry copper–gold", { exact: false }).waitFor();
    expect(await row.getByRole("link").getAttribute("href")).toContain("creativecommons.org");
    await row.getByRole("button", { name: "Zoom to layer" }).click();
    await expect.poll(async () => (await cameraOf(page)).lon).toBeLessThan(66);
  });

  test("a feature this edition does not have is told apart from one that cannot be fetched", async () => {
    const gone = await openMap(`?${chagai}&select=chagai-arc-sites/no-such-site`);
    await gone.getByText("This edition has no such feature.").waitFor();

    const page = await newPage();
    await page.route("**/items/reko-diq?*", (route) => route.fulfill({ status: 503 }));
    await page.goto(`${url()}/?${chagai}&select=chagai-arc-sites/reko-diq`);
    const details = page.locator("naqsha-details");
    await details.getByText("The details of this feature cannot be loaded now.").waitFor();
    await page.unroute("**/items/reko-diq?*");
    await details.getByRole("button", { name: "Try again" }).click();
    await details.getByRole("heading", { name: "Reko Diq" }).waitFor();
  });

  test("of several things at a place one is open, and the others a step away", async () => {
    const page = await openMap("?view=62.07889,29.12278,4");
    await page.locator("naqsha-map canvas").focus();
    await page.keyboard.press("Enter");
    const open = page.locator("naqsha-feature-card[expanded] h3");
    await expect.poll(() => open.allTextContents()).toHaveLength(1);
    const first = await open.textContent();
    await page.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => open.textContent()).not.toBe(first);
    expect(await open.count()).toBe(1);
    await page.getByRole("button", { name: "Previous" }).click();
    await expect.poll(() => open.textContent()).toBe(first);
  });

  test("boundaries are chosen with the words that go with them, and coordinates for the next visit", async () => {
    const page = await openMap(`?${chagai}`);
    await page.getByRole("button", { name: "Settings" }).click();
    const settings = page.locator("naqsha-settings");
    await settings.getByText("Dotted line represents approximately the Line of Control").waitFor();
    await page.getByRole("radio", { name: "Survey of Pakistan" }).check();
    await settings.getByText("Boundaries as shown by the Survey of Pakistan.").waitFor();
    expect(new URL(page.url()).searchParams.get("worldview")).toBe("pk");
    await page.getByRole("radio", { name: "UTM" }).check();
    await page.reload();
    await mapIdle(page);
    expect(await page.locator("naqsha-coordinates bdi").textContent()).toMatch(/^41N \d{6} \d{7}$/);
  });

  test("the theme follows the device until one is chosen", async () => {
    const page = await openMap(`?${chagai}`, { colorScheme: "dark" });
    const paper = () =>
      page.locator("naqsha-rail nav").evaluate((nav) => getComputedStyle(nav).backgroundColor);
    const dark = await paper();
    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("radio", { name: "Light" }).check();
    await mapIdle(page);
    expect(await paper()).not.toBe(dark);
    expect(new URL(page.url()).searchParams.get("theme")).toBe("light");
    await page.getByRole("radio", { name: "As the device" }).check();
    expect(await paper()).toBe(dark);
    expect(new URL(page.url()).searchParams.has("theme")).toBe(false);
  });
});
