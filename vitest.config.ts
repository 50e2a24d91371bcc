import { defineConfig } from "vitest/config";

/**
 * Tests that start other programs: the whole demo, LibreOffice, the OOXML validator, a browser, the packager.
 * `npm run check` leaves them out.
 */
const programs = [
  "tests/browser/{main,served,start,typed,window}.test.ts",
  "tests/packaging/{packages,installer}.test.ts",
  "tests/cli/bundles.test.ts",
  "tests/cli/demo.test.ts",
  "tests/templates/page.test.ts",
  "tests/torture/torture.test.ts",
  "tests/word/programs.test.ts",
];

/** Tests that stand Electron in, each in its own way. */
const alone = ["tests/main/**/*.test.ts"];

/** Core is pure, so test files may share its modules: loading them again for each file takes longer than most tests. */
const units = {
  name: "units",
  include: ["tests/**/*.test.ts"],
  exclude: ["tests/e2e/**", ...alone, ...programs],
  isolate: false,
};

export default defineConfig({
  test: {
    maxWorkers: "100%",
    testTimeout: process.env["SLOW"] === "1" ? 1_800_000 : 60_000,
    projects: [
      { extends: true, test: units },
      { extends: true, test: { name: "alone", include: alone } },
      { extends: true, test: { name: "programs", include: programs } },
    ],
  },
});
