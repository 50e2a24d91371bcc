import { defineConfig } from "vitest/config";

const exclude = ["tests/e2e/**"];

/** Tests that stand Electron in, each in its own way, or that measure the memory of their process. */
const alone = ["tests/main/**/*.test.ts", "tests/core/encoding/inflate.test.ts"];

/** Core is pure, so test files may share its modules: loading them again for each file takes longer than most tests. */
const shared = {
  name: "units",
  include: ["tests/**/*.test.ts"],
  exclude: [...exclude, ...alone],
  isolate: false,
};

export default defineConfig({
  test: {
    testTimeout: process.env["SLOW"] === "1" ? 1_800_000 : 60_000,
    projects: [
      { extends: true, test: shared },
      { extends: true, test: { name: "alone", include: alone } },
    ],
  },
});
