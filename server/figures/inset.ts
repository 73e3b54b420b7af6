import { LRUCache } from "lru-cache";
import { buildStyle } from "../cartography/buildStyle.ts";
import type { EditionSnapshot } from "../catalog/editionSnapshots.ts";
import { defaultView } from "../contract/defaultView.ts";
import { type Camera, cameraOf } from "./camera.ts";
import { drawMap } from "./drawMap.ts";
import type { DrawnMap, FigureDeps } from "./figure.ts";
import type { SceneGroup } from "./scene.ts";
import type { Rect } from "./sheet.ts";

export interface Inset {
  camera: Camera;
  /** From its own upper left. */
  groups: readonly SceneGroup[];
}

const mostSizes = 20;

/** What an edition holds never changes, and neither does its inset. */
const drawn = new WeakMap<EditionSnapshot, LRUCache<string, Inset>>();

/** Pakistan and its neighbours, without names. */
export async function drawInset(map: DrawnMap, deps: FigureDeps, rect: Rect): Promise<Inset> {
  const { snapshot, theme, lang, worldview } = map;
  const ofSnapshot = drawn.get(snapshot) ?? new LRUCache({ max: mostSizes });
  drawn.set(snapshot, ofSnapshot);
  const key = [theme, lang, worldview, rect[2], rect[3]].join(" ");
  const inset = ofSnapshot.get(key) ?? (await draw(map, deps, rect));
  ofSnapshot.set(key, inset);
  return inset;
}

async function draw(map: DrawnMap, { features, workshop }: FigureDeps, rect: Rect): Promise<Inset> {
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
  const find = await features.find({ style, snapshot, camera }, workshop.options);
  const groups = await drawMap(style, camera, find, ({ id }) => id);
  return { camera, groups: groups.map((group) => ({ ...group, id: `inset-${group.id}` })) };
}

const isOfInset = (id: string): boolean =>
  /^(background$|basemap-country\/|basemap-boundary\/(coast|international|disputed|line-of-control)$)/.test(
    id,
  );
