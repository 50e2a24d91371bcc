import { useState } from "react";
import type { Hash } from "../../../core/encoding/values";
import { Button } from "../../components/actions/Button";
import { RadioGroup } from "../../components/fields/RadioGroup";
import { Select } from "../../components/fields/Select";
import { Notice } from "../../components/messages/Notice";
import { TroubleNotice } from "../../components/messages/TroubleNotice";
import { isTrouble } from "../../state/outcomes";
import { useSnapshot } from "../../state/useProgram";
import { useRead } from "../../state/useRead";
import { useText } from "../../text/useText";
import type { Closing } from "../../../desk/round/closing";
import type { Layout } from "../../../desk/round/exportWord";
import { Leaving } from "./Leaving";
import type { FileMade } from "./makeFile";
import { Preview } from "./pages/Preview";

interface FilesProps {
  readonly campaign: Hash;
  readonly closing: Closing;
}

const presets = ["end", "by-country", "start", "title-footnote"] as const;
const papers = ["a4", "letter"] as const;
const audiences = ["public", "addressee"] as const;
const none = "none";

/** How the letter is laid out and for whom, how it will look, and its files. */
export function Files({ campaign, closing }: FilesProps) {
  const { t } = useText();
  const { can } = useSnapshot().about;
  const isBrief = closing.version?.kind === "brief";
  const [layout, setLayout] = useState<Layout>({
    signatories: isBrief ? null : "end",
    paper: "a4",
    audience: "public",
  });
  const [leaving, setLeaving] = useState<FileMade | null>(null);
  const drawn = useRead("wordPreview", campaign, layout);
  const isProvable = closing.tallies.some(({ by, agrees }) => by.isOwn && agrees);
  const isStopped = closing.checks.some(({ weight }) => weight === "stops");
  const change = (changes: Partial<Layout>): void => setLayout((now) => ({ ...now, ...changes }));
  const presetWords = (id: (typeof presets)[number]) => ({
    id,
    words: t(`closing.files.presets.${id}`),
    help: t(`closing.files.presetsHelp.${id}`),
  });
  return (
    <section className="files">
      <h2>{t("closing.files.title")}</h2>
      <div className="files-choices">
        <Select
          label={t("closing.files.preset")}
          help={t(
            layout.signatories === null
              ? "closing.files.briefNote"
              : `closing.files.presetsHelp.${layout.signatories}`,
          )}
          options={[
            ...(isBrief ? [{ id: none, words: t("closing.files.presets.none") } as const] : []),
            ...presets.map(presetWords),
          ]}
          value={layout.signatories ?? none}
          onChange={(id) => change({ signatories: presets.find((preset) => preset === id) ?? null })}
        />
        <Select
          label={t("closing.files.paper")}
          options={papers.map((id) => ({ id, words: t(`closing.files.papers.${id}`) }))}
          value={layout.paper}
          onChange={(paper) => change({ paper })}
        />
        <RadioGroup
          label={t("closing.files.audience")}
          options={audiences.map((id) => ({
            id,
            words: t(`closing.files.audiences.${id}`),
            help: t(`closing.files.audiencesHelp.${id}`),
          }))}
          value={layout.audience}
          onChange={(audience) => change({ audience })}
        />
      </div>
      {drawn !== null && isTrouble(drawn) && <TroubleNotice trouble={drawn} of="entry" />}
      {drawn?.outcome === "no-version" && <Notice tone="attention" title={t("closing.files.noVersion")} />}
      {drawn?.outcome === "drawn" && (
        <>
          <Preview key={JSON.stringify(layout)} drawn={drawn} />
          <div className="actions">
            <Button icon="download" isDisabled={isStopped} onPress={() => setLeaving("word")}>
              {t("closing.files.word")}
            </Button>
            {can.pdf && (
              <Button icon="download" isDisabled={isStopped} onPress={() => setLeaving("pdf")}>
                {t("closing.files.pdf")}
              </Button>
            )}
            {closing.isCoordinator && (
              <Button
                icon="download"
                isDisabled={isStopped || !isProvable}
                onPress={() => setLeaving("proof")}
              >
                {t("closing.files.proof")}
              </Button>
            )}
          </div>
          {!can.pdf && <p className="soft">{t("closing.files.noPdf")}</p>}
          <p className="soft">
            {t("closing.files.proofWhat")} {!isProvable && t("closing.files.noProof")}
          </p>
          {leaving !== null && (
            <Leaving {...{ campaign, layout, drawn }} file={leaving} onClose={() => setLeaving(null)} />
          )}
        </>
      )}
    </section>
  );
}
