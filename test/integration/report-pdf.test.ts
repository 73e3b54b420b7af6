import { once } from "node:events";
import { get as httpGet, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { Feature } from "geojson";
import { describe, expect, it, vi } from "vitest";
import { catalog } from "../../geodata/catalog.ts";
import type { DatabaseOptions } from "../../server/database/openDatabase.ts";
import { sql } from "../../server/database/sql.ts";
import { type RunningServer, startServer } from "../../server/startServer.ts";
import { describePostgres, embeddedFixture, postgresFixture } from "../support/database.ts";
import { publish } from "../support/loadFixtures.ts";
import { pdfParts, pdfString } from "../support/pdfParts.ts";
import { hasPdfText, pdfStructure, pdfText } from "../support/pdfText.ts";
import { readLayer } from "../support/readGeodata.ts";
import { configFor, describeEachServer, quiet } from "../support/server.ts";

const condition = "S_DWITHIN(geometry, FEATURE('cpec-routes', 'n-40'), 15000, 'm')";
const asked = new URLSearchParams({
  edition: "1",
  layers: "chagai-arc-sites,cpec-routes,incidents",
  zones: `chagai-arc-sites/reko-diq@100000,400000~name:The mine;where:${condition}`,
  "filter.incidents": "fatalities_best > 0",
  datetime: "2024-01-01/..",
}).toString();
/** With little to say. */
const brief = "edition=1&layers=chagai-arc-sites&zones=chagai-arc-sites/reko-diq@20000";

describeEachServer("the report of a map as PDF", ({ get, server }) => {
  async function report(query: string): Promise<Buffer> {
    const response = await get(`/report.pdf?${query}`);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    return Buffer.from(await response.arrayBuffer());
  }

  let shared: Promise<Buffer> | undefined;
  /** For tests that only read it. */
  function english(): Promise<Buffer> {
    shared ??= report(asked);
    return shared;
  }

  it("names its title and language, embeds its fonts, and has its map as lines", async () => {
    const title = "ریکوڈک اور Saindak";
    const { objects } = pdfParts(
      await report(`${asked}&lang=ur&title=${encodeURIComponent(title)}`),
    );
    expect(objects.includes(pdfString(title))).toBe(true);
    expect(objects).toContain("/Lang (ur-PK)");
    expect(objects).toContain("/DisplayDocTitle true");
    expect(objects).toContain("/MediaBox [0 0 595.");
    const descriptors = objects.match(/\/Type \/FontDescriptor/g) ?? [];
    expect(descriptors.length).toBeGreaterThan(0);
    expect(objects.match(/\/FontFile2 /g)).toHaveLength(descriptors.length);
    expect(objects).not.toContain("/Subtype /Image");
  });

  it.skipIf(!hasPdfText())("says all that the page says, to whoever has it read", async () => {
    const page = await (await get(`/report.html?${brief}&lang=en`)).text();
    const structure = await pdfStructure(await report(brief));
    const said = [...structure.matchAll(/^ *"(.*)"$/gm)].map(([, text = ""]) => text).join("");
    const texts = textsOf(page.slice(page.indexOf("</figure>"), page.indexOf("</main>")));
    expect(texts.length).toBeGreaterThan(60);
    for (const text of texts) {
      expect(plain(said).includes(plain(text)), `the document says ${text}`).toBe(true);
    }
  });

  it("says Urdu in the order in which it is read", async () => {
    const page = await (await get(`/report.html?${brief}&lang=ur`)).text();
    const { objects } = pdfParts(await report(`${brief}&lang=ur`));
    const main = page.slice(page.indexOf("</figure>"), page.indexOf("</main>"));
    const texts = [...main.matchAll(/>([^<]*[\u0600-\u06ff][^<]*)</g)].map(([, text = ""]) =>
      unescaped(text)
        .replace(/[ \n\t]+/g, " ")
        .replace(/[\u2066-\u2069]/g, ""),
    );
    expect(texts.length).toBeGreaterThan(40);
    for (const text of texts) {
      expect(objects.includes(`/ActualText ${pdfString(text)}`), `it says ${text}`).toBe(true);
    }
  });

  it.skipIf(!hasPdfText())("is found by its words in both languages", async () => {
    const inEnglish = await pdfText(await english());
    for (const text of ["Reko Diq", "The mine", "How this was found", "Page 2 of"]) {
      expect(inEnglish).toContain(text);
    }
    const urdu = await pdfText(await report(`${brief}&lang=ur`));
    for (const text of ["ریکوڈک", "کیا پوچھا گیا", "حلقے"]) expect(urdu).toContain(text);
  });

  it.skipIf(!hasPdfText())("tells programs what its parts are", async () => {
    const structure = await pdfStructure(await english());
    const types = structure.match(/^ *[A-Z]\w*/gm)?.map((type) => type.trim());
    for (const type of [
      ...["Document", "Sect", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Link", "Figure"],
      ...["Table", "Caption", "THead", "TBody", "TR", "TH", "TD"],
    ]) {
      expect(types).toContain(type);
    }
    expect(types?.filter((type) => type === "H1")).toHaveLength(1);
    expect(types?.filter((type) => type === "Figure")).toHaveLength(1);
  });

  it.skipIf(!hasPdfText())("of what somebody wrote is text", async () => {
    const hostile = '"><script>alert(1)</script>&<marquee>';
    const query = new URLSearchParams({
      layers: "incidents",
      title: hostile,
      zones: `POINT(62 29)@1000~name:${hostile}`,
      "filter.incidents": `name = '${hostile}'`,
    });
    const pdf = await report(`edition=1&${query}`);
    expect(pdfParts(pdf).objects.includes(pdfString(hostile))).toBe(true);
    expect(plain(await pdfText(pdf))).toContain(plain(`name = '${hostile}'`));
  });

  it("is of the same language whatever a browser prefers", async () => {
    const response = await get(`/report.pdf?${brief}`, { headers: { "accept-language": "ur" } });
    expect(pdfParts(Buffer.from(await response.arrayBuffer())).objects).toContain("/Lang (en-GB)");
  });

  it("may be kept for ever where an edition is named, and has a name as a file", async () => {
    const [pinned, latest] = await Promise.all(
      [brief, brief.replace("edition=1&", "")].map((query) => get(`/report.pdf?${query}`)),
    );
    expect(pinned?.headers.get("cache-control")).toContain("immutable");
    expect(pinned?.headers.get("content-disposition")).toMatch(
      /^inline; filename="naqsha-report-1-[0-9a-f]{10}\.pdf"$/,
    );
    expect(latest?.headers.get("cache-control")).toBe("no-cache");
  });

  it("makes those wait who ask at once, so many and no more", async () => {
    const enough = new AbortController();
    const storm = Array.from({ length: 14 }, () =>
      get(`/report.pdf?${asked}`, { signal: enough.signal }).catch(() => undefined),
    );
    const refused = await Promise.any(
      storm.map(async (each) => {
        const response = await each;
        if (response?.status === 503) return response;
        throw new Error("it was not refused");
      }),
    );
    expect(refused.headers.get("retry-after")).toBe("10");
    expect((await get("/health/live")).status).toBe(200);
    enough.abort();
    await Promise.all(storm);
    // Those who went away leave the queue.
    const next = async () => expect((await get(`/report.pdf?${brief}`)).status).toBe(200);
    await vi.waitFor(next, { timeout: 50_000, interval: 500 });
  });

  it("is the same bytes every time, also after a later load", async () => {
    const before = await english();
    await loadOther(server());
    await vi.waitFor(
      async () => expect(await (await get("/catalog.json")).json()).toMatchObject({ edition: 2 }),
      20_000,
    );
    expect((await report(asked)).equals(before)).toBe(true);
    expect((await report(asked.replace("edition=1&", ""))).equals(before)).toBe(false);
  });

  describe("is refused with the parameter that is wrong", () => {
    const zone = "chagai-arc-sites/reko-diq@1000";
    it.each<[query: string, parameter: string]>([
      ["", "zones"],
      [`zones=${Array.from({ length: 21 }, () => zone).join(";")}`, "zones"],
      ["zones=nope/reko-diq@1000", "zones"],
      [`zones=${zone}&layers=nope`, "layers"],
      [`zones=${zone}&edition=9`, "edition"],
      [`zones=${zone}&lang=xx`, "lang"],
      [`zones=${zone}&width=170`, "width"],
    ])("%s", async (query, parameter) => {
      const response = await get(`/report.pdf?${query}`);
      const { errors } = (await response.json()) as { errors: { parameter: string }[] };
      expect([response.status, errors[0]?.parameter]).toEqual([400, parameter]);
    });
  });
});

describePostgres("the report of a map as PDF, of both databases", () => {
  const fixtures = [embeddedFixture(), postgresFixture()] as const;

  /** Under one address, and as if published on one day: both are told in it. */
  async function reportFrom(location: DatabaseOptions): Promise<Buffer> {
    const server = await startServer(configFor(location), quiet);
    try {
      await server.database.query(
        sql`update naqsha.editions set published_at = ${"2026-01-02T12:00:00Z"}::timestamptz`,
      );
      return await getAs("maps.example", `${server.url}/report.pdf?${asked}`);
    } finally {
      await server.close();
    }
  }

  it("is the same bytes", async () => {
    const [embedded, postgres] = fixtures;
    const expected = await reportFrom(await embedded.freshLocation());
    expect((await reportFrom(await postgres.freshLocation())).equals(expected)).toBe(true);
  }, 120_000);
});

/** What a server answers that is known by another name. */
async function getAs(host: string, url: string): Promise<Buffer> {
  const request = httpGet(url, { headers: { host } });
  const [response] = (await once(request, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  return buffer(response);
}

/** The next edition has other incidents. */
async function loadOther({ database }: RunningServer): Promise<void> {
  const incidents = catalog.layers.find(({ id }) => id === "incidents");
  if (!incidents) throw new Error("there are no incidents");
  const others = readLayer("incidents").map(
    (each): Feature => ({ ...each, properties: { ...each.properties, name: "Another" } }),
  );
  const sourceIds = new Set(others.flatMap(({ properties }) => properties?.sources as string[]));
  await publish(database, incidents, others, { sourceIds });
}

/** What is in the elements of a page that hold text. */
function textsOf(page: string): string[] {
  const elements = page.matchAll(
    /<(h[1-3]|p|li|td|th|caption|dt)\b[^>]*>((?:(?!<\1\b)[\s\S])*?)<\/\1>/g,
  );
  return [...elements]
    .map(([, , inner = ""]) => unescaped(inner.replace(/<[^>]+>/g, " ")))
    .filter((text) => text.trim() !== "");
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replaceAll("&amp;", "&");
}

/** Without what the setting of lines adds or leaves out. */
const plain = (text: string): string => text.replace(/[\s\u2066-\u2069]/g, "");
