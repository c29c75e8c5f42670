import type { ComponentChildren } from 'preact'
import { formatFileSize } from '../format.ts'
import { useLocale, useSay } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'

export interface FileLineProps {
  readonly name: string
  /** Where the file itself is; saved, never shown. */
  readonly href: string
  /** In bytes. */
  readonly size?: number | undefined
  /** The small picture of the file and its size in pixels. */
  readonly thumbnail?: { readonly href: string; readonly width: number; readonly height: number } | null | undefined
  /** What can be done with it, or said of it. */
  readonly children?: ComponentChildren
}

/** A file that somebody uploaded: its small picture where it has one, its name, its size. */
export function FileLine({ name, href, size, thumbnail, children }: FileLineProps) {
  const say = useSay()
  const locale = useLocale()
  return (
    <div class="file-line">
      {thumbnail ? (
        <img
          src={safeHref(thumbnail.href)}
          alt={say({ vi: `Ảnh thu nhỏ của ${name}`, en: `Small picture of ${name}` })}
          width={thumbnail.width}
          height={thumbnail.height}
          loading="lazy"
          decoding="async"
        />
      ) : null}
      <div class="file-line-text">
        <a href={safeHref(href)}>{name}</a>
        {size === undefined ? null : ' '}
        {size === undefined ? null : <span class="muted">{formatFileSize(size, locale).replace(' ', '\u00a0')}</span>}
        {children}
      </div>
    </div>
  )
}
