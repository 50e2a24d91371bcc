import { packBundle } from "../../src/core/bundle/pack";
import { fingerprintOf } from "../../src/core/contact/fingerprint";
import { campaignKind } from "../../src/core/endorsement/campaign";
import { signStatement } from "../../src/core/statement/statement";
import { created, deskOf, seededRandom } from "../support/desks";

/** A bundle from one desk to another, and what the window should say it holds. */
export async function makeParcel() {
  const amina = await deskOf("Réseau des médiatrices");
  const bruno = await deskOf("Foro Cívico");
  const stranger = await deskOf("Somebody else");
  const campaign = signStatement(
    campaignKind,
    {
      type: campaignKind.type,
      key: amina.key,
      campaign: null,
      seq: 2,
      created,
      nonce: "0123456789abcdef".repeat(2),
      title: "Engagement with civil society",
      coordinators: [amina.key],
      successors: [],
    },
    amina.signing,
  );
  const note = "Please look at this before Friday.\nشكرًا جزيلًا";
  const packed = await packBundle(
    {
      from: amina.signing,
      to: [bruno],
      purpose: "invitation",
      note,
      seq: 3,
      now: created,
      contents: { statements: [amina.card, bruno.card, campaign], texts: [], attachments: [] },
    },
    seededRandom("parcel"),
  );
  return {
    bundle: Buffer.from(packed.bytes),
    identity: Buffer.from(`# a throw-away identity\n${bruno.opening.identity}\n`),
    wrongIdentity: Buffer.from(`${stranger.opening.identity}\n`),
    words: fingerprintOf(amina.key).words,
    note,
    organisations: ["Réseau des médiatrices", "Foro Cívico"],
  };
}
