import { describe, expect, it } from "vitest";
import { t as documentTexts } from "../../server/analysis/documents/messages.ts";
import { table } from "../../server/features/html/table.ts";
import { shapeLine } from "../../server/figures/text/shapeLine.ts";
import { reportTexts } from "../../server/report/messages.ts";
import { documentPdf, type PrintedDocument } from "../../server/report/pdf/documentPdf.ts";
import { setParagraph } from "../../server/report/pdf/setParagraph.ts";
import { pdfParts } from "../support/pdfParts.ts";
import { hasPdfText, pdfStructure, pdfText } from "../support/pdfText.ts";

const printed = (content: string, lang: "en" | "ur" = "en"): PrintedDocument => ({
  title: "A report",
  lang,
  content,
  figure: {
    scene: { widthPx: 640, heightPx: 480, groups: [] },
    widthMm: 170,
    heightMm: 127,
    lang,
    title: "A map",
    description: "",
  },
  imprint: "Naqsha, edition 1, map 0123456789",
  pageNumber: "Page {page} of {pages}",
  baseUrl: "https://maps.example",
});

const rows = Array.from({ length: 120 }, (_, row) => [`row ${row}`, `value ${row}`]);
const longTable = table("Caption", ["Name of the row", "What it says"], rows).text;

describe("a printed page", () => {
  it.skipIf(!hasPdfText())("repeats the head of a table on each page it goes on to", async () => {
    const pdf = await documentPdf(printed(longTable));
    const pages = (await pdfText(pdf)).split("\f").slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Name of the row");
      expect(page).toContain("A report");
      expect(page).toContain("edition 1, map 0123456789");
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
    expect(pages.join("").match(/\brow \d+/g)).toEqual(rows.map(([name]) => name));
  });

  it.skipIf(!hasPdfText())("says to readers what is a table, its head once", async () => {
    const structure = await pdfStructure(await documentPdf(printed(longTable)));
    const counted = (type: string) => structure.match(new RegExp(`^ *${type}\\b`, "gm"))?.length;
    expect(counted("Table")).toBe(1);
    expect(counted("THead")).toBe(1);
    expect(counted("TR")).toBe(rows.length + 1);
    expect(counted("TH")).toBe(rows.length + 2);
    expect(counted("TD")).toBe(rows.length);
    expect(structure.match(/"Name of the row"/g)).toHaveLength(1);
  });

  it.skipIf(!hasPdfText())("breaks a row that no page has room for", async () => {
    const names = Array.from({ length: 900 }, (_, index) => `name-${index}`);
    const pdf = await documentPdf(
      printed(table("Caption", ["A", "B"], [["x", names.join(", ")]]).text),
    );
    const text = await pdfText(pdf);
    expect(text.match(/name-\d+/g)).toEqual(names);
    expect(text.split("\f").length - 1).toBeGreaterThan(1);
  });

  it("leads where its links lead: out of it by whole addresses, and within it", async () => {
    const content = `<p><a href="/api/x?a=1&amp;b=2">out</a> <a href="#here">in</a></p><section id="here"><p>here</p></section>`;
    const { objects } = pdfParts(await documentPdf(printed(content)));
    expect(objects).toContain("/URI (https://maps.example/api/x?a=1&b=2)");
    expect(objects).toContain("/S /GoTo");
    expect(objects).toMatch(/\(here\)\s*\[/);
  });

  it.skipIf(!hasPdfText())(
    "has charts as figures, with words for who does not see them",
    async () => {
      const chart = `<figure class="profile"><svg viewBox="0 0 1000 100" role="img" aria-label="How it runs">
      <rect class="counted" x="0" y="50" width="10" height="50"></rect></svg>
      <p class="ends"><span>0</span><bdi>559 km</bdi></p><figcaption>How it runs</figcaption></figure>`;
      const pdf = await documentPdf(printed(chart));
      expect(pdfParts(pdf).objects).toContain("/Alt (How it runs)");
      expect((await pdfStructure(pdf)).match(/^ *Figure/gm)).toHaveLength(1);
      expect(await pdfText(pdf)).toMatch(/0\s+559 km\s+How it runs/);
    },
  );

  it("knows every element that it is given", async () => {
    await expect(async () => documentPdf(printed("<marquee>x</marquee>"))).rejects.toThrow(
      "<marquee> cannot be laid out",
    );
  });
});

describe("a paragraph", () => {
  const look = { tag: { type: "P" }, face: "regular", colour: "#000000" } as const;
  const setting = { widthPx: 120, sizePx: 13, isRtl: false };
  const textOf = (lines: ReturnType<typeof setParagraph>) =>
    lines.map(({ pieces }) => pieces.map(({ text }) => text).join(""));

  it("stays within its width, and loses nothing", () => {
    const text = `a few words ${"long".repeat(30)} and ریکوڈک کے قریب (Reko Diq) again`;
    for (const isRtl of [false, true]) {
      const lines = setParagraph([{ ...look, text }], { ...setting, isRtl });
      for (const { widthPx } of lines) expect(widthPx).toBeLessThanOrEqual(120);
      expect(textOf(lines).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }
  });

  it("runs Urdu to the left, and what is set apart in it to the right", () => {
    const spans = [
      { ...look, text: "شرط \u2066" },
      { ...look, text: "a = 1 AND b" },
      { ...look, text: "\u2069 ہے" },
    ];
    const [line] = setParagraph(spans, { ...setting, widthPx: 500, isRtl: true });
    const lefts = line?.pieces.map(({ text, leftPx }) => [text.trim(), leftPx] as const) ?? [];
    expect(lefts.map(([text]) => text)).toEqual(["شرط", "a = 1 AND b", "ہے"]);
    const [first, second, third] = lefts.map(([, left]) => left);
    expect(first).toBeGreaterThan(second ?? 0);
    expect(second).toBeGreaterThan(third ?? 0);
  });
});

describe("the words of a report", () => {
  it.each(["en", "ur"] as const)("are all in the fonts that it is set in: %s", (lang) => {
    for (const words of [documentTexts(lang), reportTexts(lang)]) {
      for (const text of Object.values(words).filter((each) => typeof each === "string")) {
        const glyphs = shapeLine(text, { face: "regular", sizePx: 12 }).runs.flatMap(
          (run) => run.glyphs,
        );
        expect(
          glyphs.filter(({ glyph }) => glyph === 0),
          text,
        ).toEqual([]);
      }
    }
  });
});
