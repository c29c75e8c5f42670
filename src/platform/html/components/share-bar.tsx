/** A bar in a table cell; the figure stands in its own cell, so this is drawing only. `share` is 0 to 1. */
export function ShareBar(props: { share: number; tone?: 'bad' | 'plain' | undefined }) {
  const share = Math.min(1, Math.max(0, props.share))
  return (
    <svg
      class={props.tone === 'bad' ? 'share-bar is-bad' : 'share-bar'}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="share-rest" width="100" height="8" />
      <rect class="share-part" width={share * 100} height="8" />
    </svg>
  )
}
