import type { MapParameters } from "../../server/contract/embedProtocol.ts";
import { fitFigure, fittingFurniture } from "./fitFigure.ts";
import type { OpenMap } from "./openMap.ts";
import { ParentLink } from "./parentLink.ts";

/** What the server has sent: a figure, and around it what makes a map of it. */
const stage = part<HTMLElement>(".stage");
const figure = part<HTMLImageElement>(".figure");
const use = part<HTMLButtonElement>(".use");
const status = part<HTMLElement>(".status");

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const query = location.search.slice(1);
let changes = Promise.resolve();
let opening: Promise<OpenMap> | undefined;
let map: OpenMap | undefined;

const link = new ParentLink(parent, {
  map: () => map?.query() ?? query,
  set: change,
});
addEventListener("message", (event) => link.receive(event));

let pause: ReturnType<typeof setTimeout> | undefined;
/** While the frame is being pulled to a size, no figure is drawn. */
const pauseMs = 300;
/** How often a figure has been refused, for what was to stand around it. */
let refusals = 0;

drawFigure();
figure.addEventListener("error", () => {
  refusals += 1;
  showFigure();
});
const resizes = new ResizeObserver(() => {
  clearTimeout(pause);
  pause = setTimeout(drawFigure, pauseMs);
});
resizes.observe(stage);

use.hidden = false;
for (const target of [use, figure]) target.addEventListener("click", () => void useMap());
// Pointers cross the map on their way down the page; one on the button means to press it.
use.addEventListener("pointerenter", () => void import("./openMap.ts"), { once: true });

function drawFigure(): void {
  refusals = 0;
  showFigure();
}

function showFigure(): void {
  const { clientWidth, clientHeight } = stage;
  if (clientWidth === 0 || clientHeight === 0) return;
  const frame = { widthPx: clientWidth, heightPx: clientHeight };
  const furnitures = fittingFurniture(frame);
  if (refusals === furnitures.length) return;
  const { href } = fitFigure(new URL(figure.dataset.src ?? "", location.href), {
    ...frame,
    theme: prefersDark.matches ? "dark" : "light",
    furniture: furnitures[refusals],
  });
  if (href !== figure.src) figure.src = href;
}

/** Whoever opens the map has it under the keyboard at once. */
async function useMap(): Promise<void> {
  const opened = await open();
  opened?.focus();
}

/** Changes the map that there is, or opens it; one change after another, since each changes what the last has left. */
function change(parameters: MapParameters): void {
  const next = async () => {
    const opened = await open();
    await opened?.set(parameters);
  };
  changes = changes.then(next);
}

/** The map; undefined, and said so, where it does not open. */
async function open(): Promise<OpenMap | undefined> {
  if (map) return map;
  status.textContent = status.dataset.loading ?? "";
  try {
    opening ??= import("./openMap.ts").then(({ openMap }) => openMap(stage, query, link));
    map = await opening;
  } catch (error) {
    console.error(error);
    opening = undefined;
    status.textContent = status.dataset.failed ?? "";
    return undefined;
  }
  resizes.disconnect();
  for (const part of [figure, use, status]) part.hidden = true;
  return map;
}

function part<Kind extends Element>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`the page has no ${selector}`);
  return found;
}
