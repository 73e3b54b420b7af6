import { expect, test } from "vitest";
import { describeInBrowser } from "../support/browser.ts";

describeInBrowser(
  "without WebGL 2",
  ({ newPage, url }) => {
    test("the page says so and lists the layers with their attributes", async () => {
      const page = await newPage();
      await page.goto(url());
      await page.getByText("This browser cannot draw the map").waitFor();
      const list = page.locator("naqsha-layer-list");
      await list.getByText("Reko Diq").first().waitFor();
      expect(await page.locator("naqsha-map").count()).toBe(0);
    });

    test("the list has what a filter leaves, and says so", async () => {
      const page = await newPage();
      const filter = encodeURIComponent("status = 'development'");
      await page.goto(`${url()}/?layers=chagai-arc-sites&filter.chagai-arc-sites=${filter}`);
      const layer = page.locator("naqsha-layer-features").filter({ hasText: "Chagai Arc sites" });
      await layer.getByRole("heading", { name: "Reko Diq", exact: true }).waitFor();
      await layer.getByText(/\b1 of \d+ features match the filter/).waitFor();
      expect(await layer.locator("li h3").count()).toBe(1);
    });
  },
  { webGl: false },
);
