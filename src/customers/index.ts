export { type CustomerInput, upsertCustomer, upsertNumbered } from './customers.queries.ts'
export { customerApiRoutes } from './find-customers/find-customers.route.ts'
export { type FoundCustomer, findCustomers } from './find-customers/find-customers.ts'
