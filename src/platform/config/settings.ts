/** One setting of the environment: how it is read, what it must be, what it is for. */
export interface Setting<T> {
  readonly name: string
  /** Text used when the variable is absent or empty; a function where it depends on others. */
  readonly fallback: string | ((env: NodeJS.ProcessEnv) => string)
  /** How the documentation shows the fallback. */
  readonly fallbackShown?: string
  /** What a valid value is, as a noun phrase. */
  readonly expected: string
  readonly meaning: string
  /** The value may hold a password, so a message never repeats it. */
  readonly secret?: true
  /** The parsed value, or undefined where the text is not what is expected. */
  readonly parse: (text: string) => T | undefined
}

const wholeNumber =
  (from: number, to: number) =>
  (text: string): number | undefined => {
    if (!/^\d{1,9}$/.test(text)) return undefined
    const value = Number(text)
    return value >= from && value <= to ? value : undefined
  }

const flag = (text: string): boolean | undefined => (text === '1' ? true : text === '0' ? false : undefined)

function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const url = new URL(text)
  const plainOrigin = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  return (url.protocol === 'http:' || url.protocol === 'https:') && plainOrigin ? url.origin : undefined
}

const mailServer = (text: string): string | undefined =>
  /^smtps?:\/\//.test(text) && URL.canParse(text) ? text : undefined

/** `host:port`, `tcp://host:port` or the path of a Unix socket. */
const scannerAddress = (text: string): string | undefined =>
  /^\/[^\0]+$|^(tcp:\/\/)?(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i.test(text) ? text : undefined

const databaseAddress = (text: string): string | undefined =>
  /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) ? text : undefined

/** Over plain http only on this machine: a token that travels openly proves nothing. */
function issuerAddress(text: string): string | undefined {
  if (text === '') return ''
  if (!URL.canParse(text)) return undefined
  const { protocol, hostname, search, hash, username } = new URL(text)
  const open = protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'https:' || open) && `${search}${hash}${username}` === '' ? text : undefined
}
const anyText = (text: string): string => text
const claimName = (text: string): string | undefined => (/^[\w:./-]{1,100}$/.test(text) ? text : undefined)

/** `day-du`: people file here; `chuyen-huong`: "Nộp hồ sơ" leads to the national portal, all else stays. */
export const PORTAL_MODES = ['day-du', 'chuyen-huong'] as const
export type PortalMode = (typeof PORTAL_MODES)[number]

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** Every setting of the program; the table in docs/operations.md is checked against this one. */
export const SETTINGS = {
  port: {
    name: 'PORT',
    fallback: '3000',
    expected: 'a whole number from 0 to 65535 (0: any free port)',
    meaning: 'Port on which `serve` listens',
    parse: wholeNumber(0, 65_535),
  } satisfies Setting<number>,
  host: {
    name: 'HOST',
    fallback: '0.0.0.0',
    expected: 'an address or host name of this machine',
    meaning: 'Address on which `serve` listens',
    parse: (text: string) => (/^[\w.:-]+$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  publicUrl: {
    name: 'PUBLIC_URL',
    fallback: env => `http://localhost:${env.PORT || '3000'}`,
    fallbackShown: 'http://localhost:PORT',
    expected: 'an http or https address without a path',
    meaning: 'Address that citizens use: links in messages and QR codes, secure cookies when https',
    parse: webAddress,
  } satisfies Setting<string>,
  dataDir: {
    name: 'DATA_DIR',
    fallback: './data',
    expected: 'the path of a folder',
    meaning: 'Folder of the embedded database, uploaded files and keys',
    parse: (text: string) => (text.includes('\0') ? undefined : text),
  } satisfies Setting<string>,
  databaseUrl: {
    name: 'DATABASE_URL',
    fallback: '',
    fallbackShown: 'absent: embedded database',
    expected: 'an address such as postgres://user:password@host:5432/name',
    meaning: 'PostgreSQL 15 or newer to use instead of the embedded one',
    secret: true,
    parse: (text: string) => (text === '' ? '' : databaseAddress(text)),
  } satisfies Setting<string>,
  databasePool: {
    name: 'DATABASE_POOL',
    fallback: '10',
    expected: 'a whole number from 2 to 200',
    meaning: 'Connections to the database that one process may open for requests; jobs use up to 5 more',
    parse: wholeNumber(2, 200),
  } satisfies Setting<number>,
  statementTimeoutMs: {
    name: 'STATEMENT_TIMEOUT_MS',
    fallback: '30000',
    expected: 'a whole number of milliseconds from 100 to 3600000',
    meaning: 'Longest time that one database statement of `serve` may run',
    parse: wholeNumber(100, 3_600_000),
  } satisfies Setting<number>,
  demo: {
    name: 'DEMO',
    fallback: env => (env.NODE_ENV === 'production' ? '0' : '1'),
    fallbackShown: '1; 0 when NODE_ENV=production',
    expected: '1 or 0',
    meaning: 'Loads the demonstration province into an empty database and shows its accounts',
    parse: flag,
  } satisfies Setting<boolean>,
  logLevel: {
    name: 'LOG_LEVEL',
    fallback: 'info',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    meaning: 'Least severe message that is logged (JSON lines on standard error)',
    parse: (text: string) => LOG_LEVELS.find(level => level === text),
  } satisfies Setting<LogLevel>,
  sessionIdleMinutes: {
    name: 'SESSION_IDLE_MINUTES',
    fallback: '60',
    expected: 'a whole number of minutes from 5 to 1440',
    meaning: 'A signed-in session ends after this long without a request',
    parse: wholeNumber(5, 1_440),
  } satisfies Setting<number>,
  sessionHours: {
    name: 'SESSION_HOURS',
    fallback: '12',
    expected: 'a whole number of hours from 1 to 720',
    meaning: 'A signed-in session ends after this long in any case',
    parse: wholeNumber(1, 720),
  } satisfies Setting<number>,
  trustProxy: {
    name: 'TRUST_PROXY',
    fallback: '0',
    expected: '1 or 0',
    meaning: 'Believes X-Forwarded-For and X-Forwarded-Proto; set to 1 only behind a proxy of your own',
    parse: flag,
  } satisfies Setting<boolean>,
  maxUploadMb: {
    name: 'MAX_UPLOAD_MB',
    fallback: '20',
    expected: 'a whole number of megabytes from 1 to 500',
    meaning: 'Largest file that a dossier may hold',
    parse: wholeNumber(1, 500),
  } satisfies Setting<number>,
  clamavAddress: {
    name: 'CLAMAV_ADDRESS',
    fallback: '',
    fallbackShown: 'absent: uploads are not scanned',
    expected: "host:port of ClamAV's clamd, or the path of its socket",
    meaning: 'Malware scanner that every upload passes',
    parse: (text: string) => (text === '' ? '' : scannerAddress(text)),
  } satisfies Setting<string>,
  clamavRequired: {
    name: 'CLAMAV_REQUIRED',
    fallback: '1',
    expected: '1 or 0',
    meaning: 'Refuses uploads while the scanner does not answer; 0 takes them with a warning in the log',
    parse: flag,
  } satisfies Setting<boolean>,
  smtpUrl: {
    name: 'SMTP_URL',
    fallback: '',
    fallbackShown: 'absent: no e-mail is sent',
    expected: 'an address such as smtp://user:password@host:587 or smtps://host',
    meaning: 'Mail server for one-time codes and messages',
    secret: true,
    parse: (text: string) => (text === '' ? '' : mailServer(text)),
  } satisfies Setting<string>,
  mailFrom: {
    name: 'MAIL_FROM',
    fallback: 'Một Cửa <khong-tra-loi@mot-cua.invalid>',
    expected: 'an e-mail address, with or without a name',
    meaning: 'Sender of e-mails',
    parse: (text: string) => (/^[^\r\n]*[^\s@]+@[^\s@]+$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  paymentBankBin: {
    name: 'PAYMENT_BANK_BIN',
    fallback: '',
    fallbackShown: 'absent: fees are paid at counters only',
    expected: 'the six-digit number (BIN) of a bank, with PAYMENT_ACCOUNT beside it',
    meaning: 'Bank of the account that fees are transferred to, for agencies without one of their own',
    parse: (text: string) => (/^(\d{6})?$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  paymentAccount: {
    name: 'PAYMENT_ACCOUNT',
    fallback: '',
    fallbackShown: 'absent',
    expected: 'an account of 4 to 19 digits or capital letters',
    meaning: 'That account',
    parse: (text: string) => (/^([0-9A-Z]{4,19})?$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  paymentAccountName: {
    name: 'PAYMENT_ACCOUNT_NAME',
    fallback: '',
    fallbackShown: 'absent',
    expected: 'the name of the account, up to 100 characters',
    meaning: 'Its holder, as the bank shows it',
    parse: (text: string) => (text.length <= 100 ? text : undefined),
  } satisfies Setting<string>,
  paymentNoticeSecret: {
    name: 'PAYMENT_NOTICE_SECRET',
    fallback: '',
    fallbackShown: 'absent: no notices are taken',
    expected: 'at least 32 characters',
    meaning: 'Key that a bank or gateway signs its notices of incoming money with (`POST /api/v1/payments/notices`)',
    secret: true,
    parse: (text: string) => (text === '' || text.length >= 32 ? text : undefined),
  } satisfies Setting<string>,
  smsUrl: {
    name: 'SMS_URL',
    fallback: '',
    fallbackShown: 'absent: no text message is sent',
    expected: 'an http or https address',
    meaning: 'Provider of text messages: takes `POST {id, to, from, text}` and answers 2xx',
    secret: true,
    parse: (text: string) => (text === '' || /^https?:\/\/\S+$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  smsToken: {
    name: 'SMS_TOKEN',
    fallback: '',
    fallbackShown: 'absent: no Authorization header',
    expected: 'a word without spaces',
    meaning: 'Bearer token for the provider of text messages',
    secret: true,
    parse: (text: string) => (/^\S*$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  smsSender: {
    name: 'SMS_SENDER',
    fallback: 'MOTCUA',
    expected: 'up to 20 letters, digits, dots, spaces or +',
    meaning: 'Sender that phones show, as agreed with the provider',
    parse: (text: string) => (/^[\w+. -]{1,20}$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  smsQuietHours: {
    name: 'SMS_QUIET_HOURS',
    fallback: '21:00-07:00',
    expected: 'two hours of the day such as 21:00-07:00 (00:00-00:00: never quiet)',
    meaning: 'When phones are left alone, in Vietnamese time: text messages wait until the end; one-time codes do not',
    parse: (text: string) => (/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : undefined),
  } satisfies Setting<string>,
  portalMode: {
    name: 'PORTAL_MODE',
    fallback: 'day-du',
    expected: `one of ${PORTAL_MODES.join(', ')}`,
    meaning: 'Where people file from home: `day-du` here, `chuyen-huong` at the national portal',
    parse: (text: string) => PORTAL_MODES.find(mode => mode === text),
  } satisfies Setting<PortalMode>,
  oidcIssuer: {
    name: 'OIDC_ISSUER',
    fallback: '',
    fallbackShown: 'absent: no identity provider',
    expected: 'an https address (http only on this machine)',
    meaning: 'OpenID Connect issuer of the national identity provider',
    parse: issuerAddress,
  } satisfies Setting<string>,
  oidcClientId: {
    name: 'OIDC_CLIENT_ID',
    fallback: 'mot-cua',
    expected: 'a text',
    meaning: 'Name under which the provider knows this site; its redirect address is PUBLIC_URL/dang-nhap/dinh-danh/ve',
    parse: anyText,
  } satisfies Setting<string>,
  oidcClientSecret: {
    name: 'OIDC_CLIENT_SECRET',
    fallback: '',
    fallbackShown: 'absent: a client without a secret',
    expected: 'a text',
    meaning: 'Secret of the client at the provider',
    secret: true,
    parse: anyText,
  } satisfies Setting<string>,
  oidcName: {
    name: 'OIDC_NAME',
    fallback: 'VNeID',
    expected: 'a text',
    meaning: 'Name of the provider as people know it',
    parse: anyText,
  } satisfies Setting<string>,
  oidcScope: {
    name: 'OIDC_SCOPE',
    fallback: 'openid profile',
    expected: 'scopes with spaces between, openid among them',
    meaning: 'Scopes that the provider is asked for',
    parse: (text: string) => (text.split(' ').includes('openid') ? text : undefined),
  } satisfies Setting<string>,
  oidcAcr: {
    name: 'OIDC_ACR',
    fallback: '',
    fallbackShown: 'absent: any level',
    expected: 'levels of assurance with spaces between',
    meaning: 'Levels that are asked for; a sign-in of another level is refused',
    parse: anyText,
  } satisfies Setting<string>,
  oidcClaimNumber: {
    name: 'OIDC_CLAIM_NUMBER',
    fallback: 'personal_number',
    expected: 'the name of a claim',
    meaning: 'Claim that holds the personal number',
    parse: claimName,
  } satisfies Setting<string>,
  oidcClaimName: {
    name: 'OIDC_CLAIM_NAME',
    fallback: 'name',
    expected: 'the name of a claim',
    meaning: 'Claim that holds the full name',
    parse: claimName,
  } satisfies Setting<string>,
  oidcClaimBirthDate: {
    name: 'OIDC_CLAIM_BIRTH_DATE',
    fallback: 'birthdate',
    expected: 'the name of a claim',
    meaning: 'Claim that holds the date of birth, YYYY-MM-DD or DD/MM/YYYY',
    parse: claimName,
  } satisfies Setting<string>,
  oidcClaimSex: {
    name: 'OIDC_CLAIM_SEX',
    fallback: 'gender',
    expected: 'the name of a claim',
    meaning: 'Claim that holds the sex: male or female, Nam or Nữ',
    parse: claimName,
  } satisfies Setting<string>,
  authorisationMonths: {
    name: 'AUTHORISATION_MONTHS',
    fallback: '24',
    expected: 'a whole number of months from 1 to 120',
    meaning: 'Longest time for which one person may authorise another',
    parse: wholeNumber(1, 120),
  } satisfies Setting<number>,
} as const

export type SettingKey = keyof typeof SETTINGS
