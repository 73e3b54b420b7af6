import type { ImageShapes } from "../images/imageShapes.ts";
import { decimal } from "../pathData.ts";
import type { Pattern } from "../scene.ts";

/** What a document uses again and again, each written once, numbered as they come. */
export class Definitions {
  readonly #ids = new Map<string, string>();
  readonly #bodies: string[] = [];

  /** The id of a drawing. */
  define(key: string, body: () => string): string {
    return this.#add(`drawing ${key}`, (id) => `<g id="${id}">${body()}</g>`);
  }

  clip([x, y, width, height]: readonly [number, number, number, number]): string {
    const box = `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
    return this.#add(`clip ${box}`, (id) => `<clipPath id="${id}"><rect ${box}/></clipPath>`);
  }

  pattern({ pattern, scale, origin }: Pattern, image: ImageShapes, body: string): string {
    const { widthPx, heightPx } = image;
    // Moved by whole tiles, the pattern is the same: so the numbers stay small.
    const [x, y] = [origin[0] % (widthPx * scale), origin[1] % (heightPx * scale)];
    const place = `translate(${decimal(x)} ${decimal(y)}) scale(${decimal(scale)})`;
    return this.#add(
      `pattern ${pattern} ${place}`,
      (id) =>
        `<pattern id="${id}" width="${widthPx}" height="${heightPx}" patternUnits="userSpaceOnUse" patternTransform="${place}"><g transform="translate(${widthPx / 2} ${heightPx / 2})">${body}</g></pattern>`,
    );
  }

  /** Of one colour, fading out over the outer part of its radius as MapLibre does. */
  softDisc(colour: string, blur: number): string {
    const stop = (share: number) => {
      const offset = 1 - blur + blur * share;
      const left = 1 - share * share * (3 - 2 * share);
      return `<stop offset="${decimal(offset)}" stop-color="${colour}" stop-opacity="${decimal(left)}"/>`;
    };
    const stops = [0, 0.25, 0.5, 0.75, 1].map(stop).join("");
    return this.#add(
      `disc ${colour} ${blur}`,
      (id) => `<radialGradient id="${id}">${stops}</radialGradient>`,
    );
  }

  svg(): string {
    return this.#bodies.length === 0 ? "<defs/>" : `<defs>\n${this.#bodies.join("\n")}\n</defs>`;
  }

  #add(key: string, body: (id: string) => string): string {
    const known = this.#ids.get(key);
    if (known) return known;
    const id = `d${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    this.#bodies.push(body(id));
    return id;
  }
}
