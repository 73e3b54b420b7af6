import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, mapIdle, phone } from "../support/browser.ts";
import { drawnIds } from "../support/drawnMap.ts";

const chagai = "view=63,29,6.5";

const filterOf = (page: Page, layer: string) =>
  new URL(page.url()).searchParams.get(`filter.${layer}`);

const openRoom = (page: Page) =>
  page.locator("naqsha-rail").getByRole("button", { name: "Filter" }).click();

const subject = (page: Page, title: string) =>
  page.locator("naqsha-filter-subject").filter({ hasText: title });

/** What the heading of a subject counts. */
const tally = (page: Page, title: string) => subject(page, title).locator(".count").first();

describeInBrowser("the Filter room", ({ openMap, newPage, url }) => {
  /** Ids of the features the API gives for a filter. */
  async function idsByApi(layer: string, filter: string): Promise<string[]> {
    const query = new URLSearchParams({ filter, limit: "1000" });
    const response = await fetch(`${url()}/api/collections/${layer}/items?${query}`);
    const { features } = (await response.json()) as { features: { id: string }[] };
    return features.map(({ id }) => id).sort();
  }

  test("a chip filters the address, the map and the count alike; back takes it away", async () => {
    const page = await openMap(`?${chagai}`);
    const all = await drawnIds(page, "chagai-arc-sites");
    await openRoom(page);
    await page.getByRole("checkbox", { name: "Copper and base metals" }).check();
    const filter = "commodity_group = 'copper-base'";
    for (const layer of ["chagai-arc-sites", "kpk-sites"])
      expect(filterOf(page, layer)).toBe(filter);

    const wanted = await idsByApi("chagai-arc-sites", filter);
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(all.length);
    await expect.poll(() => drawnIds(page, "chagai-arc-sites")).toEqual(wanted);
    const chip = page.getByRole("checkbox", {
      name: `Chagai Arc sites, ${wanted.length} features`,
    });
    await chip.waitFor();
    const sites = ["chagai-arc-sites", "kpk-sites", "gilgit-baltistan-sites", "balochistan-sites"];
    const ids = await Promise.all(sites.map((layer) => idsByApi(layer, filter)));
    await expect
      .poll(() => tally(page, "Mineral sites").textContent())
      .toMatch(new RegExp(`^${ids.flat().length} of `));

    await page.goBack();
    expect(filterOf(page, "chagai-arc-sites")).toBeNull();
    await expect.poll(() => drawnIds(page, "chagai-arc-sites")).toEqual(all);
    expect(await page.getByRole("checkbox", { name: "Copper and base metals" }).isChecked()).toBe(
      false,
    );
  });

  test("an address sets the controls; what they cannot say is beside them", async () => {
    const filter =
      "status IN ('producing', 'development') AND resource_mt >= 1 AND name NOT LIKE 'X%'";
    const page = await openMap(`?${chagai}&filter.chagai-arc-sites=${encodeURIComponent(filter)}`);
    await openRoom(page);
    await page.getByRole("checkbox", { name: /^Producing/, checked: true }).waitFor();
    await page.getByRole("checkbox", { name: /^In development/, checked: true }).waitFor();
    expect(await page.getByRole("spinbutton", { name: "From" }).inputValue()).toBe("1");
    const others = page.locator("naqsha-filter-subject .others");
    expect(await others.locator("code").textContent()).toBe("NOT name LIKE 'X%'");

    await page.getByRole("checkbox", { name: /^Producing/ }).uncheck();
    expect(filterOf(page, "chagai-arc-sites")).toBe(
      "status = 'development' AND resource_mt >= 1 AND NOT name LIKE 'X%'",
    );
    await others.getByRole("button").click();
    expect(filterOf(page, "chagai-arc-sites")).toBe("status = 'development' AND resource_mt >= 1");
    expect(filterOf(page, "kpk-sites")).toBeNull();
  });

  test("a layer joins the filter of the others, and leaves it", async () => {
    const page = await openMap(
      `?${chagai}&filter.chagai-arc-sites=${encodeURIComponent("status = 'producing'")}`,
    );
    await openRoom(page);
    await page.getByRole("checkbox", { name: "Balochistan sites" }).check();
    expect(filterOf(page, "balochistan-sites")).toBe("status = 'producing'");
    await page.getByRole("checkbox", { name: "Chagai Arc sites" }).uncheck();
    expect(filterOf(page, "chagai-arc-sites")).toBeNull();
    expect(filterOf(page, "balochistan-sites")).toBe("status = 'producing'");
    await page.getByRole("button", { name: "Clear all filters" }).click();
    expect(new URL(page.url()).search).toBe(`?${chagai}`);
  });

  test("a layer that is not on the map comes to it with its first condition", async () => {
    const page = await openMap(`?${chagai}&layers=kpk-sites`);
    await openRoom(page);
    await page.getByRole("button", { name: /^Incidents/ }).click();
    await page.getByRole("checkbox", { name: /^Highway ambush/ }).check();
    expect(filterOf(page, "incidents")).toBe("kind = 'ambush'");
    expect(new URL(page.url()).searchParams.get("layers")).toContain("incidents");
    const count = (await idsByApi("incidents", "kind = 'ambush'")).length;
    await expect
      .poll(() => tally(page, "Incidents").textContent())
      .toMatch(new RegExp(`^${count} of `));
  });

  test("what does not match is hidden, or faint", async () => {
    const filter = encodeURIComponent("commodity_group = 'copper-base'");
    const page = await openMap(`?${chagai}&filter.chagai-arc-sites=${filter}`);
    const left = await drawnIds(page, "chagai-arc-sites");
    expect(await drawnIds(page, "chagai-arc-sites~all")).toEqual([]);
    await openRoom(page);
    await page.getByRole("radio", { name: "Show faintly" }).check();
    expect(new URL(page.url()).searchParams.get("unmatched")).toBe("fade");
    await expect
      .poll(async () => (await drawnIds(page, "chagai-arc-sites~all")).length)
      .toBeGreaterThan(left.length);
    expect(await drawnIds(page, "chagai-arc-sites")).toEqual(left);
  });

  test("a feature one comes to by a link says that the filter leaves it out", async () => {
    const filter = encodeURIComponent("status = 'producing' OR name = 'x'");
    const query = `?${chagai}&filter.chagai-arc-sites=${filter}&select=chagai-arc-sites`;
    const page = await openMap(`${query}/reko-diq`);
    const details = page.locator("naqsha-details");
    await details.getByText("The filter of its layer leaves it out.").waitFor();
    const other = await newPage();
    const counted = other.waitForResponse(/items\?limit=1&/);
    await other.goto(`${url()}/${query}/saindak`);
    await counted;
    await other.locator("naqsha-details .sources a").first().waitFor();
    await expect.poll(() => other.locator("naqsha-details .position").count()).toBe(1);
  });

  test("text that is no CQL2 is told with its place, and changes nothing", async () => {
    const page = await openMap(`?${chagai}`);
    await openRoom(page);
    await page.getByRole("button", { name: "Advanced: CQL2 text" }).click();
    const area = page.getByRole("textbox", { name: /as CQL2 text$/ });
    await area.fill("status = 'producing' AND\nstatsu = 'x'");
    await page.getByRole("button", { name: "Apply" }).click();
    await page.getByText("line 2, column 1: statsu is not a property").waitFor();
    const cursor = await area.evaluate(
      (element) => (element as HTMLTextAreaElement).selectionStart,
    );
    expect(cursor).toBe("status = 'producing' AND\n".length);
    expect(filterOf(page, "chagai-arc-sites")).toBeNull();

    await area.fill("status = 'producing' OR status = 'development'");
    await area.press("Control+Enter");
    expect(filterOf(page, "kpk-sites")).toBe("status = 'producing' OR status = 'development'");
    await expect.poll(() => page.getByText("statsu").count()).toBe(0);
  });

  test("a bad filter in the address is told, with its place", async () => {
    const page = await newPage();
    await page.goto(`${url()}/?filter.kpk-sites=${encodeURIComponent("status = AND")}`);
    await page.getByRole("heading", { name: "This address does not describe a map" }).waitFor();
    await page.getByText("filter.kpk-sites").waitFor();
    await page.getByText(/line 1, column 10/).waitFor();
  });

  test("nothing matching is said, on the page and to those who hear it", async () => {
    const page = await openMap(`?${chagai}`);
    await openRoom(page);
    await page.getByRole("button", { name: "Name", exact: true }).click();
    await page.getByRole("searchbox", { name: "Name contains" }).fill("no such site");
    await page.getByText("Nothing matches.").waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: /Mineral sites: 0 of \d+ match/ })
      .waitFor();
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toEqual([]);
  });

  test("counts that cannot be had are said, and the room goes on", async () => {
    const page = await openMap(`?${chagai}`);
    await openRoom(page);
    await page.route(/items\?limit=1&/, (route) => route.fulfill({ status: 503 }));
    await page.getByRole("checkbox", { name: "Copper and base metals" }).check();
    await page.locator(".notice").getByText("The matches cannot be counted now.").waitFor();
    await page.unroute(/items\?limit=1&/);
    await page.getByRole("checkbox", { name: "Lead and zinc" }).check();
    await expect.poll(() => tally(page, "Mineral sites").textContent()).toMatch(/^\d+ of \d+$/);
  });

  test("elements are chosen by keyboard along the strip", async () => {
    const page = await openMap(`?${chagai}`);
    await openRoom(page);
    await page.getByRole("button", { name: "Rare earth elements reported" }).click();
    const strip = page.getByRole("group", { name: "Rare earth elements reported" });
    expect(await strip.getByRole("checkbox").count()).toBe(17);
    await strip.getByRole("checkbox", { name: /^Scandium/ }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    await expect.poll(() => filterOf(page, "kpk-sites")).toBe("A_OVERLAPS(ree, ('Y', 'Lu'))");
    expect(await strip.locator(":focus").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await strip.locator(":focus").count()).toBe(0);
  });

  test("on a phone the room is a sheet, and everything in it can be pressed", async () => {
    const page = await openMap(`?${chagai}`, phone);
    await page.getByRole("button", { name: "Filter" }).tap();
    await page.getByRole("separator", { name: "Height of the panel" }).press("ArrowUp");
    await page.getByRole("checkbox", { name: "Copper and base metals" }).tap();
    await expect.poll(() => filterOf(page, "kpk-sites")).toBe("commodity_group = 'copper-base'");
    await page.getByText(/^4 layers are filtered/).waitFor({ state: "attached" });
  });
});
