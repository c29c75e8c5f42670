import { useSay, type Words } from '../locale.tsx'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'

/** Colour families of tags and chips; the meaning is always also in the words and the icon. */
export type TagFamily = 'gray' | 'blue' | 'teal' | 'violet' | 'amber' | 'brown' | 'red' | 'green'

export const stateTags = {
  draft: { family: 'gray', icon: 'pen', label: { vi: 'Bản nháp', en: 'Draft' } },
  submitted: { family: 'blue', icon: 'send', label: { vi: 'Mới nộp', en: 'New' } },
  accepted: { family: 'teal', icon: 'check', label: { vi: 'Đã tiếp nhận', en: 'Accepted' } },
  'in-progress': { family: 'teal', icon: 'clock', label: { vi: 'Đang giải quyết', en: 'In progress' } },
  'inter-agency': { family: 'teal', icon: 'share', label: { vi: 'Đang liên thông', en: 'With several agencies' } },
  'awaiting-supplement': {
    family: 'amber',
    icon: 'file',
    label: { vi: 'Yêu cầu bổ sung', en: 'Supplement requested' },
  },
  'awaiting-fee': { family: 'amber', icon: 'coin', label: { vi: 'Chờ nộp phí', en: 'Awaiting fee' } },
  paused: { family: 'brown', icon: 'pause', label: { vi: 'Tạm dừng', en: 'Paused' } },
  'awaiting-signature': { family: 'violet', icon: 'pen', label: { vi: 'Chờ ký', en: 'Awaiting signature' } },
  'result-ready': { family: 'green', icon: 'check', label: { vi: 'Có kết quả', en: 'Result ready' } },
  returned: { family: 'green', icon: 'door', label: { vi: 'Đã trả kết quả', en: 'Result returned' } },
  'refused-at-intake': { family: 'red', icon: 'cross', label: { vi: 'Từ chối tiếp nhận', en: 'Refused at intake' } },
  refused: { family: 'red', icon: 'cross', label: { vi: 'Không giải quyết', en: 'Refused' } },
  stopped: { family: 'red', icon: 'cross', label: { vi: 'Dừng xử lý', en: 'Stopped' } },
  withdrawn: { family: 'gray', icon: 'undo', label: { vi: 'Đã rút', en: 'Withdrawn' } },
} as const satisfies Record<string, { family: TagFamily; icon: IconName; label: Words }>
export type StateName = keyof typeof stateTags

/** A square tag of any family. */
export function Tag(props: { family: TagFamily; icon: IconName; label: Words; large?: boolean | undefined }) {
  const say = useSay()
  return (
    <span class={classes('tag', `tone-${props.family}`, props.large === true && 'is-large')}>
      <Icon name={props.icon} />
      {say(props.label)}
    </span>
  )
}

/** The state of a dossier; deadlines have their own, round chip. */
export function StateTag(props: { state: StateName; large?: boolean | undefined; label?: Words | undefined }) {
  const look = stateTags[props.state]
  return <Tag family={look.family} icon={look.icon} label={props.label ?? look.label} large={props.large} />
}
