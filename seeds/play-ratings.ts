import type { Kysely } from 'kysely'
import { formatInstant, parseInstant } from '../src/deadlines/index.ts'
import type { Dossier } from '../src/dossiers/index.ts'
import type { DB } from '../src/platform/db/schema.generated.ts'
import { contactsOf, type Rating, rate } from '../src/ratings/index.ts'
import { type Random, seededRandom } from './random.ts'

const HOUR = 3_600_000
const praise = [
  'Cán bộ hướng dẫn kỹ, nộp một lần là xong.',
  'Có tin nhắn báo từng bước nên không phải đi hỏi.',
  'Nhận kết quả sớm hơn ngày hẹn.',
  'Người già như tôi được giúp khai trên máy, rất cảm ơn.',
]
const blame = [
  'Phải đi lại hai lần mới đủ giấy.',
  'Chờ đến lượt hơn một tiếng.',
  'Trễ hẹn mà không ai gọi báo trước.',
  'Mẫu tờ khai khó hiểu, nên có bản điền sẵn.',
]

/** Mostly content; late dossiers, refusals and supplements cost goodwill. */
function drawRating(random: Random, dossier: Dossier, kind: string): Rating {
  const sour = (dossier.end?.punctuality === 'late' ? 0.5 : 0) + (kind === 'supplement' || kind === 'refused' ? 0.3 : 0)
  const luck = random.next() - sour
  const overall = luck > 0.45 ? 5 : luck > 0.12 ? 4 : luck > 0 ? 3 : luck > -0.25 ? 2 : 1
  const good = overall >= 4
  const mark = () => (random.chance(good ? 0.85 : 0.25) ? 'good' : random.chance(0.6) ? 'fair' : 'poor')
  const aspects = random.chance(0.7) ? { timeliness: mark(), attitude: mark(), clarity: mark() } : {}
  return { overall, aspects, comment: random.chance(0.3) ? random.pick(good ? praise : blame) : '' } as Rating
}

/** Ratings sent side by side: most wait for the disk, not for each other. */
const GROUP = 8

/** Two of five contacts of the demonstration's dossiers are rated within two days, by whoever holds the receipt. */
export async function playRatings(db: Kysely<DB>, now: Date): Promise<void> {
  const random = seededRandom(1102)
  const dossiers = await db.selectFrom('dossier').select('fold').orderBy('code').execute()
  const planned: Parameters<typeof rate>[1][] = []
  for (const { fold } of dossiers) {
    const dossier = fold as unknown as Dossier
    for (const contact of contactsOf(dossier)) {
      const instant = parseInstant(contact.at)
      if (!instant.ok || !random.chance(0.4)) continue
      const at = instant.value + random.between(1, 48) * HOUR
      const rating = drawRating(random, dossier, contact.kind)
      if (at >= now.getTime()) continue
      const rater = { kind: 'holder', dossierCode: dossier.code } as const
      planned.push({ code: dossier.code, rater, contact: contact.key, rating, now: formatInstant(at) })
    }
  }
  for (let at = 0; at < planned.length; at += GROUP)
    await Promise.all(planned.slice(at, at + GROUP).map(request => rate(db, request)))
}
