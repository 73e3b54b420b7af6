import { launchBrowser } from "../../test/support/browser.ts";
import { codeSent } from "../../test/support/codeSent.ts";

/** What code the client takes until its map is drawn: as a page, and in a frame, where somebody has to want it. */
export async function clientCode(url: string) {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await page.waitForSelector("[data-idle]");
    const map = await codeSent(page);
    const frame = await browser.newPage();
    await frame.goto(`${url}/embed`);
    await frame.click(".use");
    await frame.waitForSelector("[data-idle]");
    return { map, embed: await codeSent(frame) };
  } finally {
    await browser.close();
  }
}
