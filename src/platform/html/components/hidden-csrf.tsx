/** The token that proves that the form is ours, and the key that makes sending it twice harmless. */
export function HiddenCsrf(props: { token: string; idempotencyKey?: string | undefined }) {
  return (
    <>
      <input type="hidden" name="_csrf" value={props.token} />
      {props.idempotencyKey === undefined ? null : <input type="hidden" name="_key" value={props.idempotencyKey} />}
    </>
  )
}
