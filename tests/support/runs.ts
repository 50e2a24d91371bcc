/** How many cases a property is tried on: few by default, very many when SLOW=1. */
export const runs = (count: number): number => (process.env["SLOW"] === "1" ? 100_000 : count);
