import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatCoordinates } from "../../client/tools/coordinates.ts";
import { parseCoordinates } from "../../client/tools/parseCoordinates.ts";
import { fromUtm, toUtm } from "../../client/tools/utm.ts";

const pakistan = [60, 23, 79, 38] as const;
const rekoDiq = { lon: 62.07889, lat: 29.12278 };

/** Zone, easting and northing by GeographicLib's GeoConvert, as published with it and in the tests of ports of it. */
const published = [
  { place: "origin", lat: 0, lon: 0, utm: [31, "N", 166021.443, 0] },
  { place: "just north-east of it", lat: 1, lon: 1, utm: [31, "N", 277438.264, 110597.973] },
  { place: "just south-west of it", lat: -1, lon: -1, utm: [30, "S", 722561.736, 9889402.027] },
  { place: "Eiffel Tower", lat: 48.8582, lon: 2.2945, utm: [31, "N", 448251.795, 5411932.678] },
  { place: "Baghdad", lat: 33.3, lon: 44.4, utm: [38, "N", 444140.545, 3684706.356] },
  { place: "Sydney", lat: -33.8688, lon: 151.2093, utm: [56, "S", 334368.634, 6250948.345] },
  { place: "Honolulu", lat: 21.307, lon: -157.85831, utm: [4, "N", 618415.973, 2356553.519] },
  { place: "Norway's wide zone", lat: 60, lon: 5, utm: [32, "N", 276979.926, 6658157.202] },
  { place: "Svalbard's wide zone", lat: 78, lon: 15, utm: [33, "N", 500000, 8658369.586] },
  { place: "near 84° N", lat: 83.9, lon: -40, utm: [24, "N", 488136.731, 9317033.097] },
  { place: "near 80° S", lat: -79.9, lon: -0.5, utm: [30, "S", 548929.285, 1128524.572] },
  { place: "eastern zone edge", lat: 0, lon: -1e-6, utm: [30, "N", 833978.445, 0] },
  { place: "antimeridian", lat: -1e-6, lon: 179.999999, utm: [60, "S", 833978.445, 9999999.889] },
] as const;

describe("UTM", () => {
  test.each(published)(
    "of $place agrees with GeographicLib to a millimetre",
    ({ lat, lon, utm }) => {
      const [zone, hemisphere, eastingM, northingM] = utm;
      const found = toUtm({ lon, lat });
      expect(found).toMatchObject({ zone, hemisphere });
      expect(found?.eastingM).toBeCloseTo(eastingM, 3);
      expect(found?.northingM).toBeCloseTo(northingM, 3);
    },
  );

  test("is not defined near the poles", () => {
    expect(toUtm({ lon: 70, lat: 84.01 })).toBeNull();
    expect(toUtm({ lon: 70, lat: -80.01 })).toBeNull();
  });

  test("comes back to the same place", () => {
    const place = fc.record({
      lon: fc.double({ min: -180, max: 179.999, noNaN: true }),
      lat: fc.double({ min: -80, max: 84, noNaN: true }),
    });
    fc.assert(
      fc.property(place, ({ lon, lat }) => {
        const utm = toUtm({ lon, lat });
        const back = utm && fromUtm(utm);
        expect(back?.lat).toBeCloseTo(lat, 9);
        expect(back?.lon).toBeCloseTo(lon, 9);
      }),
    );
  });

  test("changes zone at the meridian 66° E", () => {
    expect(toUtm({ lon: 65.999999, lat: 30 })?.zone).toBe(41);
    expect(toUtm({ lon: 66, lat: 30 })?.zone).toBe(42);
  });
});

describe("a formatted position", () => {
  test("reads as decimal, DMS, UTM and MGRS", () => {
    expect(formatCoordinates(rekoDiq, "decimal")).toBe("29.12278, 62.07889");
    expect(formatCoordinates(rekoDiq, "dms")).toBe("29°07′22.0″N 62°04′44.0″E");
    expect(formatCoordinates(rekoDiq, "utm")).toBe("41N 410388 3221939");
    expect(formatCoordinates(rekoDiq, "mgrs")).toBe("41R MN 10388 21939");
  });

  test.each([
    [21.307, -157.85831, "4Q FJ 18415 56553"],
    [-33.8688, 151.2093, "56H LH 34368 50948"],
    [48.8582, 2.2945, "31U DQ 48251 11932"],
    [60, 5, "32V KM 76979 58157"],
    [-79.9, -0.5, "30C WS 48929 28524"],
  ])("MGRS of %f, %f agrees with GeographicLib", (lat, lon, mgrs) => {
    expect(formatCoordinates({ lon, lat }, "mgrs")).toBe(mgrs);
  });

  test("never shows 60 seconds or 60 minutes", () => {
    expect(formatCoordinates({ lon: 66.99999, lat: -0.99999 }, "dms")).toBe(
      "1°00′00.0″S 67°00′00.0″E",
    );
  });

  test("is the same after panning once round the world", () => {
    const round = { ...rekoDiq, lon: rekoDiq.lon + 360 };
    expect(formatCoordinates(round, "decimal")).toBe("29.12278, 62.07889");
    expect(formatCoordinates(round, "utm")).toBe("41N 410388 3221939");
  });

  test("says so where a grid is not defined", () => {
    expect(formatCoordinates({ lon: 0, lat: 89 }, "utm")).toBeNull();
    expect(formatCoordinates({ lon: 0, lat: -89 }, "mgrs")).toBeNull();
  });
});

describe("a typed position", () => {
  test.each([
    "29.12278, 62.07889",
    "29.12278 62.07889",
    "62.07889, 29.12278",
    "29.12278N 62.07889E",
    "29.12278° N, 62.07889° E",
    "62.07889 E 29.12278 N",
    "29°07′22.0″N 62°04′44.0″E",
    `29°07'22.0"N, 62°04'44.0"E`,
    "N29 07 22 E62 04 44",
    "29 07 22 62 04 44",
    "41N 410388 3221939",
    "41R 410388 3221939",
    "41 R 410388mE 3221939mN",
    "41R MN 10388 21939",
    "41rmn1038821939",
    "۲۹٫۱۲۲۷۸، ۶۲٫۰۷۸۸۹",
  ])("%s is Reko Diq", (text) => {
    const [place, ...others] = parseCoordinates(text, pakistan);
    expect(others).toEqual([]);
    expect(place?.lat).toBeCloseTo(rekoDiq.lat, 4);
    expect(place?.lon).toBeCloseTo(rekoDiq.lon, 4);
  });

  test("takes S for the latitude band where the hemisphere would leave the map", () => {
    const [place, ...others] = parseCoordinates("42S 345000 3812000", pakistan);
    expect(others).toEqual([]);
    expect(place?.lat).toBeCloseTo(34.43788, 4);
    const chile = [-76, -56, -66, -17] as const;
    expect(parseCoordinates("19S 345000 6300000", chile)[0]?.lat).toBeLessThan(-30);
  });

  test("outside the map is read latitude first", () => {
    expect(parseCoordinates("-33.5 -70.25", pakistan)).toEqual([{ lat: -33.5, lon: -70.25 }]);
  });

  test("minus applies to the whole angle", () => {
    expect(parseCoordinates("-0 30 0 70 0 0", pakistan)).toEqual([{ lat: -0.5, lon: 70 }]);
  });

  test.each([
    "Reko Diq",
    "N-35",
    "M8",
    "29",
    "29 62 70",
    "91 181",
    "29 61 0 62 0 0",
    "-29 N 62 E",
    "29 N 62 N",
    "61N 410388 3221939",
    "41R MN 1038 219",
    "41I MN 10388 21939",
    "",
  ])("%j is not one", (text) => {
    expect(parseCoordinates(text, pakistan)).toEqual([]);
  });

  test("reads back what every format writes", () => {
    const inPakistan = fc.record({
      lon: fc.double({ min: 60.1, max: 78.9, noNaN: true }),
      lat: fc.double({ min: 23.1, max: 37.9, noNaN: true }),
      format: fc.constantFrom("decimal", "dms", "utm", "mgrs"),
    });
    fc.assert(
      fc.property(inPakistan, ({ lon, lat, format }) => {
        const text = formatCoordinates({ lon, lat }, format) ?? "";
        const places = parseCoordinates(text, pakistan);
        const nearest = Math.min(
          ...places.map((place) => Math.hypot(place.lon - lon, place.lat - lat)),
        );
        expect(nearest).toBeLessThan(4e-5);
      }),
    );
  });
});
