import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisTicks } from "../../client/timeline/axisTicks.ts";
import { binCounts, countWithin } from "../../client/timeline/binCounts.ts";
import { dayOf, isoOf } from "../../client/timeline/days.ts";
import { timelineTexts } from "../../client/timeline/messages.ts";
import { periodText } from "../../client/timeline/periodText.ts";
import { nextStep, previousStep, type StepLength } from "../../client/timeline/steps.ts";
import { binCount, positionOf, type TimeAxis, timeAxis } from "../../client/timeline/timeAxis.ts";
import {
  allTimes,
  formatWindow,
  isAligned,
  movedBy,
  readWindow,
  spanOf,
  type TimeWindow,
  windowOf,
  withEnd,
} from "../../client/timeline/timeWindow.ts";

const axisOf = (first: string, last: string, widthPx = 1000) =>
  timeAxis(dayOf(first), dayOf(last), widthPx);
const edgesOf = ({ edges }: TimeAxis) => edges.map(isoOf);
/** March 2024 to July 2025: 17 months. */
const months = axisOf("2024-03-26", "2025-07-10");

describe("the axis of time", () => {
  test("has months, as time is mostly spoken of", () => {
    expect(months.interval).toBe("month");
    expect(edgesOf(months).slice(0, 2)).toEqual(["2024-03-01", "2024-04-01"]);
    expect(edgesOf(months).at(-1)).toBe("2025-08-01");
    expect(binCount(months)).toBe(17);
  });

  test.each([
    ["2024-02-10", "2024-03-20", 1000, "day"],
    ["2024-02-10", "2024-07-20", 1000, "week"],
    ["1989-01-01", "2021-12-31", 1000, "month"],
    ["1989-01-01", "2021-12-31", 340, "year"],
    ["2024-03-26", "2024-03-26", 340, "day"],
  ])("%s to %s on %d pixels has bins of a %s", (first, last, widthPx, interval) => {
    expect(axisOf(first, last, widthPx).interval).toBe(interval);
  });

  test("weeks begin on Monday, before 1970 too", () => {
    for (const [first, last] of [
      ["2024-02-10", "2024-07-20"],
      ["1969-02-10", "1969-07-20"],
    ] as const) {
      const days = axisOf(first, last).edges.map((day) => new Date(isoOf(day)).getUTCDay());
      expect(new Set(days)).toEqual(new Set([1]));
    }
  });

  const day = fc.integer({ min: dayOf("0005-01-01"), max: dayOf("9990-12-31") });

  test("every day lies in one bin, and bins follow without a gap", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30_000 }), fc.nat(1), (first, more, fraction) => {
        const axis = timeAxis(first, first + more, 700);
        const at = positionOf(axis, first + Math.floor(more * fraction));
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThan(binCount(axis));
        expect(axis.edges.toSorted((a, b) => a - b)).toEqual(axis.edges);
        expect(new Set(axis.edges).size).toBe(axis.edges.length);
      }),
    );
  });

  test("labels of years keep apart, and stand at round ones", () => {
    const ticks = axisTicks(axisOf("1989-01-01", "2021-12-31"), 1000, "en");
    expect(ticks.slice(0, 3).map(({ text }) => text)).toEqual(["1990", "1992", "1994"]);
  });

  test("labels of quarters name the year once", () => {
    const texts = axisTicks(months, 1000, "en").map(({ text }) => text);
    expect(texts).toEqual(
      ["Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"].concat([
        "2025",
        "Feb",
        "Mar",
        "Apr",
        "May",
        "Jun",
        "Jul",
      ]),
    );
    expect(axisTicks(months, 500, "en").map(({ text }) => text)).toEqual([
      "Apr",
      "Jul",
      "Oct",
      "2025",
      "Apr",
      "Jul",
    ]);
  });
});

describe("the window", () => {
  test.each([
    ["2024-01-01/2024-12-31", "2024-01-01/2024-12-31"],
    ["../2024-12-31", "../2024-12-31"],
    ["2024-01-01/..", "2024-01-01/.."],
    ["2024-03-26", "2024-03-26"],
    ["2024-03-26/2024-03-26", "2024-03-26"],
    ["2024-03-26T09:30:00Z/P2D", "2024-03-26/2024-03-28"],
    ["../..", null],
  ])("%s is written %s", (datetime, written) => {
    expect(formatWindow(readWindow(datetime))).toBe(written);
  });

  test("a handle at the end of the axis leaves it open", () => {
    const year = readWindow("2024-08-01/2024-12-31");
    expect(formatWindow(withEnd(months, year, "from", 0))).toBe("../2024-12-31");
    expect(formatWindow(withEnd(months, year, "to", 99))).toBe("2024-08-01/..");
    expect(formatWindow(withEnd(months, year, "to", 7))).toBe("2024-08-01/2024-09-30");
  });

  test("handles do not pass one another", () => {
    const month = readWindow("2024-08-01/2024-08-31");
    expect(withEnd(months, month, "from", 9)).toEqual(month);
    expect(withEnd(months, month, "to", 2)).toEqual(month);
  });

  test("of a typed day lies within its month", () => {
    const span = spanOf(months, readWindow("2024-03-16/2024-04-30"));
    expect(span).toEqual({ start: 15 / 31, end: 2 });
    expect(isAligned(span)).toBe(false);
  });

  test("moves as one, and stops at the ends of the axis", () => {
    const quarter = readWindow("2024-04-01/2024-06-30");
    expect(formatWindow(movedBy(months, quarter, 1))).toBe("2024-05-01/2024-07-31");
    expect(formatWindow(movedBy(months, quarter, -9))).toBe("2024-03-01/2024-05-31");
    expect(formatWindow(movedBy(months, quarter, 99))).toBe("2025-05-01/2025-07-31");
  });
});

describe("steps", () => {
  function walk(length: StepLength, axis: TimeAxis): (string | null)[] {
    const shown: (string | null)[] = [];
    let window: TimeWindow | null = nextStep(axis, allTimes, length);
    while (window) {
      shown.push(formatWindow(window));
      window = nextStep(axis, window, length);
    }
    return shown;
  }

  test("show each month once, and stop after the last", () => {
    const shown = walk(1, months);
    expect(shown).toHaveLength(17);
    expect(shown[0]).toBe("2024-03-01/2024-03-31");
    expect(shown.at(-1)).toBe("2025-07-01/2025-07-31");
  });

  test("grow from the beginning", () => {
    const shown = walk("growing", months);
    expect(shown[0]).toBe("../2024-03-31");
    expect(shown.at(-1)).toBe("../2025-07-31");
    expect(shown).toHaveLength(17);
  });

  test("keep their length, and are not longer than the axis", () => {
    expect(walk(3, months)[1]).toBe("2024-04-01/2024-06-30");
    expect(walk(99, months)).toEqual(["2024-03-01/2025-07-31"]);
  });

  test("go back as they came", () => {
    for (const length of [1, 3, "growing"] as const) {
      const shown = walk(length, months);
      const back: (string | null)[] = [];
      let window = previousStep(months, allTimes, length);
      while (window) {
        back.push(formatWindow(window));
        window = previousStep(months, window, length);
      }
      expect(back.reverse()).toEqual(shown);
    }
  });
});

describe("counts", () => {
  const histogram = {
    edition: 1,
    property: "date",
    interval: "month" as const,
    numberMatched: 7,
    undated: 2,
    bins: [
      { start: "2024-03-01", count: 3, inexact: 1 },
      { start: "2025-07-01", count: 2, inexact: 0 },
    ],
  };
  const counts = binCounts(months, [histogram, { ...histogram, undated: 0 }]);

  test("are those of all layers, each in its bin", () => {
    expect(counts.bins[0]).toEqual({ count: 6, inexact: 2 });
    expect(counts.bins[16]).toEqual({ count: 4, inexact: 0 });
    expect(counts.bins.reduce((sum, { count }) => sum + count, 0)).toBe(10);
  });

  test("of a window hold what has no date", () => {
    expect(countWithin(counts, { start: 0, end: 1 })).toBe(8);
    expect(countWithin(counts, { start: 0, end: 17 })).toBe(12);
  });
});

describe("a period in words", () => {
  const told = (datetime: string | undefined, lang: "en" | "ur" = "en") =>
    periodText(lang, readWindow(datetime));

  test.each([
    [undefined, "All times"],
    ["2024-01-01/2024-12-31", "2024"],
    ["2024-01-01/2025-12-31", "2024 – 2025"],
    ["2024-03-01/2024-03-31", "March 2024"],
    ["2024-03-01/2024-08-31", "March – August 2024"],
    ["2024-03-01/2025-08-31", "March 2024 – August 2025"],
    ["2024-03-26", "26 March 2024"],
    ["2024-03-26/2024-04-02", "26 March – 2 April 2024"],
    ["../2024-12-31", "until 2024"],
    ["../2024-11-30", "until November 2024"],
    ["2024-11-01/..", "since November 2024"],
  ])("%s: %s", (datetime, text) => {
    expect(told(datetime)).toBe(text);
  });

  test("in Urdu, with Latin digits and the Gregorian calendar", () => {
    expect(told("2024-03-01/2024-08-31", "ur")).toBe("مارچ تا اگست 2024");
    expect(told("2024-11-01/..", "ur")).toBe("نومبر 2024 سے");
  });
});

test("both languages say how inexact dates are counted", () => {
  for (const lang of ["en", "ur"] as const) {
    const words = timelineTexts(lang);
    expect(words.inexact("3", words.intervals.month)).toContain(words.intervals.month);
  }
});

test("an edge is where its window begins", () => {
  expect(formatWindow(windowOf(months, { start: 0, end: 17 }))).toBe("2024-03-01/2025-07-31");
});
