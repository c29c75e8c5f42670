import Type from 'typebox'
import { appendAudit } from '../../audit/index.ts'
import { maskPersonalNumber } from '../../identity/index.ts'
import { actorLabel, type Slice } from '../../platform/http/index.ts'
import { type FoundCustomer, findCustomers } from './find-customers.ts'
import { readCustomerQuery } from './read-query.ts'

const nullable = Type.Union([Type.String(), Type.Null()])
const Item = Type.Object({
  id: Type.Integer(),
  kind: Type.Union([Type.Literal('person'), Type.Literal('organisation')]),
  fullName: Type.String(),
  personalNumber: nullable,
  taxCode: nullable,
  phone: nullable,
  email: nullable,
  address: nullable,
})

const masked = (number: string | null): string | null => (number === null ? null : maskPersonalNumber(number))

/** Whoever names the whole number has the papers before them; a name or phone only tells which of several people. */
const forNameSearch = (customer: FoundCustomer): FoundCustomer => ({
  ...customer,
  personalNumber: masked(customer.personalNumber),
  taxCode: masked(customer.taxCode),
  phone: masked(customer.phone),
  email: null,
})

/** `GET /api/v1/customers?q=`: the counter finds who stands before it. */
export const customerApiRoutes: Slice = async app => {
  const { db, clock } = app.deps
  app.get(
    '/api/v1/customers',
    {
      config: { policy: { roles: ['one-stop-officer', 'one-stop-head'] }, audit: 'customer.search' },
      schema: {
        summary: 'Tìm khách hàng theo số định danh, mã số thuế, điện thoại hoặc tên',
        description: 'Số chỉ hiện đủ khi tìm đúng số đó; mỗi lần tìm theo số được ghi nhật ký.',
        tags: ['customers'],
        querystring: Type.Object({
          q: Type.String({ minLength: 1, maxLength: 200 }),
          limit: Type.Integer({ minimum: 1, maximum: 50, default: 20 }),
        }),
        response: { 200: Type.Object({ items: Type.Array(Item), nextCursor: Type.Null() }) },
      },
    },
    async request => {
      const { q, limit } = request.query
      const query = readCustomerQuery(q)
      const number = query?.by === 'number' ? query.number : null
      const found = await findCustomers(db, q, limit)
      if (number !== null) {
        const entry = { at: clock(), actor: actorLabel(request.actor), action: 'customer.looked-up' }
        const ids = found.map(customer => String(customer.id))
        await appendAudit(db, { ...entry, subject: `customer:${ids[0] ?? 'unknown'}`, data: { found: ids } })
      }
      const items = found.map(customer =>
        number !== null && [customer.personalNumber, customer.taxCode].includes(number)
          ? customer
          : forNameSearch(customer),
      )
      return { items, nextCursor: null }
    },
  )
}
