import { expect, it } from "vitest";
import { type PdfParts, pdfParts, pdfString } from "../support/pdfParts.ts";
import { hasPdfText, pdfText } from "../support/pdfText.ts";
import { describeEachServer } from "../support/server.ts";

describeEachServer("figures as PDF", ({ get }) => {
  const site = "edition=1&view=62.1,29.1,8&layers=mineral-belts,chagai-arc-sites&size=a4";
  const read = async (query: string): Promise<PdfParts> => {
    const response = await get(`/figure.pdf?${query}`);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    return pdfParts(Buffer.from(await response.arrayBuffer()));
  };
  /** The one stream that draws the page. */
  const pageOf = ({ streams }: PdfParts) =>
    streams.find((stream) => stream.includes(" Tm <")) ?? "";

  it("write names as text of embedded fonts, which says what it means", async () => {
    const parts = await read(site);
    expect(pageOf(parts).includes(`/ActualText ${pdfString("Reko Diq")}`)).toBe(true);
    const descriptors = parts.objects.match(/\/Type \/FontDescriptor/g) ?? [];
    const embedded = parts.objects.match(/\/FontFile2 /g) ?? [];
    expect(descriptors.length).toBeGreaterThan(0);
    expect(embedded.length).toBe(descriptors.length);
    expect(parts.objects).toContain("/ToUnicode");
  });

  it("name their title and language", async () => {
    const title = "ریکوڈک اور Saindak";
    const parts = await read(`${site}&lang=ur&title=${encodeURIComponent(title)}`);
    expect(parts.objects).toMatch(/\/Title \d+ 0 R/);
    expect(parts.objects.includes(pdfString(title))).toBe(true);
    expect(parts.objects).toContain("/Lang (ur-PK)");
    expect(parts.objects).toContain("/DisplayDocTitle true");
  });

  it.skipIf(!hasPdfText())(
    "are read by pdftotext, names and sentences, in both languages",
    async () => {
      const wordsOf = async (query: string) => {
        const response = await get(`/figure.pdf?${site}${query}`);
        const text = await pdfText(Buffer.from(await response.arrayBuffer()));
        return text.replace(/\s+/g, " ");
      };
      const english = await wordsOf("");
      for (const name of ["Reko Diq", "CHAGAI MAGMATIC ARC", "Naqsha, edition 1"]) {
        expect(english).toContain(name);
      }
      const title = "پاکستان کی کانیں اور Saindak";
      const urdu = await wordsOf(`&lang=ur&title=${encodeURIComponent(title)}`);
      const read = [title, "ریکوڈک", "چاغی آتشی پٹی", "بین الاقوامی سرحد", "(CC BY 4.0)"];
      for (const text of read) expect(urdu).toContain(text);
    },
  );

  it("are tagged, with a description of the picture", async () => {
    const { objects } = await read(site);
    expect(objects).toContain("/StructTreeRoot");
    expect(objects).toContain("/Marked true");
    for (const type of ["Document", "Figure", "H1", "P"]) expect(objects).toContain(`/S /${type}`);
    expect(objects).toMatch(/\/Alt \(/);
  });

  it("are drawn by lines, without a picture of the page", async () => {
    const { objects } = await read(site);
    expect(objects).not.toContain("/Subtype /Image");
  });

  it("are the same bytes every time", async () => {
    const bytes = async () => Buffer.from(await (await get(`/figure.pdf?${site}`)).arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  it("are of the size asked for", async () => {
    const { objects } = await read("width=127&height=101.6&furniture=none");
    expect(objects).toContain("/MediaBox [0 0 360 288]");
  });
});
