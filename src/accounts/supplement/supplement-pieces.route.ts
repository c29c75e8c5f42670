import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { pieceRoutes } from '../../files/index.ts'
import { notFound, refuse, type Slice } from '../../platform/http/index.ts'
import { customerOf } from '../customer-actor.ts'
import { CodeParams } from '../dossier/dossier.route.ts'
import { findOwnDossier } from '../dossier/own-dossier.ts'
import { openSupplement } from './supplement.ts'

/** `…/bo-sung/tep`: files of a supplement in pieces; the form then names them (`kept.…`). */
export const supplementPieceRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock } = app.deps
  pieceRoutes(app as never, {
    path: '/tai-khoan/ho-so/:code/bo-sung/tep',
    policy: 'customer',
    audit: 'dossier.supply-upload',
    params: CodeParams.properties,
    async open(request, reply) {
      const { code } = request.params as { code: string }
      const own = await findOwnDossier(db, directory, code, customerOf(request), formatInstant(clock().getTime()))
      const asked = own === null ? null : openSupplement(own.dossier)
      if (own === null || asked === null || !own.may.has('supply')) {
        refuse(reply, notFound)
        return null
      }
      return {
        owner: { kind: 'customer', id: own.standing.actor.id },
        papers: new Set(asked.items.map(item => item.componentKey)),
        hrefOf: fileId => `/tai-khoan/tep/${fileId}`,
        onKept: async () => {},
      }
    },
  })
}
