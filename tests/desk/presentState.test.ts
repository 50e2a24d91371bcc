import { expect, test } from "vitest";
import { presentState } from "../../src/desk/round/presentState";
import { stateOf } from "../../src/desk/round/stateOf";
import { acquaint, admitAll, campaignOf, endorseAs, invite, person, send } from "./people";

test("a state that is kept is the one that would be worked out now: another statement, another hour, another day", async () => {
  const [amina, baraka, chen] = [await person("Amina"), await person("Baraka"), await person("Chen")];
  await acquaint(amina, baraka, chen);
  const { campaign, version } = await campaignOf(amina);
  await invite(amina, campaign, [baraka, chen]);
  const present = async () => {
    const { asOf: _, ...kept } = await presentState(amina, campaign);
    const { asOf: __, ...anew } = await stateOf(amina, campaign);
    expect(kept).toEqual(anew);
    return kept;
  };
  await present();
  await endorseAs(baraka, version);
  await send(baraka, campaign, amina);
  expect((await present()).unadmitted).toHaveLength(1);
  await admitAll(amina, campaign, [baraka, chen]);
  expect((await present()).counted).toHaveLength(1);
  expect(await presentState(amina, campaign), "nothing changed").toBe(await presentState(amina, campaign));

  // Chen's clock is wrong by more than a day: what Chen says is held until then.
  chen.wait(86_400 + 3_600);
  await endorseAs(chen, version);
  await send(chen, campaign, amina);
  expect((await present()).held).toMatchObject([{ reason: "future" }]);
  amina.wait(3_500);
  expect((await present()).counted).toHaveLength(1);
  amina.wait(200);
  expect((await present()).counted, "the same day, an hour later").toHaveLength(2);

  amina.wait(500 * 86_400);
  await present();
});
