import Type from 'typebox'
import type { DirectoryService } from '../../agencies/index.ts'
import { formatInstant } from '../../deadlines/index.ts'
import { listEvents } from '../../dossiers/index.ts'
import { paymentOf } from '../../payments/index.ts'
import { frame, notFound, page, refuse, type Slice } from '../../platform/http/index.ts'
import { renderSlip, slipOf } from '../../prints/index.ts'
import { customerOf } from '../customer-actor.ts'
import { CodeParams } from '../dossier/dossier.route.ts'
import { findOwnDossier } from '../dossier/own-dossier.ts'
import { OwnPaymentPage } from './payment.view.tsx'

const ReceiptParams = Type.Object({ code: CodeParams.properties.code, place: Type.String({ pattern: '^\\d{1,3}$' }) })

/** `/tai-khoan/ho-so/:ma/thanh-toan`, and each receipt as PDF. */
export const ownPaymentRoutes: Slice<{ readonly directory: DirectoryService }> = async (app, { directory }) => {
  const { db, clock, config } = app.deps
  const now = () => formatInstant(clock().getTime())

  app.get(
    '/tai-khoan/ho-so/:code/thanh-toan',
    { config: { policy: 'customer', audit: 'payment.page' }, schema: { params: CodeParams } },
    async (request, reply) => {
      const own = await findOwnDossier(db, directory, request.params.code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      const payment = await paymentOf(db, config, own.directory, own)
      return page(reply, OwnPaymentPage({ frame: frame(reply), payment }))
    },
  )

  app.get(
    '/tai-khoan/ho-so/:code/bien-lai/:place',
    { config: { policy: 'customer', audit: 'payment.receipt' }, schema: { params: ReceiptParams } },
    async (request, reply) => {
      const { code, place } = request.params
      const own = await findOwnDossier(db, directory, code, customerOf(request), now())
      if (own === null) return refuse(reply, notFound)
      const { dossier, version } = own
      const events = await listEvents(db, own.id)
      const publicUrl = config.publicUrl.replace(/\/$/, '')
      const slip = slipOf('BL', { dossier, version, events, directory: own.directory, publicUrl, round: Number(place) })
      if (slip === null) return refuse(reply, notFound)
      return reply
        .type('application/pdf')
        .header('content-disposition', `inline; filename="bien-lai-${dossier.code}-${place}.pdf"`)
        .header('cache-control', 'no-store')
        .send(await renderSlip(slip))
    },
  )
}
