import { fingerprintOf } from "../contact/fingerprint";
import type { Campaign } from "../endorsement/campaign";
import type { Tally } from "../endorsement/tally";
import type { Version } from "../letter/version";
import type { Signed } from "../statement/envelope";
import type { Hash, PublicKey } from "../encoding/values";
import { keyFileName } from "./layout";

/** What the explanation beside a proof tells of it. */
export interface Explained {
  readonly campaign: Signed<Campaign>;
  readonly version: Signed<Version>;
  readonly tallies: readonly Signed<Tally>[];
  /** versions by which successors took the letter over */
  readonly takeOvers: ReadonlySet<Hash>;
  readonly signer: PublicKey;
}

/**
 * README.txt of a proof pack: for outsiders without the program, with the exact commands. It is English, as the
 * formats' documentation is, and plain ASCII but for the title.
 */
export function writeReadme({ campaign, version, tallies, takeOvers, signer }: Explained): string {
  const { title, number, text } = version.statement;
  const takenOver = takeOvers.size > 0;
  return `PROOF OF SIGNATURES

Title:      ${title}
Version:    ${number}
Letter text: texts/${text}.md
Campaign:   ${campaign.hash}

This folder shows which organisations signed exactly this text. It can be checked without a
network, either by opening verify.html in a web browser and giving it the zip file, or with
public tools as described here. A copy of verify.html that you did not get from here is better:
whoever alters a proof could alter the page beside it too.


1. FIRST: WHOSE KEYS ARE THESE?

A key proves only that the same hand signed. Ask the coordinators of the letter for their
fingerprint in another way than you got this folder (by voice, in person, from a publication)
and compare it. This proof was put together and signed by the key

    ${signer}
    ${wordsOf(signer)}

and the coordinators who attest the signatures are

${tallies.map(({ statement: { key } }) => `    ${key}\n    ${wordsOf(key)}\n`).join("\n")}
2. Nothing was altered since the coordinator signed it

    minisign -VH -P ${signer} -m pack.json
    grep -A 2 '"name"' pack.json          (the signed list of files)
    sha256sum -c SHA256SUMS

SHA256SUMS says the same as pack.json. To see that it does:

    jq -r '.files[] | .sha256 + "  " + .name' pack.json | cmp - SHA256SUMS


3. Each organisation signed, and each coordinator attested

    for f in */*.json; do
      key=$(sed -n 's/^  "key": "\\(.*\\)",$/\\1/p' "$f")
      minisign -VHq -P "$key" -m "$f" || echo "NOT SIGNED: $f"
    done

Always use -VH, not -V alone: an older kind of signature is not accepted here.
Public keys are also in keys/, as minisign reads them with -p; this is the signer's:

    ${keyFileName(signer)}


4. What they signed

Each file in endorsements/ is plain text. "version" and "text" must be

    version  ${version.hash}
    text     ${text}

which are the SHA-256 of versions/${version.hash}.json and of
texts/${text}.md. letter.docx must say what that text says.
"organisation" and "country" are how the organisation wished to be shown. "card" names the file in
cards/ that introduces it, with the same "key". A file in admissions/ is a coordinator's word that
the key belongs to that organisation. The coordinators are listed in

    versions/${campaign.hash}.json

${takenOver ? takeOverWords : ""}
5. What is not proved

- Who holds a key: see 1.
- That organisations whose names are withheld exist. A coordinator attests their number in tallies/
  and names their signatures by SHA-256 only.
- That no organisation has withdrawn since, and that none which withdrew was left in.
- What is in recorded/: endorsements that reached a coordinator on paper, by e-mail or by telephone.
  They are the coordinator's word, and are not signed by the organisation.
- The times: they are those of the signers' computers.
`;
}

const takeOverWords = `A successor who is listed there under "successors" carried this letter on: a version that it is, or
builds on, has the successor's key. From then on the successor speaks as a coordinator. That the
coordinators could no longer do so is the successor's word: ask them, if you can.

`;

function wordsOf(key: PublicKey): string {
  return fingerprintOf(key).words.join(" ");
}
