import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TestBrowser } from '../../tests/support/app.ts'
import { testPassword } from '../../tests/support/officials.ts'
import { aProvince, file, oneStopOf, type Province } from '../tasks/tasks.fixture.ts'

let province: Province
const people = new Map<string, TestBrowser>()

async function as(username: string): Promise<TestBrowser> {
  const known = people.get(username)
  if (known !== undefined) return known
  const browser = new TestBrowser(province.app)
  await browser.signIn(username, testPassword)
  people.set(username, browser)
  return browser
}

beforeAll(async () => {
  province = await aProvince()
})
afterAll(() => province?.close())

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Fields of the form that holds `mark`, as the browser would send them untouched. */
function fieldsOfForm(html: string, mark: string): Record<string, string> {
  const form = html.split('<form').find(part => part.includes(mark)) ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.split('</form>')[0]?.matchAll(/<input[^>]*>/g) ?? []) {
    const name = /name="([^"]+)"/.exec(tag)?.[1]
    const ticks = /type="(radio|checkbox)"/.test(tag)
    if (name !== undefined && (!ticks || / checked/.test(tag)))
      fields[name] = unescaped(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
  }
  return fields
}

const page = '/can-bo/tiep-nhan/moi'
const card = '056194007318|225123456|Mang Thị Lợi|12081994|Nữ|Thôn Gia Lố, xã Khánh Vĩnh|01062024'
/** A procedure whose form is short: copies certified at the counter. */
const certification = '2.000815'

async function filled(): Promise<Record<string, string>> {
  const browser = await as('motcua.khanhvinh')
  const { body: version } = await province.api('motcua.khanhvinh', 'GET', `/procedures/${certification}`)
  const fields = fieldsOfForm((await browser.get(`${page}?thu-tuc=${certification}`)).body, 'name="thu-tuc"')
  const answers: Record<string, string> = {}
  const put = (path: string, value: unknown): void => {
    if (Array.isArray(value))
      for (const [at, row] of value.entries()) put(typeof row === 'object' ? `${path}[${at}]` : path, row)
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) put(`${path}.${key}`, one)
    else answers[path] = String(value)
  }
  put('answers', version.cases[0].exampleAnswers)
  const ticks = Object.fromEntries(version.cases[0].components.map((one: { key: string }) => [`c.${one.key}`, '1']))
  delete fields.other
  return {
    ...fields,
    ...answers,
    ...ticks,
    personalNumber: '056194007318',
    fullName: 'Mang Thị Lợi',
    phone: '0905123456',
  }
}

const count = async (): Promise<number> => {
  const { body } = await province.api('motcua.khanhvinh', 'GET', '/dossiers?applicant=mang thi loi')
  return body.items.length
}

describe('the counter', () => {
  it('finds a procedure by its alias and says its name, code and due date before anything is accepted', async () => {
    const { body } = await (await as('motcua.khanhvinh')).get(`${page}?thu-tuc=ks`)
    expect(body).toContain('Khai sinh')
    expect(body).toContain('1.001193')
    expect(body).toMatch(/17:00 hôm nay/)
  })
  it('suggests while typing, only what this desk receives', async () => {
    const answer = await (await as('motcua.khanhvinh')).get('/can-bo/tiep-nhan/goi-y?q=khai sinh')
    expect(answer.json()[0]).toMatchObject({ value: '1.001193' })
  })
  it('spreads the QR text of a card over the empty fields on the server too', async () => {
    const browser = await as('motcua.khanhvinh')
    const { body } = await browser.post(page, { personalNumber: card, 'thu-tuc': '', reload: '1' }, page)
    expect(body).toContain('value="056194007318"')
    expect(body).toContain('value="Mang Thị Lợi"')
    expect(body).toContain('value="Thôn Gia Lố, xã Khánh Vĩnh"')
  })
  it('keeps what was typed when the procedure changes, and files nothing', async () => {
    const browser = await as('motcua.khanhvinh')
    const typed = { 'thu-tuc': 'ks', 'answers.childName': 'MANG GIA HUY', fullName: 'Mang Thị Lợi', reload: '1' }
    const other = await browser.post(page, { ...typed, 'thu-tuc': certification }, page)
    expect(other.statusCode).toBe(200)
    expect(other.body).toContain('value="Mang Thị Lợi"')
    expect(other.body).toMatch(/type="hidden" name="answers.childName" value="MANG GIA HUY"/)
    expect(await count()).toBe(0)
  })
  it('names every shortcoming at once and keeps every value', async () => {
    const browser = await as('motcua.khanhvinh')
    const answer = await browser.post(page, { ...(await filled()), phone: '12', fullName: '', viec: 'tiep-nhan' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('<title>Lỗi: ')
    expect(answer.body).toContain('Nhập họ và tên')
    expect(answer.body).toContain('Số điện thoại gồm 10 chữ số')
    expect(answer.body).toContain('value="12"')
    expect(await count()).toBe(0)
  })
  it('makes one dossier of a form that is sent twice, and leads to its print', async () => {
    const browser = await as('motcua.khanhvinh')
    const form = { ...(await filled()), viec: 'tiep-nhan', returnMethod: 'post', returnAddress: '12 Lê Lợi' }
    const [first, second] = [await browser.post(page, form), await browser.post(page, form)]
    expect([first.statusCode, second.statusCode], first.body.match(/error-summary[\s\S]{0,600}/)?.[0]).toEqual([
      303, 303,
    ])
    expect(first.headers.location).toMatch(/^\/can-bo\/ho-so\/H[\d.]+-\d{8}-\d{4}\?in=M01#in-phieu$/)
    expect(second.headers.location).toBe(first.headers.location)
    expect(await count()).toBe(1)
    const shown = await browser.get(String(first.headers.location).replace(/#.*/, ''))
    expect(shown.body).toMatch(/id="in-phieu" href="\/can-bo\/ho-so\/[^"]+\/phieu\/M01"/)
    const form1 = await browser.get(String(first.headers.location).replace(/\?.*/, '?muc=bieu-mau'))
    expect(form1.body).toContain('Qua bưu chính: 12 Lê Lợi')
  })
  it('saves for later without accepting', async () => {
    const browser = await as('motcua.khanhvinh')
    const saved = await browser.post(page, { ...(await filled()), returnMethod: 'electronic', viec: 'luu-cho' })
    expect(saved.statusCode).toBe(303)
    const { body } = await browser.get(String(saved.headers.location))
    expect(body).toContain('Đã lưu, chưa tiếp nhận')
    expect(body).toContain('Chỉ bản điện tử')
  })
  it('asks where the post shall bring the result, and keeps the choice', async () => {
    const browser = await as('motcua.khanhvinh')
    const form = { ...(await filled()), address: '', returnMethod: 'post', viec: 'tiep-nhan' }
    const answer = await browser.post(page, form)
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('href="#returnAddress"')
    expect(answer.body).toMatch(/name="returnMethod"[^>]*value="post"[^>]*checked/)
  })
  it('is closed to those who do not receive', async () => {
    expect((await (await as('chuyenvien.khanhvinh')).get(page)).statusCode).toBe(403)
  })
})

describe('a dossier', () => {
  let code: string
  const act = async (username: string, fields: Record<string, string>) => {
    const browser = await as(username)
    const query = `?viec=${fields.viec}${fields.buoc ? `&buoc=${fields.buoc}` : ''}`
    const { body } = await browser.get(`/can-bo/ho-so/${code}${query}`)
    return browser.post(`/can-bo/ho-so/${code}/lenh`, { ...fieldsOfForm(body, 'name="viec"'), ...fields })
  }
  beforeAll(async () => {
    code = await file(province, { name: 'Cao Văn Quý' })
  })

  it('is absent for a stranger: in lists, in search, on its page, for commands', async () => {
    const stranger = await as('motcua.nhatrang')
    for (const url of [
      '/can-bo?nhom=theo-doi',
      `/can-bo/tim?q=${code}`,
      '/can-bo/tim?q=cao van quy',
      '/can-bo/lien-thong',
    ])
      expect((await stranger.get(url)).body, url).not.toContain(`/can-bo/ho-so/${code}`)
    expect((await stranger.get(`/can-bo/ho-so/${code}`)).statusCode).toBe(404)
    const sent = await stranger.post(`/can-bo/ho-so/${code}/lenh`, { viec: 'stop', ban: '9', reason: 'x' }, '/can-bo')
    expect(sent.statusCode).toBe(404)
  })
  it('offers only what the official may do, the ordinary work open', async () => {
    const { body } = await (await as('chuyenvien.khanhvinh')).get(`/can-bo/ho-so/${code}`)
    expect(body).toMatch(/name="viec" value="(complete-step|draft-result)"/)
    expect(body).toContain('viec=request-supplement')
    expect(body).not.toContain('viec=stop')
  })
  it('shows word for word what the citizen will read, before it is sent', async () => {
    const typed = { viec: 'withdraw', reason: 'Người nộp xin rút để bổ sung giấy chứng sinh', xem: '1' }
    const { body } = await act('motcua.khanhvinh', typed)
    const text = `Hồ sơ ${code}: đã rút theo đề nghị của bạn. Lý do: ${typed.reason}`
    expect(body).toContain(text)
    const { body: still } = await province.api('motcua.khanhvinh', 'GET', `/dossiers/${code}`)
    expect(still.state).not.toBe('withdrawn')
  })
  it('asks for a reason, and keeps the rest', async () => {
    const answer = await act('motcua.khanhvinh', { viec: 'withdraw', reason: ' ', note: 'đã gọi điện' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('Nhập lý do')
    expect(answer.body).toContain('đã gọi điện')
  })
  it('says who was quicker and when, and keeps the typed reason', async () => {
    const browser = await as('motcua.khanhvinh')
    const { body } = await browser.get(`/can-bo/ho-so/${code}?viec=withdraw`)
    const old = fieldsOfForm(body, 'name="viec"')
    province.clock.advance(60)
    expect((await act('truongphong.khanhvinh', { viec: 'assign' })).statusCode).toBe(303)
    const answer = await browser.post(`/can-bo/ho-so/${code}/lenh`, { ...old, reason: 'Người nộp xin rút' })
    expect(answer.statusCode).toBe(409)
    expect(answer.body).toMatch(/Mấu Thị Liên vừa làm “Phân công” lúc 09:0\d/)
    expect(answer.body).toContain('Người nộp xin rút</textarea>')
  })
  it('goes from specialist to leader to clerk to the applicant, each step sent from its own page', async () => {
    const order = [
      'chuyenvien.khanhvinh',
      'truongphong.khanhvinh',
      'lanhdao.khanhvinh',
      'vanthu.khanhvinh',
      'motcua.khanhvinh',
    ]
    for (let turn = 0; turn < 12; turn++) {
      const { body } = await province.api('kiemsoat.tinh', 'GET', `/dossiers/${code}`)
      if (body.state === 'delivered') break
      let moved = false
      for (const username of order) {
        const browser = await as(username)
        const { body: html } = await browser.get(`/can-bo/ho-so/${code}`)
        const fields = fieldsOfForm(html, 'name="viec"')
        if (fields.viec === undefined) continue
        const extra = fields.viec === 'deliver' ? { method: 'counter' } : {}
        const sent = await browser.post(`/can-bo/ho-so/${code}/lenh`, { ...fields, ...extra })
        expect(sent.statusCode, `${username} ${fields.viec}`).toBe(303)
        moved = true
        break
      }
      expect(moved).toBe(true)
    }
    const { body } = await province.api('motcua.khanhvinh', 'GET', `/dossiers/${code}`)
    expect(body.state).toBe('delivered')
    for (const part of ['tien-trinh', 'thanh-phan', 'bieu-mau', 'trao-doi', 'ket-qua', 'nhat-ky'])
      expect((await (await as('motcua.khanhvinh')).get(`/can-bo/ho-so/${code}?muc=${part}`)).statusCode).toBe(200)
    const told = await (await as('motcua.khanhvinh')).get(`/can-bo/ho-so/${code}?muc=trao-doi`)
    expect(told.body).toContain('đã trả kết quả cho Cao Văn Quý')
  })
})

describe('queues', () => {
  it('F8 leads to the dossier after this one, and the inbox when there is none', async () => {
    const browser = await as('chuyenvien.khanhvinh')
    const codes = [await file(province, { name: 'Bo Bo Văn Thiệp' }), await file(province, { name: 'Lê Thị Hoa' })]
    const next = await browser.get(`/can-bo/ke-tiep?sau=${codes[0]}`)
    expect(next.headers.location).toBe(`/can-bo/ho-so/${codes[1]}`)
    expect((await (await as('vanthu.khanhvinh')).get('/can-bo/ke-tiep')).headers.location).toBe('/can-bo')
  })
  it('a slip’s address, scanned, opens what waits to be returned, and nothing else', async () => {
    const browser = await as('motcua.khanhvinh')
    const agency = await oneStopOf(province, 'motcua.khanhvinh')
    expect((await browser.get(`/can-bo/tra-ket-qua?ma=${agency}-20261125-9999`)).statusCode).toBe(404)
  })
  it('every page of the workbench opens in both languages', async () => {
    const browser = await as('truongmotcua.khanhvinh')
    for (const url of [
      '/can-bo',
      '/can-bo/truc-tuyen',
      '/can-bo/cho-ky',
      '/can-bo/tra-ket-qua',
      '/can-bo/lien-thong',
      '/can-bo/tim',
      page,
    ])
      for (const locale of ['', '/en'])
        expect((await browser.get(`${locale}${url}`)).statusCode, locale + url).toBe(200)
  })
})
