import { LRUCache } from "lru-cache";
import { buildStyle } from "../cartography/buildStyle.ts";
import { defaultView } from "../contract/defaultView.ts";
import { type Camera, cameraOf } from "./camera.ts";
import type { Find } from "./composeFigure.ts";
import { drawMap } from "./drawMap.ts";
import type { DrawnMap } from "./figure.ts";
import type { SceneGroup } from "./scene.ts";
import type { Rect } from "./sheet.ts";

export interface Inset {
  camera: Camera;
  /** From its own upper left. */
  groups: readonly SceneGroup[];
}

const mostSizes = 20;

/** Of the one server that this thread draws for: what an edition holds never changes, and neither does its inset. */
const drawn = new LRUCache<string, Inset>({ max: mostSizes });

/** Pakistan and its neighbours, without names. */
export async function drawInset(map: DrawnMap, find: Find, rect: Rect): Promise<Inset> {
  const { snapshot, theme, lang, worldview } = map;
  const key = [snapshot.edition, theme, lang, worldview, rect[2], rect[3]].join(" ");
  const inset = drawn.get(key) ?? (await draw(map, find, rect));
  drawn.set(key, inset);
  return inset;
}

async function draw(map: DrawnMap, find: Find, rect: Rect): Promise<Inset> {
  const camera = cameraOf(defaultView, rect[2], rect[3]);
  const { snapshot, theme, lang, worldview } = map;
  const ground = buildStyle({
    layers: snapshot.layers,
    spec: { layers: [] },
    theme,
    lang,
    worldview,
    edition: snapshot.edition,
    baseUrl: "",
  });
  const style = { ...ground, layers: ground.layers.filter(({ id }) => isOfInset(id)) };
  const found = await find(style, camera);
  const groups = await drawMap(style, camera, found, ({ id }) => id);
  return { camera, groups: groups.map((group) => ({ ...group, id: `inset-${group.id}` })) };
}

const isOfInset = (id: string): boolean =>
  /^(background$|basemap-country\/|basemap-boundary\/(coast|international|disputed|line-of-control)$)/.test(
    id,
  );
