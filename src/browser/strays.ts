/** What the browser asked for that is not ours: refused, and remembered to be told. */
export interface Strays {
  readonly note: (to: string) => void;
  /** each method and host once: `CONNECT example.org:443` */
  readonly list: () => readonly string[];
}

/** A browser that keeps asking must not fill the memory. */
const most = 500;

export function strayList(): Strays {
  const seen = new Set<string>();
  return {
    note: (to) => {
      if (seen.size < most) seen.add(to);
    },
    list: () => [...seen],
  };
}
