import { agencyName } from '../../../agencies/index.ts'
import type { ResultKind } from '../../../procedures/index.ts'
import { findTask } from '../../../workflow/index.ts'
import type { Decide } from '../decide.ts'
import type { Dossier, ResultDraft } from '../dossier.ts'
import { caseOf, type Facts } from '../facts.ts'
import type { Candidate } from '../permitted.ts'
import { invalid } from '../refusals.ts'
import { finish, visitOf } from './steps.ts'

/** The result that a drafting, signing or issuing task is about. */
export function resultKindOf(dossier: Dossier, facts: Facts, nodeId: string): ResultKind {
  const chosen = caseOf(facts.version, dossier.caseKey)
  const key = findTask(chosen.process, nodeId)?.result ?? chosen.results[0]?.key
  const kind = chosen.results.find(r => r.key === key)
  if (!kind) throw new Error(`procedure ${facts.version.code}: task ${nodeId} names no result of case ${chosen.key}`)
  return kind
}

const draftOf = (dossier: Dossier, facts: Facts, target: Candidate): ResultDraft => {
  const { key } = resultKindOf(dossier, facts, visitOf(target).nodeId)
  const draft = dossier.results.find(r => r.key === key && r.issuedAt === null)
  if (!draft) throw new Error(`${dossier.code} has no draft of ${key} to work on`)
  return draft
}

/** The template's own text with the dossier's facts filled in. */
export function fillTemplate(kind: ResultKind, dossier: Dossier, facts: Facts): string {
  const values: Record<string, string> = {
    applicant: dossier.applicant.fullName,
    procedure: facts.version.info.name,
    code: dossier.code,
    agency: agencyName(facts.directory, dossier.competent),
  }
  return kind.template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}

function contentOf(content: string | Readonly<Record<string, unknown>> | undefined): string {
  if (typeof content === 'string') return content.trim()
  const text = (content as { text?: unknown } | undefined)?.text
  return typeof text === 'string' ? text.trim() : ''
}

export const draftResult: Decide<'draft-result'> = (trail, command, facts, target) => {
  const visit = visitOf(target)
  const kind = resultKindOf(trail.dossier, facts, visit.nodeId)
  if (trail.dossier.marking.refused && command.decision === 'granted')
    return invalid(
      'decision',
      'Bước thẩm định đã kết luận không đủ điều kiện: chọn “Không giải quyết”, hoặc trả lại bước thẩm định',
      'The appraisal ended in refusal: choose “refused”, or return the appraisal',
    )
  const written = contentOf(command.content)
  if (command.decision === 'refused' && written === '')
    return invalid('content', 'Nhập lý do không giải quyết', 'Enter the reason for refusing')
  const content = written || fillTemplate(kind, trail.dossier, facts)
  trail.push({
    type: 'drafted',
    key: kind.key,
    nodeId: visit.nodeId,
    decision: command.decision,
    content,
    agency: visit.agency,
  })
  return finish(trail, facts, target)
}

/** Approval by the leader; a cryptographic signature binds to the same content later. */
export const signResult: Decide<'sign-result'> = (trail, _command, facts, target) => {
  const draft = draftOf(trail.dossier, facts, target)
  trail.push({ type: 'signed', key: draft.key, nodeId: visitOf(target).nodeId })
  return finish(trail, facts, target)
}

/** Numbers, seals and issues the result; the number comes from the agency's register unless the clerk gives one. */
export const issueResult: Decide<'issue-result'> = (trail, command, facts, target) => {
  const { dossier } = trail
  const visit = visitOf(target)
  const kind = resultKindOf(dossier, facts, visit.nodeId)
  const draft = draftOf(dossier, facts, target)
  if (draft.signedAt === null) throw new Error(`${dossier.code}: result ${draft.key} reaches its issue unsigned`)
  const number = command.number?.trim() || resultNumber(facts, kind, visit.agency)
  const { documentSha256 } = facts
  trail.push({ type: 'issued', key: draft.key, number, ...(documentSha256 === undefined ? {} : { documentSha256 }) })
  return finish(trail, facts, target)
}

/** `12/2026/TLKS-H32.26`: serial of the year, register of the result, agency. */
function resultNumber(facts: Facts, kind: ResultKind, agency: string): string {
  if (facts.resultSerial === undefined) throw new Error('issuing needs a serial')
  return `${facts.resultSerial}/${facts.now.slice(0, 4)}/${kind.register}-${agency}`
}
