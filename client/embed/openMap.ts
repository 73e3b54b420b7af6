import type { MapParameters } from "../../server/contract/embedProtocol.ts";
import { formatReference } from "../../server/contract/featureReference.ts";
import type { MapSpec } from "../../server/contract/mapSpec.ts";
import { formatMapSpec, MapSpecError, parseMapSpec } from "../../server/contract/mapSpecCodec.ts";
import type { CatalogResponse, ParameterError } from "../../server/contract/wire.ts";
import { followPage } from "../shell/pageAttributes.ts";
import { reveal } from "../state/actions.ts";
import { followAreaFeature } from "../state/followAreaFeature.ts";
import { initialState } from "../state/initialState.ts";
import { loadCatalog } from "../state/loadCatalog.ts";
import { specProblems } from "../state/specProblems.ts";
import { type State, Store } from "../state/store.ts";
import { followZonesOnceThereAre } from "../zones/followZonesOnceThereAre.ts";
import { NaqshaEmbeddedMap } from "./embeddedMap.ts";
import type { ParentLink } from "./parentLink.ts";
import { withParameters } from "./withParameters.ts";

const prefersDark = matchMedia("(prefers-color-scheme: dark)");

/** A map that has taken the place of its figure. */
export interface OpenMap {
  query(): string;
  set(parameters: MapParameters): Promise<void>;
  focus(): void;
}

/** Puts the map of `query` on the stage, drawn; its address and the history of the page stay as they are. */
export async function openMap(
  stage: HTMLElement,
  query: string,
  link: Pick<ParentLink, "tell">,
): Promise<OpenMap> {
  const spec = parseMapSpec(new URLSearchParams(query));
  const store = new Store(initialState(spec, prefersDark.matches ? "dark" : "light"));
  prefersDark.addEventListener("change", ({ matches }) =>
    store.set({ systemTheme: matches ? "dark" : "light" }),
  );
  const catalog = await loadCatalog(spec.edition, console.warn);
  const problems = await specProblems(spec, catalog);
  if (problems.length > 0) {
    refuse(problems, link);
    throw new MapSpecError(problems);
  }
  store.set({ catalog, room: null });
  followPage(store);
  followAreaFeature(store);
  followZonesOnceThereAre(store);
  store.subscribe((state, previous) => tellChanges(state, previous, link));
  const element = await show(store, stage);
  return {
    query: () => formatMapSpec(store.state.spec),
    set: async (parameters) => {
      try {
        await change(store, catalog, parameters);
      } catch (error) {
        if (!(error instanceof MapSpecError)) throw error;
        refuse(error.errors, link);
      }
    },
    focus: () => element.focus(),
  };
}

function refuse(errors: readonly ParameterError[], link: Pick<ParentLink, "tell">): void {
  link.tell({ naqsha: 1, type: "refused", errors });
}

/** @throws MapSpecError when what is asked for is no map here. */
async function change(
  store: Store,
  catalog: CatalogResponse,
  parameters: MapParameters,
): Promise<void> {
  const spec = withParameters(store.state.spec, parameters);
  const problems = await specProblems(spec, catalog);
  if (problems.length > 0) throw new MapSpecError(problems);
  store.set({ spec, inspection: null });
  if (parameters.select && spec.select) reveal(store, spec.select);
}

/** Resolves when all of the map is drawn, until when the figure is seen. */
async function show(store: Store, stage: HTMLElement): Promise<HTMLElement> {
  const element = new NaqshaEmbeddedMap();
  element.store = store;
  const drawn = new Promise<void>((resolve, reject) => {
    const unsubscribe = store.subscribe(({ drawn, canDrawMap }, previous) => {
      if (canDrawMap && (!drawn || previous.drawn)) return;
      unsubscribe();
      if (canDrawMap) resolve();
      else reject(new Error("this browser cannot draw the map"));
    });
  });
  stage.append(element);
  try {
    await drawn;
    element.waits = false;
    return element;
  } catch (error) {
    element.remove();
    throw error;
  }
}

function tellChanges(state: State, previous: State, link: Pick<ParentLink, "tell">): void {
  const [spec, before]: MapSpec[] = [state.spec, previous.spec];
  if (!spec || spec === before) return;
  const map = formatMapSpec(spec);
  if (spec.view && spec.view !== before?.view) {
    link.tell({ naqsha: 1, type: "view", map, view: spec.view });
  }
  if (spec.select !== before?.select) {
    const select = spec.select ? formatReference(spec.select) : null;
    link.tell({ naqsha: 1, type: "select", map, select });
  }
}
