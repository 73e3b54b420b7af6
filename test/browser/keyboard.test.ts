import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { cameraOf, drawingOrder, paintOf } from "../support/drawnMap.ts";

const chagai = "view=63,29,6.5";

/** What has the focus: its role or element and its name; and whether one can see that. */
function focused(page: Page) {
  return page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    if (!active || active === document.body) return null;
    const parents = [active, active.parentElement, active.parentElement?.parentElement];
    const visible = parents.some(
      (element) => element && getComputedStyle(element).outlineStyle !== "none",
    );
    active.setAttribute("data-visited", "");
    return { element: active.outerHTML.slice(0, 160), visible };
  });
}

/** Controls on the page that Tab has not come to since this was last asked; of a radio group one is enough. */
function unvisited(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    const isStop = (element: Element) =>
      element.matches("a[href], button, input, select, summary, [tabindex='0']") &&
      !element.matches(":disabled, [type=radio]:not(:checked)") &&
      element.checkVisibility({ visibilityProperty: true });
    const elements = all(document);
    const missed = elements.filter(
      (element) => isStop(element) && !element.hasAttribute("data-visited"),
    );
    for (const element of elements) element.removeAttribute("data-visited");
    return missed.map((element) => element.outerHTML.slice(0, 160));
  });
}

async function tabThrough(page: Page): Promise<{ invisible: string[]; unvisited: string[] }> {
  const invisible: string[] = [];
  // Round the page once: past its end the focus leaves it, and comes back at its beginning.
  for (let ends = 0, stops = 0; ends < 2 && stops < 200; stops++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    if (at === null) ends++;
    else if (!at.visible) invisible.push(at.element);
  }
  return { invisible, unvisited: await unvisited(page) };
}

describeInBrowser("by keyboard", ({ openMap }) => {
  test("everything is reached, the settings too, and one sees where one is", async () => {
    const page = await openMap(`?${chagai}&select=chagai-arc-sites/reko-diq`);
    await page.locator("naqsha-details .sources a").first().waitFor();
    await page.locator("naqsha-layer-row button[aria-expanded]").first().click();
    expect(await tabThrough(page)).toEqual({ invisible: [], unvisited: [] });
    await page.getByRole("button", { name: "Settings" }).click();
    await page.locator("naqsha-settings").waitFor();
    expect(await tabThrough(page)).toEqual({ invisible: [], unvisited: [] });
  });

  test("a layer is lifted, moved and dropped", async () => {
    const page = await openMap(
      `?${chagai}&layers=kpk-sites,gilgit-baltistan-sites,chagai-arc-sites`,
    );
    const handle = page.getByRole("button", { name: "Move Chagai Arc sites" });
    const said = page.locator(
      "naqsha-layers-panel > p[role=status], naqsha-layers-panel p[role=status]",
    );
    await handle.focus();
    await page.keyboard.press("Space");
    await said.getByText("Chagai Arc sites lifted. Position 1 of 3.").waitFor();
    await page.keyboard.press("ArrowDown");
    await said.getByText("Chagai Arc sites: position 2 of 3.").waitFor();
    expect(await drawingOrder(page)).toEqual([
      "kpk-sites",
      "gilgit-baltistan-sites",
      "chagai-arc-sites",
    ]);
    await page.keyboard.press("Space");
    await said.getByText("Chagai Arc sites dropped at position 2 of 3.").waitFor();
    await page.waitForURL(/layers=kpk-sites,chagai-arc-sites,gilgit-baltistan-sites/);
    await mapIdle(page);
    expect(await drawingOrder(page)).toEqual([
      "kpk-sites",
      "chagai-arc-sites",
      "gilgit-baltistan-sites",
    ]);
    expect((await focused(page))?.element).toContain("Move Chagai Arc sites");
  });

  test("Escape puts a lifted layer back", async () => {
    const page = await openMap(`?${chagai}&layers=kpk-sites,chagai-arc-sites`);
    const before = page.url();
    await page.getByRole("button", { name: "Move Chagai Arc sites" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await page.getByText("Move cancelled. Chagai Arc sites is back at position 1.").waitFor();
    expect(await rowOrder(page)).toEqual(["Chagai Arc sites", "Khyber Pakhtunkhwa sites"]);
    expect(page.url()).toBe(before);
  });

  test("opacity is set with the arrows", async () => {
    const page = await openMap(`?${chagai}`);
    await page.getByRole("button", { name: "About Chagai Arc sites" }).press("Enter");
    await page.getByRole("slider", { name: "Opacity of Chagai Arc sites" }).press("ArrowLeft");
    await page.waitForURL(/chagai-arc-sites:0\.95/);
    await mapIdle(page);
    expect(await paintOf(page, "chagai-arc-sites/symbol", "icon-opacity")).toBe(0.95);
  });

  test("a site is found by its name in Urdu, and its details close again", async () => {
    const page = await openMap();
    const field = page.getByRole("combobox", { name: "Search" });
    await field.focus();
    await page.keyboard.type("ریکوڈک");
    await page.getByRole("option", { name: /Reko Diq/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    const active = await field.getAttribute("aria-activedescendant");
    expect(active).toBe("option-0");
    await page.keyboard.press("Enter");
    await page.waitForURL(/select=chagai-arc-sites\/reko-diq/);
    await page.locator("naqsha-details .attributes").waitFor();
    await expect.poll(() => distanceToRekoDiq(page)).toBeLessThan(0.2);
    await page.locator("naqsha-details button").first().press("Escape");
    await page.locator("naqsha-details").waitFor({ state: "detached" });
    expect((await focused(page))?.element).toContain('role="combobox"');
  });

  test("a search without results, and one that fails, say so; typed UTM coordinates are a place", async () => {
    const page = await openMap();
    const field = page.getByRole("combobox", { name: "Search" });
    await field.fill("zzzz");
    await page.getByText("Nothing is named “zzzz”.").waitFor();
    await page.route("**/api/search?*", (route) => route.fulfill({ status: 503 }));
    await field.fill("reko");
    await page.getByText("Search is not available now.").waitFor();
    await page.unroute("**/api/search?*");
    await field.fill("reko d");
    await page.getByRole("option", { name: /Reko Diq/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("option").first().waitFor({ state: "hidden" });
    await page.keyboard.press("Escape");
    expect(await field.inputValue()).toBe("");

    await field.fill("41N 410388 3221939");
    await page.getByRole("option", { name: /Go to .29°07′22.0″N 62°04′44.0″E/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/view=62\.07/);
    await expect.poll(() => distanceToRekoDiq(page)).toBeLessThan(0.001);
  });

  test("details take the focus from the map and give it back", async () => {
    const page = await openMap("?view=62.07889,29.12278,9");
    await page.locator("naqsha-map canvas").focus();
    await page.keyboard.press("Enter");
    await page.locator("naqsha-details h2").waitFor();
    await expect.poll(async () => (await focused(page))?.element).toMatch(/^<h2/);
    await page.keyboard.press("Escape");
    await page.locator("naqsha-details").waitFor({ state: "detached" });
    expect((await focused(page))?.element).toMatch(/^<canvas/);
  });

  test("the readout changes its format and copies what it shows", async () => {
    const page = await openMap("?view=62.07889,29.12278,9");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("combobox", { name: "Coordinate format" }).selectOption("mgrs");
    const readout = page.locator("naqsha-coordinates button");
    await expect.poll(() => readout.textContent()).toMatch(/41R MN \d{5} \d{5}/);
    await readout.press("Enter");
    await page.getByText("Copied", { exact: true }).waitFor({ state: "attached" });
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe((await readout.textContent())?.trim());
  });
});

describeInBrowser("by pointer", ({ openMap }) => {
  test("a layer is dragged to another place", async () => {
    const page = await openMap(
      `?${chagai}&layers=kpk-sites,gilgit-baltistan-sites,chagai-arc-sites`,
    );
    const handle = page.getByRole("button", { name: "Move Chagai Arc sites" });
    const target = page.getByRole("button", { name: "Move Khyber Pakhtunkhwa sites" });
    const [from, to] = [await handle.boundingBox(), await target.boundingBox()];
    if (!from || !to) throw new Error("the handles are not on the page");
    await page.mouse.move(from.x + 10, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + 10, to.y + to.height + 4, { steps: 8 });
    await page.mouse.up();
    await page.waitForURL(/layers=chagai-arc-sites,kpk-sites,gilgit-baltistan-sites/);
    await mapIdle(page);
    expect(await drawingOrder(page)).toEqual([
      "chagai-arc-sites",
      "kpk-sites",
      "gilgit-baltistan-sites",
    ]);
  });
});

/** In degrees, from the middle of the map. */
async function distanceToRekoDiq(page: Page): Promise<number> {
  const { lon, lat } = await cameraOf(page);
  return Math.hypot(lon - 62.07889, lat - 29.12278);
}

/** Titles of the shown layers in the panel, from the top. */
function rowOrder(page: Page): Promise<string[]> {
  return page
    .locator("naqsha-layer-row", { has: page.locator(":checked") })
    .locator(".title")
    .allTextContents();
}
