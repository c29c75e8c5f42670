import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestBrowser } from '../../../tests/support/app.ts'
import { testPassword } from '../../../tests/support/officials.ts'
import { aProvince, file, type Province } from '../../tasks/tasks.fixture.ts'

let province: Province
let desk: TestBrowser
beforeAll(async () => {
  province = await aProvince('2026-11-25T09:00:00+07:00')
  desk = await signedIn('motcua.khanhvinh')
})
afterAll(() => province?.close())

async function signedIn(username: string): Promise<TestBrowser> {
  const browser = new TestBrowser(province.app)
  await browser.signIn(username, testPassword)
  return browser
}

const filed = (name = 'Cao Văn Quý', procedure = '1.001193') =>
  file(province, { name, procedure, channel: 'online', accept: false })
const pathOf = (code: string) => `/can-bo/truc-tuyen/${code}`
const stored = async (code: string) => (await province.api('motcua.khanhvinh', 'GET', `/dossiers/${code}`)).body

/** Posts the page as it stands, with these fields changed. */
async function answer(code: string, fields: Record<string, string>, by = desk) {
  const { body } = await by.get(pathOf(code))
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
  return by.post(pathOf(code), { _csrf: hidden('_csrf'), _key: hidden('_key'), ban: hidden('ban'), ...fields })
}
const complete = { 't.declaration': 'du', 't.birth-notice': 'du' }

describe('one dossier of the online queue', () => {
  it('shows who filed, what was declared and each paper, and the due date before it is accepted', async () => {
    const { statusCode, body } = await desk.get(pathOf(await filed()))
    expect(statusCode).toBe(200)
    for (const text of ['Cao Văn Quý', 'Giấy chứng sinh', 'Hẹn trả nếu tiếp nhận bây giờ', '17:00', 'Nội dung đã khai'])
      expect(body).toContain(text)
  })

  it('is not accepted before every required paper was looked at', async () => {
    const code = await filed()
    const { statusCode, body } = await answer(code, { viec: 'tiep-nhan', 't.declaration': 'du', 't.birth-notice': '' })
    expect(statusCode).toBe(422)
    expect(body).toContain('href="#t-birth-notice"')
    expect((await stored(code)).state).toBe('submitted')
  })

  it('is accepted by one button, which leads to the next with the slip at hand; a second click does nothing', async () => {
    const [code, next] = [await filed(), await filed('Mang Thị Lợi')]
    const { body } = await desk.get(pathOf(code))
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''
    const sent = { _csrf: hidden('_csrf'), _key: hidden('_key'), ban: hidden('ban'), viec: 'tiep-nhan', ...complete }
    const [first, second] = [await desk.post(pathOf(code), sent), await desk.post(pathOf(code), sent)]
    expect([first.statusCode, second.statusCode]).toEqual([303, 303])
    expect(first.headers.location).toContain(`?xong=accept&vua=${code}`)
    const { acceptedAt, events } = await stored(code)
    expect(acceptedAt).toBe('2026-11-25T09:00:00+07:00')
    expect(events.filter((event: { type: string }) => event.type === 'accepted')).toHaveLength(1)
    expect((await desk.get(`${pathOf(next)}?xong=accept&vua=${code}`)).body).toContain(`/ho-so/${code}/phieu/M01`)
    expect((await desk.get(`/can-bo/truc-tuyen/ke-tiep?sau=${code}`)).statusCode).toBe(303)
  })

  it('is not accepted with a paper marked as wrong; what was typed stays', async () => {
    const code = await filed()
    const fields = {
      ...complete,
      't.birth-notice': 'thieu',
      'reason.birth-notice': 'Thiếu trang hai',
      'mau.birth-notice': '0',
    }
    const { statusCode, body } = await answer(code, { viec: 'tiep-nhan', ...fields })
    expect(statusCode).toBe(422)
    expect(body).toContain('Thiếu trang hai')
    expect((await stored(code)).state).toBe('submitted')
  })

  it('asks once for everything marked, in the ready sentence and the officer’s words', async () => {
    const code = await filed()
    const asked = await answer(code, {
      viec: 'yeu-cau',
      't.declaration': 'thieu',
      'reason.declaration': 'Chưa ghi quê quán',
      'fix.declaration': 'Ghi quê quán của bé',
      't.birth-notice': 'thieu',
      'mau.birth-notice': '0',
      'reason.birth-notice': 'trang một',
    })
    expect(asked.statusCode).toBe(303)
    const { state, supplements } = await stored(code)
    expect(state).toBe('awaiting-supplement')
    expect(supplements[0].items).toEqual([
      { componentKey: 'declaration', reason: 'Chưa ghi quê quán', howToFix: 'Ghi quê quán của bé' },
      {
        componentKey: 'birth-notice',
        reason: 'Thiếu chữ ký hoặc dấu của cơ sở y tế. trang một',
        howToFix: 'Xin cơ sở y tế ký, đóng dấu rồi chụp lại',
      },
    ])
  })

  it('says when it is the second request, and wants a reason and a way to put it right', async () => {
    const code = await filed()
    await answer(code, { viec: 'yeu-cau', 't.birth-notice': 'thieu', 'mau.birth-notice': '1' })
    const { version } = await stored(code)
    const supply = { type: 'supply', components: [], expectedVersion: version }
    expect((await province.api('motcua.khanhvinh', 'POST', `/dossiers/${code}/commands`, supply)).status).toBe(200)
    expect((await desk.get(pathOf(code))).body).toMatch(/Đây là lần .*thứ 2/)
    const { statusCode, body } = await answer(code, { viec: 'yeu-cau', 't.birth-notice': 'thieu' })
    expect(statusCode).toBe(422)
    expect(body).toContain('href="#reason-birth-notice"')
    expect(body).toContain('href="#fix-birth-notice"')
    expect((await answer(code, { viec: 'yeu-cau' })).statusCode).toBe(422)
  })

  it('is refused on a named ground only, with words that the applicant reads', async () => {
    const code = await filed()
    expect((await answer(code, { viec: 'tu-choi', detail: 'Không nhận' })).statusCode).toBe(422)
    expect((await answer(code, { viec: 'tu-choi', ground: 'duplicate' })).statusCode).toBe(422)
    await answer(code, { viec: 'tu-choi', ground: 'duplicate', detail: 'Đã nộp ngày 20/11/2026' })
    expect(await stored(code)).toMatchObject({
      state: 'refused-at-intake',
      end: { reason: 'Hồ sơ trùng với một hồ sơ đang được giải quyết. Đã nộp ngày 20/11/2026' },
    })
  })

  it('goes to another commune where that one resolves it', async () => {
    const code = await filed()
    await answer(code, { viec: 'tiep-nhan', competentCode: 'H32.2', ...complete })
    expect(await stored(code)).toMatchObject({ state: 'transferred', competent: { code: 'H32.2' } })
  })

  it('says who was quicker and when, and keeps what was typed', async () => {
    const code = await filed()
    const { body: page } = await desk.get(pathOf(code))
    const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''
    const head = await signedIn('truongmotcua.khanhvinh')
    await answer(code, { viec: 'tiep-nhan', ...complete }, head)
    const late = {
      viec: 'yeu-cau',
      't.birth-notice': 'thieu',
      'reason.birth-notice': 'Mờ góc trái',
      'fix.birth-notice': 'Chụp lại',
    }
    const { statusCode, body } = await desk.post(pathOf(code), {
      ...{ _csrf: hidden('_csrf'), _key: hidden('_key'), ban: hidden('ban') },
      ...late,
    })
    expect(statusCode).toBe(409)
    expect(body).toMatch(/vừa làm “.+” lúc 09:00/)
    expect(body).toContain('Mờ góc trái')
    expect((await stored(code)).state).not.toBe('awaiting-supplement')
  })

  it('keeps everything when the form was open for too long', async () => {
    const code = await filed()
    const { statusCode, body } = await answer(code, {
      ...{ _csrf: 'ended', viec: 'yeu-cau', 't.birth-notice': 'thieu', 'reason.birth-notice': 'Mờ góc trái' },
    })
    expect(statusCode).toBe(403)
    expect(body).toContain('Mờ góc trái')
  })

  it('is no matter of another commune, and only read by those who do not receive', async () => {
    const code = await filed()
    const [stranger, specialist] = [await signedIn('motcua.nhatrang'), await signedIn('chuyenvien.khanhvinh')]
    expect((await stranger.get(pathOf(code))).statusCode).toBe(404)
    expect((await specialist.get(pathOf(code))).body).toContain('không còn chờ bạn trả lời')
    const sent = await specialist.post(pathOf(code), { ban: '1', viec: 'tiep-nhan', ...complete }, '/can-bo')
    expect(sent.statusCode).toBe(403)
    expect((await stored(code)).state).toBe('submitted')
  })
})
