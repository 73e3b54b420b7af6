import { worldviewNote } from "../../cartography/worldviews.ts";
import { zonePalette } from "../../cartography/zonePalette.ts";
import { fingerprint } from "../../citations/fingerprint.ts";
import { defaultView } from "../../contract/defaultView.ts";
import type { LayerState } from "../../contract/wire.ts";
import { type ZoneSpec, zoneColour } from "../../contract/zoneSpec.ts";
import type { Wording } from "../../filter/words/wording.ts";
import { type Camera, cameraOf, projector, unprojector } from "../camera.ts";
import type { FindFeatures } from "../drawMap.ts";
import type { DrawnMap } from "../figure.ts";
import { groundLayers } from "../groundLayers.ts";
import { ringData } from "../pathData.ts";
import type { Mark, Point, SceneGroup } from "../scene.ts";
import type { Rect, Sheet, SheetContent } from "../sheet.ts";
import type { Box } from "../text/inkBox.ts";
import {
  composedNotes,
  layersTitle,
  narrowingNotes,
  sourcesNote,
  zoneLabels,
} from "./figureNotes.ts";
import { graticuleMarks, graticuleTicks } from "./graticule.ts";
import { type Ink, inkOf } from "./ink.ts";
import {
  entryRow,
  type LegendRow,
  type LegendSetting,
  legendBlock,
  zoneRow,
} from "./legendBlock.ts";
import { legendOfMap } from "./legendOfMap.ts";
import { messages } from "./messages.ts";
import { northArrow } from "./northArrow.ts";
import { type Paragraph, paragraph, stacked } from "./paragraph.ts";
import type { Piece } from "./parts.ts";
import { acrossM, scaleBarMarks, scaleBarOf } from "./scaleBar.ts";

/** Side of the inset, at most. */
const insetPx = 92;
const noteSizePx = 6.5;
/** The north arrow, from the right and the top of the map. */
const northPx = [20, 30] as const;

/** All that stands around the map of a figure. */
export class Furniture {
  readonly title: string;
  /** What is said under the map. */
  readonly notes: readonly string[];
  /** The same without regard to room, and the conditions in any case: for those who do not see what is left out. */
  readonly description: string;
  readonly #map: DrawnMap;
  readonly #parts: ReadonlySet<Piece>;
  readonly #ink: Ink;
  readonly #wording: Wording;

  constructor(map: DrawnMap, parts: ReadonlySet<Piece>) {
    this.#map = map;
    this.#parts = parts;
    this.#ink = inkOf(map.theme);
    this.title = map.spec.title ?? layersTitle(map.layers, map.lang);
    this.#wording = {
      lang: map.lang,
      layers: map.snapshot.layers,
      nameOf: (reference) => map.names.get(reference) || reference,
    };
    const conditions = this.#conditions();
    const others = this.#otherNotes();
    this.notes = [...this.#conditionNotes(conditions), ...others];
    this.description = [...conditions, ...others].join(" ");
  }

  /** What the legend of a map has to explain. */
  rows(camera: Camera, find: FindFeatures): readonly LegendRow[] {
    if (!this.#parts.has("legend")) return [];
    const { spec, theme, lang, worldview } = this.#map;
    const layers = [...this.#ground(), ...this.#map.layers];
    const entries = legendOfMap({ layers, camera, find, theme, lang, worldview });
    const labels = zoneLabels(this.#drawnZones(), this.#wording);
    const zones = (spec.zones ?? []).flatMap((zone, index) => {
      const label = labels.get(zone);
      return label === undefined
        ? []
        : [zoneRow(label, zonePalette(zoneColour(zone, index), theme))];
    });
    return [...zones, ...entries.map(entryRow)];
  }

  /** @param widest camera, of which the map will show a part. */
  content(rows: readonly LegendRow[], widest: Camera): SheetContent {
    const parts = this.#parts;
    return {
      title: (widthPx) => (parts.has("title") ? this.#titleBlock(widthPx) : undefined),
      legend: (widthPx, setting) => this.#legend(rows, widthPx, setting),
      notes: (widthPx) => this.#noteBlock(widthPx),
      insetPx: parts.has("inset") && isPartOfInset(widest) ? insetPx : 0,
      isRtl: this.#map.lang === "ur",
      hasTicks: parts.has("graticule"),
      hasStrip: parts.has("scale") || parts.has("projection"),
    };
  }

  /** Under everything; nothing where the map is all there is. */
  paper(widthPx: number, heightPx: number, { map }: Sheet): SceneGroup[] {
    if (map[2] === widthPx && map[3] === heightPx) return [];
    const fill = { colour: this.#ink.paper, opacity: 1 };
    const d = rectData([0, 0, widthPx, heightPx]);
    return [{ id: "paper", title: "Paper", marks: [{ kind: "path", d, fill }] }];
  }

  /** What of the map it stands on. */
  taken({ widthPx }: Camera): Box[] {
    if (!this.#parts.has("north")) return [];
    const [x, y] = northPx;
    return [{ left: widthPx - x - 16, top: 0, right: widthPx - x + 16, bottom: y + 12 }];
  }

  groups(
    sheet: Sheet,
    camera: Camera,
    rows: readonly LegendRow[],
    insetCamera: Camera | undefined,
  ): SceneGroup[] {
    const { title, legend, notes, setting } = sheet;
    const blocks = [
      group("title", title && this.#titleBlock(title[2]).marks([title[0], title[1]])),
      group(
        "legend",
        legend && this.#legend(rows, legend[2], setting)?.marks([legend[0], legend[1]]),
      ),
      group("neatline", this.#neatline(sheet)),
      group("graticule", this.#graticule(sheet, camera)),
      group("north", this.#north(sheet, camera)),
      group("scale", this.#strip(sheet, camera)),
      group("inset-frame", this.#insetFrame(sheet, camera, insetCamera)),
      group("notes", notes && this.#noteBlock(notes[2])?.marks([notes[0], notes[1]])),
    ];
    return blocks.filter(({ marks }) => marks.length > 0);
  }

  /** What the map leaves out, and where its composed zones are. */
  #conditions(): string[] {
    const { spec, layers } = this.#map;
    return [
      ...narrowingNotes(spec, layers, this.#wording),
      ...composedNotes(this.#drawnZones(), this.#wording),
    ];
  }

  #conditionNotes(conditions: readonly string[]): readonly string[] {
    if (this.#parts.has("words")) return conditions;
    const { spec, layers, lang } = this.#map;
    const isNarrowed = narrowingNotes(spec, layers, this.#wording).length > 0;
    return this.#parts.has("wordsInBrief") && isNarrowed ? [messages[lang].brief] : [];
  }

  #otherNotes(): string[] {
    const { spec, snapshot, layers, lang, worldview } = this.#map;
    const { edition } = snapshot;
    return [
      ...(this.#parts.has("worldview") ? [worldviewNote(worldview, lang)] : []),
      ...(this.#parts.has("sources")
        ? [sourcesNote([...layers.toReversed(), ...this.#ground()], lang)]
        : []),
      ...(this.#parts.has("edition")
        ? [messages[lang].edition(edition, fingerprint({ ...spec, edition }))]
        : []),
    ];
  }

  #ground(): readonly LayerState[] {
    const { spec, snapshot } = this.#map;
    return groundLayers(spec, snapshot.layers);
  }

  #drawnZones(): readonly ZoneSpec[] {
    return (this.#map.spec.zones ?? []).filter(({ hidden }) => !hidden);
  }

  #titleBlock(widthPx: number): Paragraph {
    const { lang } = this.#map;
    const look = { lang, face: "semibold", sizePx: 13, colour: this.#ink.text } as const;
    return paragraph(this.title, look, widthPx);
  }

  #noteBlock(widthPx: number): Paragraph | undefined {
    const { lang } = this.#map;
    const look = { lang, face: "regular", sizePx: noteSizePx, colour: this.#ink.quiet } as const;
    const set = this.notes.map((note) => paragraph(note, look, widthPx));
    return set.length === 0 ? undefined : stacked(set, 1.5);
  }

  #legend(
    rows: readonly LegendRow[],
    widthPx: number,
    setting: LegendSetting,
  ): Paragraph | undefined {
    if (rows.length === 0) return undefined;
    const { lang } = this.#map;
    return legendBlock(messages[lang].legend, rows, { setting, widthPx, lang, ink: this.#ink });
  }

  #neatline({ map, title, notes, legend, strip }: Sheet): Mark[] {
    if (!title && !notes && !legend && !strip && !this.#parts.has("graticule")) return [];
    return [this.#frame(map)];
  }

  #frame(rect: Rect): Mark {
    const stroke = { colour: this.#ink.line, opacity: 1, widthPx: 0.75 } as const;
    return {
      kind: "path",
      d: rectData(rect),
      stroke: { ...stroke, cap: "butt", join: "miter" },
    };
  }

  #graticule({ map }: Sheet, camera: Camera): Mark[] {
    if (!this.#parts.has("graticule")) return [];
    return graticuleMarks(graticuleTicks(camera), [map[0], map[1]], this.#ink);
  }

  #north({ map: [left, top, width] }: Sheet, { bearingDeg }: Camera): Mark[] {
    if (!this.#parts.has("north")) return [];
    return northArrow(
      [left + width - northPx[0], top + northPx[1]],
      bearingDeg,
      this.#ink,
      this.#map.lang,
    );
  }

  /** The bar at the left end of the strip, and the projection's name at its right. */
  #strip({ map, strip }: Sheet, camera: Camera): Mark[] {
    if (!strip) return [];
    const { lang } = this.#map;
    const [left, top, width] = [map[0], strip[1], map[2]];
    const bar = scaleBarOf(camera, Math.min(140, 0.4 * width));
    const look = { lang, face: "regular", sizePx: 7, colour: this.#ink.quiet } as const;
    const text = paragraph(messages[lang].projection(scaleText(camera)), look, width - bar.widthPx);
    const at: Point = [left + width - text.widthPx, top + 1];
    const widthOfText = paragraph(
      messages[lang].projection(scaleText(camera)),
      look,
      text.widthPx + 0.5,
    );
    return [
      ...(this.#parts.has("scale") ? scaleBarMarks(bar, [left, top + 1], this.#ink, lang) : []),
      ...(this.#parts.has("projection") ? widthOfText.marks(at) : []),
    ];
  }

  /** Where the map is, on the inset. */
  #insetFrame({ inset }: Sheet, camera: Camera, insetCamera: Camera | undefined): Mark[] {
    if (!inset || !insetCamera) return [];
    const unproject = unprojector(camera);
    const project = projector(insetCamera);
    const { widthPx, heightPx } = camera;
    const corners = (
      [
        [0, 0],
        [widthPx, 0],
        [widthPx, heightPx],
        [0, heightPx],
      ] as const
    ).map((corner): Point => {
      const [x, y] = project(...unproject(corner));
      const within = (value: number, most: number) => Math.min(Math.max(value, 0), most);
      return [inset[0] + within(x, inset[2]), inset[1] + within(y, inset[3])];
    });
    const stroke = { colour: this.#ink.accent, opacity: 1, widthPx: 1.2 } as const;
    return [
      {
        kind: "path",
        d: ringData([corners]),
        fill: { colour: this.#ink.accent, opacity: 0.15 },
        stroke: { ...stroke, cap: "butt", join: "miter" },
      },
      this.#frame(inset),
    ];
  }
}

function group(id: string, marks: readonly Mark[] | undefined): SceneGroup {
  return { id, title: id, marks: marks ?? [] };
}

/** A map of the whole country need not be shown on one. */
function isPartOfInset(camera: Camera): boolean {
  const { zoom } = cameraOf(defaultView, insetPx, insetPx);
  const share = (camera.widthPx * camera.heightPx) / 4 ** (camera.zoom - zoom) / insetPx ** 2;
  return share < 0.6;
}

function rectData([left, top, width, height]: Rect): string {
  return `M${left} ${top}h${width}v${height}h${-width}Z`;
}

/** Metres of a CSS pixel. */
const pixelM = 0.0254 / 96;

/** The denominator of the scale at the middle of the map, to three digits. */
function scaleText(camera: Camera): string {
  const denominator = acrossM(camera, 1) / pixelM;
  return new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 3 }).format(denominator);
}
