import type { Theme } from "../contract/mapSpec.ts";

/** Colours of the ground and of what is written on it. Data brings its own. */
export interface Palette {
  /** Pakistan and what it administers; also halos, so that text cuts into what lies under it. */
  land: string;
  neighbour: string;
  water: string;
  river: string;
  waterInk: string;
  boundary: string;
  provinceBoundary: string;
  ink: string;
  townInk: string;
  areaInk: string;
  accent: string;
  /** Letters and outlines on a symbol of a class colour. */
  onSymbol: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    land: "#F6F3EC",
    neighbour: "#ECE9E2",
    water: "#D7E3EA",
    river: "#AFC9D8",
    waterInk: "#3F6C89",
    boundary: "#8A7F73",
    provinceBoundary: "#BBB1A3",
    ink: "#22201C",
    townInk: "#4C473F",
    areaInk: "#6C655B",
    accent: "#1F4E8C",
    onSymbol: "#FFFFFF",
  },
  dark: {
    land: "#1A2027",
    neighbour: "#161B21",
    water: "#0E1319",
    river: "#2A3D4C",
    waterInk: "#7FA9C6",
    boundary: "#727C87",
    provinceBoundary: "#3E4854",
    ink: "#ECE8DF",
    townInk: "#C2BEB5",
    areaInk: "#8D96A0",
    accent: "#86B4EE",
    onSymbol: "#12161C",
  },
};
