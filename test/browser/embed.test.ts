import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import type { MapMessage } from "../../server/contract/embedProtocol.ts";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser } from "../support/browser.ts";
import { codeSent } from "../support/codeSent.ts";

/** A machine with other work is slow to draw. */
const patience = { timeout: 30_000 };

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** An origin of its own with one page. */
async function pageElsewhere(body: string): Promise<string> {
  const page = `<!doctype html><html lang="en"><title>A report</title><body><main>
<h1>A report</h1>${body}</main></body></html>`;
  const server = createServer((_request, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Keeps what frames say to the page. */
const listening = `<script>
  const heard = [];
  addEventListener("message", ({ data, origin }) => heard.push({ ...data, origin }));
</script>`;

const heard = (page: Page): Promise<(MapMessage & { origin: string })[]> => page.evaluate("heard");

describeInBrowser("a map in a page of another origin", ({ newPage, url }) => {
  const frameOf = async (page: Page): Promise<Frame> => {
    await expect
      .poll(() => page.frames().some((frame) => frame.url().includes("/embed?")), patience)
      .toBe(true);
    const frame = page.frames().find((each) => each.url().includes("/embed?"));
    if (!frame) throw new Error("there is no frame");
    return frame;
  };
  const drawn = (frame: Frame) =>
    frame.locator("naqsha-embedded-map:not([waits]) naqsha-map[data-idle]").waitFor({
      ...patience,
      state: "attached",
    });

  test("a plain frame is a figure, a map by keyboard, and hears the page above it alone", async () => {
    const sibling = await pageElsewhere(`<script>
      addEventListener("message", () => {
        const set = { naqsha: 1, type: "set", parameters: { lang: "ur" } };
        parent.frames[0].postMessage({ naqsha: 1, type: "hello" }, "*");
        parent.frames[0].postMessage(set, "*");
        parent.postMessage({ type: "sent" }, "*");
      });
    </script>`);
    const src = `${url()}/embed?view=62.5,29,7&amp;layers=chagai-arc-sites,cpec-nodes&amp;theme=light`;
    const address = await pageElsewhere(`${listening}
      <iframe src="${src}" title="Sites" width="700" height="460"></iframe>
      <iframe src="${sibling}" title="Another" width="100" height="60"></iframe>
      <div style="height: 2000px"></div>`);
    const page = await newPage();
    await page.goto(address);
    const frame = await frameOf(page);
    const figure = frame.locator(".figure");
    await expect
      .poll(() => figure.evaluate((it: HTMLImageElement) => it.naturalWidth > 0))
      .toBe(true);
    expect(await frame.locator("naqsha-embedded-map").count()).toBe(0);
    const ofFigure = await codeSent(frame);
    expect(ofFigure.mapLibreKb).toBe(0);
    expect(ofFigure.restKb).toBeLessThan(5);
    expect(await violations(frame)).toEqual([]);
    const about = frame.locator("summary");
    await about.click();
    expect(await violations(frame)).toEqual([]);
    await about.click();

    // As large as the frame is, when its size has settled.
    const widthMm = () =>
      figure.evaluate((it: HTMLImageElement) => Number(new URL(it.src).searchParams.get("width")));
    expect(await widthMm()).toBeCloseTo((700 * 25.4) / 96 / 1.25, 0);
    await page.evaluate(() => document.querySelector("iframe")?.setAttribute("width", "500"));
    await expect.poll(widthMm, patience).toBeCloseTo((500 * 25.4) / 96 / 1.25, 0);

    const told = async () => (await heard(page)).map(({ type }) => type);
    await page.evaluate(() => frames[1]?.postMessage("go", "*"));
    await expect.poll(told, patience).toEqual(["sent"]);
    const say = (message: object) =>
      page.evaluate((sent) => frames[0]?.postMessage(sent, "*"), message);
    await say({ naqsha: 1, type: "hello" });
    await expect.poll(told, patience).toEqual(["sent", "ready"]);
    expect((await heard(page))[1]?.origin).toBe(url());
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe("en");

    await frame.getByRole("button", { name: "Use the map" }).focus();
    await page.keyboard.press("Enter");
    await drawn(frame);
    const ofMap = await codeSent(frame);
    expect(ofMap.mapLibreKb).toBeGreaterThan(200);
    expect(ofMap.restKb).toBeGreaterThan(40);
    expect(ofMap.restKb).toBeLessThan(60);
    expect(await frame.evaluate(() => document.activeElement?.localName)).toBe(
      "naqsha-embedded-map",
    );
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(async () => (await heard(page)).some(({ type }) => type === "view"), patience)
      .toBe(true);
    await frame.getByRole("button", { name: "Legend" }).click();
    await frame.locator(".signs li").first().waitFor();
    expect(await violations(frame)).toEqual([]);

    // The wheel over the map, beside its legend, scrolls the page.
    await page.mouse.move(400, 200);
    await page.mouse.wheel(0, 400);
    await expect.poll(() => page.evaluate(() => scrollY), patience).toBeGreaterThan(0);

    await say({ naqsha: 1, type: "set", parameters: { layers: "gold" } });
    await expect
      .poll(async () => (await heard(page)).find(({ type }) => type === "refused"), patience)
      .toMatchObject({ errors: [{ parameter: "layers" }] });
  });

  test("the element: attributes, methods and events", async () => {
    const address = await pageElsewhere(`${listening}
      <script type="module" src="${url()}/embed.js"></script>
      <naqsha-map view="62.5,29,7" layers="chagai-arc-sites" title="Sites of the Chagai arc"
        filter.chagai-arc-sites="status IS NOT NULL"></naqsha-map>`);
    const page = await newPage();
    await page.goto(address);
    const frame = await frameOf(page);
    const asked = new URL(frame.url()).searchParams;
    expect([asked.get("title"), asked.get("filter.chagai-arc-sites")]).toEqual([
      "Sites of the Chagai arc",
      "status IS NOT NULL",
    ]);
    const selected = page.evaluate(() => {
      const element = document.querySelector("naqsha-map") as HTMLElement & {
        setFilter(layer: string, filter: string | null): void;
        select(feature: { layer: string; id: string }): void;
      };
      return new Promise((resolve) => {
        element.addEventListener("naqsha-select", (event) =>
          resolve((event as CustomEvent<{ select: string }>).detail.select),
        );
        element.setFilter("chagai-arc-sites", null);
        element.select({ layer: "chagai-arc-sites", id: "reko-diq" });
      });
    });
    expect(await selected).toBe("chagai-arc-sites/reko-diq");
    await drawn(frame);
    await frame.locator("naqsha-details").getByText("Reko Diq").first().waitFor(patience);
    const maps = (await heard(page)).flatMap((each) => ("map" in each ? [each.map] : []));
    expect(maps.at(-1)).not.toContain("filter.");
    expect(await violations(frame)).toEqual([]);
  });
});
