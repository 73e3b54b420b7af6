import { MapSpecError, parseMapSpec } from "../server/contract/mapSpecCodec.ts";
import type { ParameterError } from "../server/contract/wire.ts";
import { NaqshaApp } from "./app.ts";
import { followPage, setPageLanguage } from "./shell/pageAttributes.ts";
import { mirrorAddress } from "./state/address.ts";
import { followAreaFeature } from "./state/followAreaFeature.ts";
import { initialState } from "./state/initialState.ts";
import { CatalogRefused, loadCatalog } from "./state/loadCatalog.ts";
import { specProblems } from "./state/specProblems.ts";
import { Store } from "./state/store.ts";
import { followZonesOnceThereAre } from "./zones/followZonesOnceThereAre.ts";

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const systemTheme = () => (prefersDark.matches ? "dark" : "light");

openMap().catch((error: unknown) => {
  if (error instanceof MapSpecError || error instanceof CatalogRefused) {
    return showProblem(error.errors);
  }
  throw error;
});

async function openMap(): Promise<void> {
  const spec = parseMapSpec(new URLSearchParams(location.search));
  const store = new Store(initialState(spec, systemTheme()));
  prefersDark.addEventListener("change", () => store.set({ systemTheme: systemTheme() }));
  followPage(store);
  showApp(store);
  const catalog = await loadCatalog(spec.edition, (catalogError) => store.set({ catalogError }));
  const problems = await specProblems(spec, catalog);
  if (problems.length > 0) return showProblem(problems);
  store.set({ catalog, catalogError: null });
  followAreaFeature(store);
  followZonesOnceThereAre(store);
  mirrorAddress(store);
}

function showApp(store: Store): void {
  const app = new NaqshaApp();
  app.store = store;
  replacePage(app);
  if ("WebGL2RenderingContext" in globalThis) loadMapCode(app);
  else store.set({ canDrawMap: false });
}

/** MapLibre is most of the code: it comes after the page can be read. */
function loadMapCode(app: NaqshaApp): void {
  import("./map/naqshaMap.ts").then(
    () => {
      app.mapCode = "ready";
    },
    () => {
      app.mapCode = "failed";
    },
  );
}

async function showProblem(errors: readonly ParameterError[]): Promise<void> {
  const { NaqshaProblemPage } = await import("./shell/problemPage.ts");
  const page = new NaqshaProblemPage();
  page.errors = errors;
  // The rest of the address may be unreadable; the language of the answer should not suffer.
  page.language = new URLSearchParams(location.search).get("lang") === "ur" ? "ur" : "en";
  setPageLanguage(page.language);
  replacePage(page);
}

function replacePage(page: HTMLElement): void {
  document.body.replaceChildren(page);
}
