import type { PagesDrawn, PageSignatories } from "../../../../desk/round/wordPreview";

interface PaperSignatoriesProps {
  readonly signatories: PageSignatories;
  readonly labels: PagesDrawn["labels"];
}

type Members = PageSignatories["listed"];

/** Those who stand under a letter, as its Word file arranges them. */
export function PaperSignatories({ signatories, labels }: PaperSignatoriesProps) {
  const { listed, recorded, withheld } = signatories;
  return (
    <div className="paper-signatories">
      {(listed.length > 0 || withheld !== null) && <p className="paper-heading">{labels.signatories}</p>}
      <Group members={listed} byCountry={signatories.byCountry} {...{ signatories, labels }} />
      {withheld !== null && <p className="paper-paragraph">{withheld}</p>}
      {recorded.length > 0 && (
        <>
          <p className="paper-heading">{labels.recorded}</p>
          <p className="paper-paragraph">{labels.recordedNote}</p>
          <Group members={recorded} byCountry={signatories.recordedByCountry} {...{ signatories, labels }} />
        </>
      )}
    </div>
  );
}

interface GroupProps extends PaperSignatoriesProps {
  readonly members: Members;
  readonly byCountry: PageSignatories["byCountry"];
}

function Group({ members, byCountry, signatories, labels }: GroupProps) {
  if (members.length === 0) return null;
  if (signatories.preset === "by-country") {
    return byCountry.map(([country, ofCountry]) => (
      <div key={country} className="paper-country">
        <p className="paper-subheading">{country}</p>
        {ofCountry.map(({ organisation, people }, at) => (
          // Two organisations can have one name.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={at} className="paper-signatory">
            <bdi>{organisation}</bdi>
            {people.length > 0 && ` – ${people.join("; ")}`}
          </p>
        ))}
      </div>
    ));
  }
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col">{labels.organisation}</th>
          <th scope="col">{labels.country}</th>
          <th scope="col">{labels.people}</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ organisation, country, people }, at) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={at}>
            <td>
              <bdi>{organisation}</bdi>
            </td>
            <td>{country}</td>
            <td>
              {people.map((person, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <div key={at}>
                  <bdi>{person}</bdi>
                </div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The same in a note to the title: those who signed with the number of those withheld, then those on record. */
export function SignatoryNote({ signatories, labels }: PaperSignatoriesProps) {
  const { listed, recorded, withheld } = signatories;
  const names = (members: Members): string => {
    const [open, close] = labels.parentheses;
    return members
      .map(({ organisation, country }) => `${organisation}${open}${country}${close}`)
      .join(labels.semicolon);
  };
  const signed = [names(listed), withheld].filter((part) => part !== null && part !== "");
  return (
    <>
      {signed.length > 0 && (
        <p>
          {labels.footnoteIntroduction}
          {signed.join(labels.semicolon)}
          {labels.fullStop}
        </p>
      )}
      {recorded.length > 0 && (
        <p>
          {labels.recordedNote} {names(recorded)}
          {labels.fullStop}
        </p>
      )}
    </>
  );
}
