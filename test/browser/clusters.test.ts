import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { cameraOf, drawnClusters, drawnIds } from "../support/drawnMap.ts";

const opened = "?layers=incidents&view=69,31,4.5";

const layersOf = (page: Page) => new URL(page.url()).searchParams.get("layers");

const legend = (page: Page) => page.locator("naqsha-layers-panel .legend").allTextContents();

/** Tiles and flights take their time where WebGL is software. */
const patience = { timeout: 15_000 };

describeInBrowser("incidents drawn together", ({ openMap, url }) => {
  test("are chosen by keyboard, counted exactly, taken apart; or become a density that says what it is", async () => {
    const page = await openMap(opened);
    await page.getByRole("button", { name: "About Incidents 2024–2025" }).click();
    await page.getByRole("radio", { name: "Points" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => layersOf(page)).toBe("incidents:1:clusters");
    expect(await page.getByRole("radio", { name: "Clusters" }).isChecked()).toBe(true);
    const items = await fetch(`${url()}/api/collections/incidents/items?limit=1`);
    const { numberMatched } = (await items.json()) as { numberMatched: number };
    const drawnInAll = async () => {
      const singles = (await drawnIds(page, "incidents")).filter((id) => id !== undefined);
      const together = await drawnClusters(page, "incidents");
      return together.reduce((sum, { count }) => sum + count, singles.length);
    };
    await expect
      .poll(async () => (await drawnClusters(page, "incidents")).length, patience)
      .toBeGreaterThan(0);
    // Tiles that come late are drawn as they were until then.
    await expect.poll(drawnInAll, patience).toBe(numberMatched);
    await mapIdle(page);
    const clusters = await drawnClusters(page, "incidents");
    await expect
      .poll(() => legend(page), patience)
      .toContainEqual(expect.stringContaining("Several together"));
    expect(await violations(page)).toEqual([]);

    const [cluster] = clusters;
    if (!cluster) throw new Error("there is no cluster");
    await page.mouse.click(cluster.x, cluster.y, { button: "right" });
    const details = page.locator("naqsha-details");
    await details.getByText(`Incidents 2024–2025: ${cluster.count} together here`).waitFor();
    await details.getByRole("button", { name: "Zoom in to them" }).click();
    await expect
      .poll(async () => (await cameraOf(page)).zoom, patience)
      .toBeCloseTo(cluster.expansionZoom, 5);
    expect(await details.count()).toBe(0);
    await mapIdle(page);
    expect(await drawnClusters(page, "incidents")).not.toContainEqual(
      expect.objectContaining({ count: cluster.count, expansionZoom: cluster.expansionZoom }),
    );

    await page.getByRole("radio", { name: "Heat" }).check();
    await expect.poll(() => layersOf(page)).toBe("incidents:1:heat");
    await page.goto(`${url()}/${opened.replace("incidents", "incidents:1:heat")}`);
    await mapIdle(page);
    await expect
      .poll(() => legend(page), patience)
      .toContainEqual(expect.stringContaining("not of danger"));
    await page.mouse.click(cluster.x, cluster.y, { button: "right" });
    await details.getByText("only the density is shown here").waitFor();
  });
});
