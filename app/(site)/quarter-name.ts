interface Quarter {
  fiscalYear: number
  fiscalQuarter: 1 | 2 | 3 | 4
}

const ORDINALS = ['First', 'Second', 'Third', 'Fourth'] as const

/** "Second quarter 2003", in the company's own fiscal years. */
export const quarterName = ({ fiscalYear, fiscalQuarter }: Quarter) =>
  `${ORDINALS[fiscalQuarter - 1]} quarter ${fiscalYear}`

/** "Q2 2003". */
export const quarterLabel = ({ fiscalYear, fiscalQuarter }: Quarter) => `Q${fiscalQuarter} ${fiscalYear}`
