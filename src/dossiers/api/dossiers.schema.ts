import Type, { type Static } from 'typebox'
import type { DossierCommand } from '../domain/commands.ts'
import { paymentMethods } from '../domain/fees.ts'
import { type ReturnMethod, returnMethods } from '../domain/return-method.ts'

const closed = { additionalProperties: false }
const Reason = Type.String({ minLength: 1, maxLength: 4000 })
const NodeId = Type.Optional(Type.String({ maxLength: 200 }))
const Note = Type.Optional(Type.String({ maxLength: 4000 }))
/** Đồng. */
const MOST = 100_000_000_000
const Version = Type.Integer({ minimum: 0 })
const common = { expectedVersion: Version, note: Note }

export const GivenComponent = Type.Object(
  {
    key: Type.String({ maxLength: 200 }),
    originals: Type.Integer({ minimum: 0, maximum: 1000 }),
    copies: Type.Integer({ minimum: 0, maximum: 1000 }),
    fileIds: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 100 })),
  },
  closed,
)
const Components = Type.Array(GivenComponent, { maxItems: 200 })
const AgencyCode = Type.String({ maxLength: 60 })
const Answers = Type.Record(Type.String(), Type.Unknown())

export const Applicant = Type.Object(
  {
    kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
    fullName: Type.String({ maxLength: 300 }),
    personalNumber: Type.Optional(Type.String({ maxLength: 40 })),
    taxCode: Type.Optional(Type.String({ maxLength: 40 })),
    phone: Type.String({ maxLength: 40 }),
    email: Type.Optional(Type.String({ maxLength: 320 })),
    address: Type.Optional(Type.String({ maxLength: 1000 })),
  },
  closed,
)

const methods = Object.keys(returnMethods) as ReturnMethod[]

export const SubmitBody = Type.Object(
  {
    procedureCode: Type.String({ maxLength: 40 }),
    caseKey: Type.Optional(Type.String({ maxLength: 200 })),
    agencyCode: AgencyCode,
    channel: Type.Union([Type.Literal('online'), Type.Literal('counter'), Type.Literal('post')]),
    applicant: Applicant,
    answers: Answers,
    components: Components,
    returnMethod: Type.Optional(Type.Union(methods.map(method => Type.Literal(method)))),
    returnAddress: Type.Optional(Type.String({ maxLength: 1000 })),
    competentCode: Type.Optional(AgencyCode),
    accept: Type.Optional(Type.Boolean()),
    feePaid: Type.Optional(Type.Boolean()),
  },
  closed,
)
export type SubmitBody = Static<typeof SubmitBody>

const command = <T extends string, P extends Record<string, ReturnType<typeof Type.Unknown> | object>>(
  type: T,
  properties: P,
) =>
  Type.Object(
    { type: Type.Literal(type), ...common, ...(properties as Record<string, never>) },
    { ...closed, title: type },
  )

/** One schema for validation, types and OpenAPI; keys and names as in `contracts.md`. */
export const commandSchemas = {
  accept: command('accept', {
    components: Type.Optional(Components),
    feePaid: Type.Optional(Type.Boolean()),
    competentCode: Type.Optional(AgencyCode),
  }),
  'receive-transfer': command('receive-transfer', {}),
  'return-transfer': command('return-transfer', { reason: Reason }),
  'refuse-intake': command('refuse-intake', { reason: Reason }),
  assign: command('assign', { nodeId: NodeId, official: Type.String({ maxLength: 200 }) }),
  'complete-step': command('complete-step', {
    nodeId: NodeId,
    outcome: Type.Optional(Type.String({ maxLength: 200 })),
  }),
  'return-step': command('return-step', { nodeId: NodeId, toNodeId: Type.String({ maxLength: 200 }), reason: Reason }),
  'request-supplement': command('request-supplement', {
    nodeId: NodeId,
    items: Type.Array(
      Type.Object({ componentKey: Type.String({ maxLength: 200 }), reason: Reason, howToFix: Reason }, closed),
      { minItems: 1, maxItems: 100 },
    ),
  }),
  supply: command('supply', { components: Components }),
  pause: command('pause', {
    nodeId: NodeId,
    ground: Type.String({ maxLength: 100 }),
    legalBasis: Reason,
    document: Type.Optional(Type.String({ maxLength: 500 })),
  }),
  resume: command('resume', { nodeId: NodeId }),
  extend: command('extend', { newDueAt: Type.String({ maxLength: 40 }), reason: Reason }),
  'draft-result': command('draft-result', {
    nodeId: NodeId,
    decision: Type.Union([Type.Literal('granted'), Type.Literal('refused')]),
    content: Type.Optional(
      Type.Union([Type.String({ maxLength: 20_000 }), Type.Record(Type.String(), Type.Unknown())]),
    ),
  }),
  'sign-result': command('sign-result', { nodeId: NodeId }),
  'issue-result': command('issue-result', {
    nodeId: NodeId,
    number: Type.Optional(Type.String({ maxLength: 100 })),
    fileId: Type.Optional(
      Type.String({
        format: 'uuid',
        description: 'Văn bản đã ký hoặc bản quét (PDF), tải lên trước qua /api/v1/files',
      }),
    ),
  }),
  deliver: command('deliver', {
    method: Type.String({ minLength: 1, maxLength: 50 }),
    receivedBy: Type.String({ minLength: 1, maxLength: 300 }),
    results: Type.Optional(Type.Array(Type.String({ maxLength: 100 }))),
  }),
  withdraw: command('withdraw', { reason: Reason }),
  stop: command('stop', { reason: Reason, legalBasis: Reason }),
  close: command('close', { reason: Type.Optional(Reason) }),
  'correct-procedure': command('correct-procedure', {
    procedureCode: Type.String({ maxLength: 40 }),
    caseKey: Type.Optional(Type.String({ maxLength: 200 })),
    answers: Type.Optional(Answers),
    components: Type.Optional(Components),
    reason: Reason,
  }),
  'request-fee': command('request-fee', { amount: Type.Integer({ minimum: 0, maximum: MOST }), reason: Reason }),
  'record-payment': command('record-payment', {
    amount: Type.Integer({ minimum: 1, maximum: MOST }),
    method: Type.Union(paymentMethods.map(method => Type.Literal(method))),
    reference: Type.Optional(Type.String({ maxLength: 100 })),
  }),
  'refund-fee': command('refund-fee', { amount: Type.Integer({ minimum: 1, maximum: MOST }), reason: Reason }),
} as const

/** A command by its type: only the schema that the type names is asked, so that errors speak of what was meant. */
export const CommandBody = Type.Unsafe<DossierCommand & { expectedVersion: number }>({
  type: 'object',
  required: ['type', 'expectedVersion'],
  discriminator: { propertyName: 'type' },
  oneOf: Object.values(commandSchemas),
})
export const IdempotencyHeaders = Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 200 }) })
export const CodeParams = Type.Object({ code: Type.String({ maxLength: 60 }) })
