import { expect, test } from "vitest";
import { describeInBrowser, mapIdle, phone } from "../support/browser.ts";
import { whereDrawn } from "../support/drawnMap.ts";

describeInBrowser("on a phone", ({ openMap }) => {
  test("the sheet rises by its tab, its handle and the keyboard", async () => {
    const page = await openMap("", phone);
    const handle = page.getByRole("separator", { name: "Height of the panel" });
    const height = () => handle.getAttribute("aria-valuetext");
    expect(await height()).toBe("Low");
    await page.getByRole("button", { name: "Layers" }).tap();
    expect(await height()).toBe("Half");
    await handle.press("ArrowUp");
    expect(await height()).toBe("Full");
    await handle.press("ArrowDown");
    await handle.press("ArrowDown");
    expect(await height()).toBe("Low");
  });

  test("the sheet follows a finger and comes to rest at a height", async () => {
    const page = await openMap("", phone);
    const handle = page.getByRole("separator", { name: "Height of the panel" });
    const box = await handle.boundingBox();
    if (!box) throw new Error("the handle is not there");
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y - 500, { steps: 5 });
    await page.mouse.up();
    expect(await handle.getAttribute("aria-valuetext")).toBe("Full");
  });

  test("what was tapped stays in sight above its details", async () => {
    const page = await openMap("?view=62.5,30.5,6.5", phone);
    const before = await whereDrawn(page, "chagai-arc-sites", "reko-diq");
    await page.touchscreen.tap(before.x, before.y);
    await page.locator("naqsha-details").getByText("Reko Diq").first().waitFor();
    await mapIdle(page);
    const after = await whereDrawn(page, "chagai-arc-sites", "reko-diq");
    const sheet = await page.locator("naqsha-sheet.details").boundingBox();
    expect(before.y).toBeGreaterThan(sheet?.y ?? 0);
    expect(after.y).toBeLessThan(sheet?.y ?? 0);
  });

  test("a tab brings its room up from under the details", async () => {
    const page = await openMap("?select=chagai-arc-sites/reko-diq", phone);
    await page.locator("naqsha-details").waitFor();
    await page.getByRole("button", { name: "Layers" }).tap();
    await page.locator("naqsha-details").waitFor({ state: "detached" });
    const handle = page.getByRole("separator", { name: "Height of the panel" });
    expect(await handle.getAttribute("aria-valuetext")).toBe("Half");
  });
});
