import { expect, test } from "vitest";
import { describeInBrowser, mapIdle } from "../support/browser.ts";
import { cameraOf, drawingOrder, drawnIds, paintOf, whereDrawn } from "../support/drawnMap.ts";

describeInBrowser("the map", ({ openMap, newPage, url }) => {
  const chagai = "?view=63,29,6.5";

  test("opens on Pakistan with the layers shown by default", async () => {
    const page = await openMap();
    expect(await drawnIds(page, "chagai-arc-sites")).toContain("reko-diq");
    expect(await drawnIds(page, "kpk-sites")).not.toEqual([]);
    expect(await drawnIds(page, "incidents")).toEqual([]);
    expect(new URL(page.url()).search).toBe("");
  });

  test("a switch takes a layer off the map and puts it back", async () => {
    const page = await openMap(chagai);
    const layer = page.getByRole("switch", { name: /Chagai Arc sites/ });
    await layer.click();
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toEqual([]);
    expect(await drawnIds(page, "cpec-routes")).not.toEqual([]);
    await layer.click();
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toContain("reko-diq");
  });

  test("opacity and order in the address are those on the map", async () => {
    const page = await openMap(`${chagai}&layers=chagai-arc-sites,kpk-sites`);
    expect(await drawingOrder(page)).toEqual(["chagai-arc-sites", "kpk-sites"]);
    expect(await paintOf(page, "chagai-arc-sites/symbol", "icon-opacity")).toBe(1);
    const other = await openMap(`${chagai}&layers=kpk-sites,chagai-arc-sites:0.5`);
    expect(await drawingOrder(other)).toEqual(["kpk-sites", "chagai-arc-sites"]);
    expect(await paintOf(other, "chagai-arc-sites/symbol", "icon-opacity")).toBe(0.5);
  });

  test("a click on Reko Diq tells what it is and who says so; one on empty ground closes it", async () => {
    const page = await openMap(chagai);
    const { x, y } = await whereDrawn(page, "chagai-arc-sites", "reko-diq");
    await page.mouse.click(x, y);
    const details = page.locator("naqsha-details");
    await details.getByText("Reko Diq").first().waitFor();
    await details.getByRole("link").first().waitFor();
    await details
      .getByText(/Position known to ±/)
      .first()
      .waitFor();
    expect(page.url()).toContain("select=chagai-arc-sites/reko-diq");
    await page.mouse.click(700, 700);
    await details.waitFor({ state: "detached" });
    expect(page.url()).not.toContain("select");
  });

  test("the keyboard asks what is at the centre, under the crosshair", async () => {
    const page = await openMap("?view=62.07889,29.12278,9");
    await page.locator("naqsha-map canvas").focus();
    await page.keyboard.press("Enter");
    await page.locator("naqsha-details").getByText("Reko Diq").first().waitFor();
    expect(page.url()).toContain("select=chagai-arc-sites/reko-diq");
  });

  test("the arrow keys move the map, and the address follows", async () => {
    const page = await openMap(chagai);
    const before = await cameraOf(page);
    await page.locator("naqsha-map canvas").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((to) => !to.search.includes("view=63,29,6.5"));
    expect((await cameraOf(page)).lon).toBeGreaterThan(before.lon);
  });

  test("a reload shows the same map", async () => {
    const page = await openMap(
      "?view=66,29.5,7&layers=cpec-routes:0.4,kpk-sites&lang=ur&theme=dark&select=kpk-sites/loe-shilman",
    );
    const before = { camera: await cameraOf(page), url: page.url() };
    await page.reload();
    await mapIdle(page);
    expect({ camera: await cameraOf(page), url: page.url() }).toEqual(before);
    expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
    await page.locator("naqsha-details").waitFor();
  });

  test("back and forward take deeds back and do them again", async () => {
    // Not in the order in which the page itself writes parameters.
    const opened = "?theme=light&view=63,29,6.5";
    const page = await openMap(opened);
    await page.getByRole("switch", { name: /Chagai Arc sites/ }).click();
    await mapIdle(page);
    const without = page.url();
    await page.goBack();
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toContain("reko-diq");
    expect(page.url()).toBe(`${url()}/${opened}`);
    await page.goForward();
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toEqual([]);
    expect(page.url()).toBe(without);
  });

  test("one failing layer fails alone, says so, and comes back", async () => {
    const page = await newPage();
    await page.route("**/tiles/*/cpec-routes/**", (route) => route.abort());
    await page.goto(`${url()}/${chagai}`);
    await mapIdle(page);
    const notice = page.getByText(/^CPEC routes cannot be loaded now/);
    await notice.waitFor();
    expect(await drawnIds(page, "chagai-arc-sites")).toContain("reko-diq");
    expect(await drawnIds(page, "cpec-routes")).toEqual([]);
    await page.unroute("**/tiles/*/cpec-routes/**");
    await notice.waitFor({ state: "detached" });
    await mapIdle(page);
    expect(await drawnIds(page, "cpec-routes")).not.toEqual([]);
  });

  test("without the basemap the layers are there, and the map says what is missing", async () => {
    const page = await newPage();
    await page.route("**/tiles/*/basemap-*/**", (route) => route.fulfill({ status: 503 }));
    await page.goto(`${url()}/${chagai}`);
    await page.getByText("The basemap cannot be loaded now.").waitFor();
    await mapIdle(page);
    expect(await drawnIds(page, "chagai-arc-sites")).toContain("reko-diq");
  });

  test("while the server does not answer the page says so, and opens when it does", async () => {
    const page = await newPage();
    await page.route("**/catalog.json", (route) => route.abort());
    await page.goto(url());
    await page.getByText("The map is waiting for its layers").waitFor();
    await page.unroute("**/catalog.json");
    await page.getByRole("button", { name: "Try again" }).last().click();
    await mapIdle(page);
  });

  test("an address that describes no map is told what is wrong, and the way to one", async () => {
    const page = await newPage();
    const wrong = page.getByRole("alert");
    for (const [query, parameter] of [
      ["?theme=blue&lang=ur", "theme"],
      ["?layers=kpk-sites,nope", "layers"],
      ["?edition=99", "edition"],
    ] as const) {
      await page.goto(`${url()}/${query}`);
      await wrong.getByText(parameter, { exact: true }).waitFor();
    }
    await wrong.getByRole("link").last().click();
    await mapIdle(page);
  });

  test("Urdu map labels are drawn, and dark is dark", async () => {
    const page = await openMap("?view=63,29,8&lang=ur&theme=dark");
    const labels = await drawnIds(page, "chagai-arc-sites");
    expect(labels).toContain("reko-diq");
    expect(await paintOf(page, "background", "background-color")).not.toBe(
      await paintOf(await openMap("?theme=light"), "background", "background-color"),
    );
  });
});
