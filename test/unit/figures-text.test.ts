import { describe, expect, it } from "vitest";
import { paragraph } from "../../server/figures/furniture/paragraph.ts";
import type { Mark } from "../../server/figures/scene.ts";
import { shapeLine } from "../../server/figures/text/shapeLine.ts";

const look = { face: "regular", sizePx: 12 } as const;

/** The stretches of a line from left to right, each as its glyphs stand. */
const leftToRight = (text: string) =>
  [...shapeLine(text, look).runs]
    .sort((a, b) => (a.glyphs[0]?.x ?? 0) - (b.glyphs[0]?.x ?? 0))
    .map(({ face, glyphs }) => ({ face, text: glyphs.map((glyph) => glyph.text).join("") }));

/** What the stretches of a line say, one after the other. */
const asRead = (text: string, direction: "ltr" | "rtl") =>
  shapeLine(text, { ...look, direction })
    .runs.map(({ isRtl, glyphs }) => {
      const said = glyphs.map((glyph) => glyph.text);
      return (isRtl ? said.reverse() : said).join("");
    })
    .join("");

describe("a line of text", () => {
  it("is set in Noto Sans where it is Latin, and in Nastaliq where it is Urdu", () => {
    expect(leftToRight("Reko Diq").map(({ face }) => face)).toEqual(["regular"]);
    expect(leftToRight("ریکو ڈک").map(({ face }) => face)).toEqual(["nastaliq"]);
  });

  it("is split where scripts mix, and Latin within Urdu runs to the right", () => {
    const runs = leftToRight("قومی شاہراہ N-40 پر");
    const written = runs.filter(({ text }) => text.trim() !== "");
    expect(written.map(({ face }) => face)).toEqual(["nastaliq", "regular", "nastaliq"]);
    expect(written[1]?.text.trim()).toBe("N-40");
    // What is read first stands last from the left.
    expect([...(written[2]?.text ?? "")].sort()).toEqual([..."قومی شاہراہ "].sort());
  });

  it("has its stretches in the order in which they are read, whatever its direction", () => {
    const texts = [
      "ریکوڈک (Reko Diq)",
      "Reko Diq ریکوڈک 5 km",
      "نقشہ ±10 کلومیٹر، اشاعت 1، شناخت 6191fe6be1",
      "1:12,000,000 پیمانہ، ۱۲ حلقے",
    ];
    for (const text of texts) {
      expect(asRead(text, "rtl")).toBe(text);
      expect(asRead(text, "ltr")).toBe(text);
    }
  });

  it("joins Urdu letters, which hang from a slanting line", () => {
    const glyphsOf = (text: string) => shapeLine(text, look).runs.flatMap((run) => run.glyphs);
    const joined = glyphsOf("بہن");
    expect(joined.map(({ glyph }) => glyph)).not.toEqual(
      [..."نہب"].flatMap((letter) => glyphsOf(letter).map(({ glyph }) => glyph)),
    );
    expect(Math.min(...joined.map(({ y }) => y))).toBeLessThan(-1);
  });

  it("has every character in exactly one glyph, and no glyph is missing from its font", () => {
    for (const text of ["Reko Diq (Cu–Au)", "روہڑی پہاڑیوں کی چقماق کی کانیں", "±15 km, 2·10⁶ t"]) {
      const glyphs = shapeLine(text, look).runs.flatMap((run) => run.glyphs);
      expect([...glyphs.map((glyph) => glyph.text).join("")].sort()).toEqual([...text].sort());
      expect(glyphs.every(({ glyph }) => glyph !== 0)).toBe(true);
    }
  });

  it("is as wide as the advances of its glyphs, with letters spaced out between them only", () => {
    const plain = shapeLine("BELT", look).widthPx;
    const spaced = shapeLine("BELT", { ...look, letterSpacingPx: 3 }).widthPx;
    expect(spaced - plain).toBeCloseTo(9, 6);
  });
});

describe("a paragraph", () => {
  const urdu = { lang: "ur", face: "regular", sizePx: 10, colour: "#000000" } as const;

  /** Where the glyph of a character is, of those lines that have it. */
  const placesOf = (character: string, lines: readonly Mark[]) =>
    lines.flatMap((line) =>
      line.kind === "text"
        ? line.runs
            .flatMap(({ glyphs }) => glyphs)
            .filter(({ text }) => text === character)
            .map(({ x }) => x)
        : [],
    );

  it("has its Latin the same way round wherever its lines are broken", () => {
    const text = "ڈیٹا: Natural Earth, GSHHG (Public domain; LGPL-3.0 (smaller rivers, from Z))۔";
    for (let widthPx = 90; widthPx < 400; widthPx += 7) {
      const lines = paragraph(text, urdu, widthPx).marks([0, 0]);
      const broken = lines.filter((line) => line.kind === "text" && line.text.includes("(sm"));
      const bracket = placesOf("(", broken).at(-1);
      const letter = placesOf("m", broken).at(-1);
      expect(bracket, `${widthPx} px wide`).toBeLessThan(letter ?? Number.NaN);
    }
  });

  it("keeps together what is isolated, over the ends of lines", () => {
    const text = "شرط: \u2066fatalities_best > 5 AND region = 'Sindh' (2, 3)\u2069 درست ہے";
    const lines = paragraph(text, urdu, 120).marks([0, 0]);
    const broken = lines.filter((line) => line.kind === "text" && line.text.includes("(2"));
    const [bracket] = placesOf("(", broken);
    const [digit] = placesOf("2", broken);
    expect(bracket).toBeLessThan(digit ?? Number.NaN);
    expect(lines.length).toBeGreaterThan(2);
  });

  it("loses nothing of its text", () => {
    const text = "  ریکوڈک   (Reko Diq)\n±15 km ";
    const lines = paragraph(text, urdu, 60).marks([0, 0]);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map((line) => (line.kind === "text" ? line.text : "")).join(" ")).toBe(
      "ریکوڈک (Reko Diq) ±15 km",
    );
  });
});
