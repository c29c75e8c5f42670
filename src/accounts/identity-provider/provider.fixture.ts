import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { TestBrowser } from '../../../tests/support/app.ts'

/** Somebody as the provider knows them; claims by their names on the wire. */
export interface Citizen {
  readonly sub: string
  readonly acr?: string
  readonly claims: Readonly<Record<string, string>>
}

export const lan: Citizen = {
  sub: 'citizen-1',
  acr: 'level-2',
  claims: { personal_number: '056194007318', name: 'Mang Thị Lợi', birthdate: '02/03/1994', gender: 'Nữ' },
}

export const callback = 'http://localhost:3000/dang-nhap/dinh-danh/ve'

const keys = generateKeyPairSync('rsa', { modulusLength: 2048 })
/** A key that the provider never published. */
export const foreignKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

export interface Forgery {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly key?: KeyObject
}

/** An ID token with other claims, or under another key. */
function forged(token: string, { claims, key = keys.privateKey }: Forgery): string {
  const [head = '', body = ''] = token.split('.')
  const told = { ...JSON.parse(Buffer.from(body, 'base64url').toString()), ...claims }
  const signed = `${head}.${Buffer.from(JSON.stringify(told)).toString('base64url')}`
  return `${signed}.${createSign('sha256').update(signed).sign(key).toString('base64url')}`
}

/** A real OpenID provider on a port of its own; whoever is `present` signs in there without a page. */
export async function startProvider() {
  const http: Server = createServer()
  await new Promise<void>(done => http.listen(0, '127.0.0.1', done))
  const issuer = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const state: { present: Citizen | null; forgery: Forgery | null } = { present: lan, forgery: null }
  const known = new Map<string, Citizen>()
  const client = (client_id: string) => ({
    client_id,
    client_secret: 'a secret of the test',
    redirect_uris: [callback],
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  })
  const provider = new Provider(issuer, {
    jwks: { keys: [{ ...keys.privateKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
    clients: [client('mot-cua'), client('another-site')],
    claims: { openid: ['sub', 'acr'], profile: ['name', 'birthdate', 'gender', 'personal_number'] },
    conformIdTokenClaims: false,
    acrValues: ['level-1', 'level-2'],
    pkce: { required: () => true },
    cookies: { keys: ['a key of the test'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/here/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ sub: id, ...known.get(id)?.claims }) }),
    loadExistingGrant: async ctx => {
      const { oidc } = ctx
      const grant = new oidc.provider.Grant({
        clientId: oidc.client!.clientId,
        accountId: oidc.session!.accountId!,
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
  })
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/here/')) return next()
    const { present } = state
    if (present !== null) known.set(present.sub, present)
    const answer =
      present === null
        ? { error: 'access_denied', error_description: 'turned back' }
        : { login: { accountId: present.sub, ...(present.acr === undefined ? {} : { acr: present.acr }) } }
    await provider.interactionFinished(ctx.req, ctx.res, answer)
    ctx.respond = false
  })
  provider.use(async (ctx, next) => {
    await next()
    const body = ctx.body as { id_token?: string } | undefined
    if (state.forgery !== null && body?.id_token !== undefined) body.id_token = forged(body.id_token, state.forgery)
  })
  http.on('request', provider.callback())

  /** Goes where the provider leads, with its cookies. @returns path and query at which it sends the browser back */
  async function follow(url: string): Promise<string> {
    const cookies = new Map<string, string>()
    let next = url
    for (let hop = 0; hop < 8; hop++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } })
      for (const line of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/)
        cookies.set(name, value)
      }
      const to = answer.headers.get('location')
      if (to === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
      next = new URL(to, next).href
      if (next.startsWith(callback)) return next.slice('http://localhost:3000'.length)
    }
    throw new Error('the provider leads in circles')
  }

  return {
    issuer,
    state,
    follow,
    env: { OIDC_ISSUER: issuer, OIDC_CLIENT_SECRET: 'a secret of the test' },
    /** From the button to the page after the return. */
    async signIn(browser: TestBrowser, citizen: Citizen | null = lan, from = '/dang-nhap/dinh-danh') {
      state.present = citizen
      const begun = await browser.get(from)
      return browser.get(await follow(String(begun.headers.location)))
    },
    stop: () =>
      new Promise<void>(done => {
        http.closeAllConnections()
        http.close(() => done())
      }),
  }
}
