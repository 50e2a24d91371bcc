/** Says what is being done: one line updated in place on a terminal, a line a stage elsewhere. */
export interface Progress {
  readonly stage: (name: string, steps: number) => void;
  readonly step: () => void;
  readonly end: () => void;
}

export interface Terminal {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

const clearLine = "\r\u001b[K";

export function showProgress(out: Terminal): Progress {
  let name = "";
  let steps = 0;
  let done = 0;
  const show = () => {
    const count = steps > 1 ? ` ${done}/${steps}` : "";
    out.write(out.isTTY ? `${clearLine}${name}${count}` : `${name}${count}\n`);
  };
  const finish = () => {
    if (name !== "" && out.isTTY) out.write(`${clearLine}${name}\n`);
  };
  return {
    stage(next, count) {
      finish();
      [name, steps, done] = [next, count, 0];
      if (out.isTTY) show();
      else out.write(`${name}\n`);
    },
    step() {
      done++;
      if (out.isTTY) show();
    },
    end() {
      finish();
      name = "";
    },
  };
}
