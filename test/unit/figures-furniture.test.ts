import { describe, expect, it } from "vitest";
import {
  type Camera,
  cameraOf,
  projector,
  toLonLat,
  toWorld,
  unprojector,
} from "../../server/figures/camera.ts";
import { degrees, graticuleTicks } from "../../server/figures/furniture/graticule.ts";
import { parseParts } from "../../server/figures/furniture/parts.ts";
import { scaleBarOf } from "../../server/figures/furniture/scaleBar.ts";
import { breakLines } from "../../server/figures/symbols/breakLines.ts";
import { vincenty } from "../support/vincenty.ts";

const cameraAt = (lon: number, lat: number, zoom: number, bearing = 0): Camera =>
  cameraOf({ lon, lat, zoom, bearing }, 600, 400);

describe("a scale bar", () => {
  it.each([
    [66, 29, 4, 0],
    [74, 36, 9.3, 0],
    [62, 24, 12, 30],
    [70, 37, 3.2, -75],
  ])("is true at the middle of a map at %d° E %d° N, zoom %d, turned by %d°", (...at) => {
    const camera = cameraAt(...at);
    const { distanceM, widthPx } = scaleBarOf(camera, 140);
    const unproject = unprojector(camera);
    const end = (side: number) => toLonLat(unproject([300 + (side * widthPx) / 2, 200]));
    const [measured] = vincenty.inverse([[end(-1), end(1)]]);
    expect(Math.abs((measured?.distanceM ?? 0) / distanceM - 1)).toBeLessThan(0.005);
    expect(widthPx).toBeGreaterThan(140 / 2.5 - 1);
    expect(widthPx).toBeLessThanOrEqual(140);
    expect(String(distanceM)).toMatch(/^[125]0*$/);
  });
});

describe("a camera", () => {
  it("shows a box whole, with some room around it", () => {
    const project = projector(cameraOf({ bbox: [60.8, 23.6, 77.9, 37.2] }, 600, 400));
    const [left, top] = project(...toWorld(60.8, 37.2));
    const [right, bottom] = project(...toWorld(77.9, 23.6));
    expect(Math.min(left, top, 600 - right, 400 - bottom)).toBeCloseTo(24, 6);
  });

  it("finds back what it projects, however it is turned", () => {
    const camera = cameraAt(66, 29, 7, 33);
    const [x, y] = toWorld(66.7, 29.4);
    const [backX, backY] = unprojector(camera)(projector(camera)(x, y));
    expect([backX, backY]).toEqual([expect.closeTo(x, 12), expect.closeTo(y, 12)]);
  });
});

describe("graticule ticks", () => {
  it("lie on the meridians and parallels they name", () => {
    const camera = cameraAt(66, 29, 6);
    const tick = graticuleTicks(camera).find(
      ({ edge, text }) => edge === "bottom" && text === "66°\u202fE",
    );
    expect(tick?.at[0]).toBeCloseTo(projector(camera)(...toWorld(66, 29))[0], 1);
    expect(tick?.at[1]).toBe(400);
  });

  it("are few enough to be read, from a country to a quarry", () => {
    for (const zoom of [3, 5, 8, 11, 14, 17]) {
      const bottom = graticuleTicks(cameraAt(66, 29, zoom)).filter(({ edge }) => edge === "bottom");
      expect(bottom.length).toBeGreaterThan(1);
      expect(bottom.length).toBeLessThan(15);
    }
  });

  it("are told in degrees, minutes and seconds", () => {
    expect(degrees(66.5, "EW")).toBe("66°30′\u202fE");
    expect(degrees(-29.5125, "NS")).toBe("29°30′45″\u202fS");
    expect(degrees(0, "EW")).toBe("0°");
  });
});

describe("furniture", () => {
  it("is none, or some of its parts", () => {
    expect([...parseParts("none")]).toEqual([]);
    expect([...parseParts("title,scale")]).toEqual(["title", "scale"]);
    expect(() => parseParts("title,frills")).toThrow("must be none, or some of title");
  });
});

describe("breaking lines", () => {
  const widthOf = (text: string) => text.length;

  it("keeps a text that fits, and makes the lines of a longer one about equal", () => {
    expect(breakLines("Reko Diq", 20, widthOf)).toEqual(["Reko Diq"]);
    expect(breakLines("Suki Kinari hydropower station", 20, widthOf)).toEqual([
      "Suki Kinari",
      "hydropower station",
    ]);
  });

  it("never breaks inside a word", () => {
    expect(breakLines("Muzaffarabad", 4, widthOf)).toEqual(["Muzaffarabad"]);
  });
});
