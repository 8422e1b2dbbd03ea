/** A figure that an earlier quarter's report published, as the new filing's figures are held against it. */
export interface PublishedFact {
  /** us-gaap local name, or null: then the label tells which line it is. */
  concept: string | null
  label: string
  /** ISO 4217, "USD/share", "shares". */
  unit: string
  /** ISO date of the instant, or of the duration's last day. */
  end: string
  /** Length of the duration; null for an instant. */
  months: number | null
  /** Exact decimal after the scale. */
  value: string
  /** What one unit in the last printed place was worth, after the scale ("1000", "0.01"): an exact decimal. */
  place: string
  /** The quarter that published it, as its address names it: "2003-q1". */
  quarter: string
}

/** What is known of the quarters before this one, the newest last. */
export interface PublishedFigures {
  facts: readonly PublishedFact[]
  /** The safe-harbor texts of earlier reports, the newest last. */
  safeHarbors: readonly { quarter: string; text: string }[]
  /** What the releases of the last two quarters say, the newer last. */
  releases: readonly { quarter: string; paragraphs: readonly string[] }[]
}
