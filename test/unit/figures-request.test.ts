import { describe, expect, it } from "vitest";
import { parseFigureRequest } from "../../server/figures/figureRequest.ts";
import { HttpProblem } from "../../server/http/problem.ts";

const read = (query: string) => parseFigureRequest(new URLSearchParams(query));

function problemOf(query: string): HttpProblem {
  try {
    read(query);
  } catch (error) {
    if (error instanceof HttpProblem) return error;
    throw error;
  }
  throw new Error(`${query} is no problem`);
}

describe("a request of a figure", () => {
  it("has a size in millimetres and a map", () => {
    const { widthMm, heightMm, dpi, spec } = read("view=66,29,6&width=120&height=80.5&dpi=150");
    expect([widthMm, heightMm, dpi]).toEqual([120, 80.5, 150]);
    expect(spec).toEqual({ view: { lon: 66, lat: 29, zoom: 6 } });
  });

  it("takes sizes by name, and another side than theirs", () => {
    expect(read("size=a4-landscape&height=100")).toMatchObject({ widthMm: 257, heightMm: 100 });
  });

  it.each([
    ["width=0", "width"],
    ["width=1e3", "width"],
    ["width=100000", "width"],
    ["height=-5", "height"],
    ["height=NaN", "height"],
    ["width=400&height=400", "height"],
    ["dpi=10000", "dpi"],
    ["dpi=0", "dpi"],
    ["size=huge", "size"],
    ["width=100&width=100", "width"],
    ["view=66,29,6,0,45", "view"],
    ["basemap=satellite", "basemap"],
    [`title=${"x".repeat(10_000)}`, "title"],
    [`zones=${Array(3000).fill("POINT(66 29)@1000").join(";")}`, "zones"],
    ["nonsense=1", "nonsense"],
  ])("%.40s names what is wrong", (query, parameter) => {
    const { status, errors } = problemOf(query);
    expect(status).toBe(400);
    expect(errors.map((each) => each.parameter)).toEqual([parameter]);
  });

  it("names everything that is wrong at once", () => {
    const { errors } = problemOf("width=0&dpi=1&lang=fr");
    expect(errors.map((each) => each.parameter)).toEqual(["width", "dpi", "lang"]);
  });
});
