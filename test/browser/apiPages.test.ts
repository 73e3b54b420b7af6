import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, phone } from "../support/browser.ts";

const paths = [
  "/api",
  "/api/conformance",
  "/api/openapi.html",
  "/api/collections",
  "/api/collections/incidents",
  "/api/collections/incidents/queryables",
  "/api/collections/kpk-sites/items?limit=5",
  "/api/collections/chagai-arc-sites/items/reko-diq",
];

describeInBrowser("the pages of the API", ({ url, newPage }) => {
  /** Opens a page that may not break the rules of its own security policy. */
  async function open(path: string, options = {}, prepare = async (_page: Page) => {}) {
    const page = await newPage(options);
    await prepare(page);
    const refused: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") refused.push(message.text());
    });
    await page.goto(url() + path);
    expect(refused).toEqual([]);
    return page;
  }

  /** The map in the page has tests of its own, and takes seconds. */
  async function withoutMap(page: Page): Promise<void> {
    const isMap = ({ pathname }: URL) => pathname === "/";
    const blank = { contentType: "text/html", body: "<!doctype html><title>map</title>" };
    await page.route(isMap, (route) => route.fulfill(blank));
  }

  describe.each([
    { device: "desktop, light", options: { colorScheme: "light" } },
    { device: "phone, dark", options: { ...phone, colorScheme: "dark" } },
  ])("$device", ({ options }) => {
    test.each(paths.flatMap((path) => [`${path} en`, `${path} ur`]))(
      "axe finds nothing wrong: %s",
      async (pathAndLanguage) => {
        const [path = "", lang = ""] = pathAndLanguage.split(" ");
        const address = `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`;
        const page = await open(address, options, withoutMap);
        expect(await page.locator("html").getAttribute("dir")).toBe(lang === "ur" ? "rtl" : "ltr");
        expect(await violations(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBe(0);
      },
    );
  });

  test("a reader gets from the landing page to a feature and its map by links alone", async () => {
    const page = await open("/api");
    await page.getByRole("link", { name: "Collections", exact: true }).click();
    await page.getByRole("link", { name: "Chagai Arc sites", exact: true }).click();
    await page.getByRole("link", { name: /^All features/ }).click();
    await page.getByRole("link", { name: "Reko Diq", exact: true }).click();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Reko Diq");
    await page
      .frameLocator("iframe")
      .locator("naqsha-map[data-idle]")
      .waitFor({ state: "attached" });
    const selected = page.frameLocator("iframe").locator("naqsha-details");
    await selected.getByText("Reko Diq").first().waitFor();
  });

  test("pages follow one another, and lead back to the first", async () => {
    const page = await open("/api/collections/kpk-sites/items?limit=20&sortby=name");
    const names = () => page.locator("tbody th").allTextContents();
    const seen = await names();
    await page.getByRole("link", { name: "Next page" }).click();
    await page.getByRole("link", { name: "First page" }).waitFor();
    expect(seen).not.toContain((await names())[0]);
    await page.getByRole("link", { name: "First page" }).click();
    expect(await names()).toEqual(seen);
  });

  test("the filter is kept in the form, and what is wrong with it is said", async () => {
    const page = await open("/api/collections/incidents/items");
    await page.getByLabel("Filter (CQL2)").fill("kind = 'bombing' AND fatalities_best > 10");
    await page.keyboard.press("Enter");
    await page.waitForURL(/filter=/);
    expect(await page.getByLabel("Filter (CQL2)").inputValue()).toContain("fatalities_best > 10");
    expect(await page.locator("tbody tr").count()).toBeGreaterThan(0);
    const map = new URL((await page.locator("iframe").getAttribute("src")) ?? "", url());
    expect(map.searchParams.get("filter.incidents")).toBe(
      "kind = 'bombing' AND fatalities_best > 10",
    );
    await page.getByLabel("Filter (CQL2)").fill("colour = 'red'");
    await page.keyboard.press("Enter");
    await page.getByText(/colour is not a property/).waitFor();
  });
});
