export { portalPages } from './portal.route.ts'
