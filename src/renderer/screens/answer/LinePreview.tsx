import type { Hash } from "../../../core/encoding/values";
import type { Endorsement, Listing } from "../../../core/endorsement/answers";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useRead } from "../../state/useRead";
import { visible } from "../../text/isolate";
import { directionOf } from "../../text/locale";
import { useText } from "../../text/useText";
import { NotSigned } from "./NotSigned";

interface LinePreviewProps {
  readonly version: Hash;
  readonly signatories: Endorsement["signatories"];
  readonly listing: Listing;
}

/** The very line that others will read, as the Word file has it, and what the coordinators know besides. */
export function LinePreview({ version, signatories, listing }: LinePreviewProps) {
  const { t } = useText();
  const shown = useRead("previewLine", version, signatories);
  if (shown === null) return null;
  if (isTrouble(shown)) return <TroubleNotice trouble={shown} of="entry" />;
  if (shown.outcome !== "shown") return <NotSigned because={shown.outcome} />;
  const { language, line, columns, withheld } = shown;
  const place = { lang: language, dir: directionOf(language) };
  const named = (
    <table className="line-preview" {...place}>
      <thead>
        <tr>
          <th scope="col">{columns.organisation}</th>
          <th scope="col">{columns.country}</th>
          <th scope="col">{columns.people}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <bdi>{visible(line.organisation)}</bdi>
          </td>
          <td>{line.country}</td>
          <td>
            {line.people.map((one, at) => (
              // Lines have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <div key={at}>
                <bdi>{visible(one)}</bdi>
              </div>
            ))}
          </td>
        </tr>
      </tbody>
    </table>
  );
  const counted = (
    <p className="line-preview" {...place}>
      {withheld}
    </p>
  );
  return (
    <div className="line-previews">
      <p className="field-label">{t("endorsing.preview.published")}</p>
      {listing === "public" ? named : counted}
      {listing !== "public" && (
        <>
          <p className="field-label">{t("endorsing.preview.addressee")}</p>
          {listing === "recipients" ? named : counted}
        </>
      )}
      <p>{t(`endorsing.preview.known.${listing}`)}</p>
      {listing !== "public" && <p>{t("endorsing.preview.few")}</p>}
    </div>
  );
}
