import { plural } from "./plural.ts";

const count = (n: number, one: string, other: string) => `${n} ${plural("en", n, { one, other })}`;

export const en = {
  appName: "Naqsha",
  appDescription: "Mineral regions of Pakistan",
  close: "Close",
  retry: "Try again",
  loading: "Loading…",
  rooms: { layers: "Layers", filter: "Filter", zones: "Zones", share: "Share" },

  layers: {
    title: "Layers",
    hint: "Top of the list is top of the map.",
    empty: "This edition holds no layers.",
    failed: "The list of layers cannot be loaded now.",
    featureCount: (n: number) => count(n, "feature", "features"),
    filtered: "filtered",
    opacity: "Opacity",
    opacityOf: (layer: string) => `Opacity of ${layer}`,
    drawing: "Shown as",
    drawings: { points: "Points", clusters: "Clusters", heat: "Heat" },
    about: (layer: string) => `About ${layer}`,
    zoomTo: "Zoom to layer",
    asTable: "Show as a table",
    licence: "Licence",
    attribution: "Credit",
    changed: "Last changed in edition",
    legend: "Legend",
    move: (layer: string) => `Move ${layer}`,
    moveInstructions:
      "Press Space to lift a layer, the arrow keys to move it, Space to drop it, Escape to cancel.",
    lifted: (layer: string, position: number, of: number) =>
      `${layer} lifted. Position ${position} of ${of}.`,
    moved: (layer: string, position: number, of: number) =>
      `${layer}: position ${position} of ${of}.`,
    dropped: (layer: string, position: number, of: number) =>
      `${layer} dropped at position ${position} of ${of}.`,
    moveCancelled: (layer: string, position: number) =>
      `Move cancelled. ${layer} is back at position ${position}.`,
    unavailable: (layers: string) =>
      `${layers} cannot be loaded now. The other layers are complete.`,
    allUnavailable: "No layer can be loaded now.",
    reason: "Cannot be loaded now.",
    ownFiles: "Your files",
    addFile: "Add your own file",
    ownFilesHint:
      "GeoJSON, CSV, KML, GPX, zipped Shapefile or GeoPackage. Or drop it anywhere on the page. It stays in this browser.",
  },

  details: {
    title: "What is here",
    found: (n: number) => count(n, "thing found", "things found"),
    selected: "Selected feature",
    nothing: "No layer shown on the map has anything here.",
    nothingHint: "Show more layers, or ask at another place.",
    together: (layer: string, n: string) => `${layer}: ${n} together here`,
    takeApart: "Zoom in to them",
    dense: (layer: string) =>
      `${layer}: only the density is shown here. Zoom in until each one shows, and ask again.`,
    missing: "This edition has no such feature.",
    askAround: "Ask around this",
    zoneAround: "Zone around this",
    exposure: "Exposure along this",
    leftOut: "The filter of its layer leaves it out.",
    previous: "Previous",
    next: "Next",
    position: (index: number, of: number) => `${index} of ${of}`,
    failed: "The details of this feature cannot be loaded now.",
    accuracy: (distance: string, method: string) => `Position known to ±${distance}: ${method}`,
    edition: (edition: number) => `Edition ${edition}`,
    sources: "Sources",
    noSources: "The list of sources cannot be loaded now.",
    unknownSource: (id: string) => `Source “${id}” is not in the list of sources.`,
    yes: "Yes",
    no: "No",
  },

  toll: {
    title: "Deaths",
    reported: (n: number) =>
      n === 0 ? "No deaths reported" : count(n, "death reported", "deaths reported"),
    range: (low: number, high: number) => `Reports range from ${low} to ${high}.`,
    disputed: "The toll is disputed or ambiguous.",
  },

  search: {
    label: "Search by name or coordinates",
    placeholder: "Search name or coordinates",
    clear: "Clear search",
    results: (n: number) => count(n, "result", "results"),
    none: (query: string) => `Nothing is named “${query}”.`,
    noneHint:
      "Names are searched in English and Urdu. Coordinates may be decimal, DMS, UTM or MGRS.",
    failed: "Search is not available now. The map is not affected.",
    goTo: (coordinates: string) => `Go to ${coordinates}`,
    searching: "Searching…",
  },

  coordinates: {
    title: "Coordinates",
    formats: { decimal: "Decimal", dms: "DMS", utm: "UTM", mgrs: "MGRS" },
    format: "Coordinate format",
    copyHint: "Press to copy",
    copy: (coordinates: string) => `Copy ${coordinates}`,
    copied: "Copied",
    copyFailed: "The browser did not allow copying",
    outside: "Outside UTM",
  },

  settings: {
    title: "Settings",
    language: "Language",
    appearance: "Appearance",
    themes: { auto: "As the device", light: "Light", dark: "Dark" },
    basemap: "Basemap",
    basemaps: { default: "Map", none: "None" },
    worldview: "Boundaries",
    about: "About",
    edition: (edition: number, date: string) => `Edition ${edition} of the data, ${date}`,
    notLatest: (edition: number, latest: number) =>
      `This map is held at edition ${edition}; the latest is ${latest}.`,
    whatChanged: "What has changed since",
    licences: "Licences",
    sourcesLink: "All sources",
    code: "Software: MIT licence",
  },

  list: {
    title: "The layers as lists",
    intro: "Every feature with its attributes, as text.",
    noWebGl:
      "This browser cannot draw the map: it needs WebGL 2, which is missing or switched off. The layers are listed instead.",
    empty: "This layer has no features.",
    noneMatch: "No feature of this layer matches its filter.",
    matching: (matched: number, total: number) =>
      `${matched} of ${total} features match the filter`,
    failed: "This layer cannot be loaded now.",
    more: (shown: number, total: number) => `${shown} of ${total} features are listed.`,
  },

  shell: {
    skipToMap: "Skip to the map",
    drop: "Drop your file to see it on the map",
    dropHint: "It stays in this browser: nothing of it is sent.",
    skipToTable: "Skip to the features as a table",
    table: "Features as a table",
    exposure: "Exposure of a route",
    rooms: "Rooms of the panel",
    filteredLayers: (n: number) => count(n, "layer is filtered", "layers are filtered"),
    zones: (n: number) => count(n, "zone", "zones"),
    closePanel: "Close the panel",
    openPanel: "Open the panel",
    sheet: "Height of the panel",
    sheetHeights: { low: "Low", half: "Half", full: "Full" },
    offlineTitle: "The map is waiting for its layers",
    offline: "The server does not answer. Naqsha keeps trying, and opens as soon as it does.",
    mapFailedTitle: "The map could not be loaded",
    mapFailed:
      "A part of the page did not arrive. Nothing you did is lost: the address holds it all.",
    reload: "Load the page again",
    problemTitle: "This address does not describe a map",
    problemIntro: "What it asks for cannot be shown as written:",
    openWithout: "Open the map without this",
    openDefault: "Open the map as it usually is",
  },

  map: {
    label: "Map",
    instructions:
      "Arrow keys move the map, plus and minus zoom, Enter tells what is at the centre.",
    zoomWithControl: "Hold Ctrl and scroll to zoom the map",
    zoomWithCommand: "Hold ⌘ and scroll to zoom the map",
    moveWithTwoFingers: "Use two fingers to move the map",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    north: "Turn north up",
    measure: "Measure distances and areas",
    scale: (distance: string) => `Scale bar: ${distance}`,
    credits: "Map data",
    showCredits: "Who the map data is from",
    basemapFailed: "The basemap cannot be loaded now. The layers on it are complete.",
    loading: "The map is loading",
  },
};

export type Messages = typeof en;
