import type { Dossier } from './dossier.ts'
import { openSupplement } from './dossier-state.ts'
import type { DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import type { ReturnMethod } from './return-method.ts'

export interface CitizenMessage {
  readonly kind: string
  readonly body: string
}

const day = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)}`
const dong = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đ`
const sentence = (text: string): string => (/[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`)
const moment = (instant: string): string => `${instant.slice(11, 16)} ngày ${day(instant)}`

/**
 * What the citizen is told of an event, in the one-stop's name (only it speaks to the citizen); null where an event is
 * no concern of theirs. The officer's preview is this very text.
 */
export function citizenMessage({ at, body }: DossierEvent, dossier: Dossier): CitizenMessage | null {
  const named = `Hồ sơ ${dossier.code}`
  switch (body.type) {
    case 'submitted':
      return dossier.channel === 'online'
        ? {
            kind: body.type,
            body: `${named}: đã nhận lúc ${moment(at)}. Cán bộ sẽ kiểm tra và trả lời trước ${moment(body.intakeDueAt)}.`,
          }
        : null
    case 'transferred':
      return {
        kind: body.type,
        body: `${named}: đã tiếp nhận đủ giấy tờ lúc ${moment(at)} và chuyển đến ${body.toName} để giải quyết. Thời hạn tính từ khi nơi đó nhận, chậm nhất ${moment(body.transferDueAt)}; chúng tôi sẽ báo ngày hẹn. Bạn nhận kết quả tại nơi đã nộp.`,
      }
    case 'accepted':
      if (dossier.transfers.at(-1)?.receivedAt === at)
        return {
          kind: body.type,
          body: `${named}: cơ quan giải quyết đã nhận hồ sơ lúc ${moment(at)}, thời hạn tính từ lúc này. Hẹn trả kết quả ${moment(body.dueAt)}. ${feeSentence(body.feeDue)}`,
        }
      return {
        kind: body.type,
        body: `${named}: đã tiếp nhận đủ giấy tờ. Hẹn trả kết quả ${moment(body.dueAt)}. ${feeSentence(body.feeDue)}`,
      }
    case 'intake-refused':
      return { kind: body.type, body: `${named}: chưa tiếp nhận được. Lý do: ${body.reason}` }
    case 'supplement-requested': {
      const items = body.items.map(item => `${nameOf(dossier, item.componentKey)}: ${item.reason}. ${item.howToFix}`)
      const window = body.windowEndsAt ? ` Bổ sung trước ${day(body.windowEndsAt)}.` : ''
      return { kind: body.type, body: `${named}: cần bổ sung một lần các giấy tờ sau. ${items.join('; ')}.${window}` }
    }
    case 'supplied':
      return { kind: body.type, body: `${named}: đã nhận giấy tờ bổ sung.${dueSentence(dossier)}` }
    case 'paused':
      return {
        kind: body.type,
        body: `${named}: tạm dừng tính thời hạn từ ${moment(at)}. Căn cứ: ${body.legalBasis}. Bạn không phải làm gì, chúng tôi sẽ báo ngày hẹn mới.`,
      }
    case 'resumed':
      return {
        kind: body.type,
        body: openSupplement(dossier)
          ? `${named}: đã xong phần tạm dừng. Chúng tôi còn chờ giấy tờ bạn bổ sung.`
          : `${named}: thời hạn được tính tiếp.${dueSentence(dossier)}`,
      }
    case 'extended':
      return {
        kind: body.type,
        body: `${named}: xin lỗi bạn vì chưa trả kết quả đúng hẹn. Lý do: ${body.reason} Ngày hẹn mới: ${moment(body.newDueAt)}.`,
      }
    case 'procedure-corrected':
      return {
        kind: body.type,
        body: `${named}: cán bộ đã chọn nhầm thủ tục và nay sửa lại${body.procedureName ? ` thành “${body.procedureName}”` : ''}. Hồ sơ của bạn vẫn được giải quyết, thời hạn vẫn tính từ ngày tiếp nhận. Lý do: ${body.reason}${dueSentence(dossier)}`,
      }
    case 'fee-requested':
      return {
        kind: body.type,
        body:
          body.amount === 0
            ? `${named}: bạn được miễn phí, lệ phí. Lý do: ${sentence(body.reason)}`
            : `${named}: cần nộp phí, lệ phí ${dong(body.amount)}. Lý do: ${sentence(body.reason)} Nộp bằng mã chuyển khoản trong trang hồ sơ, hoặc tại quầy.`,
      }
    case 'fee-paid':
      // Cash taken in one move with the acceptance: its message follows, and the receipt is in hand.
      if (body.method === 'cash' && dossier.acceptedAt === null) return null
      return {
        kind: body.type,
        body: `${named}: đã nhận phí, lệ phí ${dong(body.amount)}. Bạn không phải làm gì thêm.`,
      }
    case 'fee-refunded':
      return {
        kind: body.type,
        body: `${named}: hoàn lại ${dong(body.amount)} phí, lệ phí. Lý do: ${sentence(body.reason)} Một Cửa sẽ hẹn bạn cách nhận lại.`,
      }
    case 'issued':
      return {
        kind: body.type,
        body: `${named}: đã có kết quả số ${body.number}. ${collecting[dossier.returnMethod ?? 'counter']}`,
      }
    case 'ended':
      return endMessage(named, body)
    case 'delivered':
      return { kind: body.type, body: `${named}: đã trả kết quả cho ${body.receivedBy} lúc ${moment(at)}.` }
    default:
      return null
  }
}

/** These name the date that the same command then sets: they read as the dossier stands once its clock is settled. */
const namesNewDate: ReadonlySet<string> = new Set(['supplied', 'resumed'])
const settlesClock: ReadonlySet<string> = new Set(['clock-resumed', 'clock-paused'])

/** The messages of one command's events, each as it reads right after its event, not after later ones. */
export function citizenMessages(before: Dossier | null, events: readonly DossierEvent[]): CitizenMessage[] {
  let dossier = before
  const after = events.map(event => {
    dossier = evolve(dossier, event)
    return dossier
  })
  return events.flatMap((event, at) => {
    const settled = namesNewDate.has(event.body.type)
      ? events.findLastIndex((later, place) => place > at && settlesClock.has(later.body.type))
      : -1
    const told = after[settled === -1 ? at : settled]
    return told === undefined ? [] : (citizenMessage(event, told) ?? [])
  })
}

/** How the result comes to the citizen; the address stays out of the message. */
const collecting: Readonly<Record<ReturnMethod, string>> = {
  counter: 'Mời bạn đến nhận tại nơi đã nộp hồ sơ.',
  post: 'Kết quả được gửi qua bưu chính đến địa chỉ bạn đã chọn.',
  electronic: 'Bạn nhận bản điện tử, không phải đến quầy.',
}

const feeSentence = (due: number | undefined): string =>
  due === undefined
    ? 'Bạn không phải làm gì thêm.'
    : `Phí, lệ phí ${dong(due)}: nộp bằng mã chuyển khoản trong trang hồ sơ, hoặc tại quầy.`

const nameOf = (dossier: Dossier, key: string): string => dossier.components.find(c => c.key === key)?.name ?? key

const dueSentence = (dossier: Dossier): string =>
  dossier.clock?.dueAt ? ` Hẹn trả kết quả ${moment(dossier.clock.dueAt)}.` : ''

function endMessage(
  named: string,
  end: { kind: string; reason: string | null; legalBasis: string | null },
): CitizenMessage | null {
  switch (end.kind) {
    case 'withdrawn':
      return { kind: 'withdrawn', body: `${named}: đã rút theo đề nghị của bạn. Lý do: ${end.reason ?? ''}` }
    case 'stopped':
      return {
        kind: 'stopped',
        body: `${named}: dừng giải quyết. Lý do: ${end.reason ?? ''}. Căn cứ: ${end.legalBasis ?? ''}`,
      }
    case 'closed':
      return {
        kind: 'closed',
        body: `${named}: được đóng vì chưa nhận giấy tờ bổ sung trong thời hạn. Đây không phải là từ chối; bạn có thể nộp lại.`,
      }
    default:
      return null
  }
}
