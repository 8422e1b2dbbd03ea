import { encode } from 'uqr'

/** A QR code, dark on light in any colour scheme: that is how readers want it. */
export function QrCode({ of, label }: { of: string; label: string }) {
  const { data, size } = encode(of, { border: 4 })
  const dark = data.flatMap((row, y) => row.flatMap((set, x) => (set ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      className="size-52"
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join('')} fill="#000" />
    </svg>
  )
}
