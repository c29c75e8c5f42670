export { trackingApiRoutes } from './api/tracking.route.ts'
