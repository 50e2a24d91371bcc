import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/e2e/**"],
    testTimeout: process.env["SLOW"] === "1" ? 1_800_000 : 60_000,
  },
});
