import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  cacheDir: ".cache/vite",
  plugins: [react()],
  build: { target: "es2022", sourcemap: false },
});
