import type { ReactiveController, ReactiveControllerHost } from "lit";
import { moved, placeAt } from "./layerOrder.ts";

interface Lift {
  id: string;
  from: number;
  to: number;
  /** Middles of the rows when a pointer took hold; null when lifted by keyboard. */
  middles: readonly number[] | null;
}

interface ReorderOptions {
  /** Ids that can be moved, in the order they are shown. */
  order(): readonly string[];
  /** Vertical middles of their rows in the viewport. */
  middles(): readonly number[];
  /** The row at `from` was dropped at another place. */
  drop(id: string, from: number, to: number): void;
  announce(event: "lifted" | "moved" | "dropped" | "cancelled", id: string, index: number): void;
}

/**
 * Moves rows of a list by pointer and by keyboard (Space lifts and drops, arrows move, Escape
 * cancels). Until the drop only the order on the screen changes.
 */
export class ReorderController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ReorderOptions;
  #lift: Lift | null = null;

  constructor(host: ReactiveControllerHost, options: ReorderOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#lift = null;
  }

  get lifted(): string | null {
    return this.#lift?.id ?? null;
  }

  /** The ids as they would be after a drop. */
  get draft(): readonly string[] {
    const order = this.#options.order();
    return this.#lift ? moved(order, this.#lift.from, this.#lift.to) : order;
  }

  onKeyDown(event: KeyboardEvent, id: string): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.key === " " || event.key === "Enter") {
      if (this.#lift) this.#end(true);
      else this.#begin(id, null);
    } else if (!this.#lift) return;
    else if (step) this.#moveTo(this.#lift.to + step);
    else if (event.key === "Escape" || event.key === "Tab") this.#end(false);
    else return;
    if (event.key === "Tab") return; // Goes on to the next control.
    event.preventDefault();
    event.stopPropagation();
  }

  /** `surface` keeps receiving the pointer, wherever its rows are moved to. */
  onPointerDown(event: PointerEvent, id: string, surface: HTMLElement): void {
    if (event.button !== 0) return;
    surface.setPointerCapture(event.pointerId);
    this.#begin(id, this.#options.middles());
  }

  onPointerMove({ clientY }: PointerEvent): void {
    if (this.#lift?.middles) {
      this.#moveTo(placeAt(this.#lift.middles, this.#lift.from, clientY));
    }
  }

  onPointerUp(): void {
    if (this.#lift?.middles) this.#end(true);
  }

  onPointerCancel(): void {
    if (this.#lift?.middles) this.#end(false);
  }

  #begin(id: string, middles: readonly number[] | null): void {
    const from = this.#options.order().indexOf(id);
    this.#lift = { id, from, to: from, middles };
    this.#tell("lifted", from);
  }

  #moveTo(index: number): void {
    if (!this.#lift) return;
    const to = Math.min(Math.max(index, 0), this.#options.order().length - 1);
    if (to === this.#lift.to) return;
    this.#lift = { ...this.#lift, to };
    this.#tell("moved", to);
  }

  #end(keep: boolean): void {
    if (!this.#lift) return;
    const { id, from, to } = this.#lift;
    this.#tell(keep ? "dropped" : "cancelled", keep ? to : from);
    this.#lift = null;
    if (keep && to !== from) this.#options.drop(id, from, to);
  }

  #tell(event: Parameters<ReorderOptions["announce"]>[0], index: number): void {
    if (this.#lift) this.#options.announce(event, this.#lift.id, index);
    this.#host.requestUpdate();
  }
}
