import * as oidc from 'openid-client'
import { checkPersonalNumber, type Sex } from '../../identity/index.ts'
import type { Config } from '../../platform/config/config.ts'
import { err, ok, type Result } from '../../platform/result.ts'
import { tidy } from '../../platform/text.ts'

/** Whom the provider vouches for. */
export interface ProvenIdentity {
  readonly issuer: string
  /** The provider's own, lasting name of the person. */
  readonly subject: string
  /** Level of assurance as the provider names it. */
  readonly acr: string | null
  readonly personalNumber: string
  readonly fullName: string
  /** YYYY-MM-DD */
  readonly birthDate: string | null
  readonly sex: Sex | null
}

/** What a visit to the provider has to bring back. */
export interface Visit {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/**
 * `down`: the provider does not answer. `cancelled`: the person turned back there. `rejected`: what came back is not
 * the answer to this visit, or not to be believed. `level`: too low a level of assurance. `no-number`: no personal number.
 */
export type ProviderError = 'down' | 'cancelled' | 'rejected' | 'level' | 'no-number'

export interface IdentityProvider {
  readonly begin: (english: boolean) => Promise<Result<{ readonly url: string; readonly visit: Visit }, ProviderError>>
  /** @param query of the address that the provider sent the browser back to, with `?` */
  readonly finish: (query: string, visit: Visit) => Promise<Result<ProvenIdentity, ProviderError>>
}

export const callbackPath = '/dang-nhap/dinh-danh/ve'
const SECONDS = 8

/** The national identity provider by the settings; null where none is named. */
export function createIdentityProvider(config: Config): IdentityProvider | null {
  if (config.oidcIssuer === '') return null
  const issuer = new URL(config.oidcIssuer)
  const redirect = `${config.publicUrl}${callbackPath}`
  const levels = config.oidcAcr.split(' ').filter(level => level !== '')
  let found: Promise<oidc.Configuration> | null = null

  /** Asked once; again after a failure. */
  function provider(): Promise<oidc.Configuration> {
    found ??= oidc
      .discovery(
        issuer,
        config.oidcClientId,
        { redirect_uris: [redirect] },
        config.oidcClientSecret === '' ? oidc.None() : oidc.ClientSecretBasic(config.oidcClientSecret),
        {
          timeout: SECONDS,
          execute: [
            // TLS alone would do by the standard; a signature also stops a proxy that sees the traffic.
            oidc.enableNonRepudiationChecks,
            ...(issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
          ],
        },
      )
      .catch((error: unknown) => {
        found = null
        throw error
      })
    return found
  }

  return {
    begin: async english => {
      try {
        const visit = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
        }
        const url = oidc.buildAuthorizationUrl(await provider(), {
          redirect_uri: redirect,
          scope: config.oidcScope,
          state: visit.state,
          nonce: visit.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(visit.verifier),
          code_challenge_method: 'S256',
          // Whoever comes next to a shared computer must not be the one who signed in before.
          prompt: 'login',
          ui_locales: english ? 'en vi' : 'vi',
          ...(levels.length === 0 ? {} : { acr_values: levels.join(' ') }),
        })
        return ok({ url: url.href, visit })
      } catch (error) {
        return err(reasonOf(error))
      }
    },

    finish: async (query, visit) => {
      try {
        const settings = await provider()
        const tokens = await oidc.authorizationCodeGrant(settings, new URL(`${redirect}${query}`), {
          expectedState: visit.state,
          expectedNonce: visit.nonce,
          pkceCodeVerifier: visit.verifier,
          idTokenExpected: true,
        })
        const token = tokens.claims()
        if (token === undefined) return err('rejected')
        const further =
          token[config.oidcClaimNumber] === undefined && settings.serverMetadata().userinfo_endpoint !== undefined
            ? await oidc.fetchUserInfo(settings, tokens.access_token, token.sub)
            : {}
        const claims: Readonly<Record<string, unknown>> = { ...further, ...token }
        const acr = textOf(claims.acr)
        if (levels.length > 0 && !levels.includes(acr)) return err('level')
        const number = checkPersonalNumber(textOf(claims[config.oidcClaimNumber]))
        const fullName = tidy(textOf(claims[config.oidcClaimName])).slice(0, 200)
        if (!number.ok || fullName === '') return err('no-number')
        return ok({
          issuer: token.iss,
          subject: token.sub,
          acr: acr === '' ? null : acr,
          personalNumber: number.value.number,
          fullName,
          birthDate: dayOf(textOf(claims[config.oidcClaimBirthDate])),
          sex: sexOf(textOf(claims[config.oidcClaimSex])),
        })
      } catch (error) {
        return err(reasonOf(error))
      }
    },
  }
}

const textOf = (claim: unknown): string =>
  typeof claim === 'string' ? claim.trim() : typeof claim === 'number' ? String(claim) : ''

/** `1994-03-02` or `02/03/1994`. */
function dayOf(text: string): string | null {
  const vietnamese = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  const day = vietnamese ? `${vietnamese[3]}-${vietnamese[2]}-${vietnamese[1]}` : text
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null
}

function sexOf(text: string): Sex | null {
  const word = text.toLowerCase()
  if (['male', 'nam', 'm'].includes(word)) return 'male'
  return ['female', 'nữ', 'f'].includes(word) ? 'female' : null
}

const unreachable = new Set(['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'])

function reasonOf(error: unknown): ProviderError {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === 'access_denied' ? 'cancelled' : 'rejected'
  const { code } = error as { code?: string }
  // What `fetch` throws when nobody answers.
  const silent = error instanceof TypeError && code === undefined
  return silent || unreachable.has(code ?? '') ? 'down' : 'rejected'
}
