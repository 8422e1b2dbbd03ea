/** One line of a bench: a figure beside its bar and their ratio. */
export function report(name: string, value: number, unit: string, bar: number, kind: 'least' | 'most'): void {
  const ratio = kind === 'least' ? value / bar : bar / value
  const digits = value < 1 ? 4 : 1
  const verdict = ratio >= 1 ? 'ok' : 'MISSED'
  console.log(
    `${name.padEnd(26)}${value.toFixed(digits).padStart(9)} ${unit.padEnd(12)} bar ${kind === 'least' ? '≥' : '≤'} ${bar}  ×${ratio.toFixed(2)} ${verdict}`,
  )
}
