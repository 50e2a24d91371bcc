import type { lockAfterChoices } from "../../../desk/settings";

/** In minutes: when a desk that nobody uses may be locked. A test compares them with the desk's. */
export const choices: readonly (typeof lockAfterChoices)[number][] = [1, 2, 5, 10, 15, 30, 60];
