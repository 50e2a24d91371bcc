import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

export default defineConfig({
  main: {
    build: { outDir: "out/main", rollupOptions: { input: "src/main/index.ts" } },
  },
  preload: {
    build: {
      outDir: "out/preload",
      // A sandboxed preload can only be CommonJS.
      rollupOptions: {
        input: "src/preload/index.ts",
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src/renderer",
    plugins: [react()],
    worker: { format: "es" },
    build: {
      outDir: "out/renderer",
      rollupOptions: { input: "src/renderer/index.html" },
      // The content policy allows no inline script and no data: address for scripts or fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
});
