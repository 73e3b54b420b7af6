import { expect, test } from "vitest";
import { DiskRoom } from "../../server/downloads/diskRoom.ts";
import type { HttpProblem } from "../../server/http/problem.ts";

function refusal(take: () => unknown): Partial<HttpProblem> {
  try {
    take();
  } catch (error) {
    return error as HttpProblem;
  }
  throw new Error("there was room");
}

test("what can never fit is too large, and other formats are named", () => {
  const { status, message } = refusal(() => new DiskRoom().take(5_000_001));
  expect(status).toBe(413);
  expect(message).toContain("5000001");
  expect(message).toContain("CSV, GeoJSON or KML");
});

test("what does not fit beside others fits when they are done; small ones go on meanwhile", () => {
  const room = new DiskRoom();
  const giveBack = room.take(3_000_000);
  expect(refusal(() => room.take(3_000_000))).toMatchObject({ status: 503, retryAfterS: 60 });
  room.take(1000)();
  giveBack();
  room.take(5_000_000)();
  room.take(5_000_000);
});
