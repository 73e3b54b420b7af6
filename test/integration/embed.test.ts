import { expect, test } from "vitest";
import { startServer } from "../../server/startServer.ts";
import { configFor, describeEachServer, quiet } from "../support/server.ts";

describeEachServer("maps in other pages", ({ get, server, freshLocation }) => {
  const asHtml = { headers: { Accept: "text/html" } };
  const map = "view=62.5,29,7&layers=chagai-arc-sites";
  const oembed = (params: Record<string, string>) => get(`/oembed?${new URLSearchParams(params)}`);

  test("/embed is whole without JavaScript: the figure, its title, its data and the way to the map", async () => {
    const response = await get(`/embed?${map}&title=R%26D+%3Cb%3E`, asHtml);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain("<h1>R&#38;D &#60;b&#62;</h1>");
    expect(page).not.toContain("<b>");
    const [, address = "", alt = ""] =
      /<img class="figure" src="([^"]*)" alt="([^"]*)"/.exec(page) ?? [];
    expect(alt).toBe("Map: R&#38;D &#60;b&#62;.");
    const figure = await get(unescaped(address));
    expect(figure.headers.get("Content-Type")).toMatch(/^image\/svg\+xml/);
    const table = /href="(\/api\/collections\/chagai-arc-sites\/items[^"]*)"/.exec(page)?.[1] ?? "";
    expect(await (await get(unescaped(table))).text()).toContain("Reko Diq");
    expect(page).toContain(`<link rel="canonical" href="${server().url}/?view=62.5,29,7`);
  });

  test("any page may frame /embed, and no other page of the server", async () => {
    const policyOf = async (path: string) =>
      (await get(path)).headers.get("Content-Security-Policy") ?? "";
    expect(await policyOf(`/embed?${map}`)).toMatch(/frame-ancestors \*$/);
    expect(await policyOf("/embed")).toMatch(/frame-ancestors \*$/);
    for (const path of [
      "/",
      "/embedded",
      "/embed/guide",
      "/api",
      "/report.html",
      "/oembed",
      "/?next=/embed",
    ]) {
      expect(await policyOf(path), path).toContain("frame-ancestors 'self'");
    }
  });

  test("the pages that may frame it are a setting", async () => {
    const config = configFor(await freshLocation());
    const embedAncestors = "https://a.example https://*.b.example:8443";
    const other = await startServer({ ...config, embedAncestors }, quiet);
    try {
      const { headers } = await fetch(`${other.url}/embed`);
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy.split("frame-ancestors ")[1]).toBe(embedAncestors);
    } finally {
      await other.close();
    }
  });

  test.each([
    ["/embed?view=1", "view"],
    ["/embed?colour=red", "colour"],
    ["/embed?layers=gold", "layers"],
    ["/embed?edition=999", "edition"],
    ["/embed?filter.incidents=date+%3E", "filter.incidents"],
    ["/oembed", "url"],
    ["/oembed?url=map", "url"],
    ["/oembed?url={base}/?view=1", "url"],
    ["/oembed?url={base}/embed?layers=gold", "layers"],
    ["/oembed?url={base}/&maxwidth=0", "maxwidth"],
    ["/oembed?url={base}/&callback=f", "callback"],
    ["/embed/guide?lang=de", "lang"],
  ])("%s is a 400 that names %s", async (path, parameter) => {
    const response = await get(path.replace("{base}", server().url));
    expect(response.status).toBe(400);
    const { errors } = await response.json();
    expect(errors.map((error: { parameter: string }) => error.parameter)).toContain(parameter);
  });

  test("oEmbed gives the frame in the room there is, and a picture", async () => {
    const url = `${server().url}/?${map}`;
    const response = await oembed({ url, maxwidth: "400", maxheight: "1000", format: "json" });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    const answer = await response.json();
    expect(answer).toMatchObject({ version: "1.0", type: "rich", width: 400, height: 500 });
    expect(answer.html).toContain('width="400" height="500"');
    const source = unescaped(/src="([^"]*)"/.exec(answer.html)?.[1] ?? "");
    expect(source).toBe(`${server().url}/embed?${map}`);
    expect((await fetch(source)).status).toBe(200);
    const picture = new Uint8Array(await (await fetch(answer.thumbnail_url)).arrayBuffer());
    const view = new DataView(picture.buffer);
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([
      answer.thumbnail_width,
      answer.thumbnail_height,
    ]);
  });

  test("oEmbed as XML says the same", async () => {
    const url = `${server().url}/?${map}&title=A+%3C+B`;
    const response = await oembed({ url, format: "xml" });
    expect(response.headers.get("Content-Type")).toBe("text/xml; charset=utf-8");
    const xml = await response.text();
    const told = [...xml.matchAll(/<(\w+)>([^<]+)<\/\1>/g)].map(([, name, text = ""]) => [
      name,
      unescaped(text),
    ]);
    const answer: object = await (await oembed({ url })).json();
    expect(told).toEqual(Object.entries(answer).map(([name, value]) => [name, String(value)]));
  });

  test("the pages that show maps are told how, in both languages", async () => {
    for (const lang of ["en", "ur"]) {
      const response = await get(`/embed/guide?lang=${lang}`, asHtml);
      expect(response.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
      const page = unescaped(await response.text());
      expect(page).toContain(`<html lang="${lang}"`);
      expect(page).toContain(`src="${server().url}/embed.js"`);
    }
  });

  test("oEmbed is of maps of this server, as JSON or XML", async () => {
    const url = `${server().url}/`;
    expect((await oembed({ url: "https://elsewhere.example/" })).status).toBe(404);
    expect((await oembed({ url: `${url}api` })).status).toBe(404);
    expect((await oembed({ url, format: "yaml" })).status).toBe(501);
  });

  test.each(["/", "/embed"])("%s leads to its oEmbed and to a card", async (path) => {
    const page = await (await get(`${path}?${map}&title=$%26+"A"`, asHtml)).text();
    const linkOf = (type: string) =>
      unescaped(page.split(`<link rel="alternate" type="${type}" href="`)[1]?.split('"')[0] ?? "");
    const answer = await (await fetch(linkOf("application/json+oembed"))).json();
    expect(answer.title).toBe('$& "A"');
    const xml = await (await fetch(linkOf("text/xml+oembed"))).text();
    expect(unescaped(xml)).toContain('<title>$& "A"</title>');
    expect(page).toContain('<meta property="og:title" content="$&#38; &#34;A&#34;">');
    expect(page).toContain(`<meta property="og:image" content="${server().url}/figure.png?`);
  });

  test("a map that is none opens the page that says so", async () => {
    const response = await get("/?view=1", asHtml);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain("oembed");
  });
});

function unescaped(attribute: string): string {
  return attribute.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}
