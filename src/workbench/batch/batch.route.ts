import type { FastifyReply } from 'fastify'
import Type from 'typebox'
import type { DossierCommand } from '../../dossiers/index.ts'
import { notFound, page, randomSecret, refuse, type Slice, seeOther } from '../../platform/http/index.ts'
import { type Desk, deskOf, fieldOf, fieldsOf, type WorkbenchOptions } from '../desk.ts'
import { BatchView } from './batch.view.tsx'
import { type BatchWork, type batchBacks, isBatchWork, refusalWords } from './batch.words.ts'
import { type BatchRow, type Chosen, groupsOf, loadRows, readChosen } from './batch-rows.ts'
import { ReportView } from './report.view.tsx'
import { runBatch } from './run-batch.ts'

type Values = Readonly<Record<string, unknown>>
/** Rows come once or many times. */
const Asked = Type.Record(Type.String(), Type.Unknown())

const backOf = (values: Values): keyof typeof batchBacks =>
  fieldOf(values, 've') === 'phan-cong' ? 'phan-cong' : 'hop-viec'

/** `/can-bo/nhieu`: what to do to several dossiers, doing it, and the report. */
export const batchPages: Slice<WorkbenchOptions> = async (app, { directory }) => {
  const { db } = app.deps

  async function show(reply: FastifyReply, desk: Desk, work: BatchWork, values: Values, rows: readonly BatchRow[]) {
    const body = fieldOf(values, '_key') === '' ? { ...values, _key: randomSecret() } : values
    const sent = Object.hasOwn(values, '_csrf')
    return page(reply, BatchView({ desk, work, rows, body, back: backOf(values), missing: sent }), sent ? 422 : 200)
  }

  app.get(
    '/can-bo/nhieu',
    { config: { policy: 'official', audit: 'batch.form' }, schema: { querystring: Asked } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const work = fieldOf(request.query, 'viec')
      if (!isBatchWork(work)) return refuse(reply, notFound)
      const rows = await loadRows(db, desk, work, readChosen(fieldsOf(request.query, 'h')))
      return show(reply, desk, work, request.query, rows)
    },
  )

  app.post(
    '/can-bo/nhieu',
    { config: { policy: 'official', audit: 'batch.act' }, schema: { body: Asked } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { body } = request
      const work = fieldOf(body, 'viec')
      if (!isBatchWork(work)) return refuse(reply, notFound)
      const chosen = readChosen(fieldsOf(body, 'h'))
      const rows = await loadRows(db, desk, work, chosen)
      const commandOf = readCommand(work, body, rows)
      const oneGroup = work === 'giao' || groupsOf(rows).length === 1
      if (rows.length === 0 || !oneGroup || commandOf === null) return show(reply, desk, work, body, rows)
      const report = await runBatch({ db, directory }, desk, seen(rows, chosen), commandOf, fieldOf(body, '_key'))
      const told = new URLSearchParams([
        ['viec', work],
        ['ve', backOf(body)],
        ...report.done.map(code => ['xong', code]),
        ...report.refused.map(({ code, why }) => ['loi', `${why}~${code}`]),
      ])
      return seeOther(reply, `/can-bo/nhieu/xong?${told}`)
    },
  )

  app.get(
    '/can-bo/nhieu/xong',
    { config: { policy: 'official', audit: 'batch.report' }, schema: { querystring: Asked } },
    async (request, reply) => {
      const desk = await deskOf(request, reply, directory)
      const { query } = request
      const work = fieldOf(query, 'viec')
      if (!isBatchWork(work)) return refuse(reply, notFound)
      const done = fieldsOf(query, 'xong').filter(code => /^[\w.-]{1,60}$/.test(code))
      const refused = fieldsOf(query, 'loi').flatMap(text => {
        const [, why = '', code = ''] = /^([\w-]+)~([\w.-]{1,60})$/.exec(text) ?? []
        return Object.hasOwn(refusalWords, why) ? [{ code, why }] : []
      })
      return page(reply, ReportView({ desk, work, back: backOf(query), report: { done, refused } }))
    },
  )
}

/** What is chosen for all rows as the command of each; null where nothing was chosen. */
function readCommand(work: BatchWork, body: Values, rows: readonly BatchRow[]) {
  const note = fieldOf(body, 'note').trim()
  const noted = note === '' ? {} : { note }
  if (work === 'giao') {
    const official = fieldOf(body, 'official')
    return official === ''
      ? null
      : ({ nodeId }: { nodeId: string }): DossierCommand => ({ type: 'assign', nodeId, official, ...noted })
  }
  const outcomes = rows.find(row => row.permit !== null)?.permit?.outcomes ?? []
  const outcome = fieldOf(body, 'outcome') || (outcomes.length > 1 ? '' : outcomes[0])
  return outcome === ''
    ? null
    : ({ nodeId }: { nodeId: string }): DossierCommand => ({ type: 'complete-step', nodeId, outcome, ...noted })
}

/** The rows with the versions that the official saw when he chose what to do. */
const seen = (rows: readonly BatchRow[], chosen: readonly Chosen[]) =>
  rows.map(row => {
    const one = chosen.find(({ code, nodeId }) => code === row.code && nodeId === row.nodeId)
    return { ...row, version: one?.version ?? row.version }
  })
