import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { Story, versionOf } from '../../../tests/support/story.ts'
import { openVisits } from '../../workflow/index.ts'
import { fold } from './evolve.ts'

const desk = 'motcua.khanhvinh'
const police = 'congan.khanhvinh'
const insurance = 'bhxh.tinh'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

/** The birth bundle once residence and health card are worked on side by side, both paused by the one-stop. */
function bothPaused(): Story {
  const story = new Story(province.places, versionOf('3.000722'), '2026-11-20T09:00:00+07:00').submit()
  story.do(desk, { type: 'accept' })
  story.do('chuyenvien.khanhvinh', { type: 'complete-step', nodeId: 'birth-check', outcome: 'eligible' })
  story.do('chuyenvien.khanhvinh', { type: 'draft-result', nodeId: 'birth-draft', decision: 'granted' })
  story.do('lanhdao.khanhvinh', { type: 'sign-result', nodeId: 'birth-sign' })
  story.do('vanthu.khanhvinh', { type: 'issue-result', nodeId: 'birth-issue' })
  expect(openVisits(story.dossier.marking).map(visit => visit.nodeId)).toEqual(['residence-take', 'card-take'])
  return story
    .at('2026-11-20T10:00:00+07:00')
    .do(desk, { type: 'pause', ground: 'verification', legalBasis: 'NĐ 118/2025 điều 17' })
}
const mayResume = (story: Story) => story.permitted(desk).some(one => one.type === 'resume')

describe('a pause of the whole dossier', () => {
  test('is over when each performer has ended it for the own task, and the one-stop has nothing to resume', () => {
    const story = bothPaused()
    story.at('2026-11-20T13:30:00+07:00').do(police, { type: 'resume', nodeId: 'residence-take' })
    expect([story.dossier.pauses[0]?.to, mayResume(story)]).toEqual([null, true])
    story.at('2026-11-20T15:00:00+07:00').do(insurance, { type: 'resume', nodeId: 'card-take' })
    expect([story.dossier.pauses[0]?.to, mayResume(story)]).toEqual(['2026-11-20T15:00:00+07:00', false])
    expect(fold(story.events)).toEqual(story.dossier)
  })

  test('is over at once when the one-stop ends it for all tasks', () => {
    const story = bothPaused().at('2026-11-20T14:00:00+07:00').do(desk, { type: 'resume' })
    expect([story.dossier.pauses[0]?.to, mayResume(story)]).toEqual(['2026-11-20T14:00:00+07:00', false])
  })
})
