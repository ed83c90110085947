import path from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { codeVersion } from "./src/hosts/annotation-cache.ts";
import { ingestPlugin } from "./src/hosts/ingest-plugin.ts";
import { licencesPlugin } from "./src/hosts/licences-plugin.ts";
import { offlinePlugin } from "./src/hosts/offline-plugin.ts";
import { securityPlugin } from "./src/hosts/security-plugin.ts";

const licences = licencesPlugin();

export default defineConfig({
  base: "./",
  cacheDir: ".cache/vite",
  resolve: {
    alias: {
      "victory-vendor/d3-scale": path.join(import.meta.dirname, "src/views/strikes/chart-scales.ts"),
      "d3-interpolate": path.join(import.meta.dirname, "src/views/strikes/number-interpolation.ts"),
    },
  },
  // Names without a hash pack better; no two of the style sheets share theirs.
  css: { modules: { generateScopedName: (name, file) => `${name}-${path.basename(file).split(".")[0]}` } },
  plugins: [react(), ingestPlugin(), securityPlugin(), offlinePlugin(), licences.page],
  worker: { format: "es", plugins: licences.worker },
  define: { "import.meta.env.VITE_INGEST_VERSION": JSON.stringify(codeVersion()) },
  // The polyfill of modulepreload only spares browsers from before 2023 a round trip; the page works without it.
  build: { target: "es2022", sourcemap: false, modulePreload: { polyfill: false } },
});
