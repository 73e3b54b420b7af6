import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "../support/browser.ts";

const chagai = "view=63,29,6.5";

const panel = (page: Page) => page.locator("naqsha-measure-panel");

const points = (page: Page) => page.locator("naqsha-measure .point");

/** What the panel says of one measure. */
const told = (page: Page, name: string) =>
  panel(page)
    .locator("dl div")
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator("dd");

describeInBrowser("measuring", ({ openMap }) => {
  test("points are pressed and pulled, the first one closes an area, which can be asked about", async () => {
    const page = await openMap(`?${chagai}`);
    await page.getByRole("button", { name: "Measure" }).click();
    await panel(page).getByText("Press on the map").waitFor();
    for (const [x, y] of [
      [500, 300],
      [700, 300],
      [700, 500],
    ] as const) {
      await page.mouse.click(x, y);
    }
    await expect.poll(() => points(page).count()).toBe(3);
    const length = await told(page, "Length").textContent();
    expect(length).toMatch(/^\d{3}(\.\d)?\u202Fkm$/);

    await page.mouse.move(700, 500);
    await page.mouse.down();
    await page.mouse.move(740, 560, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => told(page, "Length").textContent()).not.toBe(length);

    await page.mouse.click(500, 300);
    await expect.poll(() => told(page, "Area").textContent()).toMatch(/^[\d,]+\u202Fkm²$/);
    expect(await points(page).count()).toBe(3);
    await panel(page).getByRole("button", { name: "Ask about this area" }).click();
    expect(await panel(page).count()).toBe(0);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get("area")).toMatch(/^POLYGON\(\(/);
    // The presses asked nothing of the map.
    expect(searchParams.has("select")).toBe(false);
    await page.locator("naqsha-area .summary").getByText("In an area of").waitFor();
  });

  test("by keyboard alone: points at the crosshair and by coordinates, moved, taken away", async () => {
    const page = await openMap(`?${chagai}`);
    await page.getByRole("button", { name: "Measure" }).press("Enter");
    await panel(page).waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => points(page).count()).toBe(1);
    expect(new URL(page.url()).searchParams.has("select")).toBe(false);

    await panel(page).locator("summary").press("Enter");
    const field = panel(page).getByRole("textbox", { name: "Coordinates of a point" });
    await field.fill("somewhere");
    await field.press("Enter");
    await panel(page).getByText("These are no coordinates.").waitFor();
    await field.fill("30, 63");
    await field.press("Enter");
    // A degree of the meridian north of 29° N is 110,844.07 m long (Vincenty’s formulae).
    await expect.poll(() => told(page, "Length").textContent()).toBe("110.8\u202Fkm");
    expect(await told(page, "Azimuth").textContent()).toBe("0°");

    await points(page).last().press("Shift+ArrowRight");
    await expect.poll(() => told(page, "Azimuth").textContent()).not.toBe("0°");
    await points(page).last().press("Delete");
    await expect.poll(() => points(page).count()).toBe(1);
    // The focus is on the map again, where the next point is set.
    await page.keyboard.press("Space");
    await expect.poll(() => points(page).count()).toBe(2);
    await page.keyboard.press("Escape");
    await expect.poll(() => panel(page).count()).toBe(0);
  });
});
