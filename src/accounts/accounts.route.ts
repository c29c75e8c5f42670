import type { DirectoryService } from '../agencies/index.ts'
import type { Messengers } from '../notifications/index.ts'
import type { DemoAccounts } from '../officials/index.ts'
import type { Slice } from '../platform/http/index.ts'
import { resetRoutes } from './password/reset.route.ts'
import { registerRoutes } from './register/register.route.ts'
import { signInRoutes } from './sign-in/sign-in.route.ts'

export interface AccountRoutesOptions {
  readonly messengers: Messengers
  readonly directory: DirectoryService
  readonly demo: DemoAccounts | null
}

/** Doors of the customers' slice: sign-in, registration, password, then the account's own pages. */
export const accountRoutes: Slice<AccountRoutesOptions> = async (app, options) => {
  await app.register(signInRoutes, options)
  await app.register(registerRoutes, options)
  await app.register(resetRoutes, options)
}
