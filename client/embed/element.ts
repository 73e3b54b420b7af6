import type {
  MapMessage,
  MapParameters,
  PageMessage,
} from "../../server/contract/embedProtocol.ts";
import type { FeatureReference, MapView } from "../../server/contract/mapSpec.ts";
import { isMapAttribute } from "./isMapAttribute.ts";

/**
 * `<naqsha-map view="66,30,5" layers="chagai-arc-sites" filter.incidents="fatalities_best > 5">`, for pages
 * anywhere: every parameter of a map is an attribute. An attribute that changes loads the map anew; methods change
 * it as it is. Fires `naqsha-ready`, `naqsha-view`, `naqsha-select` and `naqsha-refused`, whose `detail` is what
 * the map has said.
 */
class NaqshaMapElement extends HTMLElement {
  readonly #frame = document.createElement("iframe");
  readonly #attributes = new MutationObserver(() => this.#load());
  /** What is asked before the map can hear it. */
  #waiting: MapParameters[] = [];
  #isReady = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles];
    this.#frame.loading = "lazy";
    this.#frame.addEventListener("load", () => this.#greet());
    root.append(this.#frame);
  }

  connectedCallback(): void {
    addEventListener("message", this.#hear);
    this.#attributes.observe(this, { attributes: true });
    this.#load();
  }

  disconnectedCallback(): void {
    removeEventListener("message", this.#hear);
    this.#attributes.disconnect();
  }

  setView(view: MapView): void {
    if ("bbox" in view) this.#set({ bbox: view.bbox.join() });
    else {
      const { lon, lat, zoom, bearing = 0, pitch = 0 } = view;
      this.#set({ view: [lon, lat, zoom, bearing, pitch].join() });
    }
  }

  /** Null: nothing. */
  select(feature: FeatureReference | null): void {
    this.#set({ select: feature && `${feature.layer}/${feature.id}` });
  }

  /** CQL2 text; null shows all of the layer. */
  setFilter(layer: string, filter: string | null): void {
    this.#set({ [`filter.${layer}`]: filter });
  }

  #load(): void {
    const given = [...this.attributes].filter(({ name }) => isMapAttribute(name));
    const address = new URL("/embed", server);
    for (const { name, value } of given) address.searchParams.set(name, value);
    this.#frame.title = this.title || "Naqsha";
    if (this.#frame.src === address.href) return;
    this.#isReady = false;
    this.#frame.src = address.href;
  }

  /** An empty frame loads too, before it is told what. */
  #greet(): void {
    if (this.#frame.src !== "") this.#send({ naqsha: 1, type: "hello" });
  }

  #set(parameters: MapParameters): void {
    if (this.#isReady) this.#send({ naqsha: 1, type: "set", parameters });
    else this.#waiting.push(parameters);
  }

  #send(message: PageMessage): void {
    this.#frame.contentWindow?.postMessage(message, server.origin);
  }

  readonly #hear = ({ source, origin, data }: MessageEvent<MapMessage | null>): void => {
    if (source !== this.#frame.contentWindow || origin !== server.origin) return;
    if (data?.naqsha !== 1) return;
    const { naqsha: _, type, ...detail } = data;
    if (type === "ready") this.#isReady = true;
    this.dispatchEvent(new CustomEvent(`naqsha-${type}`, { detail }));
    if (this.#isReady) for (const parameters of this.#waiting.splice(0)) this.#set(parameters);
  };
}

/** This file is of the server whose maps it shows. */
const server = new URL(import.meta.url);

const styles = new CSSStyleSheet();
styles.replaceSync(`
  :host { display: block; block-size: 480px; }
  :host([hidden]) { display: none; }
  iframe { display: block; inline-size: 100%; block-size: 100%; border: 0; }
`);

customElements.define("naqsha-map", NaqshaMapElement);
