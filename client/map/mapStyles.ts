import { css } from "lit";
import { controls } from "../styles/controls.ts";

/** The map's own layout, and what MapLibre needs of its style sheet, whose controls are not used. */
export const mapStyles = [
  controls,
  css`
    :host {
      position: absolute;
      inset: 0;
      display: block;
      background: var(--land);
    }

    .canvas {
      position: absolute !important;
      inset: 0;
      overflow: hidden;
      direction: ltr;
      -webkit-tap-highlight-color: transparent;
    }

    .maplibregl-canvas {
      position: absolute;
      inset: 0;
    }

    .maplibregl-canvas:focus-visible {
      outline-offset: -3px;
    }

    .maplibregl-canvas-container.maplibregl-interactive {
      cursor: grab;
      user-select: none;
    }

    .maplibregl-canvas-container.maplibregl-interactive:active {
      cursor: grabbing;
    }

    .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan,
    .maplibregl-touch-zoom-rotate.maplibregl-touch-drag-pan .maplibregl-canvas {
      touch-action: none;
    }

    /* One finger scrolls the page that the map is in. */
    .maplibregl-touch-drag-pan.maplibregl-cooperative-gestures,
    .maplibregl-touch-drag-pan.maplibregl-cooperative-gestures .maplibregl-canvas {
      touch-action: pan-x pan-y;
    }

    .maplibregl-cooperative-gesture-screen {
      position: absolute;
      inset: 0;
      z-index: 1;
      display: grid;
      place-content: center;
      padding: 16px;
      background: rgb(0 0 0 / 0.55);
      color: #fff;
      font: var(--text-15) / var(--leading) var(--font);
      text-align: center;
      opacity: 0;
      pointer-events: none;
      transition: opacity var(--moment) 600ms;
    }

    .maplibregl-cooperative-gesture-screen.maplibregl-show {
      opacity: 1;
      transition-delay: 0ms;
    }

    .maplibregl-mobile-message {
      display: none;
    }

    @media (hover: none), (pointer: coarse) {
      .maplibregl-desktop-message {
        display: none;
      }

      .maplibregl-mobile-message {
        display: block;
      }
    }

    .maplibregl-boxzoom {
      position: absolute;
      inset: 0 auto auto 0;
      inline-size: 0;
      block-size: 0;
      border: 1.5px dashed var(--accent);
      background: var(--accent-wash);
      opacity: 0.5;
    }

    .frame,
    .clear {
      position: absolute;
      inset-block: var(--inset-top, 0px) var(--inset-bottom, 0px);
      inset-inline: var(--inset-start, 0px) 0;
      pointer-events: none;
    }

    .clear {
      inset-inline-end: var(--clear-end, 0px);
      visibility: hidden;
    }

    /* Where "What is here?" is asked by keyboard. */
    .crosshair {
      position: absolute;
      inset: 50% auto auto 50%;
      inline-size: 28px;
      block-size: 28px;
      translate: -50% -50%;
      border-radius: 50%;
      background:
        linear-gradient(var(--ink), var(--ink)) center / 1.5px 100% no-repeat,
        linear-gradient(var(--ink), var(--ink)) center / 100% 1.5px no-repeat;
      mask: radial-gradient(circle, transparent 4px, black 5px);
    }

    .canvas:not(:has(:focus-visible)) ~ .frame .crosshair {
      display: none;
    }

    .notice,
    .held {
      position: absolute;
      inset: 12px 12px auto;
      inline-size: fit-content;
      max-inline-size: 30rem;
      margin-inline: auto;
      padding: 8px 14px;
      background: var(--paper);
      border: var(--hairline);
      border-radius: var(--radius);
      font: var(--text-13) / var(--leading) var(--font);
    }

    .held {
      font-size: var(--text-12);
      pointer-events: auto;
    }

    .notice ~ .held {
      inset-block-start: 64px;
    }

    .corner {
      position: absolute;
      inset-block-end: 8px;
      display: flex;
    }

    .corner > * {
      pointer-events: auto;
    }

    .start {
      inset-inline-start: 12px;
      align-items: end;
      gap: 14px;
    }

    .end {
      inset-inline-end: 12px;
      flex-direction: column;
      align-items: end;
      gap: 8px;
    }

    @media (max-width: 767px) {
      .start ::slotted(*) {
        display: none;
      }
    }
  `,
];
