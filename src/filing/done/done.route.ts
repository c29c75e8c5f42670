import Type from 'typebox'
import { agencyName } from '../../agencies/index.ts'
import { findDossier } from '../../dossiers/index.ts'
import { frame, notFound, page, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { getVersion } from '../../procedures/index.ts'
import { draftPath } from '../domain/filing.ts'
import { papersToBring, papersToShow } from '../domain/papers.ts'
import { type FilingOptions, seekerOf } from '../draft-access.ts'
import { findDraft } from '../drafts.queries.ts'
import { DonePage } from './done.view.tsx'

const Code = Type.String({ maxLength: 60 })

/** `…/hoan-tat`, for whoever filed the draft, as long as the draft is kept. */
export const doneRoutes: Slice<FilingOptions> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  app.get(
    '/nop-ho-so/:code/:draft/hoan-tat',
    {
      config: { policy: 'public', audit: 'filing.done' },
      schema: { params: Type.Object({ code: Code, draft: Code }) },
    },
    async (request, reply) => {
      const draft = await findDraft(db, request.params.draft, seekerOf(request), clock())
      if (draft === null || draft.procedureCode !== request.params.code) return refuse(reply, notFound)
      if (draft.dossierCode === null) return seeOther(reply, draftPath(draft))
      const held = await findDossier(db, draft.dossierCode)
      if (held === undefined) throw new Error(`draft ${draft.id} names a dossier that is not there`)
      const { dossier } = held
      const [version, places] = await Promise.all([getVersion(db, dossier.procedureVersionId), directory.get()])
      const chosen = version.operation?.cases.find(one => one.key === dossier.caseKey)
      reply.header('cache-control', 'no-store')
      const view = DonePage({
        frame: frame(reply),
        dossier,
        version,
        agency: agencyName(places, dossier.agency),
        bring: chosen === undefined ? [] : papersToBring(chosen, draft.papers),
        shown: chosen === undefined ? [] : papersToShow(chosen),
        trackingUrl: `${config.publicUrl}/tra-cuu?ma=${encodeURIComponent(dossier.code)}`,
      })
      return page(reply, view)
    },
  )
}
