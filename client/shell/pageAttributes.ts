import { language } from "../state/effective.ts";
import type { State, Store } from "../state/store.ts";

/** Keeps the language, direction and theme of the page those of the map. */
export function followPage(store: Store): void {
  const follow = (state: State) => {
    const root = document.documentElement;
    root.lang = language(state);
    root.dir = root.lang === "ur" ? "rtl" : "ltr";
    if (state.spec.theme) root.dataset.theme = state.spec.theme;
    else delete root.dataset.theme;
  };
  follow(store.state);
  store.subscribe(follow);
}
