import { useSay, type Words } from '../locale.tsx'

export interface ConfirmStripProps {
  /** "Bạn đang tiếp nhận". */
  label?: Words | undefined
  name: Words
  /** Code, tier, case: "1.001193, cấp xã, trường hợp thông thường". */
  note?: Words | undefined
  due: Words
  dueNote?: Words | undefined
}

/** The procedure about to be accepted and its due date: the largest words of the counter page. */
export function ConfirmStrip(props: ConfirmStripProps) {
  const say = useSay()
  return (
    <dl class="confirm-strip" id="confirm-strip">
      <div>
        <dt>{say(props.label ?? { vi: 'Bạn đang tiếp nhận', en: 'You are accepting' })}</dt>
        <dd class="confirm-main">{say(props.name)}</dd>
        {props.note === undefined ? null : <dd>{say(props.note)}</dd>}
      </div>
      <div class="confirm-due">
        <dt>{say({ vi: 'Hẹn trả', en: 'Due' })}</dt>
        <dd class="confirm-main">{say(props.due)}</dd>
        {props.dueNote === undefined ? null : <dd>{say(props.dueNote)}</dd>}
      </div>
    </dl>
  )
}
