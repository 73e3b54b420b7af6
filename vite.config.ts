import { constants } from "node:zlib";
import { defineConfig } from "vite";
import { compression, defineAlgorithm } from "vite-plugin-compression2";

export default defineConfig({
  root: "client",
  resolve: {
    alias: [
      { find: /^stream$/, replacement: `${import.meta.dirname}/client/local/worker/noStreams.ts` },
    ],
  },
  plugins: [
    // Once, at the build: the server sends these files as they are.
    compression({
      include: /\.(html|js|css|svg)$/,
      algorithms: [
        defineAlgorithm("brotliCompress", {
          params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
        }),
        "gzip",
      ],
    }),
  ],
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    target: "es2022",
    sourcemap: true,
    // MapLibre alone is over a megabyte before compression.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // Compressing takes most of the build, as it should.
      checks: { bundlerTimings: false },
      input: {
        index: "client/index.html",
        pages: "client/styles/pages.css",
        embed: "client/embed/element.ts",
        embedPage: "client/embed/page.ts",
        embedStyles: "client/styles/embed.css",
      },
      output: {
        // What the server's pages and pages elsewhere ask for needs an address that they know.
        entryFileNames: ({ name }) => (name === "index" ? "assets/[name]-[hash].js" : "[name].js"),
        assetFileNames: ({ names }) =>
          names.some((name) => ["pages.css", "embedStyles.css"].includes(name))
            ? "[name][extname]"
            : "assets/[name]-[hash][extname]",
        // Its own file: it changes seldom, and stays cached when the rest does.
        codeSplitting: { groups: [{ name: "maplibre", test: /node_modules\/maplibre-gl\// }] },
      },
    },
  },
  worker: { format: "es" },
});
