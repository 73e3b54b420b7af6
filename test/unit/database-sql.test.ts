import { expect, test } from "vitest";
import { identifier, join, sql } from "../../server/database/sql.ts";

test("values are bound, never written into the text", () => {
  const { text, values } = sql`select ${"it's"} where a = ${1} and b = ${null}`;
  expect(text).toBe("select $1 where a = $2 and b = $3");
  expect(values).toEqual(["it's", 1, null]);
});

test("nested fragments are numbered on", () => {
  const condition = sql`id = ${"a"} and edition > ${2}`;
  const { text, values } = sql`select ${"first"} where ${condition} limit ${3}`;
  expect(text).toBe("select $1 where id = $2 and edition > $3 limit $4");
  expect(values).toEqual(["first", "a", 2, 3]);
});

test("a fragment used twice is bound twice", () => {
  const part = sql`f(${1}, ${2})`;
  expect(sql`${part} or ${part}`).toEqual({ text: "f($1, $2) or f($3, $4)", values: [1, 2, 1, 2] });
});

test("more than nine values keep their numbers", () => {
  const many = join(Array.from({ length: 12 }, (_, index) => sql`${index}`));
  expect(sql`${"before"}, ${many}`.text).toBe(
    "$1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13",
  );
});

test("an object that only looks like a fragment is bound as a value", () => {
  const forged = { text: "drop table x", values: [] };
  expect(sql`select ${forged}`).toEqual({ text: "select $1", values: [forged] });
});

test("identifiers are quoted", () => {
  expect(identifier('odd "name"').text).toBe('"odd ""name"""');
});

test("undefined is a mistake", () => {
  expect(() => sql`select ${undefined}`).toThrow(TypeError);
});
