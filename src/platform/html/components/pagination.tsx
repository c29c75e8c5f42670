import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { Icon } from './icon.tsx'

export interface PaginationProps {
  previousHref?: string | undefined
  nextHref?: string | undefined
  /** E.g. "51 đến 100 trên 1.204". */
  note?: Words | undefined
}

/** Keyset pages: only back and on. */
export function Pagination(props: PaginationProps) {
  const say = useSay()
  if (props.previousHref === undefined && props.nextHref === undefined) return null
  return (
    <nav class="pagination" aria-label={say({ vi: 'Phân trang', en: 'Pages' })}>
      {props.previousHref === undefined ? null : (
        <a class="button is-secondary" href={safeHref(props.previousHref)} rel="prev">
          <Icon name="arrow-left" />
          <span>{say({ vi: 'Trang trước', en: 'Previous' })}</span>
        </a>
      )}
      {props.note === undefined ? null : <span class="muted">{say(props.note)}</span>}
      {props.nextHref === undefined ? null : (
        <a class="button is-secondary" href={safeHref(props.nextHref)} rel="next">
          <span>{say({ vi: 'Trang sau', en: 'Next' })}</span>
          <Icon name="arrow-right" />
        </a>
      )}
    </nav>
  )
}
