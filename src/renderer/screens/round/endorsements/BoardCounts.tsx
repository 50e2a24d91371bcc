import type { EndorsementBoard } from "../../../../desk/round/endorsementBoard";
import { useText } from "../../../text/useText";

const listings = ["public", "recipients", "withheld"] as const;

/** How many endorsed the current wording, and how they may be named. Those on record stand apart. */
export function BoardCounts({ board }: { readonly board: EndorsementBoard }) {
  const { t, number } = useText();
  const { organisations, countries, byListing, recorded } = board.counts;
  return (
    <section className="board-counts">
      <p className="board-total">
        {organisations === 0 ? (
          t(board.places.unadmitted > 0 ? "endorsements.noneCounted" : "endorsements.none")
        ) : (
          <>
            <strong>{t("endorsements.organisations", { count: organisations })}</strong>{" "}
            {t("endorsements.countries", { count: countries })}
          </>
        )}
      </p>
      {organisations > 0 && (
        <dl className="board-listings">
          {listings.map((listing) => (
            <div key={listing}>
              <dt>{t(`endorsements.listing.${listing}`)}</dt>
              <dd>{number(byListing[listing])}</dd>
            </div>
          ))}
        </dl>
      )}
      {recorded > 0 && <p className="soft">{t("endorsements.apart", { count: recorded })}</p>}
    </section>
  );
}
