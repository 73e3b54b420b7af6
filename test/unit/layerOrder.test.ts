import { describe, expect, test } from "vitest";
import { arrange, moved, placeAt } from "../../client/panels/layerOrder.ts";

test("a moved layer lies where it was put", () => {
  expect(moved(["a", "b", "c"], 0, 2)).toEqual(["b", "c", "a"]);
  expect(moved(["a", "b", "c"], 2, 0)).toEqual(["c", "a", "b"]);
});

test("hidden layers keep their places when shown ones change theirs", () => {
  expect(arrange(["a", "hidden", "b", "c"], ["c", "a", "b"])).toEqual(["c", "hidden", "a", "b"]);
});

describe("a row held by the pointer", () => {
  const middles = [100, 150, 200];

  test.each([
    [0, 100, 0],
    [0, 149, 0],
    [0, 151, 1],
    [0, 999, 2],
    [2, 101, 1],
    [2, -50, 0],
    [1, 150, 1],
  ])("from place %d, at %d px, goes to place %d", (from, y, to) => {
    expect(placeAt(middles, from, y)).toBe(to);
  });
});
