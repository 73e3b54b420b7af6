import { expect, test } from "vitest";
import { SharedWork } from "../../server/tiles/sharedWork.ts";

/** Work that ends when told to, and knows how it was begun. */
function controlled() {
  const signals: AbortSignal[] = [];
  let finish: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<string>((resolve, reject) => {
      finish = resolve;
      fail = reject;
      signal.addEventListener("abort", () => reject(signal.reason));
    });
  };
  return { signals, work, finish: (value: string) => finish(value), fail: (e: Error) => fail(e) };
}

const staying = new AbortController().signal;

test("callers at the same time share the work and its result", async () => {
  const shared = new SharedWork<string>();
  const { signals, work, finish } = controlled();
  const both = [shared.run("a", staying, work), shared.run("a", staying, work)];
  finish("done");
  expect(await Promise.all(both)).toEqual(["done", "done"]);
  expect(signals).toHaveLength(1);
});

test("other keys are other work, and so is a later call", async () => {
  const shared = new SharedWork<string>();
  const other = controlled();
  const first = controlled();
  const running = [shared.run("a", staying, first.work), shared.run("b", staying, other.work)];
  first.finish("a");
  other.finish("b");
  expect(await Promise.all(running)).toEqual(["a", "b"]);
  const later = shared.run("a", staying, first.work);
  first.finish("again");
  expect(await later).toBe("again");
  expect(first.signals).toHaveLength(2);
});

test("a caller who leaves ends their own wait only", async () => {
  const shared = new SharedWork<string>();
  const { signals, work, finish } = controlled();
  const leaving = new AbortController();
  const left = shared.run("a", leaving.signal, work);
  const stayed = shared.run("a", staying, work);
  leaving.abort(new Error("gone"));
  await expect(left).rejects.toThrow("gone");
  expect(signals[0]?.aborted).toBe(false);
  finish("done");
  expect(await stayed).toBe("done");
});

test("when the last one leaves the work is aborted, and the next caller begins anew", async () => {
  const shared = new SharedWork<string>();
  const { signals, work, finish } = controlled();
  const leaving = new AbortController();
  const left = Promise.allSettled([
    shared.run("a", leaving.signal, work),
    shared.run("a", leaving.signal, work),
  ]);
  leaving.abort();
  expect((await left).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(signals[0]?.aborted).toBe(true);
  const next = shared.run("a", staying, work);
  finish("anew");
  expect(await next).toBe("anew");
});

test("who has left already begins nothing", async () => {
  const { signals, work } = controlled();
  await expect(new SharedWork<string>().run("a", AbortSignal.abort(), work)).rejects.toThrow();
  expect(signals).toHaveLength(0);
});

test("a failure reaches every caller and is not kept", async () => {
  const shared = new SharedWork<string>();
  const { work, fail, finish } = controlled();
  const both = Promise.allSettled([shared.run("a", staying, work), shared.run("a", staying, work)]);
  fail(new Error("broken"));
  expect((await both).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  const next = shared.run("a", staying, work);
  finish("mended");
  expect(await next).toBe("mended");
});
