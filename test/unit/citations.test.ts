import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SourceRecord } from "../../geodata/declaration.ts";
import { bibtex } from "../../server/citations/bibtex.ts";
import { fingerprint } from "../../server/citations/fingerprint.ts";
import { ris } from "../../server/citations/ris.ts";
import type { Work } from "../../server/citations/work.ts";
import { geodataFolder } from "../support/readGeodata.ts";

const work: Work = {
  id: "naqsha-map-1234567890",
  type: "map",
  title: "Reko Diq & {x} 100% a_b ^~\\ نقشہ #1 $5",
  author: [{ literal: "The Naqsha authors" }, { family: "Khan", given: "A. B." }],
  issued: { "date-parts": [[2026, 11, 3]] },
  version: "Edition 3",
  URL: "https://naqsha.example/?filter.incidents=a={b}&c=%20d_e",
};

const sources: SourceRecord[] = JSON.parse(
  readFileSync(join(geodataFolder, "sources.json"), "utf8"),
);

describe("BibTeX", () => {
  test("says all there is, and escapes what TeX would read", () => {
    expect(bibtex([work])).toBe(`@misc{naqsha-map-1234567890,
  author = {{The Naqsha authors} and Khan, A. B.},
  title = {{Reko Diq \\& \\{x\\} 100\\% a\\_b \\textasciicircum{}\\textasciitilde{}\\textbackslash{} نقشہ \\#1 \\$5}},
  year = {2026},
  month = nov,
  version = {Edition 3},
  url = {https://naqsha.example/?filter.incidents=a=%7Bb%7D&c=%20d_e},
}
`);
  });

  test("knows journals, reports and theses", () => {
    const typed = (type: string) => bibtex([{ ...work, type, publisher: "P" }]);
    expect(typed("article-journal")).toMatch(/^@article/);
    expect(typed("report")).toMatch(/institution = \{P\}/);
    expect(typed("thesis")).toMatch(/^@phdthesis[\s\S]*school = \{P\}/);
  });

  test("braces always match, whatever the texts", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const text = bibtex([{ ...work, title }]).replace(/\\[{}]/g, "");
        let depth = 0;
        for (const character of text) {
          if (character === "{") depth += 1;
          if (character === "}") depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  test("has one entry for each source that is shipped", () => {
    expect(bibtex(sources).match(/^@\w+\{[a-z0-9.-]+,$/gm)).toHaveLength(sources.length);
  });
});

describe("RIS", () => {
  test("says all there is, one line each", () => {
    expect(ris([{ ...work, title: "Two\nlines" }]).split("\r\n")).toEqual([
      "TY  - MAP",
      "ID  - naqsha-map-1234567890",
      "AU  - The Naqsha authors",
      "AU  - Khan, A. B.",
      "TI  - Two lines",
      "PY  - 2026",
      "DA  - 2026/11/03/",
      "ET  - Edition 3",
      `UR  - ${work.URL}`,
      "ER  - ",
      "",
    ]);
  });

  test("leaves open what of a date is not known", () => {
    expect(ris([{ ...work, issued: { "date-parts": [[2025, 1]] } }])).toContain(
      "DA  - 2025/01//\r\n",
    );
  });
});

describe("the fingerprint of a map", () => {
  test("tells maps apart, and not the order in which they were said", () => {
    const spec = { edition: 1, layers: [{ id: "incidents" }], theme: "dark" } as const;
    expect(fingerprint(spec)).toMatch(/^[0-9a-f]{10}$/);
    expect(fingerprint({ theme: "dark", layers: [{ id: "incidents" }], edition: 1 })).toBe(
      fingerprint(spec),
    );
    expect(fingerprint({ ...spec, edition: 2 })).not.toBe(fingerprint(spec));
  });
});
