import { defineConfig } from "vite";

export default defineConfig({
  root: "client",
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: true,
    // MapLibre alone is over a megabyte before compression.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        // Its own file: it changes seldom, and stays cached when the rest does.
        codeSplitting: { groups: [{ name: "maplibre", test: /node_modules\/maplibre-gl\// }] },
      },
    },
  },
  worker: { format: "es" },
});
