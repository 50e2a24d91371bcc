/** Something is being done. It stands beside words that say what: screen readers pass over it. */
export function Spinner() {
  return (
    <svg className="spinner" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <circle className="spinner-track" cx="10" cy="10" r="7.5" />
      <circle className="spinner-turn" cx="10" cy="10" r="7.5" pathLength="100" />
    </svg>
  );
}
