import { kill } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { decode } from "fast-png";
import { describe, expect, test } from "vitest";
import type { Mark, PathMark, Scene, SceneGroup } from "../../server/figures/scene.ts";
import { sceneSvg } from "../../server/figures/svg/sceneSvg.ts";
import { paintedOver } from "../../server/figures/writing/paintedOver.ts";
import { type PixelJob, PixelProcess } from "../../server/figures/writing/pixelProcess.ts";
import { scenePng } from "../../server/figures/writing/scenePng.ts";

/** A process takes seconds to start where a machine has other work. */
const timeout = 60_000;

const svgOf = (content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400">${content}</svg>`;

const square: PixelJob = {
  svg: svgOf('<path d="M0 0h600v400h-600Z" fill="#1f4e8c"/>'),
  widthPx: 60,
  dpi: 96,
};

/** What https://github.com/thx/resvg-js/issues/413 tells of, where resvg 2.6 ends its process. */
const deadly: PixelJob = {
  ...square,
  svg: svgOf(`<clipPath id="a"><path d="M0 0h100v100h-100Z"/><path d="M300 300h100v100h-100Z"/></clipPath>
    <clipPath id="b"><path d="M5000 5000h50v50h-50Z"/></clipPath><clipPath id="c"><path d="M10 10h50v50h-50Z"/></clipPath>
    <g clip-path="url(#a)"><g clip-path="url(#b)"><path d="M5000 5000h50v50h-50Z"/></g>
    <g clip-path="url(#c)"><path d="M10 10h50v50h-50Z"/></g></g>`),
};

/** Some hundred canvases, each of 60 million pixels. */
const endless: PixelJob = {
  svg: svgOf(
    `<clipPath id="all"><path d="M0 0h600v400h-600Z"/></clipPath>${'<g clip-path="url(#all)"><path d="M0 0h600v400h-600Z"/></g>'.repeat(300)}`,
  ),
  widthPx: 9_500,
  dpi: 600,
};

const sizeOf = (png: Uint8Array) => {
  const { width, height } = decode(png);
  return [width, height];
};

describe("pixels", () => {
  const pixelsOf = (content: string) => decode(scenePng(svgOf(content), 600, 300));

  test("are as large on paper as they are told to be", () => {
    // 300 to the inch, as PNG has them: to the metre.
    expect(pixelsOf("").resolution).toMatchObject({ x: 11_811, y: 11_811 });
  });

  test("have no opacity where nothing can be seen through", () => {
    const { channels, data } = pixelsOf('<path d="M0 0h600v400h-600Z" fill="#1f4e8c"/>');
    expect([channels, ...data.slice(-3)]).toEqual([3, 0x1f, 0x4e, 0x8c]);
  });

  test("have the colour they are painted in, however much can be seen through", () => {
    const { channels, data } = pixelsOf(
      '<path d="M0 0h600v200h-600Z" fill="#ff8000" fill-opacity="0.5"/>',
    );
    expect([channels, ...data.slice(0, 4)]).toEqual([4, 255, 128, 0, 128]);
    expect([...data.slice(-4)]).toEqual([0, 0, 0, 0]);
  });
});

describe("paper laid over what is beyond the map", () => {
  const path = (d: string, colour: string, opacity = 1): PathMark => ({
    kind: "path",
    d,
    fill: { colour, opacity },
  });
  const group = (id: string, marks: readonly Mark[], frame: Partial<SceneGroup> = {}) => ({
    id,
    title: id,
    marks,
    ...frame,
  });
  const map = { at: [20.3, 10.6], clip: [0, 0, 60.2, 50.5] } as const;
  const inset = { at: [90.2, 40.4], clip: [0, 0, 20, 20] } as const;
  const everywhere = "M-500 -500h1000v1000h-1000Z";
  const beyond = [
    group("land", [path(everywhere, "#f6f3ec")], map),
    group("belt", [path("M-30 20h200v20h-200Z", "#b4581b", 0.4)], map),
  ];
  const paper = group("paper", [path("M0 0h120v80h-120Z", "#fdfcf9")]);
  const furniture = group("title", [path("M5 2h80v5h-80Z", "#22201c")]);
  const look = { widthMm: 30, heightMm: 20, lang: "en", title: "", description: "" };
  const drawn = (groups: readonly SceneGroup[], edit: (scene: Scene) => Scene) =>
    decode(scenePng(sceneSvg(edit({ widthPx: 120, heightPx: 80, groups }), look), 360, 300)).data;

  test.each([
    ["in a frame", [paper, ...beyond, furniture]],
    [
      "beside an inset",
      [paper, ...beyond, group("i", [path(everywhere, "#d7e3ea")], inset), furniture],
    ],
    [
      "that is all there is",
      beyond.map((each) => ({ ...each, at: [0, 0], clip: [0, 0, 120, 80] }) as const),
    ],
  ])("is the same picture of a map %s", (_name, groups) => {
    const [cut, painted] = [drawn(groups, (scene) => scene), drawn(groups, paintedOver)];
    const differences = Array.from(cut, (value, index) => Math.abs(value - (painted[index] ?? 0)));
    expect(painted.length).toBe(cut.length);
    expect(differences.reduce((most, each) => Math.max(most, each))).toBeLessThanOrEqual(3);
    const { groups: left } = paintedOver({ widthPx: 120, heightPx: 80, groups });
    expect(left.filter(({ id }) => id === "land" || id === "belt").every(({ clip }) => !clip)).toBe(
      true,
    );
  });
});

describe("a process that makes pixels", () => {
  test("is kept for the next picture", { timeout }, async () => {
    const process = new PixelProcess();
    expect(sizeOf(await process.draw(square, undefined))).toEqual([60, 40]);
    const { pid } = process;
    expect(sizeOf(await process.draw({ ...square, widthPx: 30 }, undefined))).toEqual([30, 20]);
    expect(process.pid).toBe(pid);
  });

  test("that a drawing ends is a 500, and the next picture is made", { timeout }, async () => {
    const process = new PixelProcess();
    await expect(process.draw(deadly, undefined)).rejects.toMatchObject({
      status: 500,
      message: expect.stringContaining("could not be made into pixels"),
    });
    expect(sizeOf(await process.draw(square, undefined))).toEqual([60, 40]);
  });

  test("that is killed at work is a 500, and the next picture is made", { timeout }, async () => {
    const process = new PixelProcess();
    await process.draw(square, undefined);
    const { pid = 0 } = process;
    const killed = process.draw(endless, undefined);
    const refused = expect(killed).rejects.toMatchObject({ status: 500 });
    await sleep(100);
    kill(pid, "SIGKILL");
    await refused;
    expect(sizeOf(await process.draw(square, undefined))).toEqual([60, 40]);
    expect(process.pid).not.toBe(pid);
  });

  test("that is killed when it has nothing to do is started again", { timeout }, async () => {
    const process = new PixelProcess();
    await process.draw(square, undefined);
    kill(process.pid ?? 0, "SIGKILL");
    while (process.pid !== undefined) await sleep(10);
    expect(sizeOf(await process.draw(square, undefined))).toEqual([60, 40]);
  });

  test("is ended when it has had nothing to do for a while", { timeout }, async () => {
    const process = new PixelProcess({ idleMs: 10 });
    await process.draw(square, undefined);
    while (process.pid !== undefined) await sleep(10);
    expect(sizeOf(await process.draw(square, undefined))).toEqual([60, 40]);
  });

  test("is ended when it takes too long: 503", { timeout }, async () => {
    const process = new PixelProcess({ timeoutMs: 1_000 });
    await process.draw(square, undefined).catch(() => {});
    await expect(process.draw(endless, undefined)).rejects.toMatchObject({
      status: 503,
      retryAfterS: 60,
    });
    expect(process.pid).toBeUndefined();
  });

  test("is ended when nobody waits for its picture", { timeout }, async () => {
    const process = new PixelProcess();
    await process.draw(square, undefined);
    const { pid = 0 } = process;
    const client = new AbortController();
    const left = process.draw(endless, client.signal);
    client.abort();
    await expect(left).rejects.toThrow("abort");
    expect(sizeOf(await process.draw(square, undefined))).toEqual([60, 40]);
    while (isRunning(pid)) await sleep(10);
  });
});

function isRunning(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch {
    return false;
  }
}
