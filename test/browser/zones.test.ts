import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, mapIdle, phone } from "../support/browser.ts";
import { drawnRings } from "../support/drawnMap.ts";

const zonesOf = (page: Page) => new URL(page.url()).searchParams.get("zones");

const openRoom = (page: Page) =>
  page.locator("naqsha-rail").getByRole("button", { name: "Zones" }).click();

const card = (page: Page, index = 0) => page.locator("naqsha-zone-card").nth(index);

const handle = (page: Page, index: number) =>
  page.locator("naqsha-zone-handles").getByRole("slider").nth(index);

/** A machine with other work is slow to draw. */
const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: 15_000 });

async function pull(page: Page, index: number, byPx: number): Promise<void> {
  const box = await handle(page, index).boundingBox();
  if (!box) throw new Error("there is no handle");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + byPx, y, { steps: 4 });
  await page.mouse.up();
}

describeInBrowser("the Zones room", ({ openMap, url }) => {
  test("from a site to rings in two steps; pulled by hand and by keys", async () => {
    const page = await openMap("?view=62.08,29.12,8&select=chagai-arc-sites/reko-diq");
    await page.getByRole("button", { name: "Zone around this" }).click();
    const rings = "chagai-arc-sites/reko-diq@5000,10000,25000~colour:1";
    expect(zonesOf(page)).toBe(rings);
    await eventually(() => drawnRings(page)).toEqual(["10\u202Fkm", "25\u202Fkm", "5\u202Fkm"]);
    await card(page).getByText("Every point of the outline").waitFor();
    expect(await violations(page)).toEqual([]);

    // A hand: one step of the history, to a round distance.
    await pull(page, 2, 40);
    await eventually(() => zonesOf(page)).toMatch(/@5000,10000,(?!25000)\d+00~/);
    const pulled = zonesOf(page) ?? "";
    const km = Number(/(\d+)~/.exec(pulled)?.[1]) / 1000;
    await eventually(() => drawnRings(page)).toContain(`${km}\u202Fkm`);
    await page.goBack();
    await eventually(() => zonesOf(page)).toBe(rings);
    await eventually(() => drawnRings(page)).toContain("25\u202Fkm");

    // Keys that follow one another: one step too, and the focus stays.
    await handle(page, 0).focus();
    for (const key of ["ArrowRight", "ArrowRight", "PageUp"]) await page.keyboard.press(key);
    await eventually(() => zonesOf(page)).toBe(rings.replace("5000,10", "6200,10"));
    expect(await handle(page, 0).evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  test("typed, named, hidden, kept in the link, taken away and told", async () => {
    const rings = "chagai-arc-sites/reko-diq@5000,10000,25000~colour:1";
    const page = await openMap(`?view=62.08,29.12,8&zones=${rings}`);
    await openRoom(page);
    await card(page)
      .getByRole("button", { name: /^Reko Diq/ })
      .click();
    const first = card(page).getByRole("textbox", { name: "Distance 1" });
    await first.fill("900 m, 2.5");
    await first.press("Enter");
    expect(zonesOf(page)).toBe(rings.replace("5000,", "900,2500,"));
    await first.fill("five");
    await first.press("Enter");
    await card(page).getByText("Distances are from 1 m to 500 km").waitFor();

    await card(page).getByRole("textbox", { name: "Name" }).fill("The mine; 5~10 %");
    await card(page).getByRole("radio", { name: "Blue" }).check();
    await card(page).getByRole("button", { name: "Hide The mine" }).click();
    await eventually(() => drawnRings(page)).toEqual([]);
    await card(page).getByRole("button", { name: "Show The mine" }).click();

    await page.reload();
    await mapIdle(page);
    await eventually(() => drawnRings(page)).toEqual(
      ["900\u202Fm", "2.5\u202Fkm", "10\u202Fkm", "25\u202Fkm"].sort(),
    );
    await openRoom(page);
    await card(page)
      .getByRole("button", { name: /^The mine; 5~10 %/ })
      .click();

    await card(page).getByRole("button", { name: "Download" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      card(page).getByRole("button", { name: "Download as GeoPackage" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("naqsha-The-mine-5-10.gpkg");

    await card(page).getByRole("button", { name: "Report" }).click();
    await page.locator("naqsha-zone-report h2").waitFor();
    expect(await card(page).count()).toBe(0);
    await page.locator("naqsha-zone-report").getByRole("button", { name: "All zones" }).click();
    await card(page)
      .getByRole("button", { name: /^The mine/ })
      .waitFor();
  });

  test("where conditions hold; what the server refuses is told at the place", async () => {
    const page = await openMap("?view=66,30,5&layers=cpec-routes");
    await openRoom(page);
    await page.getByRole("button", { name: /^Combine:/ }).click();
    const form = page.locator("naqsha-zone-adding naqsha-zone-where");
    await form.getByRole("button", { name: "Add a condition" }).click();
    await form
      .getByRole("combobox", { name: "Of what condition 2 is measured" })
      .selectOption({ value: "features incidents" });
    await form.getByRole("textbox", { name: "Distance of condition 2" }).fill("20");
    await form.getByRole("button", { name: "Make the zone" }).click();
    const where =
      "S_DWITHIN(geometry, FEATURES('cpec-routes'), 15000, 'm') AND NOT S_DWITHIN(geometry, FEATURES('incidents'), 20000, 'm')";
    expect(zonesOf(page)).toBe(`where:${where}~colour:1`);
    await card(page).getByText("Each place is on its right side of the outline").waitFor();
    const response = await fetch(`${url()}/api/processes/compose/execution`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ inputs: { where, toleranceM: 100 } }),
    });
    const { features } = await response.json();
    const km2 = Math.round(features[0].properties.areaM2 / 1e6).toLocaleString("en-GB");
    await card(page).getByText(`${km2}\u202Fkm²`).waitFor();
    expect(await violations(page)).toEqual([]);

    await card(page).getByRole("button", { name: "As text" }).click();
    const text = card(page).getByRole("textbox", { name: "Condition as CQL2 text" });
    await text.fill("S_DWITHIN(geometry, FEATURES('no-such-layer'), 1000, 'm')");
    await text.press("Control+Enter");
    await card(page).getByText("This zone cannot be drawn:").waitFor();
    await card(page).getByText("no-such-layer").first().waitFor();
  });

  test("on a phone, in Urdu: a line drawn by fingers", async () => {
    const page = await openMap("?view=64,29,6&lang=ur", phone);
    await page.locator("naqsha-rail button").nth(2).tap();
    await page.locator("naqsha-zone-adding .ways button").first().tap();
    await page.locator("naqsha-zone-adding .tools button").nth(1).tap();
    const bar = page.locator("naqsha-sketch");
    await bar.locator("section").waitFor();
    for (const [x, y] of [
      [120, 380],
      [280, 390],
    ] as const) {
      await page.touchscreen.tap(x, y);
      await page.waitForTimeout(400); // Two taps in a row are a double tap.
    }
    await bar.locator("button.primary").tap();
    await eventually(() => zonesOf(page)).toMatch(
      /^LINESTRING\([^,]+, [^,]+\)@5000,10000,25000~colour:1$/,
    );
    await card(page).locator("select").first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
