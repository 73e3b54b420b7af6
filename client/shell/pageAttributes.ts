import { t } from "../i18n/messages.ts";
import { language } from "../state/effective.ts";
import type { State, Store } from "../state/store.ts";

/** Keeps the language, direction, theme and title of the page those of the map. */
export function followPage(store: Store): void {
  const follow = (state: State) => {
    const root = document.documentElement;
    root.lang = language(state);
    root.dir = root.lang === "ur" ? "rtl" : "ltr";
    if (state.spec.theme) root.dataset.theme = state.spec.theme;
    else delete root.dataset.theme;
    const { appName, appDescription } = t(language(state));
    document.title = `${appName}: ${state.spec.title ?? appDescription}`;
  };
  follow(store.state);
  store.subscribe(follow);
}
