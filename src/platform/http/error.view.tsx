import { PageHead } from '../html/components/page-head.tsx'
import { type DisplaySettings, PublicPage, sayWords } from '../html/index.ts'
import { localePath } from '../html/page.tsx'
import type { Locale } from '../text.ts'
import type { HttpRefusal } from './refusal.ts'

export interface ErrorViewProps {
  locale: Locale
  path: string
  display: DisplaySettings
  visitor?: { name: string } | undefined
  csrf?: string | undefined
  refusal: HttpRefusal
}

const home = { path: '/', label: { vi: 'Về trang chủ', en: 'Go to the home page' } }
const inbox = { path: '/can-bo', label: { vi: 'Về hộp việc', en: 'Go to the inbox' } }

/** The page of a refusal: what happened, what to correct, where to go on. */
export function ErrorView({ refusal, ...frame }: ErrorViewProps) {
  const errors = refusal.errors ?? []
  const door = /^\/(?:can-bo|bao-cao)(?:\/|$)/.test(frame.path) ? inbox : home
  return (
    <PublicPage {...frame} title={refusal.title} unlisted>
      <PageHead
        title={refusal.title}
        {...(refusal.detail === undefined ? {} : { lead: sayWords(refusal.detail, frame.locale) })}
      />
      {errors.length === 0 ? null : (
        <ul>
          {errors.map(item => (
            <li key={`${item.path} ${sayWords(item.message, 'vi')}`}>
              {item.path === '' ? '' : `${item.path}: `}
              {sayWords(item.message, frame.locale)}
            </li>
          ))}
        </ul>
      )}
      <p>
        <a href={localePath(door.path, frame.locale)}>{sayWords(door.label, frame.locale)}</a>
      </p>
    </PublicPage>
  )
}
