import { resolve } from "node:path";
import { expect, test } from "vitest";
import { help, readArguments, usualPort } from "../../src/browser/arguments";

const folder = resolve("/somewhere");

test("nothing asked for is a window, with everything in its usual place", () => {
  expect(readArguments([], folder)).toEqual({
    outcome: "wish",
    wish: {
      files: [],
      mode: "window",
      port: usualPort,
      data: null,
      saveTo: null,
      browser: null,
      headless: false,
    },
  });
});

test("files and folders are read from where the command was typed", () => {
  const args = [
    "letter.age",
    "--data",
    "d",
    "--files=f",
    "--browser",
    "../b",
    "--headless",
    "/abs.card",
    "--",
    "--x",
  ];
  const read = readArguments(args, folder);
  expect(read.outcome === "wish" && read.wish).toMatchObject({
    files: [resolve(folder, "letter.age"), resolve("/abs.card"), resolve(folder, "--x")],
    data: resolve(folder, "d"),
    saveTo: resolve(folder, "f"),
    browser: resolve(folder, "../b"),
    headless: true,
  });
});

test("serving takes a port", () => {
  const read = readArguments(["--serve", "--port", "8080"], folder);
  expect(read.outcome === "wish" && read.wish).toMatchObject({ mode: "serve", port: 8080 });
});

test.each([
  [["--port", "8080"]],
  [["--serve", "--port", "80"]],
  [["--serve", "--port", "65536"]],
  [["--serve", "--port", "8080x"]],
  [["--serve", "--port", "-1"]],
  [["--serve", "--port"]],
  [["--nothing"]],
  [["--data"]],
])("%j is told to be wrong in a sentence", (args) => {
  const read = readArguments(args, folder);
  expect(read.outcome === "fault" && read.sentence.length > 10).toBe(true);
});

test("the help names every option", () => {
  expect(readArguments(["--help"], folder)).toEqual({ outcome: "help" });
  expect(readArguments(["-h"], folder)).toEqual({ outcome: "help" });
  for (const option of ["--serve", "--port", "--data", "--files", "--browser", "--headless"])
    expect(help).toContain(`  ${option} `);
});
