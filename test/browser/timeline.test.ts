import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { drawnIds } from "../support/drawnMap.ts";

const incidents = "layers=incidents&view=68,30,5";

const timeline = (page: Page) => page.getByRole("region", { name: "Time" });

/** Playing is movement. */
const moving = { reducedMotion: "no-preference" } as const;

/** A map drawn by software on a busy machine. */
const slow = { timeout: 15_000 };

const datetimeOf = (page: Page) => new URL(page.url()).searchParams.get("datetime");

describeInBrowser("the timeline", ({ openMap, url }) => {
  /** Ids of the incidents of a time, by the API. */
  async function idsOf(datetime: string): Promise<string[]> {
    const query = new URLSearchParams({ datetime, limit: "1000" });
    const response = await fetch(`${url()}/api/collections/incidents/items?${query}`);
    const { features } = (await response.json()) as { features: { id: string }[] };
    return features.map(({ id }) => id).sort();
  }

  const openOptions = (page: Page) =>
    timeline(page).getByRole("button", { name: "Dates and steps" }).click();

  /** Presses on the bar of the month this far along the axis, of 20 months. */
  async function pressMonth(page: Page, month: number) {
    const bars = page.locator("naqsha-timeline-plot .bars");
    const box = await bars.boundingBox();
    await bars.click({ position: { x: ((month + 0.5) * (box?.width ?? 0)) / 20, y: 30 } });
  }

  test("is there while a layer with dates is, and filters map, counts and address alike", async () => {
    const page = await openMap(`?layers=kpk-sites&view=68,30,5`);
    expect(await page.locator("naqsha-timeline").count()).toBe(0);
    await page.getByRole("switch", { name: /^Incidents/ }).click();
    await timeline(page).getByText("17 of 17", { exact: true }).waitFor();

    await pressMonth(page, 5);
    const august = "2024-08-01/2024-08-31";
    expect(datetimeOf(page)).toBe(august);
    const wanted = await idsOf(august);
    expect(wanted.length).toBeGreaterThan(1);
    await timeline(page).getByText(`${wanted.length} of 17`, { exact: true }).waitFor();
    await expect.poll(() => drawnIds(page, "incidents"), slow).toEqual(wanted);

    const last = page.getByRole("slider", { name: "Last day shown" });
    await last.press("PageUp");
    await expect.poll(() => datetimeOf(page)).toBe("2024-08-01/2025-08-31");
    expect(await last.getAttribute("aria-valuetext")).toBe("31 August 2025");
    await last.press("End");
    await expect.poll(() => datetimeOf(page)).toBe("2024-08-01/..");
    const announced = `since August 2024: ${(await idsOf("2024-08-01/..")).length} of 17 features`;
    await timeline(page).getByText(announced).waitFor({ state: "attached" });

    await page.reload();
    await mapIdle(page);
    await timeline(page).getByText("since August 2024", { exact: true }).waitFor();
    expect(await drawnIds(page, "incidents")).toEqual(await idsOf("2024-08-01/.."));
    await page.goBack();
    expect(datetimeOf(page)).toBe("2024-08-01/2025-08-31");
  });

  test("dragged, a window is one step of the history; typed days are counted by the server", async () => {
    const page = await openMap(`?${incidents}&datetime=2024-08-01/2024-09-30`);
    await timeline(page).getByText("August – September 2024", { exact: true }).waitFor();
    const bars = await page.locator("naqsha-timeline-plot .bars").boundingBox();
    if (!bars) throw new Error("the timeline has no bars");
    const at = (month: number) => bars.x + ((month + 0.5) * bars.width) / 20;
    await page.mouse.move(at(5), bars.y + 20);
    await page.mouse.down();
    for (let month = 5; month <= 9; month += 0.25) await page.mouse.move(at(month), bars.y + 20);
    await page.mouse.up();
    await expect.poll(() => datetimeOf(page)).toBe("2024-12-01/2025-01-31");
    await page.goBack();
    expect(datetimeOf(page)).toBe("2024-08-01/2024-09-30");

    await openOptions(page);
    await timeline(page).getByLabel("To", { exact: true }).fill("2024-11-05");
    await expect.poll(() => datetimeOf(page)).toBe("2024-08-01/2024-11-05");
    const typed = (await idsOf("2024-08-01/2024-11-05")).length;
    await timeline(page).getByText(`${typed} of 17`, { exact: true }).waitFor();
  });

  test("plays step by step, each drawn before the next, and stops when asked", async () => {
    const page = await openMap(`?${incidents}&datetime=2024-03-01/2024-03-31`, moving);
    await openOptions(page);
    await timeline(page).getByLabel("Speed").selectOption("fast");
    await timeline(page).getByLabel("Shows").selectOption("growing");
    await timeline(page).getByRole("button", { name: "Play" }).click();
    await expect.poll(() => datetimeOf(page), slow).toMatch(/^\.\.\/(2024-(0[6-9]|1)|2025)/);
    await page.getByRole("slider", { name: "First day shown" }).press(" ");
    await timeline(page).getByRole("button", { name: "Play" }).waitFor();
    await mapIdle(page);
    const shown = datetimeOf(page) ?? "";
    expect(await drawnIds(page, "incidents")).toEqual(await idsOf(shown));
    await page.goBack();
    expect(datetimeOf(page)).toBe("2024-03-01/2024-03-31");
  });

  test("a step to a month without incidents, whose tiles are the same, is drawn too", async () => {
    const page = await openMap(`?${incidents}&datetime=../2024-08-31`);
    const last = page.getByRole("slider", { name: "Last day shown" });
    for (const [key, datetime] of [
      ["ArrowRight", "../2024-09-30"],
      ["ArrowLeft", "../2024-08-31"],
    ] as const) {
      await last.press(key);
      await expect.poll(() => datetimeOf(page)).toBe(datetime);
      await mapIdle(page);
    }
  });

  test("with reduced motion nothing plays by itself; steps are taken one by one", async () => {
    const page = await openMap(`?${incidents}`);
    expect(await timeline(page).getByRole("button", { name: "Play" }).count()).toBe(0);
    await timeline(page).getByRole("button", { name: "One step on" }).click();
    expect(datetimeOf(page)).toBe("2024-03-01/2024-03-31");
    await timeline(page).getByRole("button", { name: "Show all times" }).click();
    expect(datetimeOf(page)).toBeNull();
    await timeline(page).getByRole("button", { name: "Close the timeline" }).click();
    expect(await page.locator("naqsha-timeline-plot").count()).toBe(0);
  });
});
