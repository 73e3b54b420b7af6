import { decimal } from "../pathData.ts";

/** What a document uses again and again, each written once, numbered as they come. */
export class Definitions {
  readonly #ids = new Map<string, string>();
  readonly #bodies: string[] = [];

  /** The id of a drawing. */
  define(key: string, body: () => string): string {
    return this.#add(`drawing ${key}`, (id) => `<g id="${id}">${body()}</g>`);
  }

  /** @param d SVG path data. */
  clip(d: string): string {
    return this.#add(`clip ${d}`, (id) => `<clipPath id="${id}"><path d="${d}"/></clipPath>`);
  }

  /** Not painted: that is for those who use it. */
  outline(d: string): string {
    return this.#add(`outline ${d}`, (id) => `<path id="${id}" d="${d}"/>`);
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
