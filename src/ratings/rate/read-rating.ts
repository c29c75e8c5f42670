import type { FormProblem } from '../../platform/html/index.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'
import { aspects, LONGEST_COMMENT, markOf, type Rating, scoreOf } from '../domain/rating.ts'
import type { RatedContact } from '../rate.ts'
import { words } from '../ratings.words.ts'
import type { TypedRating } from './rating.view.tsx'

/** Reads the form: the contact and the rating, or what is to be corrected. */
export function readRating(
  typed: TypedRating,
  contacts: readonly RatedContact[],
): Result<{ readonly contact: string; readonly rating: Rating }, readonly FormProblem[]> {
  const problems: FormProblem[] = []
  const known = contacts.some(each => each.key === typed.contact)
  const overall = scoreOf(typed.overall)
  const comment = tidy(typed.comment)
  if (!known) problems.push({ id: 'contact', text: words.chooseWhich })
  if (overall === null) problems.push({ id: 'overall', text: words.chooseOverall })
  if (comment.length > LONGEST_COMMENT) problems.push({ id: 'comment', text: words.tooLong })
  if (overall === null || problems.length > 0) return err(problems)
  const given = Object.fromEntries(
    aspects.flatMap(aspect => {
      const mark = markOf(typed[aspect])
      return mark === null ? [] : [[aspect, mark]]
    }),
  )
  return ok({ contact: typed.contact, rating: { overall, aspects: given, comment } })
}
