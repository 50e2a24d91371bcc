import { Icon } from "../../components/Icon";
import { useText } from "../../text/useText";

const icons = { alike: "alike", atRisk: "eye-off" } as const;

/** What else there is to know of a contact, in a list that has no room for words: they are read aloud, and shown in its sheet. */
export function Flag({ is }: { readonly is: keyof typeof icons }) {
  const { t } = useText();
  return (
    <span className="contact-flag" data-flag={is}>
      <Icon name={icons[is]} />
      <span className="unseen">{t(`contacts.flag.${is}`)}</span>
    </span>
  );
}
