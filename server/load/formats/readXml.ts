import { type ReadFeature, type ReadOptions, UnreadableFile } from "../reader.ts";
import { decodedText } from "./decodedText.ts";
import { gpxFeatureNames, gpxFeatures } from "./gpx.ts";
import { kmlFeatureNames, kmlFeatures } from "./kml.ts";
import { peek } from "./peek.ts";
import { xmlElements } from "./xmlElements.ts";

/**
 * Reads KML or GPX, as its root element says, a feature at a time. Both are in longitude and latitude
 * on WGS 84 by definition, so that `crs` is not for them.
 * @throws UnreadableFile naming the line.
 */
export async function* readXml(
  bytes: AsyncIterable<Uint8Array>,
  options: ReadOptions,
): AsyncGenerator<ReadFeature> {
  const { start, all } = await peek(bytes, 256);
  const text = decodedText(all, options.encoding ?? declaredEncoding(start));
  const elements = xmlElements(text, new Set([...kmlFeatureNames, ...gpxFeatureNames]));
  const { value: root, done } = await elements.next();
  if (done) throw new UnreadableFile("it has no elements");
  if (root.name === "kml") yield* kmlFeatures(elements, options);
  else if (root.name === "gpx") yield* gpxFeatures(elements, options);
  else throw new UnreadableFile(`it is XML of <${root.name}>; <kml> and <gpx> are read`);
}

/** What an XML declaration in some extension of ASCII says. */
function declaredEncoding(start: Uint8Array): string | undefined {
  const declaration = new TextDecoder("latin1").decode(start);
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.-]+)["']/.exec(declaration)?.[1];
}
