interface DigitGroupsProps {
  /** what the digits are: read aloud */
  readonly label: string;
  /** groups of European digits, as they are read aloud */
  readonly groups: readonly string[];
}

/** A fingerprint in digits, for those who share no alphabet. */
export function DigitGroups({ label, groups }: DigitGroupsProps) {
  return (
    <ol className="digit-groups" aria-label={label} dir="ltr">
      {groups.map((group, at) => (
        // A group may occur twice; its place is what it is.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={at}>{group}</li>
      ))}
    </ol>
  );
}
