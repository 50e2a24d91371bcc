import type { ReactNode } from "react";
import { Disclosure } from "../../components/Disclosure";
import { Facts } from "../../components/marks/Facts";
import { visible } from "../../text/isolate";
import { useText } from "../../text/useText";
import type { PagesDrawn } from "../../../desk/round/wordPreview";
import type { FileMade } from "./makeFile";

interface ShownInFileProps {
  readonly drawn: PagesDrawn;
  readonly file: FileMade;
  readonly audience: "public" | "addressee";
}

/** Whom and what a file shows to whoever reads it, and what is not in it. */
export function ShownInFile({ drawn, file, audience }: ShownInFileProps) {
  const { t, list } = useText();
  const { signatories, unnamed, letterhead, addressee } = drawn;
  const listed = signatories?.listed ?? [];
  const recorded = signatories?.recorded ?? [];
  const people = [...listed, ...recorded].flatMap((one) => one.people);
  const countries = [...new Set([...listed, ...recorded].map(({ country }) => country))].sort();
  const dates = drawn.letter.flatMap((block) =>
    block.kind === "paragraph" && block.role === "date" ? [wordsOf(block.content)] : [],
  );
  const { name = null, office = null, organisation = null } = addressee ?? {};
  const to = [name, office, organisation].filter((line) => line !== null);
  const fact = (term: string, value: string) => (value === "" ? [] : [{ term, value }]);
  return (
    <>
      <Names
        title={t("closing.leaving.named", { count: listed.length })}
        names={listed.map(organisationOf)}
      />
      {recorded.length > 0 && (
        <Names
          title={t("closing.leaving.recorded", { count: recorded.length })}
          names={recorded.map(organisationOf)}
        />
      )}
      {people.length === 0 ? (
        <p>{t("closing.leaving.peopleNone")}</p>
      ) : (
        <Names title={t("closing.leaving.people", { count: people.length })} names={people} />
      )}
      <Facts
        facts={[
          // Each name is isolated already: together they run as the screen does.
          ...(countries.length === 0
            ? []
            : [{ term: t("closing.leaving.places"), value: <span>{list(countries)}</span> }]),
          ...fact(t("closing.leaving.dates"), dates.join(" · ")),
          ...fact(t("closing.leaving.addressee"), to.join(", ")),
          ...fact(t("closing.leaving.letterhead"), letterhead.join(", ")),
        ]}
      />
      {file === "proof" && <p>{t("closing.leaving.proofAlso")}</p>}
      <section>
        <h3>{t("closing.leaving.hidden")}</h3>
        <ul className="plain-list">
          {unnamed.signed > 0 && <li>{t("closing.leaving.withheld", { count: unnamed.signed })}</li>}
          {unnamed.recorded > 0 && (
            <li>{t("closing.leaving.recordedWithheld", { count: unnamed.recorded })}</li>
          )}
          <li>{t("closing.leaving.removed")}</li>
        </ul>
      </section>
      <p>{t(audience === "addressee" ? "closing.leaving.addresseeOnly" : "closing.leaving.unencrypted")}</p>
    </>
  );
}

function organisationOf({ organisation }: { readonly organisation: string }): string {
  return organisation;
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  if (names.length === 0) return <p>{title}</p>;
  return (
    <Disclosure title={title}>
      <ul className="plain-list">
        {names.map((name, at) => (
          // Two can have one name.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={at}>
            <bdi>{visible(name)}</bdi>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function wordsOf(content: readonly { readonly kind: string; readonly text?: string }[]): string {
  return content.map(({ text }) => text ?? "").join("");
}
