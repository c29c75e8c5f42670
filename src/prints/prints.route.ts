import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { DirectoryService } from '../agencies/index.ts'
import { findDossier, listEvents, mayRead } from '../dossiers/index.ts'
import { officialOf } from '../officials/index.ts'
import { frame, type HttpRefusal, notFound, page, refuse, type Slice } from '../platform/http/index.ts'
import { getVersion } from '../procedures/index.ts'
import { renderSlip } from './render-slip.ts'
import { type Slip, type SlipForm, slipForms, slipOf } from './slip.ts'
import { SlipPage } from './slip.view.tsx'

export interface PrintRoutesOptions {
  readonly directory: DirectoryService
}

const notYet: HttpRefusal = {
  status: 404,
  code: 'no-such-slip',
  title: { vi: 'Hồ sơ chưa có phiếu này', en: 'The dossier has no such slip' },
  detail: {
    vi: 'Phiếu chỉ có sau khi việc mà phiếu ghi đã xảy ra: tiếp nhận, yêu cầu bổ sung, từ chối hoặc hẹn lại.',
    en: 'A slip exists once what it records has happened: acceptance, request, refusal or new date.',
  },
}

const isForm = (text: string): text is SlipForm => (slipForms as readonly string[]).includes(text)

/** Slips of a dossier: PDF for the API, a page and a PDF for the workbench; each only for those who may read it. */
export const printRoutes: Slice<PrintRoutesOptions> = async (app, { directory }) => {
  const { db, config } = app.deps

  const find = async (request: FastifyRequest, code: string, form: string): Promise<Slip | HttpRefusal> => {
    const held = await findDossier(db, code)
    if (!held || !isForm(form) || !mayRead(officialOf(request), held.dossier, held.customerId)) return notFound
    const [version, events, places] = await Promise.all([
      getVersion(db, held.dossier.procedureVersionId),
      listEvents(db, held.id),
      directory.get(),
    ])
    const publicUrl = config.publicUrl.replace(/\/$/, '')
    return slipOf(form, { dossier: held.dossier, version, events, directory: places, publicUrl }) ?? notYet
  }

  const sendPdf = (reply: FastifyReply, slip: Slip, form: string) =>
    reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${form}-${slip.code.replace(/[^\w.-]/g, '')}.pdf"`)
      .header('cache-control', 'no-store')
      .send(renderSlip(slip))

  app.get(
    '/api/v1/dossiers/:code/prints/:form',
    {
      config: { policy: 'official', audit: 'dossier.print' },
      schema: {
        summary: 'Phiếu của hồ sơ (M01–M05) dạng PDF',
        tags: ['dossiers'],
        params: Type.Object({ code: Type.String({ maxLength: 60 }), form: Type.String({ maxLength: 10 }) }),
      },
    },
    async (request, reply) => {
      const { code, form } = request.params
      const slip = await find(request, code, form)
      return 'status' in slip ? refuse(reply, slip) : sendPdf(reply, slip, form)
    },
  )

  app.get(
    '/can-bo/ho-so/:code/phieu/:file',
    {
      config: { policy: 'official', audit: 'dossier.print' },
      schema: { params: Type.Object({ code: Type.String({ maxLength: 60 }), file: Type.String({ maxLength: 20 }) }) },
    },
    async (request, reply) => {
      const { code, file } = request.params
      const form = file.replace(/\.pdf$/, '')
      const slip = await find(request, code, form)
      if ('status' in slip) return refuse(reply, slip)
      if (form !== file) return sendPdf(reply, slip, form)
      const base = `/can-bo/ho-so/${encodeURIComponent(code)}`
      return page(reply, SlipPage({ frame: frame(reply), slip, pdfHref: `${base}/phieu/${form}.pdf`, backHref: base }))
    },
  )
}
