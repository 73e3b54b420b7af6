import { expect, test } from "vitest";
import type { ApiRequest } from "../../server/features/apiRequest.ts";
import { html as htmlEncoding } from "../../server/features/encodings.ts";
import { featurePage } from "../../server/features/html/featurePage.ts";
import { formatValue } from "../../server/features/html/formatValue.ts";
import { html } from "../../server/features/html/html.ts";
import { itemsPage } from "../../server/features/html/itemsPage.ts";
import { t } from "../../server/features/html/messages.ts";
import { readItemsQuery } from "../../server/features/itemsQuery.ts";
import { pointsLayer } from "../support/tileFixtures.ts";

test("what is put into markup is text, in content and in attributes", () => {
  const hostile = `"><script>alert('1')</script>&amp;`;
  const { text } = html`<a href="${hostile}">${hostile}</a>`;
  expect(text).not.toMatch(/<script|"">|'/);
  expect(text).toContain("&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62;&#38;amp;");
});

test("markup in markup stays, lists are joined, what is undefined is left out, 0 is not", () => {
  const items = ["a<b", "c"].map((item) => html`<li>${item}</li>`);
  const { text } = html`<ul>${items}</ul>${undefined}${0}`;
  expect(text).toBe("<ul><li>a&#60;b</li><li>c</li></ul>0");
});

test("an object that only looks like markup is not taken for it", () => {
  const forged = JSON.parse('{"text": "<b>"}');
  expect(() => html`${forged}`).toThrow(TypeError);
});

test("markup in the data, in the catalog and in the address is text on every page", () => {
  const hostile = `"'><img src=x onerror=alert(1)><script>`;
  const url = new URL(`https://maps.example.org/api/x?filter=${encodeURIComponent(hostile)}`);
  const ask: ApiRequest = {
    encoding: htmlEncoding,
    mediaType: "text/html",
    url,
    apiUrl: "https://maps.example.org/api",
    language: "en",
    links: [{ rel: "alternate", type: hostile, href: hostile }],
    hrefOf: (path) => `https://maps.example.org/api${path}`,
  };
  const title = { en: hostile, ur: hostile };
  const layer = { ...pointsLayer, title, featureCount: 1, bbox: null, changedInEdition: 1 };
  const properties = ["id", "name", "kinds", "hidden", "sources"];
  const row = {
    id: hostile,
    name: hostile,
    kinds: [hostile, hostile],
    hidden: hostile,
    sources: ["a", hostile],
    geometry: '{"type":"Point","coordinates":[66,30]}',
  };
  const source = {
    id: "a",
    type: "webpage",
    title: hostile,
    license: hostile,
    URL: "javascript:alert(1)",
  };
  const feature = { edition: 1, layer, row, properties, sources: [source] };
  const items = { edition: 1, rows: [row], numberMatched: 2, nextCursor: "x" };
  const query = readItemsQuery(layer, { properties: "name,kinds,hidden" });
  for (const page of [featurePage(ask, feature), itemsPage(ask, query, items)]) {
    expect(page).toContain("&#60;img src=x");
    expect(page).not.toMatch(/<(img|script)|javascript:/);
    expect(page.match(/="[^"]*[<>][^"]*"/)).toBeNull();
  }
});

test.each([
  ["ratio", 1234.5, "en", ["1,234.5\u202F%"]],
  ["open", false, "ur", ["نہیں"]],
  ["since", "2024-03-26", "en", ["26 March 2024"]],
  ["since", "2024-03-26", "ur", ["26 مارچ 2024"]],
  ["kinds", ["a", "b"], "en", ["a", "b"]],
  ["kinds", null, "en", []],
  ["position_method", "derived", "en", ["Derived from a description"]],
] as const)("%s %j reads in %s as %j", (name, value, language, texts) => {
  const property = pointsLayer.properties[name];
  expect(property && formatValue(name, value, property, language)).toEqual(texts);
});

test("years are not grouped, and those before the common era say so", () => {
  const year = { type: "integer", title: { en: "Year", ur: "سال" } } as const;
  expect(formatValue("first_year", -2600, year, "en")).toEqual(["2600 BCE"]);
  expect(formatValue("first_year", 1998, year, "ur")).toEqual(["1998"]);
});

test("both languages say everything", () => {
  expect(Object.keys(t("ur"))).toEqual(Object.keys(t("en")));
  for (const [name, words] of Object.entries(t("ur"))) {
    if (typeof words === "string" && !["otherLanguage", "api"].includes(name)) {
      expect(words).toMatch(/[\u0600-\u06FF]/);
    }
  }
});
