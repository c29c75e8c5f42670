/** A dossier code with its last four digits set strong: what is read aloud at the counter. */
export function Code(props: { code: string }) {
  const cut = Math.max(0, props.code.length - 4)
  return (
    <span class="code">
      {props.code.slice(0, cut)}
      <b>{props.code.slice(cut)}</b>
    </span>
  )
}
