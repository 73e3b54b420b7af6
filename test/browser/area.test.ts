import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, mapIdle, phone } from "../support/browser.ts";
import { drawnIds } from "../support/drawnMap.ts";

const chagai = "view=63,29,6.5";

const areaOf = (page: Page) => new URL(page.url()).searchParams.get("area");

const where = (page: Page) => page.locator("naqsha-area");

/** What the section says the area is. */
const summary = (page: Page) => where(page).locator(".summary").textContent();

const way = (page: Page, name: string) =>
  where(page).getByRole("button", { name: new RegExp(`^${name}:`) });

const openRoom = (page: Page) =>
  page.locator("naqsha-rail").getByRole("button", { name: "Filter" }).click();

/** What the heading of a subject counts. */
const tally = (page: Page, title: string) =>
  page.locator("naqsha-filter-subject").filter({ hasText: title }).locator(".count").first();

/** A machine with other work is slow to draw, and to count. */
const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 15_000 });

/** Pulls from one point of the page to another. */
async function pull(page: Page, from: [number, number], to: [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 5 });
  await page.mouse.up();
}

describeInBrowser("the section Where", ({ openMap, newPage, url }) => {
  /** Ids of the features the API gives for a filter. */
  async function idsByApi(layer: string, filter: string): Promise<string[]> {
    const query = new URLSearchParams({ filter, limit: "1000" });
    const response = await fetch(`${url()}/api/collections/${layer}/items?${query}`);
    const { features } = (await response.json()) as { features: { id: string }[] };
    return features.map(({ id }) => id).sort();
  }

  test("a drawn rectangle narrows the map, the counts and the address; its corners can be pulled", async () => {
    const page = await openMap(`?${chagai}`);
    await openRoom(page);
    await way(page, "Draw").click();
    await where(page).getByRole("button", { name: "Rectangle" }).click();
    await page.locator("naqsha-sketch section").waitFor();
    await pull(page, [620, 250], [900, 550]);
    await eventually(() => areaOf(page)).toMatch(/^POLYGON\(\(/);
    await eventually(() => page.locator("naqsha-sketch").count()).toBe(0);
    const drawn = areaOf(page) ?? "";
    // At this zoom a pixel is about a kilometre.
    expect(drawn).not.toMatch(/\.\d{4}/);
    expect(await summary(page)).toMatch(/^In an area of [\d,]+\u202Fkm²$/);
    const wanted = await idsByApi("chagai-arc-sites", `S_INTERSECTS(geometry, ${drawn})`);
    expect(wanted.length).toBeGreaterThan(0);
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toEqual(wanted);
    await eventually(() => tally(page, "Mineral sites").textContent()).toMatch(/^\d+ of \d+$/);
    // The press that ended the drawing asked nothing of the map.
    expect(new URL(page.url()).searchParams.has("select")).toBe(false);

    await where(page).getByRole("button", { name: "Change on the map" }).click();
    await page.locator("naqsha-sketch section").waitFor();
    await pull(page, [900, 550], [980, 600]);
    await eventually(() => areaOf(page)).not.toBe(drawn);
    await page.keyboard.press("Escape");
    await eventually(() => areaOf(page)).toBe(drawn);

    await where(page).getByRole("button", { name: "Clear the area" }).click();
    expect(areaOf(page)).toBeNull();
  });

  test("within a distance of a place found by name; the address says the same to others", async () => {
    const page = await openMap(`?${chagai}&layers=cpec-routes,incidents`);
    await openRoom(page);
    await way(page, "Around").click();
    const field = where(page).getByRole("combobox");
    await field.fill("N-40, Lak Pass");
    await where(page)
      .getByRole("option", { name: /Taftan/ })
      .waitFor();
    await field.press("Enter");
    await eventually(() => areaOf(page)).toBe("cpec-routes/n-40@25000");
    await eventually(() => summary(page)).toMatch(/^Within 25\u202Fkm of .*N-40/);
    await where(page).getByText("where it ends is not drawn").waitFor();

    const distance = where(page).getByRole("textbox", { name: "Distance" });
    await distance.fill("0");
    await distance.press("Enter");
    await where(page).getByText("The distance must be").waitFor();
    await where(page).getByRole("button", { name: "10 km" }).click();
    expect(areaOf(page)).toBe("cpec-routes/n-40@10000");
    const near = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 10000, 'm')";
    const count = (await idsByApi("incidents", near)).length;
    await eventually(() => tally(page, "Incidents").textContent()).toMatch(
      new RegExp(`^${count} of `),
    );
    expect(await violations(page)).toEqual([]);

    const other = await newPage();
    await other.goto(page.url());
    await mapIdle(other);
    await openRoom(other);
    await eventually(() => summary(other)).toBe(await summary(page));
    await eventually(() => tally(other, "Incidents").textContent()).toMatch(
      new RegExp(`^${count} of `),
    );
  });

  test("a province, the view, and typed text; what is wrong is told where it is written", async () => {
    const page = await openMap(`?${chagai}`);
    await openRoom(page);
    await way(page, "Region").click();
    await where(page)
      .getByRole("combobox", { name: "Province or mineral belt" })
      .selectOption({ label: "Balochistan" });
    expect(areaOf(page)).toBe("basemap-province/balochistan");
    await eventually(() => summary(page)).toMatch(/^In .*Balochistan/);

    await way(page, "View").click();
    await eventually(() => areaOf(page)).toMatch(/^POLYGON/);

    await way(page, "Type").click();
    const field = where(page).getByRole("textbox", { name: "Shape" });
    await field.fill("29 62\nnorth of here");
    await field.press("Control+Enter");
    await where(page).getByText("Line 2").waitFor();
    await field.fill("POLYGON((62 28, 64 30, 64 28, 62 30, 62 28))");
    await where(page).getByRole("button", { name: "Apply" }).click();
    await where(page).getByText("crosses or touches itself near").waitFor();
    await field.fill('{"type": "Feature", "geometry": {"type": "Point", "coordinates": [62, 29]}}');
    await field.press("Control+Enter");
    expect(areaOf(page)).toBe("POINT(62 29)");
  });

  test("by keyboard alone: Space sets points at the crosshair, Enter ends, Escape gives up", async () => {
    const page = await openMap(`?${chagai}`);
    await page.locator("naqsha-rail").getByRole("button", { name: "Filter" }).press("Enter");
    await way(page, "Draw").press("Enter");
    const circle = where(page).getByRole("button", { name: "Circle" });
    await circle.press("Enter");
    await page.locator("naqsha-sketch section").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowRight");
    await page.locator("naqsha-sketch output").getByText("Within").waitFor();
    await page.keyboard.press("Enter");
    await eventually(() => areaOf(page)).toMatch(/^POINT\(63 29\)@\d+$/);
    await eventually(() => circle.evaluate((element) => element.matches(":focus"))).toBe(true);

    const drawn = areaOf(page);
    await where(page).getByRole("button", { name: "Polygon" }).press("Enter");
    await page.locator("naqsha-sketch section").waitFor();
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await eventually(() => page.locator("naqsha-sketch").count()).toBe(0);
    expect(areaOf(page)).toBe(drawn);
  });

  test("the details of a feature ask around it", async () => {
    const page = await openMap(`?${chagai}&select=chagai-arc-sites/reko-diq`);
    await page.getByRole("button", { name: "Ask around this" }).click();
    expect(areaOf(page)).toBe("chagai-arc-sites/reko-diq@25000");
    await eventually(() => summary(page)).toMatch(/Reko Diq/);
  });

  test("an address whose area cannot be asked about says what is wrong with it", async () => {
    const page = await newPage();
    const bowTie = "POLYGON((62 28, 64 30, 64 28, 62 30, 62 28))";
    await page.goto(`${url()}/?area=${encodeURIComponent(bowTie)}`);
    await page.getByRole("heading", { name: "This address does not describe a map" }).waitFor();
    await page.getByText(/crosses or touches itself near .*63 29/).waitFor();
    const other = await openMap("?area=chagai-arc-sites/no-such-site@5000");
    await openRoom(other);
    await where(other).getByText("This edition has no feature").waitFor();
  });

  test("on a phone, in Urdu: fingers draw, the sheet makes way and comes back", async () => {
    const page = await openMap("?view=64,29,6&lang=ur", phone);
    await page.locator("naqsha-rail button").nth(1).tap();
    await where(page).locator(".ways button").first().tap();
    await where(page).locator('[data-sketch="polygon"]').tap();
    const bar = page.locator("naqsha-sketch");
    await bar.locator("section").waitFor();
    const finish = bar.locator("button.primary");
    expect((await finish.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await violations(page)).toEqual([]);
    for (const [x, y] of [
      [120, 380],
      [280, 390],
      [200, 560],
    ] as const) {
      await page.touchscreen.tap(x, y);
      await page.waitForTimeout(400); // Two taps in a row are a double tap.
    }
    await finish.tap();
    await eventually(() => areaOf(page)).toMatch(/^POLYGON/);
    const drawn = areaOf(page) ?? "";
    expect(drawn.split(",")).toHaveLength(4);
    await where(page).getByText("مربع کلومیٹر").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await mapIdle(page);
    expect(areaOf(page)).toBe(drawn);
  });
});
