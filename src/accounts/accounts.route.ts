import type { Messengers } from '../notifications/index.ts'
import type { DemoAccounts } from '../officials/index.ts'
import type { Slice } from '../platform/http/index.ts'
import { authorisationRoutes } from './authorisation/authorisation.route.ts'
import { contactChangeRoutes } from './contact-change/contact-change.route.ts'
import { conversationRoutes } from './conversation/conversation.route.ts'
import { type OwnDossierOptions, ownDossierRoutes } from './dossier/dossier.route.ts'
import { ownFileRoutes } from './dossier/own-file.route.ts'
import { ownResultRoutes } from './dossier/own-result.route.ts'
import { identityProviderRoutes } from './identity-provider/identity-provider.route.ts'
import { type MyDossiersOptions, myDossiersRoutes } from './my-dossiers/my-dossiers.route.ts'
import { noticesRoutes } from './notices/notices.route.ts'
import { organisationRoutes } from './organisation/organisation.route.ts'
import { resetRoutes } from './password/reset.route.ts'
import { ownPaymentRoutes } from './payment/payment.route.ts'
import { profileRoutes } from './profile/profile.route.ts'
import { registerRoutes } from './register/register.route.ts'
import { signInRoutes } from './sign-in/sign-in.route.ts'
import { supplementRoutes } from './supplement/supplement.route.ts'
import { supplementPieceRoutes } from './supplement/supplement-pieces.route.ts'
import { walletRoutes } from './wallet/wallet.route.ts'
import { withdrawRoutes } from './withdraw/withdraw.route.ts'

export interface AccountRoutesOptions extends OwnDossierOptions, MyDossiersOptions {
  readonly messengers: Messengers
  readonly demo: DemoAccounts | null
}

/** Doors of the customers' slice: sign-in, registration, password, then the account's own pages. */
export const accountRoutes: Slice<AccountRoutesOptions> = async (app, options) => {
  await app.register(signInRoutes, options)
  await app.register(identityProviderRoutes)
  await app.register(registerRoutes, options)
  await app.register(resetRoutes, options)
  await app.register(myDossiersRoutes, options)
  await app.register(ownDossierRoutes, options)
  await app.register(ownFileRoutes)
  await app.register(ownResultRoutes, options)
  await app.register(supplementRoutes, options)
  await app.register(supplementPieceRoutes, options)
  await app.register(walletRoutes)
  await app.register(withdrawRoutes, options)
  await app.register(ownPaymentRoutes, options)
  await app.register(conversationRoutes, options)
  await app.register(noticesRoutes)
  await app.register(profileRoutes)
  await app.register(contactChangeRoutes, options)
  await app.register(organisationRoutes, options)
  await app.register(authorisationRoutes, options)
}
