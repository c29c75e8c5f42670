export { type CustomerInput, upsertCustomer } from './customers.queries.ts'
