import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // Of a machine with other work to do: what is right is seen at once all the same.
  expect: { timeout: 15_000 },
  // What waits longer says for what, instead of running into the test's own end.
  use: { actionTimeout: 60_000 },
});
