import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { whereDrawn } from "../support/drawnMap.ts";

const chagai = "?view=64,28,6.2&layers=chagai-arc-sites";

const results = (page: Page) => page.locator("naqsha-results");

const grid = (page: Page) => page.getByRole("grid", { name: /Chagai Arc sites/ });

const names = (page: Page) => grid(page).getByRole("rowheader").allInnerTexts();

const params = (page: Page) => new URL(page.url()).searchParams;

const openMenu = (page: Page, name: string) =>
  results(page).getByRole("button", { name, exact: true }).press("Enter");

/** A machine with other work is slow to draw, and to count. */
const patience = { timeout: 15_000 };

describeInBrowser("the table of results", ({ openMap, url }) => {
  /** Features of the layer, by the API. */
  async function byApi(query: Record<string, string>) {
    const path = `/api/collections/chagai-arc-sites/items?${new URLSearchParams(query)}`;
    const { features } = await (await fetch(url() + path)).json();
    return features as { id: string; properties: { name: string } }[];
  }

  test("by keyboard: opened, sorted, its columns chosen, a row shown on the map; and given back", async () => {
    const page = await openMap(chagai);
    await page.getByRole("button", { name: "Filter", exact: true }).press("Enter");
    const opener = page.getByRole("button", { name: /^Show the \d+ as a table/ }).first();
    await opener.press("Enter");
    const upwards = await byApi({ sortby: "name" });
    await expect
      .poll(() => names(page), patience)
      .toEqual(upwards.map(({ properties }) => properties.name));

    await grid(page).getByRole("columnheader", { name: "Name" }).press("Enter");
    const downwards = await byApi({ sortby: "-name" });
    await expect
      .poll(() => names(page), patience)
      .toEqual(downwards.map(({ properties }) => properties.name));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    const chosen = downwards[1];
    await expect.poll(() => params(page).get("select")).toBe(`chagai-arc-sites/${chosen?.id}`);
    const selected = grid(page).locator("[aria-selected=true]");
    expect(await selected.getByRole("rowheader").innerText()).toBe(chosen?.properties.name);

    await openMenu(page, "Columns");
    await page.getByRole("checkbox", { name: "Province or territory" }).press("Space");
    await page.keyboard.press("Escape");
    await grid(page).getByRole("columnheader", { name: "Province or territory" }).waitFor();
    await grid(page).getByRole("gridcell", { name: "Balochistan" }).first().waitFor();

    await page.keyboard.press("Escape");
    await expect.poll(() => grid(page).count()).toBe(0);
    expect(await opener.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  test("follows the map: what is pressed there, and what is in view; and is downloaded as it is", async () => {
    const page = await openMap(chagai);
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page
      .getByRole("button", { name: /^Show the \d+ as a table/ })
      .first()
      .click();
    await grid(page).waitFor();
    await mapIdle(page);
    const { x, y } = await whereDrawn(page, "chagai-arc-sites", "saindak");
    await page.mouse.click(x, y);
    const selected = grid(page).locator("[aria-selected=true]");
    await selected.getByText("Saindak").waitFor();

    await results(page).getByRole("button", { name: "Only what is in view" }).click();
    await expect.poll(() => params(page).get("area")).toMatch(/^POLYGON/);
    const within = await byApi({
      filter: `S_INTERSECTS(geometry, ${params(page).get("area")})`,
      sortby: "name",
    });
    const wanted = within.map(({ properties }) => properties.name);
    await expect.poll(() => names(page), patience).toEqual(wanted);

    await openMenu(page, "Download");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: /^GeoJSON/ }).click();
    const file = JSON.parse(await readFile(await (await download).path(), "utf8"));
    expect(file.features.map(({ id }: { id: string }) => id)).toEqual(within.map(({ id }) => id));
  });
});
