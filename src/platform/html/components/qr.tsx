import { encode } from 'uqr'

/** A QR code as one path; the white border belongs to it, in every theme. @param size in CSS pixels; 168 when absent */
export function Qr(props: { text: string; label: string; size?: number | undefined }) {
  const { data, size } = encode(props.text, { border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  const width = props.size ?? 168
  return (
    <svg width={width} height={width} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={props.label}>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} shape-rendering="crispEdges" />
    </svg>
  )
}
