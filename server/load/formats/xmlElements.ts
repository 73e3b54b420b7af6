import sax from "sax";
import { UnreadableFile } from "../reader.ts";
import { deepestXml, longestFeatureBytes } from "./limits.ts";

/** An element with all that is in it. Names are without their prefix. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Its own, without that of its children. */
  text: string;
}

/**
 * The elements of some names, each when it ends, and whatever their depth; elements of these names
 * inside of them are parts of them. The first is the document's root, empty.
 *
 * A DOCTYPE is refused, so that there are no entities to expand and nothing to fetch.
 * @throws UnreadableFile naming the line.
 */
export async function* xmlElements(
  text: AsyncIterable<string>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<XmlElement> {
  const reading = new XmlReading(wanted);
  for await (const part of text) {
    reading.write(part);
    yield* reading.found.splice(0);
  }
  reading.close();
  yield* reading.found.splice(0);
}

class XmlReading {
  /** Those that have ended, and were not taken. */
  readonly found: XmlElement[] = [];
  #parser = sax.parser(true);
  #wanted: ReadonlySet<string>;
  /** From a wanted element to where the text is. */
  #open: XmlElement[] = [];
  #depth = 0;
  #size = 0;
  #hasRoot = false;

  constructor(wanted: ReadonlySet<string>) {
    this.#wanted = wanted;
    const parser = this.#parser;
    parser.onerror = ({ message }) => {
      throw this.#failure(`not valid XML: ${(message.split("\n")[0] ?? "").toLowerCase()}`);
    };
    parser.ondoctype = () => {
      throw this.#failure(
        "it has a DOCTYPE, which could have entities expanded and files fetched; take it out",
      );
    };
    parser.onopentag = (tag) => this.#openTag(tag.name, tag.attributes as Record<string, string>);
    parser.onclosetag = () => this.#closeTag();
    parser.ontext = (text) => this.#addText(text);
    parser.oncdata = (text) => this.#addText(text);
  }

  write(text: string): void {
    this.#parser.write(text);
  }

  close(): void {
    if (this.#depth > 0) throw this.#failure(`it ends inside an element, as if it were cut short`);
    this.#parser.close();
  }

  #openTag(qualified: string, attributes: Record<string, string>): void {
    this.#depth += 1;
    if (this.#depth > deepestXml) throw this.#failure(`elements nest deeper than ${deepestXml}`);
    const element = { name: localName(qualified), attributes, children: [], text: "" };
    if (!this.#hasRoot) {
      this.#hasRoot = true;
      this.found.push({ ...element });
    } else if (this.#open.length > 0 || this.#wanted.has(element.name)) {
      this.#open.at(-1)?.children.push(element);
      this.#open.push(element);
      this.#grow(64 + JSON.stringify(attributes).length);
    }
  }

  #closeTag(): void {
    this.#depth -= 1;
    const element = this.#open.pop();
    if (!element || this.#open.length > 0) return;
    this.found.push(element);
    this.#size = 0;
  }

  #addText(text: string): void {
    const element = this.#open.at(-1);
    if (!element) return;
    element.text += text;
    this.#grow(text.length);
  }

  #grow(by: number): void {
    this.#size += by;
    if (this.#size <= longestFeatureBytes) return;
    throw this.#failure(`a ${this.#open[0]?.name} is larger than 16 MiB; simplify or split it`);
  }

  #failure(reason: string): UnreadableFile {
    return new UnreadableFile(`${reason} (line ${this.#parser.line + 1})`);
  }
}

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(":") + 1);
}

/** The first child of that name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((each) => each.name === name);
}

export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((each) => each.name === name);
}
