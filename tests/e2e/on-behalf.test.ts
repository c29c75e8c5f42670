import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { procedures } from '../../seeds/procedures/index.ts'
import { aJpeg } from '../../src/files/files.fixture.ts'
import { aCentre, type Centre } from '../support/centre.ts'
import { beginDraft, fileDraft, fillUpTo, onward, register, signIn } from '../support/citizen.ts'
import { fillForm, heldBy } from '../support/fill-form.ts'

let centre: Centre
beforeAll(async () => {
  centre = await aCentre()
})
afterAll(() => centre?.close())

/** The monthly allowance of the aged. */
const ALLOWANCE = '1.001776'
const example = procedures.find(one => one.code === ALLOWANCE)?.operation.cases[0]?.exampleAnswers ?? {}
const grandmother = { fullName: 'Cao Thị Xuân', personalNumber: '056148001234', phone: '0905440011' }
const grandchild = {
  filerName: 'Cao Văn Bình',
  filerNumber: '056200004455',
  filerPhone: '0905440022',
}

/** Papers and return, then the check of all answers. */
async function handIn(page: Page, script: boolean, name: string): Promise<string> {
  const inputs = page.locator('input[type=file]')
  for (let at = 0; at < (await inputs.count()); at++) {
    const buffer = aJpeg(40, 30, `${name} ${at}`)
    await inputs.nth(at).setInputFiles({ name: `giấy ${at}.jpg`, mimeType: 'image/jpeg', buffer })
    if (script) await page.getByRole('link', { name: `giấy ${at}.jpg` }).waitFor()
  }
  await onward(page)
  await page.getByText('Tại quầy Một Cửa', { exact: true }).click()
  await onward(page)
  await centre.look(page, `${name}-kiem-tra`)
  return fileDraft(page)
}

describe.each([false, true])('for a grandmother (script %s)', script => {
  test('a grandchild files as a relative; the desk reads who files for whom', async () => {
    const page = await centre.phone(script)
    const answers = { ...example, ...grandmother, ...grandchild, authority: 'relative' }
    await beginDraft(page, centre, { procedure: ALLOWANCE, forWhom: 'Nộp hộ người khác', answers })
    await page.getByRole('link', { name: 'Mục tiếp theo' }).click()
    await fillUpTo(page, centre, 'giay-to', answers, 'behalf-')
    await centre.look(page, 'behalf-giay-to')
    const code = await handIn(page, script, 'behalf')
    await centre.look(page, 'behalf-hoan-tat')

    const desk = await centre.desk('motcua.khanhvinh')
    await desk.goto(`${centre.site}/can-bo/ho-so/${code}`)
    await centre.look(desk, 'behalf-desk')
    expect(await desk.getByText(grandmother.fullName).first().isVisible()).toBe(true)
    expect(await desk.locator('main').textContent()).toContain(grandchild.filerName)
  }, 60_000)

  test('under an accepted authorisation her data stand there already, and she sees what was filed', async () => {
    const { site, look } = centre
    const agentPhone = script ? '0905440033' : '0905440044'
    const agent = await centre.phone(script)
    await register(agent, centre, agentPhone, 'Cao Văn Bình')

    const her = await centre.phone(script)
    await signIn(her, centre, '0905000001')
    await her.goto(`${site}/tai-khoan/uy-quyen`)
    await look(her, 'authorise')
    const terms = {
      phone: agentPhone,
      scope: 'procedure',
      procedure: ALLOWANCE,
      from: '2026-11-25',
      to: '2026-12-25',
    }
    await fillForm(her, terms)
    for (const act of ['Nộp, bổ sung, rút hồ sơ', 'Theo dõi hồ sơ đã nộp'])
      await her.getByText(act, { exact: true }).first().click()
    await look(her, 'authorise-filled')
    await her.getByRole('button', { name: 'Gửi ủy quyền' }).click()
    await her.waitForURL(/xong=gui/)
    await look(her, 'authorised')

    // Nothing is offered before it is accepted.
    await agent.goto(`${site}/nop-ho-so/${ALLOWANCE}`)
    expect(await agent.getByText('Nộp hộ Mang Thị Lợi').count()).toBe(0)
    await agent.goto(`${site}/tai-khoan/uy-quyen`)
    await look(agent, 'asked')
    await agent.getByRole('button', { name: /^Đồng ý/ }).click()
    await agent.waitForURL(/xong=nhan/)

    await beginDraft(agent, centre, { procedure: ALLOWANCE, forWhom: 'Nộp hộ Mang Thị Lợi', answers: {} })
    await agent.getByRole('link', { name: 'Mục tiếp theo' }).click()
    await look(agent, 'authorised-nguoi-nop')
    expect(await heldBy(agent)).toMatchObject({ 'answers.fullName': 'Mang Thị Lợi' })
    expect(await agent.locator('[name="answers.personalNumber"]').isEditable()).toBe(false)
    const answers = { ...example, ...grandchild, authority: 'electronic', phone: '0905000001' }
    await fillUpTo(agent, centre, 'giay-to', answers, 'authorised-')
    const code = await handIn(agent, script, 'authorised')

    await her.goto(`${site}/tai-khoan/ho-so/${code}`)
    await look(her, 'authorised-her')
    expect(await her.getByRole('heading', { level: 1 }).isVisible()).toBe(true)
    await agent.goto(`${site}/tai-khoan/ho-so/${code}`)
    await look(agent, 'authorised-agent')
    expect(await agent.getByText(/Bạn xem hồ sơ của Mang Thị Lợi theo ủy quyền số/).isVisible()).toBe(true)
  }, 60_000)
})
