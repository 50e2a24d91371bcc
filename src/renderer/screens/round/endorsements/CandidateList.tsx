import { memo, useState } from "react";
import { Button } from "../../../components/actions/Button";
import { Checkbox } from "../../../components/fields/Checkbox";
import { RadioGroup } from "../../../components/fields/RadioGroup";
import { Icon } from "../../../components/Icon";
import { Name } from "../../../components/marks/Name";
import { visible } from "../../../text/isolate";
import { useText } from "../../../text/useText";
import type { Candidate } from "../../../../desk/round/admissionPreview";
import { isNamedOtherwise, isPlain } from "./candidates";
import type { Together } from "./candidates";

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  /** by answer */
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (answer: string, isTicked: boolean) => void;
  readonly together: Together;
  readonly onTogether: (key: string, other: string | null) => void;
}

/** Shown at first and added at a time. */
const step = 60;

/** The candidates, those that ask for a closer look first. */
export function CandidateList({ candidates, ...rest }: CandidateListProps) {
  const { t } = useText();
  const [shown, setShown] = useState(step);
  const closer = candidates.filter((one) => !isPlain(one));
  const plain = candidates.filter(isPlain);
  const left = closer.length + plain.length - shown;
  const isMixed = closer.length > 0 && plain.length > 0;
  return (
    <>
      {closer.length > 0 && candidates.length > 1 && (
        <>
          <h3>{t("endorsements.admitting.look")}</h3>
          <p className="soft">{t("endorsements.admitting.lookWords")}</p>
        </>
      )}
      <Part candidates={closer.slice(0, shown)} {...rest} />
      {isMixed && <h3>{t("endorsements.admitting.plain")}</h3>}
      <Part candidates={plain.slice(0, Math.max(0, shown - closer.length))} {...rest} />
      {left > 0 && (
        <div className="actions">
          <Button look="quiet" onPress={() => setShown(shown + step)}>
            {t("endorsements.admitting.more", { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}

function Part({ candidates, ticked, onTick, together, onTogether }: CandidateListProps) {
  if (candidates.length === 0) return null;
  return (
    <ul className="candidates">
      {candidates.map((one) => (
        <CandidateItem
          key={one.answer}
          candidate={one}
          isTicked={ticked.has(one.answer)}
          onTick={onTick}
          other={together[one.key] ?? null}
          onTogether={onTogether}
        />
      ))}
    </ul>
  );
}

interface CandidateItemProps {
  readonly candidate: Candidate;
  readonly isTicked: boolean;
  readonly onTick: (answer: string, isTicked: boolean) => void;
  readonly other: string | null;
  readonly onTogether: (key: string, other: string | null) => void;
}

const apart = "apart";

const CandidateItem = memo(function CandidateItem(props: CandidateItemProps) {
  const { candidate, isTicked, onTick, other, onTogether } = props;
  const { answer, key, organisation, country: code, card, who, alikeHere, listing } = candidate;
  const { t, country } = useText();
  return (
    <li className="candidate">
      <Checkbox
        isSelected={isTicked && card !== null}
        isDisabled={card === null}
        onChange={(isSelected) => onTick(answer, isSelected)}
      >
        <Name name={organisation} trust={who.trust} />
      </Checkbox>
      <p className="candidate-facts soft">
        {country(code)} · {t(`endorsements.listing.${listing}`)}
        {card !== null && !isNamedOtherwise(candidate) && ` · ${t("endorsements.admitting.same")}`}
      </p>
      {card !== null && isNamedOtherwise(candidate) && (
        <dl className="candidate-names">
          <div>
            <dt>{t("endorsements.admitting.displayed")}</dt>
            <dd>
              <bdi>{visible(organisation)}</bdi>, {country(code)}
            </dd>
          </div>
          <div>
            <dt>{t("endorsements.admitting.card")}</dt>
            <dd>
              <bdi>{visible(card.organisation)}</bdi>, {country(card.country)}
            </dd>
          </div>
        </dl>
      )}
      <Remarks candidate={candidate} />
      {alikeHere.length > 0 && card !== null && (
        <RadioGroup
          label={t("endorsements.admitting.together")}
          help={t("endorsements.admitting.togetherHelp")}
          options={[
            { id: apart, words: t("endorsements.admitting.apart") },
            ...alikeHere.map((one) => ({
              id: one.key,
              words: t("endorsements.admitting.one", {
                name: one.organisation,
                country: country(one.country),
              }),
            })),
          ]}
          value={other ?? apart}
          onChange={(id) => onTogether(key, id === apart ? null : id)}
        />
      )}
    </li>
  );
});

/** What asks for a closer look, a line each. */
function Remarks({ candidate }: { readonly candidate: Candidate }) {
  const { t } = useText();
  const { card, lookalikes, alikeHere, who, words } = candidate;
  const remarks = [
    ...(card === null ? [t("endorsements.admitting.noCard")] : []),
    ...(isNamedOtherwise(candidate) ? [t("endorsements.admitting.differs")] : []),
    ...lookalikes.map(({ organisation }) => t("endorsements.admitting.alike", { name: organisation })),
    ...alikeHere
      .filter((one) => one.organisation !== candidate.organisation)
      .map(({ organisation }) => t("endorsements.admitting.otherLetters", { name: organisation })),
    ...(who.isContact || who.isOwn ? [] : [t("endorsements.admitting.stranger")]),
    ...words
      .filter(({ by }) => !by.isOwn)
      .map(({ by, decision }) => {
        const name = by.organisation ?? t("names.unnamed");
        return decision === "refused"
          ? t("endorsements.admitting.earlierRefused", { name })
          : t("endorsements.admitting.earlierAdmitted", { name });
      }),
  ];
  if (remarks.length === 0) return null;
  return (
    <ul className="remarks">
      {[...new Set(remarks)].map((words) => (
        <li key={words}>
          <Icon name="warning" />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
