/** The last day of the month three months after the month in which a period ended, as an ISO date. */
export function nextPeriodEnd(periodEnd: string): string {
  const [year = 0, month = 1, day = 1] = periodEnd.split('-').map(Number)
  // A 52-week quarter may end in the first days of the month after its own.
  const own = day <= 7 ? month - 1 : month
  return new Date(Date.UTC(year, own + 3, 0)).toISOString().slice(0, 10)
}
