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
  },
  { webGl: false },
);
