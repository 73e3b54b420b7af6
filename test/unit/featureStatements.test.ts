import { describe, expect, test } from "vitest";
import {
  featureNames,
  positionStatement,
  tollStatement,
} from "../../client/panels/featureStatements.ts";
import { commonProperties } from "../../geodata/properties.ts";

const layer = { properties: commonProperties };

describe("the position", () => {
  test("is stated with its accuracy and how it was found", () => {
    const anchored = { position_accuracy_m: 15_000, position_method: "place-anchor" };
    expect(positionStatement(layer, anchored, "en")).toBe(
      "Position known to ±15\u202Fkm: nearest named place, with a radius",
    );
    expect(positionStatement(layer, anchored, "ur")).toContain("±15\u202Fکلومیٹر");
  });

  test("is not stated where a layer has none", () => {
    expect(positionStatement({ properties: {} }, {}, "en")).toBeNull();
  });
});

describe("the toll", () => {
  test("agreed on is one number", () => {
    const agreed = { fatalities_best: 6, fatalities_low: 6, fatalities_high: 6 };
    expect(tollStatement(agreed, "en")).toEqual(["6 deaths reported"]);
  });

  test("disputed says so, and how far the reports are apart", () => {
    const disputed = {
      fatalities_best: 31,
      fatalities_low: 26,
      fatalities_high: 33,
      toll_disputed: true,
    };
    expect(tollStatement(disputed, "en")).toEqual([
      "31 deaths reported",
      "Reports range from 26 to 33.",
      "The toll is disputed or ambiguous.",
    ]);
  });

  test("of none is said in words", () => {
    expect(tollStatement({ fatalities_best: 0 }, "en")).toEqual(["No deaths reported"]);
  });

  test("is not stated of a mine", () => {
    expect(tollStatement({ name: "Duki" }, "en")).toBeNull();
  });
});

describe("the name", () => {
  const both = { name: "Reko Diq", name_ur: "ریکوڈک" };

  test("comes in the language of the page, with the other beneath", () => {
    expect(featureNames(both, "en")).toEqual({ main: "Reko Diq", other: "ریکوڈک" });
    expect(featureNames(both, "ur")).toEqual({ main: "ریکوڈک", other: "Reko Diq" });
  });

  test("is the one there is", () => {
    const english = { name: "Duki", name_ur: null };
    expect(featureNames(english, "ur")).toEqual({ main: "Duki", other: undefined });
  });
});
