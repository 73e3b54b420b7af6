import type { Map as MapLibreMap } from "maplibre-gl";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, phone } from "../support/browser.ts";

/** Reports are measured by a machine with other work. */
const slow = { timeout: 30_000 };

const quetta = "zones=basemap-place/pk-quetta@25000,100000&view=67,30,6.5";
const layers = "layers=cpec-routes,incidents";

const report = (page: Page) => page.locator("naqsha-zone-report");
const profile = (page: Page) => page.locator("naqsha-exposure");

/** What is marked on the map, as it is pointed at in a list. */
function marked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { map } = document.querySelector("naqsha-map") as Element & { map?: MapLibreMap };
    if (!map?.getSource("~marked")) return [];
    const types = map.querySourceFeatures("~marked").map(({ geometry }) => geometry.type);
    return [...new Set(types)];
  });
}

/** Of the only zone. */
async function openReport(page: Page, room: RegExp, button: string): Promise<void> {
  await page.locator("naqsha-rail").getByRole("button", { name: room }).click();
  await page.locator("naqsha-zone-card h3 button").click();
  await page.getByRole("button", { name: button, exact: true }).click();
  await report(page).locator(".told").waitFor(slow);
}

describeInBrowser("what lies in zones and along routes", ({ openMap, url }) => {
  async function countByApi(layer: string, filter: string): Promise<number> {
    const query = new URLSearchParams({ filter, limit: "1" });
    const response = await fetch(`${url()}/api/collections/${layer}/items?${query}`);
    return ((await response.json()) as { numberMatched: number }).numberMatched;
  }

  test("a report counts as the API does, follows the map, marks what it lists, and can be taken away", async () => {
    const page = await openMap(`?${layers}&${quetta}`);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openReport(page, /^Zones/, "Report");

    const within = "S_DWITHIN(geometry, FEATURE('basemap-place', 'pk-quetta'), 100000, 'm')";
    const counted = await countByApi("incidents", within);
    expect(counted).toBeGreaterThan(1);
    const cells = report(page)
      .getByRole("row", { name: /^Incidents/ })
      .getByRole("cell");
    expect(await cells.nth(1).textContent()).toMatch(new RegExp(`^\\s*${counted}\\s`));

    const section = report(page).getByRole("region", { name: /^Incidents/ });
    const station = section.getByRole("button", { name: "Quetta railway station" });
    await station.waitFor(slow);
    await station.focus();
    await expect.poll(() => marked(page), slow).toEqual(["Point"]);
    await station.press("Enter");
    await expect.poll(() => new URL(page.url()).searchParams.get("select")).toMatch(/^incidents\//);
    await page
      .getByRole("region", { name: "What is here" })
      .getByRole("button", { name: "Close", exact: true })
      .click();

    await report(page).getByRole("radio", { name: "Separate" }).check();
    await report(page).getByRole("heading", { name: "25 km to 100 km" }).waitFor(slow);
    await page.getByRole("region", { name: "Time" }).getByLabel("One step on").click();
    await report(page).getByText("Time: March 2024.").waitFor(slow);
    await report(page)
      .getByText(/Nothing here of:.*Incidents/)
      .waitFor(slow);

    await report(page).getByRole("button", { name: "Copy as text" }).click();
    await report(page)
      .getByText(/^Copied: Quetta, \d+ lines\.$/)
      .waitFor(slow);
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain("Time: March 2024.");
    const download = page.waitForEvent("download");
    await report(page).getByRole("button", { name: "CSV" }).click();
    expect((await download).suggestedFilename()).toMatch(/zone-report.*\.csv$/);
    expect(await violations(page)).toEqual([]);
    await report(page).getByRole("button", { name: "All zones" }).press("Enter");
    const focused = page.locator("naqsha-zones-panel h2:focus");
    await expect.poll(() => focused.textContent()).toBe("Zones");
  });

  test("zones side by side are sorted by what tells them apart", async () => {
    const zones =
      "zones=basemap-place/pk-quetta@25000;POINT(67 30)@90000~name:Bolan;cpec-nodes/taftan@5000";
    const page = await openMap(`?${layers}&${zones}&view=65,30,5`);
    await page
      .locator("naqsha-rail")
      .getByRole("button", { name: /^Zones/ })
      .click();
    await page.getByRole("button", { name: "Compare" }).click();
    const table = page.locator("naqsha-zone-comparison").getByRole("table");
    await table.getByRole("columnheader", { name: "CPEC routes: length" }).waitFor(slow);
    const names = () => table.locator("tbody .zone").allTextContents();
    expect((await names()).map((name) => name.trim())).toEqual(["Quetta", "Bolan", "Taftan"]);

    await table.getByRole("button", { name: "CPEC routes: length" }).click();
    await expect.poll(async () => (await names())[0]?.trim()).toBe("Bolan");
    await table.getByRole("button", { name: "CPEC routes: length" }).click();
    await expect.poll(async () => (await names())[0]?.trim()).toBe("Taftan");
    expect(await violations(page)).toEqual([]);
    await table.getByRole("button", { name: "Report of Bolan" }).click();
    await report(page).getByRole("heading", { name: "Bolan" }).waitFor(slow);
  });

  test("the profile of a route is walked by keys, marked on the map, and comes back with the connection", async () => {
    const page = await openMap(`?${layers}&select=cpec-routes/n-25&view=66,28.5,5`);
    await page.getByRole("button", { name: "Exposure along this" }).click();
    await profile(page).locator(".body").waitFor(slow);
    await profile(page).getByText("from near Karachi to near Chaman").waitFor(slow);
    expect(await violations(page)).toEqual([]);

    const walk = profile(page).getByRole("slider", { name: "Stretch of the route" });
    await walk.press("PageUp");
    expect(await walk.getAttribute("aria-valuetext")).toMatch(/^km \d+–\d+\. /);
    await expect.poll(() => marked(page), slow).toContain("LineString");
    const heading = profile(page).getByRole("heading", { level: 3 });
    const first = await heading.textContent();
    await walk.press("ArrowRight");
    await expect.poll(() => heading.textContent()).not.toBe(first);

    await profile(page).getByRole("button", { name: "Table" }).click();
    await profile(page)
      .getByText(/Near the other \d+ stretches/)
      .waitFor();
    await page.context().setOffline(true);
    await profile(page)
      .getByRole("spinbutton", { name: /Within/ })
      .fill("50");
    await profile(page)
      .getByRole("spinbutton", { name: /Within/ })
      .press("Tab");
    await profile(page).getByText("There is no connection.").waitFor(slow);
    await page.context().setOffline(false);
    await profile(page).locator(".body:not([data-stale])").waitFor(slow);
    await profile(page).getByRole("button", { name: "Profile", exact: true }).press("Escape");
    expect(await profile(page).count()).toBe(0);
  });

  test("in Urdu on a phone a report has no fault that axe finds", async () => {
    const page = await openMap(`?${layers}&${quetta}&lang=ur`, phone);
    await openReport(page, /حلقے/, "رپورٹ");
    expect(await violations(page)).toEqual([]);
  });
});
