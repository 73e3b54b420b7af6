import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { violations } from "../support/accessibility.ts";
import { describeInBrowser, phone } from "../support/browser.ts";

/** A machine with other work is slow to draw. */
const patience = { timeout: 20_000 };

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

describeInBrowser("the Share room", ({ openMap, url }) => {
  test("a link that is pinned or live, a figure, a citation and LaTeX of the map that is seen", async () => {
    const page = await openMap("?view=62.5,29,7&layers=chagai-arc-sites", {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("naqsha-rail").getByRole("button", { name: "Share" }).click();
    const room = page.locator("naqsha-share-panel");
    const link = room.getByRole("textbox", { name: "Link" });
    const drawn = room.getByText("The figure as it will be.");
    await drawn.waitFor(patience);

    await room.getByRole("textbox", { name: "Title of the map" }).fill("R&D in Chagai");
    await page.keyboard.press("Tab");
    expect(new URL(page.url()).searchParams.get("title")).toBe("R&D in Chagai");
    await room.getByRole("button", { name: "Copy: Link to this map, pinned to edition 1" }).click();
    await room.getByText("Copied: Link to this map, pinned to edition 1.").waitFor();
    const pinned = await clipboard(page);
    expect(pinned).toBe(await link.inputValue());
    const asked = new URL(pinned).searchParams;
    expect(asked.get("edition")).toBe("1");
    expect(asked.get("bbox")).toMatch(/^6\d\.\d+,2\d\.\d+,6\d\.\d+,\d+\.\d+$/);

    await room.getByRole("radio", { name: "Live: always the latest" }).check();
    expect(await link.inputValue()).not.toContain("edition=");
    await room.getByRole("radio", { name: "Pinned to edition 1" }).check();

    const frame = { name: "Copy: Frame with this map, pinned to edition 1, as HTML" };
    await room.getByRole("button", frame).click();
    await room.getByText("Copied: Frame with this map, pinned to edition 1, as HTML.").waitFor();
    const [src = "", frameTitle] = await page.evaluate(
      (code) => {
        const { body } = new DOMParser().parseFromString(code, "text/html");
        return ["src", "title"].map(
          (name) => body.querySelector("iframe")?.getAttribute(name) ?? "",
        );
      },
      await clipboard(page),
    );
    expect(src).toBe(pinned.replace("/?", "/embed?"));
    expect(frameTitle).toBe("R&D in Chagai");
    await room.getByRole("spinbutton", { name: "Height in pixels" }).fill("50");
    await room.getByText("whole numbers from 200 to 4,000 pixels").waitFor();
    expect(await room.getByRole("button", frame).count()).toBe(0);

    // What the server refuses is told at the place, and is not to be had.
    const width = room.getByRole("spinbutton", { name: "Width in mm" });
    await width.fill("5");
    await room.getByText("width: must be from 20 to 420 mm").waitFor(patience);
    const download = room.getByRole("link", { name: /^Download/ });
    expect(await download.count()).toBe(0);
    await width.fill("120");
    await room.getByRole("radio", { name: "PNG" }).check();
    await room.getByRole("spinbutton", { name: "Dots per inch" }).fill("96");
    await room.getByRole("radio", { name: "Nothing" }).check();
    await drawn.waitFor(patience);
    const [file] = await Promise.all([page.waitForEvent("download"), download.click()]);
    expect(file.suggestedFilename()).toBe("naqsha-r-d-in-chagai-edition-1.png");
    const figure = new URL(file.url()).searchParams;
    expect(figure.get("bbox")).toBe(asked.get("bbox"));
    expect([figure.get("width"), figure.get("dpi"), figure.get("furniture")]).toEqual([
      "120",
      "96",
      "none",
    ]);

    await room.getByRole("button", { name: "BibTeX" }).click();
    await room.getByText("Copied: BibTeX of this map, with its edition and fingerprint.").waitFor();
    expect(await clipboard(page)).toContain("R\\&D in Chagai");

    await room.getByRole("radio", { name: "LaTeX" }).check();
    await room.getByRole("button", { name: "Copy: LaTeX" }).click();
    await room.getByText("Copied: LaTeX").waitFor();
    const snippet = await clipboard(page);
    expect(snippet).toContain("]{naqsha-r-d-in-chagai-edition-1.png}");
    expect(snippet).toContain(`% ${url()}/figure.png?edition=1&`);
    expect(await violations(page)).toEqual([]);
  });

  test("on a phone, in Urdu, at night, with its parts named", async () => {
    const page = await openMap("?lang=ur&layers=chagai-arc-sites&zones=POINT(62+29)@20000", {
      ...phone,
      colorScheme: "dark",
    });
    await page.locator("naqsha-rail button").nth(3).click();
    const room = page.locator("naqsha-share-panel");
    const figureDrawn = room.getByText("تصویر ایسی ہی ہو گی۔");
    await figureDrawn.waitFor(patience);
    const picture = () => room.locator("img").first().getAttribute("src");
    const before = await picture();
    await room.getByRole("radio", { name: "منتخب اجزا" }).check();
    // What gave way is not chosen, or the figure would be refused.
    expect(await room.getByRole("checkbox", { name: "علامات" }).isChecked()).toBe(false);
    await room.getByRole("checkbox", { name: "پیمانہ" }).uncheck();
    await expect.poll(picture, patience).not.toBe(before);
    await figureDrawn.waitFor(patience);
    expect(await violations(page)).toEqual([]);
    const report = room.getByRole("link", { name: "رپورٹ بطور PDF" });
    const answer = await fetch(`${url()}${await report.getAttribute("href")}`);
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/pdf"]);
  });
});
