import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

// Three files of fixed names, which `stemma serve` holds in its binary and `stemma report` puts into one page. A classic
// script (iife), since a module does not load from a file on a disk.
// `STEMMA_URL=http://127.0.0.1:PORT npm run preview` shows dist with the answers of a running `stemma serve`.
export default defineConfig({
  preview: { proxy: process.env.STEMMA_URL ? { "/api": { target: process.env.STEMMA_URL, changeOrigin: true } } : {} },
  base: "./",
  plugins: [svelte()],
  build: {
    target: "es2022",
    sourcemap: false,
    cssCodeSplit: false,
    modulePreload: false,
    rolldownOptions: {
      input: "src/main.ts",
      output: { format: "iife", entryFileNames: "app.js", assetFileNames: "app[extname]" },
    },
  },
});
