/** What a currency's sign, as prose prints it, may stand for as units of a statement (ISO 4217). */
const SIGNS: Record<string, readonly string[]> = {
  US$: ['USD'],
  USD: ['USD'],
  C$: ['CAD'],
  CDN$: ['CAD'],
  A$: ['AUD'],
  NT$: ['TWD'],
  HK$: ['HKD'],
  R$: ['BRL'],
  '€': ['EUR'],
  EUR: ['EUR'],
  '£': ['GBP'],
  GBP: ['GBP'],
  '¥': ['JPY', 'CNY'],
  CHF: ['CHF'],
  RMB: ['CNY'],
  NIS: ['ILS'],
}
const DOLLARS = ['USD', 'CAD', 'AUD', 'NZD', 'TWD', 'HKD', 'SGD', 'MXN']

/** May a figure printed with this sign be of that currency? A bare "$" is any dollar; no sign is any currency. */
export function isCurrency(sign: string, unit: string): boolean {
  const plain = sign.replace(/[.\s]/g, '').toUpperCase()
  if (plain === '') return true
  return (SIGNS[plain] ?? DOLLARS).includes(unit)
}
