import Type from 'typebox'
import { pieceRoutes } from '../../files/index.ts'
import { localePath } from '../../platform/html/index.ts'
import type { Slice } from '../../platform/http/index.ts'
import { draftPath } from '../domain/filing.ts'
import { papersToChoose } from '../domain/papers.ts'
import { openDraft } from '../draft-access.ts'
import { addFile } from '../drafts.queries.ts'

const Code = Type.String({ maxLength: 60 })

/** `…/tep`: files of a draft's papers in pieces, for browsers with script. */
export const paperPieceRoutes: Slice = async app => {
  const { clock } = app.deps
  pieceRoutes(app as never, {
    path: '/nop-ho-so/:code/:draft/tep',
    policy: 'public',
    audit: 'filing.upload',
    params: { code: Code, draft: Code },
    async open(request, reply) {
      const filing = await openDraft(request, reply, request.params as { code: string; draft: string })
      if (filing === null) return null
      const { draft, chosen } = filing
      return {
        owner: { kind: 'draft', id: draft.id },
        papers: new Set(papersToChoose(chosen).map(paper => paper.key)),
        hrefOf: id => localePath(`${draftPath(draft)}/tep/${id}`, request.locale),
        onKept: (trx, paper, id) => addFile(trx, draft.id, paper, id, clock()),
      }
    },
  })
}
