import type { Page } from "@playwright/test";
import type { Speech } from "../../../src/renderer/text/speech";
import { answering, answeringAll } from "./answer";
import { backingUp, restoring } from "./backup";
import { around, meetingContacts, ownCardText, seeingOwnCard } from "./contacts";
import { writing } from "./editor";
import { endorsing, endorsingByMany, sendingOff } from "./endorsements";
import { exchanging, post } from "./exchange";
import { firstRun, recovering, unlocking } from "./gate";
import type { MadeDesk, Walk } from "./gate";
import { atHome } from "./home";
import { hearingBack, weighingInputs } from "./inputs";
import { leaving } from "./leaving";
import { writingLetters } from "./letters";
import { ending } from "./succession";
import { gatheringOrganisations, sendingOut } from "./sending";
import { changingSettings } from "./settings";
import { sharing } from "./shares";

/** A part of the program, with a walk through all of its states. */
export type Chapter = {
  readonly name: string;
} & (
  | { readonly from: "new"; readonly walk: (page: Page, speech: Speech) => Walk<unknown> }
  | { readonly from: "desk"; readonly walk: (page: Page, speech: Speech, made: MadeDesk) => Walk<unknown> }
);

/** Every screen in every state: to be checked for whom it shuts out, and photographed. */
export const tour: readonly Chapter[] = [
  {
    name: "gate",
    from: "new",
    async *walk(page, speech) {
      const made = yield* firstRun(page, speech);
      await page.keyboard.press("Control+l");
      yield* unlocking(page, speech, made);
      await page.keyboard.press("Control+l");
      yield* recovering(page, speech, made);
    },
  },
  {
    name: "contacts",
    from: "desk",
    async *walk(page, speech) {
      yield* atHome(page, speech);
      yield* meetingContacts(page, speech, await around());
      yield* atHome(page, speech);
    },
  },
  { name: "card", from: "desk", walk: seeingOwnCard },
  {
    name: "exchange",
    from: "desk",
    async *walk(page, speech) {
      yield* exchanging(page, speech, await post(await ownCardText(page, speech)));
    },
  },
  { name: "letters", from: "desk", walk: writingLetters },
  { name: "ending", from: "desk", walk: ending },
  { name: "answers", from: "desk", walk: answering },
  { name: "several letters", from: "desk", walk: answeringAll },
  { name: "editor", from: "desk", walk: writing },
  { name: "endorsements", from: "desk", walk: endorsing },
  { name: "many", from: "desk", walk: endorsingByMany },
  { name: "closing", from: "desk", walk: sendingOff },
  { name: "organisations", from: "desk", walk: gatheringOrganisations },
  { name: "sending", from: "desk", walk: sendingOut },
  { name: "inputs", from: "desk", walk: weighingInputs },
  { name: "receipts", from: "desk", walk: hearingBack },
  { name: "leaving", from: "desk", walk: leaving },
  { name: "settings", from: "desk", walk: changingSettings },
  { name: "backup", from: "desk", walk: backingUp },
  { name: "shares", from: "desk", walk: sharing },
  { name: "restoring", from: "new", walk: restoring },
];
