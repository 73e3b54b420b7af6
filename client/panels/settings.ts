import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property } from "lit/decorators.js";
import { worldviewNote, worldviews } from "../../server/cartography/worldviews.ts";
import type { CatalogResponse, Language, Worldview } from "../../server/contract/wire.ts";
import { formatDate } from "../i18n/format.ts";
import { t } from "../i18n/messages.ts";
import {
  setBasemap,
  setCoordinateFormat,
  setLanguage,
  setTheme,
  setWorldview,
} from "../state/actions.ts";
import { basemap, language, worldview } from "../state/effective.ts";
import type { Store } from "../state/store.ts";
import { StoreController } from "../state/storeController.ts";
import { controls } from "../styles/controls.ts";
import { coordinateFormats } from "../tools/coordinateFormat.ts";
import { heldEdition } from "./heldEdition.ts";
import { settingsStyles } from "./settingsStyles.ts";
import { dataText, languageFonts, textLanguage } from "./textLanguage.ts";

interface Choice<Value extends string> {
  value: Value;
  title: string;
}

/** Named in their own language, so that everybody finds theirs. */
const languages: readonly Choice<Language>[] = [
  { value: "en", title: "English" },
  { value: "ur", title: "اردو" },
];

/** How the map is shown to this reader, and what it is made of. */
@customElement("naqsha-settings")
export class NaqshaSettings extends LitElement {
  static override styles = [controls, languageFonts, settingsStyles];

  @property({ attribute: false }) store!: Store;

  constructor() {
    super();
    new StoreController(this, (state) => [state.spec, state.catalog, state.coordinateFormat]);
  }

  override render(): TemplateResult {
    const { store } = this;
    const { state } = store;
    const lang = language(state);
    const words = t(lang).settings;
    return html`
      <h2>${words.title}</h2>
      ${choose("language", words.language, languages, lang, (value) => setLanguage(store, value))}
      ${choose(
        "theme",
        words.appearance,
        named(words.themes),
        state.spec.theme ?? "auto",
        (value) => setTheme(store, value === "auto" ? null : value),
      )}
      ${choose("basemap", words.basemap, this.#basemaps(), basemap(state), (value) =>
        setBasemap(store, value),
      )}
      ${this.#worldview(lang)}
      ${choose(
        "coordinates",
        t(lang).coordinates.format,
        coordinateFormats.map((value) => ({ value, title: t(lang).coordinates.formats[value] })),
        state.coordinateFormat,
        (value) => setCoordinateFormat(store, value),
      )}
      ${state.catalog ? this.#about(state.catalog, lang) : nothing}
    `;
  }

  #basemaps(): readonly Choice<string>[] {
    const { state } = this.store;
    const configured = state.catalog?.rasterBasemaps ?? [];
    return [
      ...named(t(language(state)).settings.basemaps),
      ...configured.map(({ id, title }) => ({ value: id, title })),
    ];
  }

  #worldview(lang: Language): TemplateResult {
    const current = worldview(this.store.state);
    const profiles = Object.entries(worldviews) as [Worldview, (typeof worldviews)[Worldview]][];
    const choices = profiles.map(([value, { title }]) => ({ value, title: title[lang] }));
    return html`${choose("worldview", t(lang).settings.worldview, choices, current, (value) =>
      setWorldview(this.store, value),
    )}
      <p class="note">${worldviewNote(current, lang)}</p>`;
  }

  #about(catalog: CatalogResponse, lang: Language): TemplateResult {
    const words = t(lang).settings;
    const { edition, publishedAt } = catalog;
    return html`<section>
      <h3>${words.about}</h3>
      <p>${words.edition(edition, formatDate(lang, publishedAt))}</p>
      ${heldEdition(catalog, lang)}
      <h4>${words.licences}</h4>
      <dl>
        ${licences(catalog).map(
          ({ name, url, attributions }) => html`<dt>
              <a href=${url} target="_blank" rel="noopener">${dataText(name)}</a>
            </dt>
            <dd>${dataText(attributions.join("; "))}</dd>`,
        )}
      </dl>
      <p><a class="link" href="/sources.json" target="_blank">${words.sourcesLink}</a></p>
      <p>${words.code}</p>
    </section>`;
  }
}

function choose<Value extends string>(
  name: string,
  legend: string,
  choices: readonly Choice<Value>[],
  current: Value,
  set: (value: Value) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    <div class="choices">
      ${choices.map(
        ({ value, title }) => html`<label>
          <input
            type="radio"
            name=${name}
            value=${value}
            .checked=${value === current}
            @change=${() => set(value)}
          />
          <span lang=${textLanguage(title)}>${title}</span>
        </label>`,
      )}
    </div>
  </fieldset>`;
}

function named<Value extends string>(titles: Readonly<Record<Value, string>>): Choice<Value>[] {
  return (Object.entries(titles) as [Value, string][]).map(([value, title]) => ({ value, title }));
}

/** Each licence once, with everybody whose work is under it. */
function licences({ layers }: CatalogResponse) {
  const urls = new Map(layers.map(({ licence }) => [licence.name, licence.url]));
  return [...urls].map(([name, url]) => {
    const under = layers.filter(({ licence }) => licence.name === name);
    const credits = under.flatMap(({ attribution }) => attribution.split("; "));
    return { name, url, attributions: [...new Set(credits)] };
  });
}
