import type { Page } from 'playwright-core'
import type { Centre } from './centre.ts'
import { fillForm } from './fill-form.ts'

export type Look = (page: Page, name: string) => Promise<void>

export interface Errand {
  /** Code of the procedure. */
  readonly procedure: string
  /** Name of the case, where there are several. */
  readonly case?: string
  /** The words beside the choice. */
  readonly forWhom: string
  /** What is typed and chosen, of people and declaration, by key. */
  readonly answers: Readonly<Record<string, unknown>>
}

/** From the procedure's page to the list of the draft's parts. @returns the draft's address */
export async function beginDraft(page: Page, { site, look }: Centre, errand: Errand): Promise<string> {
  await page.goto(`${site}/thu-tuc/${errand.procedure}`)
  await look(page, 'procedure')
  await page.getByRole('link', { name: 'Nộp hồ sơ' }).click()
  await look(page, 'start')
  if (errand.case !== undefined) await page.getByText(errand.case, { exact: true }).click()
  await page.getByText(errand.forWhom, { exact: true }).click()
  await page.locator('select[name=noi-nhan]').selectOption({ label: 'Xã Khánh Vĩnh' })
  await page.getByRole('button', { name: 'Bắt đầu' }).click()
  await page.waitForURL(/\/nop-ho-so\/[\d.]+\/[A-Z]+-[A-Z0-9-]+$/)
  await look(page, 'list')
  return page.url()
}

export const pageOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

export const onward = async (page: Page): Promise<void> => {
  const before = page.url()
  await page.getByRole('button', { name: 'Lưu và tiếp tục' }).click()
  await page.waitForLoadState()
  if (page.url() === before && (await page.title()).startsWith('Lỗi'))
    throw new Error(`${before}: ${await page.locator('#error-summary').textContent()}`)
}

/** Answers page after page up to the one that is named, which stays open. */
export async function fillUpTo(
  page: Page,
  centre: Centre,
  last: string,
  answers: Errand['answers'],
  name = '',
): Promise<void> {
  for (let pages = 0; pages < 40 && pageOf(page) !== last; pages++) {
    await fillForm(page, answers)
    await centre.look(page, `${name}${pageOf(page)}`)
    await onward(page)
  }
  if (pageOf(page) !== last) throw new Error(`${page.url()} is not ${last}`)
}

/** Declares and files. @returns the code of the dossier */
export async function fileDraft(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: /Tôi cam đoan/ }).check()
  await page.getByRole('button', { name: 'Nộp hồ sơ' }).click()
  await page.waitForURL('**/hoan-tat')
  return (await page.locator('main .code').first().textContent()) ?? ''
}

export async function signIn(page: Page, { site }: Centre, phone: string, password = 'MotCua-2026'): Promise<void> {
  await page.goto(`${site}/dang-nhap`)
  await page.getByLabel('Số điện thoại hoặc email').fill(phone)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(`${site}/tai-khoan`)
}

/** A new account of a person; its password is `MotCua-2026`. */
export async function register(page: Page, centre: Centre, phone: string, fullName: string): Promise<void> {
  await page.goto(`${centre.site}/dang-ky`)
  await centre.look(page, 'register')
  await page.getByLabel('Số điện thoại hoặc email').fill(phone)
  await page.getByRole('button', { name: 'Gửi mã' }).click()
  await page.getByLabel('Mã 6 chữ số').fill(centre.lastCode())
  await centre.look(page, 'register-code')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByText('Cá nhân', { exact: true }).click()
  await page.getByLabel('Họ và tên, hoặc tên tổ chức').fill(fullName)
  await page.getByLabel('Mật khẩu').fill('MotCua-2026')
  await centre.look(page, 'register-person')
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.waitForURL(/\/tai-khoan/)
}
