import { keepAuthorisationOf } from '../../accounts/index.ts'
import type { Actor, DossierDeps, Refusal, SubmitAnswer } from '../../dossiers/index.ts'
import { submitDossier } from '../../dossiers/index.ts'
import { hashBody } from '../../platform/idempotency/idempotency.ts'
import type { Result } from '../../platform/result.ts'
import { applicantOf, type Filing } from '../domain/filing.ts'
import { officerNote, returnWishOf } from '../domain/officer-note.ts'
import { givenComponents } from '../domain/papers.ts'
import { markFiled } from '../drafts.queries.ts'

/**
 * Files a draft. A draft becomes one dossier, however often it is sent: by double click, retry, or from two devices.
 * @param now instant of the submission, by the server's clock
 */
export async function fileDraft(
  deps: DossierDeps,
  filing: Filing,
  actor: Actor,
  now: string,
): Promise<Result<SubmitAnswer, Refusal>> {
  const { draft, chosen } = filing
  const { authorisationId } = draft
  const filed = await submitDossier(deps, {
    actor,
    procedureCode: draft.procedureCode,
    caseKey: draft.caseKey,
    agencyCode: draft.agencyCode,
    channel: 'online',
    applicant: applicantOf(draft.forWhom, filing.contact.answers),
    ...(authorisationId === null
      ? {}
      : { further: (trx, dossierId) => [keepAuthorisationOf(trx, dossierId, authorisationId)] }),
    // Normalised, and without what is hidden.
    answers: filing.answers.answers,
    components: givenComponents(chosen, draft.papers),
    draftId: draft.id,
    ...returnWishOf(filing),
    note: officerNote(filing),
    now,
    idempotency: { actor: 'portal', key: `draft ${draft.id}`, bodyHash: hashBody({ draft: draft.id }) },
  })
  if (filed.ok) await markFiled(deps.db, draft, filed.value.code)
  return filed
}
