import { describe, expect, test } from "vitest";
import { citeTexts } from "../../client/cite/messages.ts";
import { areaTexts } from "../../client/filter/area/messages.ts";
import { filterTexts } from "../../client/filter/messages.ts";
import { en } from "../../client/i18n/en.ts";
import { t } from "../../client/i18n/messages.ts";
import { ur } from "../../client/i18n/ur.ts";
import { sketchTexts } from "../../client/map/sketchMessages.ts";
import { resultsTexts } from "../../client/results/messages.ts";
import { shareTexts } from "../../client/share/messages.ts";
import { documentTexts } from "../../client/zones/documentMessages.ts";
import { exposureTexts } from "../../client/zones/exposure/messages.ts";
import { zoneTexts } from "../../client/zones/messages.ts";
import { reportTexts } from "../../client/zones/report/messages.ts";

/** Every text by its path, functions called with recognisable arguments. */
function texts(messages: object, path = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[here, value]];
    if (typeof value !== "function") return texts(value, here);
    return [[here, value(...[7, 8, 9].slice(0, value.length))]];
  });
}

/** All of a language: what loads when it is first needed brings its own. */
const english = texts({
  ...en,
  filterRoom: filterTexts("en"),
  area: areaTexts("en"),
  sketch: sketchTexts("en"),
  results: resultsTexts("en"),
  zones: zoneTexts("en"),
  zoneDocuments: documentTexts("en"),
  zoneReport: reportTexts("en"),
  exposure: exposureTexts("en"),
  cite: citeTexts("en"),
  share: shareTexts("en"),
});
const urdu = new Map(
  texts({
    ...ur,
    filterRoom: filterTexts("ur"),
    area: areaTexts("ur"),
    sketch: sketchTexts("ur"),
    results: resultsTexts("ur"),
    zones: zoneTexts("ur"),
    zoneDocuments: documentTexts("ur"),
    zoneReport: reportTexts("ur"),
    exposure: exposureTexts("ur"),
    cite: citeTexts("ur"),
    share: shareTexts("ur"),
  }),
);
const spelledAlike = /^(units|coordinates\.formats)\.|^settings\.code$/;

describe("Urdu", () => {
  test.each(english)("has its own text for %s", (path, inEnglish) => {
    const text = urdu.get(path) ?? "";
    expect(text).not.toBe("");
    if (!spelledAlike.test(path)) expect(text).not.toBe(inEnglish);
  });

  test.each([...urdu])("%s is in Urdu letters", (path, text) => {
    if (!spelledAlike.test(path)) expect(text).toMatch(/[\u0600-\u06FF]/);
    // Arabic kaf and yeh look alike and break searching; Urdu has letters of its own.
    expect(text).not.toMatch(/[\u0643\u064A\u0649]/);
  });

  test.each(english)("%s keeps the values English keeps", (path, inEnglish) => {
    const values = (text: string) => (text.match(/\b[789]\b/g) ?? []).sort();
    expect(values(urdu.get(path) ?? "")).toEqual(values(inEnglish));
  });
});

test("one thing is not called things", () => {
  expect(t("en").details.found(1)).toBe("1 thing found");
  expect(t("en").details.found(0)).toBe("0 things found");
  expect(t("ur").details.found(1)).toBe("1 چیز ملی");
  expect(t("ur").details.found(5)).toBe("5 چیزیں ملیں");
});

test("no deaths are said in words", () => {
  expect(t("en").toll.reported(0)).toBe("No deaths reported");
  expect(t("en").toll.reported(1)).toBe("1 death reported");
  expect(t("en").toll.reported(31)).toBe("31 deaths reported");
});
