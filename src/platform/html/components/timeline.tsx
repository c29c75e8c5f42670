import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { classes } from './classes.ts'
import { HiddenText } from './hidden-text.tsx'
import { Icon, type IconName } from './icon.tsx'

export type MomentKind = 'done' | 'paused' | 'now' | 'ahead' | 'end' | 'wrong'

export interface Moment {
  kind: MomentKind
  title: Words
  /** "Thứ Hai 02/11, 09:10". */
  when?: Words | undefined
  text?: ComponentChildren | undefined
  /** Why the clock stands; only of pauses. */
  reason?: Words | undefined
  link?: { href: string; text: Words } | undefined
  /** A number instead of an icon: the steps of a procedure. */
  number?: number | undefined
}

const looks: Record<MomentKind, { icon: IconName | null; said: Words }> = {
  done: { icon: 'check', said: { vi: 'Xong: ', en: 'Done: ' } },
  paused: { icon: 'pause', said: { vi: 'Tạm dừng: ', en: 'Paused: ' } },
  now: { icon: 'arrow-right', said: { vi: 'Đang làm: ', en: 'Now: ' } },
  ahead: { icon: null, said: { vi: 'Sắp tới: ', en: 'To come: ' } },
  end: { icon: 'door', said: { vi: 'Cuối cùng: ', en: 'Finally: ' } },
  wrong: { icon: 'cross', said: { vi: 'Không xong: ', en: 'Not done: ' } },
}

/** The way of a dossier or the steps of a procedure; pauses are moments of their own. */
export function Timeline(props: { moments: readonly Moment[]; level?: 'h3' | 'h4' | undefined }) {
  const say = useSay()
  const Heading = props.level ?? 'h3'
  return (
    <ol class="timeline">
      {props.moments.map((moment, at) => {
        const look = looks[moment.kind]
        return (
          <li
            key={at}
            class={classes(`is-${moment.kind}`, moment.number !== undefined && 'is-numbered')}
            aria-current={moment.kind === 'now' ? 'step' : undefined}
          >
            <span class="timeline-mark" aria-hidden="true">
              {moment.number === undefined ? look.icon === null ? null : <Icon name={look.icon} /> : moment.number}
            </span>
            <Heading>
              {moment.number === undefined ? <HiddenText>{say(look.said)}</HiddenText> : null}
              {say(moment.title)}
            </Heading>
            {moment.when === undefined ? null : <p class="muted">{say(moment.when)}</p>}
            {moment.text === undefined ? null : <div class="timeline-text">{moment.text}</div>}
            {moment.reason === undefined ? null : (
              <p class="timeline-reason">
                <strong>{say({ vi: 'Lý do: ', en: 'Reason: ' })}</strong>
                {say(moment.reason)}
              </p>
            )}
            {moment.link === undefined ? null : (
              <p>
                <a href={safeHref(moment.link.href)}>{say(moment.link.text)}</a>
              </p>
            )}
          </li>
        )
      })}
    </ol>
  )
}
