import { describe, expect, test } from "vitest";
import {
  formatDate,
  formatDistance,
  formatList,
  formatNumber,
  formatPercent,
  formatQuantity,
} from "../../client/i18n/format.ts";
import { writtenYear } from "../../server/contract/writtenValues.ts";

describe("numbers", () => {
  test("are grouped, and keep Latin digits in Urdu", () => {
    expect(formatNumber("en", 1234567.25)).toBe("1,234,567.25");
    expect(formatNumber("ur", 1234567.25)).toBe("1,234,567.25");
  });

  test("stand a thin space before their unit", () => {
    expect(formatQuantity("en", 5900, "Mt")).toBe("5,900\u202FMt");
    expect(formatQuantity("ur", 5900, "Mt")).toBe("5,900\u202Fملین ٹن");
    expect(formatPercent("en", 0.8)).toBe("80\u202F%");
  });

  test("keep a unit that has no name in the language", () => {
    expect(formatQuantity("ur", 1.4, "ppm")).toBe("1.4\u202Fppm");
  });
});

test("years are not grouped, and say when they are before the common era", () => {
  expect(writtenYear("en", 2025)).toBe("2025");
  expect(writtenYear("en", -2600)).toBe("2600 BCE");
  expect(writtenYear("ur", -2600)).toBe("2600 قبل مسیح");
});

describe("distances", () => {
  test.each([
    [0, "0\u202Fm"],
    [250, "250\u202Fm"],
    [999.4, "999\u202Fm"],
    [999.6, "1\u202Fkm"],
    [1000, "1\u202Fkm"],
    [2540, "2.5\u202Fkm"],
    [15_000, "15\u202Fkm"],
  ])("%d m is %s", (metres, text) => {
    expect(formatDistance("en", metres)).toBe(text);
  });
});

test("dates are written out, no more exactly than they are known", () => {
  expect(formatDate("en", "2024-08-26")).toBe("26 August 2024");
  expect(formatDate("en", "2024-08-01", "month")).toBe("August 2024");
  expect(formatDate("en", "2024-01-01", "year")).toBe("2024");
  expect(formatDate("ur", "2024-08-26")).toBe("26 اگست 2024");
});

test("lists are joined as each language joins them", () => {
  expect(formatList("en", ["copper", "gold", "silver"])).toBe("copper, gold and silver");
  expect(formatList("ur", ["تانبا", "سونا"])).toBe("تانبا اور سونا");
});
