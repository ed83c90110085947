import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { ingestPlugin } from "./src/hosts/ingest-plugin.ts";
import { securityPlugin } from "./src/hosts/security-plugin.ts";

export default defineConfig({
  base: "./",
  cacheDir: ".cache/vite",
  plugins: [react(), ingestPlugin(), securityPlugin()],
  build: { target: "es2022", sourcemap: false },
});
