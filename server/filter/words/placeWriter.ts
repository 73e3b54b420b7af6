import type { Geometry, Position } from "geojson";
import type { Bbox, Language, LayerDeclaration } from "../../../geodata/declaration.ts";
import { writtenNumber } from "../../contract/writtenValues.ts";
import { type FeatureSet, type FeatureShape, geometryName, type Node } from "../ast.ts";
import { linesOf } from "../distanceBox.ts";
import { fromLeft, isolated } from "./isolated.ts";
import { type Phrases, phrases } from "./phrases.ts";
import type { Wording } from "./wording.ts";

type TellCondition = (condition: Node, layer: LayerDeclaration) => string;

/** Tells the places that conditions are about: features by their names, shapes by where they are. */
export class PlaceWriter {
  readonly #wording: Wording;
  readonly #tellCondition: TellCondition;
  readonly #say: Phrases;

  /** @param tellCondition of another layer */
  constructor(wording: Wording, tellCondition: TellCondition) {
    this.#wording = wording;
    this.#tellCondition = tellCondition;
    this.#say = phrases[wording.lang];
  }

  isOwn(node: Node): boolean {
    return node.kind === "property" && node.name === geometryName;
  }

  /** `isOfEach`: of many features, what is said is true of each one, and not of one of them. */
  place(node: Node, isOfEach = false): string {
    switch (node.kind) {
      case "feature":
        return this.#feature(node);
      case "features":
        return this.#features(node, isOfEach);
      case "geometry":
        return shapeInFull(node.geometry, this.#wording.lang);
      case "bbox":
        return this.#say.box(extentText(node.bbox, this.#wording.lang));
      default:
        return this.#say.ownPlace;
    }
  }

  #feature({ layer, id }: FeatureShape): string {
    const reference = `${layer}/${id}`;
    const name = this.#wording.nameOf(reference);
    const told = isolated(name, this.#wording.lang);
    return name === reference ? told : this.#say.feature(told, this.#layerTitle(layer));
  }

  #features({ layer, condition }: FeatureSet, isOfEach: boolean): string {
    const say = isOfEach ? this.#say.everyFeature : this.#say.anyFeature;
    const declared = this.#wording.layers.find(({ id }) => id === layer);
    const told = condition && declared ? this.#tellCondition(condition, declared) : undefined;
    return say(this.#layerTitle(layer), told);
  }

  #layerTitle(layer: string): string {
    const { lang, layers } = this.#wording;
    const title = layers.find(({ id }) => id === layer)?.title[lang] ?? layer;
    const isAlone = layers.every((each) => each.id === layer || each.title[lang] !== title);
    const told = isolated(title, lang);
    return isAlone ? told : this.#say.named(told, isolated(layer, lang));
  }
}

/** A shape by its kind, and a point by its coordinates. */
export function shapeWords(geometry: Geometry, lang: Language): string {
  const say = phrases[lang];
  return geometry.type === "Point"
    ? say.point(fromLeft(coordinatesText(geometry.coordinates), lang))
    : say.shapes[geometry.type];
}

function shapeInFull(geometry: Geometry, lang: Language): string {
  const words = shapeWords(geometry, lang);
  if (geometry.type === "Point") return words;
  const lines = linesOf(geometry);
  const positions = lines.flat();
  const ends = lines.filter((line) => line.length > 1 && String(line[0]) === String(line.at(-1)));
  const count = writtenNumber(lang, positions.length - ends.length);
  return phrases[lang].shape(words, count, extentText(extentOf(positions), lang));
}

function extentOf(positions: readonly Position[]): Bbox {
  const lons = positions.map(([lon = 0]) => lon);
  const lats = positions.map(([, lat = 0]) => lat);
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

function extentText([west, south, east, north]: Bbox, lang: Language): string {
  const lons = `${degreesText(west, "EW")} – ${degreesText(east, "EW")}`;
  return fromLeft(`${degreesText(south, "NS")} – ${degreesText(north, "NS")}, ${lons}`, lang);
}

function coordinatesText([lon = 0, lat = 0]: Position): string {
  return `${degreesText(lat, "NS")}, ${degreesText(lon, "EW")}`;
}

/** With all its digits: 29.1° N. */
function degreesText(degrees: number, letters: "NS" | "EW"): string {
  return `${Math.abs(degrees)}°\u202f${letters[degrees < 0 ? 1 : 0]}`;
}
