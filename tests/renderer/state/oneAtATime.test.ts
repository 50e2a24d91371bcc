import { expect, test } from "vitest";
import { oneAtATime } from "../../../src/renderer/state/oneAtATime";

test("what is asked for meanwhile waits, and only the last of it is done", async () => {
  const done: string[] = [];
  const inTurn = oneAtATime();
  let finishFirst!: () => void;
  inTurn(() => {
    done.push("first");
    return new Promise((resolve) => {
      finishFirst = resolve;
    });
  });
  await new Promise<void>((resolve) => {
    for (const name of ["second", "third"])
      inTurn(() => {
        done.push(name);
        resolve();
        return Promise.resolve();
      });
    expect(done).toEqual(["first"]);
    finishFirst();
  });
  expect(done).toEqual(["first", "third"]);
});

test("whatever is asked for once all is done is done too", async () => {
  const inTurn = oneAtATime();
  for (let round = 0; round < 3; round++)
    await new Promise<void>((resolve) =>
      inTurn(() => {
        resolve();
        return Promise.resolve();
      }),
    );
});
