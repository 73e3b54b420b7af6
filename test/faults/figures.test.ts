import { setTimeout as sleep } from "node:timers/promises";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import sax from "sax";
import { expect, test } from "vitest";
import { pdfParts } from "../support/pdfParts.ts";
import { describeEachServer } from "../support/server.ts";

/** Figures start a thread and a process, which takes seconds where a machine has other work. */
const timeout = 180_000;

describeEachServer("while a storm of figures is drawn", ({ get }) => {
  test("everybody else is answered, some are told to come again, and who leaves makes room", {
    timeout,
  }, async () => {
    const client = new AbortController();
    const answered: number[] = [];
    const storm = Array.from({ length: 40 }, async (_, n) => {
      const a3 = `width=297&height=420&dpi=600&view=${60 + n / 4},30,6`;
      const response = await get(`/figure.png?${a3}`, { signal: client.signal });
      answered.push(response.status);
      expect(response.status === 503).toBe(response.headers.has("retry-after"));
      await response.arrayBuffer();
    });
    const left = Promise.allSettled(storm);
    for (const path of [
      "/health/live",
      "/health/ready",
      "/tiles/latest/incidents/5/21/13.mvt",
      "/api/collections/incidents/items?limit=1",
    ]) {
      expect((await get(path)).ok).toBe(true);
      expect(answered).not.toContain(200);
    }
    while (answered.length === 0) await sleep(20);
    expect(answered).toContain(503);
    client.abort();
    await left;
    // Nobody's turn is kept for who has left, as soon as it is known.
    let next: Response;
    do next = await get("/figure.png?width=40&height=30&furniture=none");
    while (next.status === 503);
    expect(next.status).toBe(200);
  });
});

const evil = "evil.example";

/** Each would do something somewhere, if it were taken for more than text. */
const texts = [
  `</title></desc><script href="http://${evil}/x.js">alert(1)</script>`,
  `"><image href="http://${evil}/a.png" onload="alert(1)"/>`,
  `'/><use xlink:href='file:///etc/passwd#a'/>`,
  `]]><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>&x;`,
  `javascript:alert(1)`,
  `file:///etc/passwd`,
  `http://${evil}/?url(http://${evil}/b)`,
  `) /S /URI /URI (http://${evil}) /JS (app.alert(1))`,
  `\u202e\u2066ریکوڈک\u2069\u200f\u0000\u0007`,
];

const map = "view=62.1,29.1,8&layers=chagai-arc-sites,incidents";
const encoded = encodeURIComponent;

/** Every place of a map that takes a text; what only takes words of its own refuses these. */
const fields: Readonly<Record<string, (text: string) => string>> = {
  title: (text) => `${map}&title=${encoded(text)}`,
  "a filter's value": (text) =>
    `${map}&filter.incidents=${encoded(`name <> '${text.replaceAll("'", "''")}'`)}`,
  filter: (text) => `${map}&filter.incidents=${encoded(text)}`,
  "the name of a zone": (text) =>
    `${map}&zones=${encoded(`chagai-arc-sites/reko-diq@5000~name:${encoded(text)}`)}`,
  zones: (text) => `${map}&zones=${encoded(text)}`,
  "a zone's condition": (text) => `${map}&zones=${encoded(`where:name = '${text}'`)}`,
  area: (text) => `${map}&area=${encoded(text)}`,
  select: (text) => `${map}&select=${encoded(`chagai-arc-sites/${text}`)}`,
  layers: (text) => `view=62.1,29.1,8&layers=${encoded(text)}`,
  datetime: (text) => `${map}&datetime=${encoded(text)}`,
  view: (text) => `view=${encoded(text)}`,
  bbox: (text) => `bbox=${encoded(text)}`,
  edition: (text) => `${map}&edition=${encoded(text)}`,
  lang: (text) => `${map}&lang=${encoded(text)}`,
  worldview: (text) => `${map}&worldview=${encoded(text)}`,
  theme: (text) => `${map}&theme=${encoded(text)}`,
  basemap: (text) => `${map}&basemap=${encoded(text)}`,
  "a parameter's name": (text) => `${map}&${encoded(text)}=1`,
};

const outputs = [
  ["figure.svg", "&width=80&height=80", expectPlainSvg],
  ["figure.pdf", "&width=80&height=80", expectPlainPdf],
  ["embed", "", expectPlainHtml],
  ["report.html", "", expectPlainHtml],
] as const;

describeEachServer("a map made of texts that would be more", ({ get }) => {
  test.each(Object.keys(fields))("reaches nothing by its %s", { timeout }, async (field) => {
    for (const text of texts) {
      for (const [path, more, expectPlain] of outputs) {
        const zone = path === "report.html" && !/zone/.test(field) ? anyZone : "";
        const response = await get(`/${path}?${fields[field]?.(text)}${zone}${more}`);
        const body = Buffer.from(await response.arrayBuffer());
        const where = `${path}, ${field}: ${text}`;
        expect([200, 400], `${where} is a ${response.status}: ${body}`).toContain(response.status);
        if (response.status === 200) expectPlain(body, where);
        else if (response.headers.get("content-type")?.includes("html"))
          expectPlainHtml(body, where);
        else expect(response.headers.get("content-type")).toContain("problem+json");
      }
    }
  });
});

const anyZone = "&zones=chagai-arc-sites/reko-diq@5000";

const svgElements = new Set(
  "svg title desc defs g path circle use image clipPath radialGradient stop".split(" "),
);

/** What only names something, to people or to namespaces. */
const said = /^(aria-label|inkscape:label|xmlns(:\w+)?)$/;

function expectPlainSvg(body: Buffer, where: string): void {
  const xml = sax.parser(true);
  const more = (what: string) => expect.fail(`${where}: ${what}`);
  xml.onerror = (error) => more(error.message);
  xml.ondoctype = more;
  xml.onprocessinginstruction = ({ name }) => more(name);
  xml.onopentag = ({ name, attributes }) => {
    if (!svgElements.has(name)) more(`<${name}>`);
    for (const [attribute, value] of Object.entries(attributes as Record<string, string>)) {
      if (said.test(attribute)) continue;
      const isLink =
        /^(xlink:)?href$/.test(attribute) && !/^(#d\d+$|data:image\/png;base64,)/.test(value);
      const isCode = /^(on|style$|xml:base)/i.test(attribute);
      const isFar = /:\/\/|javascript:|url\((?!#d\d+\))/i.test(value);
      if (isLink || isCode || isFar) more(`${attribute}="${value.slice(0, 100)}"`);
    }
  };
  xml.write(body.toString()).close();
}

function expectPlainPdf(body: Buffer, where: string): void {
  const { objects } = pdfParts(body);
  // Between brackets stands what is only said.
  const bare = objects.replace(/\((?:\\.|[^\\()])*\)/gs, "()");
  const found = /\/(URI|JavaScript|JS|Launch|EmbeddedFile|OpenAction|AA|GoToR)\b/.exec(bare);
  expect(found?.[0], where).toBeUndefined();
}

type Node = DefaultTreeAdapterTypes.Node;

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const inside = "childNodes" in node ? node.childNodes.flatMap(elementsOf) : [];
  return "tagName" in node ? [node, ...inside] : inside;
}

/** Elements by which pages reach out, of which the page has its own. */
const links = new Set(["href", "src", "action", "formaction", "data", "poster", "srcset"]);

function expectPlainHtml(body: Buffer, where: string): void {
  for (const { tagName, attrs, childNodes } of elementsOf(parse(body.toString()))) {
    const isOwnScript = attrs.some(
      ({ name, value }) => name === "src" && /^\/\w+\.js$/.test(value),
    );
    if (tagName === "script") expect(isOwnScript && childNodes.length === 0, where).toBe(true);
    for (const { name, value } of attrs) {
      expect(name, where).not.toMatch(/^(on|style$|srcdoc$)/);
      if (!links.has(name)) continue;
      const { protocol, hostname } = new URL(value, "http://localhost");
      expect(["http:", "https:"], `${where}: ${value}`).toContain(protocol);
      expect(hostname, where).not.toBe(evil);
    }
  }
}
