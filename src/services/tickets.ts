import { randomBytes } from "node:crypto";

/** Names things for the window without saying anything of them. */
export interface TicketBook<Thing> {
  /** @returns 128 random bits in lowercase hex */
  readonly give: (thing: Thing) => string;
  /** What the ticket stands for, or null for one that was never given or is forgotten. */
  readonly look: (ticket: string) => Thing | null;
  /** {@link look}, once. */
  readonly take: (ticket: string) => Thing | null;
}

export interface TicketLimits {
  /** how many are kept: of more, the oldest are forgotten */
  readonly most: number;
  /** in milliseconds, after which a ticket is forgotten */
  readonly lifetime: number;
}

/** @param now - milliseconds on a clock that never goes back */
export function ticketBook<Thing>(
  { most, lifetime }: TicketLimits,
  now: () => number = () => performance.now(),
): TicketBook<Thing> {
  // A map keeps the order of giving: the first is the oldest.
  const given = new Map<string, { readonly thing: Thing; readonly until: number }>();

  const forget = (): void => {
    for (const [ticket, { until }] of given) {
      if (given.size <= most && until > now()) break;
      given.delete(ticket);
    }
  };
  const look = (ticket: string): Thing | null => {
    forget();
    return given.get(ticket)?.thing ?? null;
  };

  return {
    give: (thing) => {
      const ticket = randomBytes(16).toString("hex");
      given.set(ticket, { thing, until: now() + lifetime });
      forget();
      return ticket;
    },
    look,
    take: (ticket) => {
      const thing = look(ticket);
      given.delete(ticket);
      return thing;
    },
  };
}
