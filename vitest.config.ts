import { defineConfig } from "vitest/config";

const exclude = ["tests/e2e/**"];

/** Core is pure, so test files may share its modules: loading them again for each file takes longer than most tests. */
const shared = {
  name: "units",
  include: ["tests/**/*.test.ts"],
  exclude: [...exclude, "tests/main/**"],
  isolate: false,
};

/** These stand Electron in, each in its own way. */
const alone = { name: "main", include: ["tests/main/**/*.test.ts"], exclude };

export default defineConfig({
  test: {
    testTimeout: 60_000,
    projects: [
      { extends: true, test: shared },
      { extends: true, test: alone },
    ],
  },
});
