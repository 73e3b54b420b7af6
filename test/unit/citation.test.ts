import { expect, test } from "vitest";
import { citation, citationText } from "../../server/contract/citation.ts";

const report = { id: "x", type: "report", title: "A report", license: "CC BY 4.0" };

test("a source is cited with all it states", () => {
  const source = {
    ...report,
    author: [{ family: "Singer", given: "D." }, { literal: "USGS" }],
    issued: { "date-parts": [[2008, 3]] },
    "container-title": "Open-File Report",
    publisher: "U.S. Geological Survey",
    URL: "https://pubs.usgs.gov/of/2008/1155/",
  };
  expect(citation(source)).toEqual({
    authors: "Singer, D.; USGS",
    issued: "March 2008",
    title: "A report",
    publisher: "Open-File Report, U.S. Geological Survey",
    licence: "CC BY 4.0",
    url: "https://pubs.usgs.gov/of/2008/1155/",
  });
});

test("and without what it does not", () => {
  expect(citation(report)).toMatchObject({ authors: "", issued: "", publisher: "", url: null });
});

test.each([
  [[2024], "2024"],
  [[2024, 8], "August 2024"],
  [[2024, 8, 26], "26 August 2024"],
])("issued %j is %s", (parts, text) => {
  expect(citation({ ...report, issued: { "date-parts": [parts] } }).issued).toBe(text);
});

test("a DOI is the address that lasts; other schemes than the web's are no links", () => {
  const both = { ...report, DOI: "10.3133/ofr20081155", URL: "https://example.org" };
  expect(citation(both).url).toBe("https://doi.org/10.3133/ofr20081155");
  expect(citation({ ...report, URL: "javascript:alert(1)" }).url).toBeNull();
});

test("in one line, each part ends with one full stop", () => {
  const source = {
    ...report,
    author: [{ family: "Singer", given: "D." }],
    issued: { "date-parts": [[2008]] },
    publisher: "U.S. Geological Survey",
    URL: "https://pubs.usgs.gov/of/2008/1155/",
  };
  expect(citationText(source)).toBe(
    "Singer, D. A report. U.S. Geological Survey, 2008. CC BY 4.0. https://pubs.usgs.gov/of/2008/1155/",
  );
  expect(citationText({ ...report, title: "Where is it?" })).toBe("Where is it? CC BY 4.0.");
});
