import { afterEach, expect, test, vi } from "vitest";
import { ConnectionQueue } from "../../server/database/connectionQueue.ts";
import { QueryCancelled, QueryTimeout } from "../../server/database/errors.ts";

afterEach(() => vi.useRealTimers());

test("the connection goes round in the order of asking", async () => {
  const queue = new ConnectionQueue();
  const served: number[] = [];
  const use = async (user: number) => {
    const release = await queue.take({ timeoutMs: 0 });
    served.push(user);
    release();
  };
  await Promise.all([use(1), use(2), use(3)]);
  await use(4);
  expect(served).toEqual([1, 2, 3, 4]);
});

test("who is cancelled while waiting is passed over", async () => {
  const queue = new ConnectionQueue();
  const release = await queue.take({ timeoutMs: 0 });
  const controller = new AbortController();
  const cancelled = queue.take({ timeoutMs: 0, signal: controller.signal });
  const next = queue.take({ timeoutMs: 0 });
  controller.abort();
  await expect(cancelled).rejects.toThrow(QueryCancelled);
  release();
  (await next)();
});

test("waiting ends when its time is up", async () => {
  vi.useFakeTimers();
  const queue = new ConnectionQueue();
  const release = await queue.take({ timeoutMs: 0 });
  const late = expect(queue.take({ timeoutMs: 1000 })).rejects.toThrow(QueryTimeout);
  await vi.advanceTimersByTimeAsync(1000);
  await late;
  release();
  (await queue.take({ timeoutMs: 1000 }))();
});
