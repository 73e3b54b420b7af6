import { expect, test } from "vitest";
import { readFeature } from "../support/readGeodata.ts";
import { describeEachServer } from "../support/server.ts";

describeEachServer("citations", ({ get, server }) => {
  const feature = "/api/collections/chagai-arc-sites/items/reko-diq/citation";

  test("a map is cited at its pinned address, with its edition and fingerprint", async () => {
    const query = "layers=incidents&title=Roads+%26+risk";
    const bibtex = await (await get(`/api/citation?${query}&f=bibtex`)).text();
    const url = `${server().url}/?edition=1&${query}`;
    expect(bibtex).toContain("title = {{Roads \\& risk}}");
    expect(bibtex).toContain(`url = {${url}}`);
    const [work] = await (await get(`/api/citation?${query}&f=csl`)).json();
    expect(work).toMatchObject({ type: "map", version: "Edition 1", URL: url });
    expect(bibtex).toContain(`@misc{${work.id},`);
    const pinned = await (await get(`/api/citation?${query}&edition=1&f=bibtex`)).text();
    expect(pinned).toBe(bibtex);
    const apa = await (await get(`/api/citation?${query}`)).text();
    expect(apa).toMatch(
      /^The Naqsha authors\. \(\d{4}, \w+ \d+\)\. Roads & risk \(Edition 1\) \[Map\]\. /,
    );
    expect(apa.endsWith(`${url}\n`)).toBe(true);
  });

  test("a map without a title is called by its layers, in its language", async () => {
    const [work] = await (await get("/api/citation?layers=incidents&lang=ur&f=csl")).json();
    expect(work.title).toMatch(/[\u0600-\u06FF]/);
  });

  test("a feature brings the sources it rests on", async () => {
    const { properties } = readFeature("chagai-arc-sites", "reko-diq");
    const works: { id: string; version?: string; URL: string }[] = await (
      await get(`${feature}?f=csl`)
    ).json();
    const [own, ...sources] = works;
    expect(own).toMatchObject({ title: "Reko Diq", version: "Edition 1" });
    expect((await fetch(own?.URL ?? "")).status).toBe(200);
    expect(sources.map(({ id }) => id).sort()).toEqual([...properties.sources].sort());
    const bibtex = await (await get(`${feature}?f=bibtex`)).text();
    const ris = await (await get(`${feature}?f=ris`)).text();
    for (const { id } of works) {
      expect(bibtex).toContain(`{${id},`);
      expect(ris).toContain(`ID  - ${id}\r\n`);
    }
    expect(await (await get(feature)).text()).toMatch(/\[Data set\][\s\S]*\nSources:\n/);
  });

  test.each([
    ["/api/citation?layers=nope", 400],
    ["/api/citation?edition=9", 400],
    ["/api/citation?colour=red", 400],
    ["/api/citation?f=word", 400],
    ["/api/citation?f=ris&f=csl", 400],
    [`${feature}?edition=9`, 400],
    [`${feature}?theme=dark`, 400],
    ["/api/collections/chagai-arc-sites/items/nope/citation", 404],
    ["/api/collections/nope/items/reko-diq/citation", 404],
  ])("%s is a %i", async (path, status) => {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });
});
