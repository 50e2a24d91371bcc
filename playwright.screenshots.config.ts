import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/screenshots",
  testMatch: "screenshots.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  timeout: 600_000,
  use: { actionTimeout: 60_000 },
});
