import { describe, expect, it } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { Figure } from "../../server/figures/figure.ts";
import { paragraph } from "../../server/figures/furniture/paragraph.ts";
import { scenePdf } from "../../server/figures/pdf/scenePdf.ts";
import { hasPdfText, pdfText } from "../support/pdfText.ts";
import { readLayer } from "../support/readGeodata.ts";

/** All Urdu titles and names that are shipped. */
const shipped = [
  ...new Set(
    catalog.layers.flatMap(({ id, title }) => [
      title.ur,
      ...readLayer(id).flatMap(({ properties }) => (properties.name_ur as string | null) ?? []),
    ]),
  ),
];

/** A figure of nothing but lines, one under the other. */
function figureOf(lines: readonly string[]): Figure {
  const look = { lang: "ur", face: "regular", sizePx: 10, colour: "#000000" } as const;
  const linePx = 40;
  const marks = lines.flatMap((line, index) =>
    paragraph(line, look, 500).marks([20, index * linePx]),
  );
  const heightPx = lines.length * linePx;
  return {
    scene: { widthPx: 540, heightPx, groups: [{ id: "names", title: "Names", marks }] },
    widthMm: (540 / 96) * 25.4,
    heightMm: (heightPx / 96) * 25.4,
    lang: "ur",
    title: "نام",
    description: "",
  };
}

const spaceless = (text: string): string => text.normalize("NFC").replace(/\s/g, "");

async function readBack(lines: readonly string[]): Promise<string> {
  return spaceless(await pdfText(await scenePdf(figureOf(lines))));
}

describe.skipIf(!hasPdfText())("Urdu in a PDF", () => {
  it("is found by pdftotext letter by letter, in order and with its vowel marks", async () => {
    // What pdftotext makes of brackets and digits is its own.
    const plain = shipped.filter((text) => !/[()\d]/.test(text));
    expect(plain.length).toBeGreaterThan(550);
    const read = await readBack(plain);
    expect(plain.filter((text) => !read.includes(spaceless(text)))).toEqual([]);
  });

  it("keeps a comma after digits where it is", async () => {
    const road = "موٹروے ایم 8، گوادر تا ہوشاب";
    expect(await readBack([road])).toContain(spaceless(road));
  });

  it("keeps Latin within it together", async () => {
    const read = await readBack(["ریکوڈک میں Reko Diq 6191fe6be1 پر"]);
    expect(read).toContain("6191fe6be1");
    expect(read).toContain("RekoDiq");
  });
});
