/** Markup that is safe to send as it is. Only `html` makes it. */
class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type { Markup };

type Part = Markup | string | number | undefined | readonly Part[];

/**
 * Tag for markup. Whatever is put in is escaped, but for markup; lists are joined, and undefined is
 * left out. Attributes must be written with quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = strings[0] ?? "";
  parts.forEach((part, index) => {
    text += written(part) + (strings[index + 1] ?? "");
  });
  return new Markup(text);
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "object") return part.map(written).join("");
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
