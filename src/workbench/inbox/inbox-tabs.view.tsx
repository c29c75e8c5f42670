import { localePath, type Tab, Tabs } from '../../platform/html/index.ts'
import type { TaskCounts, TaskFilter } from '../../tasks/index.ts'
import { words as conversation } from '../conversation/conversation.words.ts'
import type { Desk } from '../desk.ts'
import { groups, words } from './inbox.words.ts'

/** Citizens' questions that wait for this official. */
export interface QuestionCounts {
  readonly total: number
  readonly late: number
}

export interface InboxTabsProps {
  readonly desk: Desk
  readonly counts: TaskCounts
  readonly waiting: QuestionCounts
  readonly current: TaskFilter | 'questions'
}

const tones: Partial<Record<TaskFilter, Tab['tone']>> = { 'due-soon': 'amber', late: 'red' }

/** The groups that this official has. */
export const groupsOf = ({ scope }: Desk) =>
  groups.filter(
    one => scope.receiving.length > 0 || !['intake', 'transferred', 'following', 'deliver'].includes(one.filter),
  )

/** The counted tabs of the inbox; the last are questions of citizens. */
export function InboxTabs({ desk, counts, waiting, current }: InboxTabsProps) {
  const to = (path: string) => localePath(path, desk.frame.locale)
  const questions: Tab = {
    href: to('/can-bo/cau-hoi'),
    label: conversation.questionsTab,
    count: waiting.total,
    tone: waiting.late > 0 ? 'red' : 'amber',
    current: current === 'questions',
  }
  const tabs = groupsOf(desk).map(one => ({
    href: to(`/can-bo?nhom=${one.key}`),
    label: one.label,
    count: counts[one.filter],
    tone: tones[one.filter],
    current: one.filter === current,
  }))
  return <Tabs label={words.groups} tabs={[...tabs, questions]} />
}
