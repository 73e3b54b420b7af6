import sax from "sax";
import { expect, it } from "vitest";
import { type PdfParts, pdfParts, pdfString } from "../support/pdfParts.ts";
import { hasPdfText, pdfText } from "../support/pdfText.ts";
import { describeEachServer } from "../support/server.ts";

/** Operators of a page that paint outside of all marked content. */
function paintedOutside(page: string): string[] {
  const outside: string[] = [];
  let depth = 0;
  // Strings and dictionaries may have anything in them.
  const bare = page.replace(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-f]*>/g, "()");
  for (const operator of bare.split(/\s+/)) {
    if (operator === "BDC" || operator === "BMC") depth += 1;
    if (operator === "EMC") depth -= 1;
    if (depth === 0 && /^(?:[fFSsBb]\*?|Tj|TJ|Do|sh)$/.test(operator)) outside.push(operator);
  }
  return outside;
}

/** By the name of the element. Throws where the XML is not well-formed. */
function textsOf(xml: string): Record<string, string[]> {
  const texts: Record<string, string[]> = {};
  const open: string[] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => open.push(name);
  parser.onclosetag = () => open.pop();
  parser.ontext = (text) => {
    const name = open.at(-1) ?? "";
    texts[name] = [...(texts[name] ?? []), text];
  };
  parser.write(xml.trim()).close();
  return texts;
}

describeEachServer("figures as PDF", ({ get }) => {
  const site = "edition=1&view=63.6,29,5.5&layers=mineral-belts,chagai-arc-sites&size=a4";
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
      for (const name of ["Reko Diq", "BALOCHISTAN", "Naqsha, edition 1"]) {
        expect(english).toContain(name);
      }
      const title = "پاکستان کی کانیں اور Saindak";
      const urdu = await wordsOf(`&lang=ur&title=${encodeURIComponent(title)}`);
      const read = [title, "ریکوڈک", "بیلہ اوفیولائٹ", "بین الاقوامی سرحد", "(CC BY 4.0)"];
      for (const text of read) expect(urdu).toContain(text);
    },
  );

  it("are tagged: a title, a picture with a description, a list, and notes", async () => {
    const { objects } = await read(`${site}&title=Chagai`);
    expect(objects).toContain("/StructTreeRoot");
    expect(objects).toContain("/Marked true");
    const types = [...objects.matchAll(/\/S \/([A-Z]\w*)/g)].map(([, type]) => type);
    const counts = (type: string) => types.filter((each) => each === type).length;
    for (const type of ["Document", "H1", "Figure", "H2", "L"]) expect(counts(type)).toBe(1);
    expect(counts("LI")).toBeGreaterThan(5);
    expect(counts("LBody")).toBe(counts("LI"));
    expect(counts("P")).toBeGreaterThanOrEqual(3);
    expect(objects).toContain(`/Alt ${pdfString("Chagai")}`);
  });

  it("draw nothing that is neither in their structure nor beside it", async () => {
    for (const query of [site, `${site}&lang=ur`, "view=66,30,5&furniture=none"]) {
      expect(paintedOutside(pageOf(await read(query)))).toEqual([]);
    }
  });

  it("say what is of another language, and Urdu as it is read", async () => {
    const parts = await read(`${site}&lang=ur`);
    expect(parts.objects.includes(`/ActualText ${pdfString("علامات")}`)).toBe(true);
    expect(pageOf(parts)).toContain("/Lang (en-GB)");
    expect(pageOf(await read(site))).not.toContain("/Lang");
  });

  it("say of themselves that they are PDF/UA, in XML, whatever their title", async () => {
    const title = `</rdf:li> & "Cu" <Au>`;
    const { streams } = await read(`${site}&title=${encodeURIComponent(title)}`);
    const metadata = streams.find((stream) => stream.includes("<x:xmpmeta")) ?? "";
    const texts = textsOf(metadata);
    expect(texts["rdf:li"]).toContain(title);
    expect(texts["pdfuaid:part"]).toEqual(["1"]);
  });

  it("have no glyph that stands for what is no character", async () => {
    const { streams } = await read(`${site}&title=${encodeURIComponent("a\ufeffb\ufffec")}`);
    const maps = streams.filter((stream) => stream.includes("begincmap"));
    expect(maps.length).toBeGreaterThan(0);
    expect(maps.join("")).toContain("<fffd>");
    expect(maps.join("")).not.toMatch(/<(?:feff|fffe)>/);
  });

  it("bear no date", async () => {
    const { objects, streams } = await read(site);
    expect(objects).not.toMatch(/\(D:\d|CreationDate/);
    expect(streams.join("")).not.toMatch(/CreateDate|ModifyDate/);
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
