import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, mapIdle, phone } from "../support/browser.ts";
import { drawnIds, whereDrawn } from "../support/drawnMap.ts";

const chagai = "view=63,29,6.5";

/** Its columns of positions have names that say nothing, the latitude first. */
const samples = [
  "sample,P1,P2,Au_ppm,rock",
  ...Array.from({ length: 40 }, (_, n) => {
    const [lat, lon] = [28.5 + n / 50, 62.2 + n / 40];
    return `ZHB-${n},${lat},${lon},${n / 10},${n % 2 ? "andesite" : "<b>tuff</b>"}`;
  }),
].join("\n");

/** Drops a file on the page, as a hand does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, text] as const,
  );
  for (const type of ["dragenter", "dragover"])
    await page.dispatchEvent("naqsha-app", type, { dataTransfer });
  await page.getByText("Drop your file to see it on the map").waitFor();
  await page.dispatchEvent("naqsha-app", "drop", { dataTransfer });
}

/** Names that fade out are drawn a moment longer. */
const soon = { timeout: 10_000 };

const file = (page: Page) => page.locator("naqsha-local-row");

describeInBrowser("files of the reader's own", ({ openMap, url }) => {
  test("dropped, asked about, seen, filtered, filtered with, and removed; nothing is sent", async () => {
    const page = await openMap(`?${chagai}`);
    const sent: string[] = [];
    page.on("request", (request) => {
      sent.push(`${request.method()} ${decodeURIComponent(request.url())} ${request.postData()}`);
    });
    const workerScript = page.waitForResponse(/\/localWorker-/);
    await drop(page, "Zhob samples.csv", samples);

    const dialog = page.getByRole("dialog", { name: "Where are the positions?" });
    await dialog.waitFor();
    expect(await dialog.getByLabel("Longitude or easting").inputValue()).toBe("P2");
    expect(await dialog.getByLabel("Latitude or northing").inputValue()).toBe("P1");
    expect(await violations(page)).toEqual([]);
    // Chosen wrongly, it says what is wrong and asks again.
    await dialog.getByLabel("Longitude or easting").selectOption("rock");
    await dialog.getByRole("button", { name: "Show on the map" }).click();
    await dialog.getByText(/feature 0: a position must be two finite numbers/).waitFor();
    await dialog.getByLabel("Longitude or easting").selectOption("P2");
    await dialog.getByRole("button", { name: "Show on the map" }).click();

    await file(page).getByText("40 features · this browser only").waitFor();
    await page.getByText(/^Your files stay in this browser/).waitFor();
    await mapIdle(page);
    await expect.poll(async () => (await drawnIds(page, "local-1")).length, soon).toBe(40);
    const { headers } = { headers: (await workerScript).headers() };
    expect(headers["content-security-policy"]).toContain("connect-src 'none'");

    // Text of the file is data, never markup.
    await page.mouse.click(...(await placeOf(page, "4")));
    const card = page.locator("naqsha-local-card[expanded]");
    await card.getByRole("heading", { name: "ZHB-4" }).waitFor();
    await card.getByText("Your file, not checked").waitFor();
    await card.getByText("<b>tuff</b>").waitFor();
    expect(new URL(page.url()).searchParams.has("select")).toBe(false);
    await page.keyboard.press("Escape");

    await file(page).getByRole("button", { name: "About Zhob samples.csv" }).click();
    await file(page).getByRole("button", { name: "Au_ppm" }).click();
    await file(page).getByRole("spinbutton", { name: "From" }).fill("3.5");
    await file(page).getByRole("spinbutton", { name: "From" }).press("Enter");
    await file(page).getByText("5 of 40 shown · this browser only").waitFor();
    await expect
      .poll(() => drawnIds(page, "local-1"), soon)
      .toEqual(["35", "36", "37", "38", "39"]);

    const all = await drawnIds(page, "chagai-arc-sites");
    await file(page).getByRole("spinbutton", { name: "Within" }).fill("40");
    await file(page).getByRole("button", { name: "Apply distance" }).click();
    await expect
      .poll(async () => (await drawnIds(page, "chagai-arc-sites")).length, soon)
      .toBeLessThan(all.length);
    expect(new URL(page.url()).searchParams.get("area")).toMatch(/^MULTIPOINT.*@40000$/);
    expect(await violations(page)).toEqual([]);

    await file(page).getByRole("button", { name: "Remove: Zhob samples.csv" }).click();
    await expect.poll(() => file(page).count()).toBe(0);
    await expect.poll(() => drawnIds(page, "local-1"), soon).toEqual([]);
    const elsewhere = sent.filter((each) => !each.startsWith(`GET ${url()}/`));
    expect(elsewhere).toEqual([]);
    expect(sent.filter((each) => /ZHB|Zhob|andesite|Au_ppm/.test(each))).toEqual([]);
  });

  test("on a phone, in Urdu, a file is chosen with the button, and the good part of it taken", async () => {
    const page = await openMap(`?${chagai}&lang=ur`, phone);
    await page.getByRole("separator").first().press("ArrowUp");
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "اپنی فائل شامل کریں" }).tap();
    const geoJson = (lon: number, lat: number) =>
      `{"type":"Feature","properties":{"نام":"کان"},"geometry":{"type":"Point","coordinates":[${lon},${lat}]}}`;
    const buffer = Buffer.from([geoJson(62, 29), geoJson(29, 62), geoJson(63, 29)].join("\n"));
    await (await chosen).setFiles({ name: "kan.ndjson", mimeType: "", buffer });
    const dialog = page.getByRole("dialog", { name: "اس کا ایک حصہ نہیں دکھایا جا سکتا" });
    await dialog.getByText("feature 1: [29, 62] looks like lat, lon").waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "یہ 2 اندراجات دکھائیں" }).tap();
    await file(page).getByText("2 اندراجات · صرف اسی براؤزر میں").waitFor();
    await expect.poll(() => drawnIds(page, "local-1"), soon).toEqual(["0", "2"]);
  });

  test("a GeoPackage is read under the page's own policy", async () => {
    const { blobOf, geoPackageOf } = await import("../support/geoPackageOf.ts");
    const rows = [[blobOf({ type: 1, doubles: [62, 29] }), "Saindak"]];
    const bytes = await geoPackageOf([{ name: "mines", columns: "name text", rows }]);
    const page = await openMap(`?${chagai}`);
    const input = page.locator("naqsha-layers-panel input[type=file]");
    await input.setInputFiles({ name: "a.gpkg", mimeType: "", buffer: Buffer.from(bytes) });
    await file(page).getByText("1 feature · this browser only").waitFor();
    await expect.poll(() => drawnIds(page, "local-1"), soon).toEqual(["0"]);
  });
});

async function placeOf(page: Page, id: string): Promise<[number, number]> {
  const { x, y } = await whereDrawn(page, "local-1", id);
  return [x, y];
}
