import type { Language } from "../../server/contract/wire.ts";
import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import type { State, Store } from "../state/store.ts";

/** Keeps the language, direction, theme and title of the page those of the map. */
export function followPage(store: Store): void {
  const follow = (state: State) => {
    const lang = language(state);
    setPageLanguage(lang);
    const root = document.documentElement;
    if (state.spec.theme) root.dataset.theme = state.spec.theme;
    else delete root.dataset.theme;
    const { appName, appDescription } = t(lang);
    document.title = `${appName}: ${state.spec.title ?? appDescription}`;
  };
  follow(store.state);
  store.subscribe(follow);
}

export function setPageLanguage(lang: Language): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = lang === "ur" ? "rtl" : "ltr";
}
