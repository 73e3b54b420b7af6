import type { PathMark, Scene, SceneGroup } from "../scene.ts";

type Rect = NonNullable<SceneGroup["clip"]>;

/**
 * The same picture without cutting the map off: the paper is laid over it once more, with a hole. Each group that resvg
 * cuts off is drawn on a canvas of its own, as large as the figure, and cost an A4 at 300 dpi 60 % of its time.
 */
export function paintedOver(scene: Scene): Scene {
  const first = scene.groups.findIndex(({ clip }) => clip);
  const frame = scene.groups[first];
  if (!frame?.clip) return scene;
  const isFramed = (group: SceneGroup | undefined) =>
    group?.clip?.join() === frame.clip?.join() && group?.at?.join() === frame.at?.join();
  let next = first;
  while (isFramed(scene.groups[next])) next += 1;
  const whole = scene.groups.slice(first, next).map(({ clip: _, ...group }) => group);
  const [below, above] = [scene.groups.slice(0, first), scene.groups.slice(next)];
  return { ...scene, groups: [...below, ...whole, ...paperAround(scene, frame), ...above] };
}

/** None where the map is all of the picture: beyond it nothing is drawn. */
function paperAround({ widthPx, heightPx, groups }: Scene, { at, clip }: SceneGroup): SceneGroup[] {
  const paper = groups.find(({ id }) => id === "paper");
  const [mark] = paper?.marks ?? [];
  if (!clip || mark?.kind !== "path" || !mark.fill) return [];
  const [x, y] = at ?? [0, 0];
  const hole: Rect = [x + clip[0], y + clip[1], clip[2], clip[3]];
  const d = `M0 0h${widthPx}v${heightPx}h${-widthPx}Z${backwards(hole)}`;
  const around: PathMark = { kind: "path", d, fill: mark.fill };
  return [{ id: "paper-around", title: "Paper", marks: [around] }];
}

/** Against the turn of what it is a hole of. */
function backwards([x, y, width, height]: Rect): string {
  return `M${x} ${y}v${height}h${width}v${-height}Z`;
}
