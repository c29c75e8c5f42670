import { describe, expect, it } from 'vitest'
import { displayFromForm, formatDisplay, parseDisplay, usualDisplay } from './display-settings.ts'
import { DisplaySettingsView } from './display-settings.view.tsx'
import {
  BarChart,
  Button,
  Code,
  DateInput,
  DeadlineChip,
  ErrorSummary,
  InLocale,
  PublicPage,
  Radios,
  renderPage,
  renderPart,
  Select,
  StateTag,
  safeHref,
  Table,
  TextInput,
  Timeline,
  WorkbenchPage,
} from './index.ts'
import { currentTab } from './layout-workbench.tsx'

const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>`

describe('safeHref', () => {
  it.each([
    ['/thu-tuc?q=khai+sinh', '/thu-tuc?q=khai+sinh'],
    ['#content', '#content'],
    ['?after=2', '?after=2'],
    ['https://dichvucong.gov.vn/', 'https://dichvucong.gov.vn/'],
    ['tel:1022', 'tel:1022'],
    ['javascript:alert(1)', '#'],
    ['JaVaScRiPt:alert(1)', '#'],
    ['java\tscript:alert(1)', '#'],
    [' javascript:alert(1)', '#'],
    ['data:text/html,x', '#'],
    ['vbscript:x', '#'],
    ['//evil.example', '#'],
    ['/\\evil.example', '#'],
    ['relative/path', '#'],
    ['', '#'],
  ])('turns %j into %j', (given, wanted) => {
    expect(safeHref(given)).toBe(wanted)
  })
})

describe('escaping', () => {
  it.each([
    ['label and value', <TextInput name="a" label={attack} value={attack} hint={attack} error={attack} />],
    ['choices', <Radios name="a" label={attack} items={[{ value: attack, label: attack, note: attack }]} />],
    ['options', <Select name="a" label={attack} options={[{ value: attack, label: attack, group: attack }]} />],
    ['errors', <ErrorSummary problems={[{ id: attack, text: attack }]} />],
    [
      'cells',
      <Table caption={attack} columns={[{ key: 'a', label: attack }]} rows={[{ key: attack, cells: { a: attack } }]} />,
    ],
    ['moments', <Timeline moments={[{ kind: 'paused', title: attack, when: attack, reason: attack }]} />],
    ['codes', <Code code={attack} />],
    ['buttons', <Button copies={attack}>{attack}</Button>],
    [
      'charts',
      <BarChart
        title={attack}
        categoryLabel={attack}
        categories={[attack]}
        series={[{ label: attack, values: [1] }]}
        say={() => attack}
      />,
    ],
  ])('keeps %s text', (_, part) => {
    const html = renderPart(part)
    expect(html).not.toMatch(/<script|<img/)
    expect(html).toContain('&lt;script>')
  })

  it('keeps a title text', () => {
    const html = renderPage(
      <PublicPage title={attack} path="/" locale="vi">
        {attack}
      </PublicPage>,
    )
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).not.toContain('<img')
  })
})

describe('forms', () => {
  it('ties hint and error to their field', () => {
    const html = renderPart(
      <TextInput name="phone" label="Điện thoại" hint="10 chữ số" error="Nhập điện thoại" value="09" />,
    )
    expect(html).toContain('<label class="field-label" for="phone">Điện thoại</label>')
    expect(html).toMatch(
      /<input[^>]*id="phone"[^>]*value="09"[^>]*aria-describedby="phone-hint phone-error"[^>]*aria-invalid="true"/,
    )
    expect(html).toMatch(/id="phone-error"/)
  })

  it('marks what is optional, not what is required', () => {
    expect(renderPart(<TextInput name="a" label="Email" optional />)).toContain('(không bắt buộc)')
    expect(renderPart(<TextInput name="a" label="Email" />)).not.toContain('bắt buộc')
  })

  it('keeps a wrong date as typed and marks only the wrong part', () => {
    const html = renderPart(
      <DateInput
        name="born"
        label="Ngày sinh"
        value={{ day: '30', month: '02', year: '2024' }}
        error="Không có ngày này"
        wrongParts={['day']}
      />,
    )
    expect(html.match(/aria-invalid/g)).toHaveLength(1)
    expect(html).toMatch(/id="born" name="born-day"[^>]*value="30"[^>]*aria-invalid/)
    expect(html).toContain('name="born-year"')
  })

  it('does not speak of corrections where no answer is wrong', () => {
    expect(renderPart(<ErrorSummary problems={[{ text: 'Phiên đã hết' }]} />)).toContain('Chưa gửi được')
  })

  it('counts the problems and links each to its field', () => {
    const html = renderPart(<ErrorSummary problems={[{ id: 'name', text: 'Nhập họ và tên' }, { text: 'Thử lại' }]} />)
    expect(html).toContain('Cần sửa 2 chỗ')
    expect(html).toContain('<a href="#name">Nhập họ và tên</a>')
  })
})

describe('marks', () => {
  it('says the state in words', () => {
    expect(renderPart(<StateTag state="awaiting-supplement" />)).toContain('Yêu cầu bổ sung')
  })

  it.each([
    [{ kind: 'in-time', left: { amount: 3, unit: 'day' } }, 'Còn 3 ngày', '3 days left'],
    [{ kind: 'soon', left: { amount: 4, unit: 'hour' } }, 'Sắp đến hạn: còn 4 giờ', 'Due soon: 4 hours left'],
    [{ kind: 'soon', left: { amount: 0, unit: 'working-day' } }, 'Đến hạn hôm nay', 'Due today'],
    [{ kind: 'late', by: { amount: 1, unit: 'working-day' } }, 'Trễ 1 ngày làm việc', '1 working day late'],
    [{ kind: 'paused', since: '05/03' }, 'Tạm dừng từ 05/03', 'Paused since 05/03'],
    [{ kind: 'finished', how: 'on-time' }, 'Đúng hạn', 'On time'],
  ] as const)('says %j as “%s”', (deadline, vi, en) => {
    expect(renderPart(<DeadlineChip deadline={deadline} />)).toContain(`</svg>${vi}</span>`)
    expect(
      renderPart(
        <InLocale locale="en">
          <DeadlineChip deadline={deadline} />
        </InLocale>,
      ),
    ).toContain(`</svg>${en}</span>`)
  })

  it('sets the last four digits of a code strong', () => {
    expect(renderPart(<Code code="H32.26-20261102-0418" />)).toContain('H32.26-20261102-<b>0418</b>')
  })
})

describe('pages', () => {
  const page = (problems: number) =>
    renderPage(
      <PublicPage title="Thủ tục" path="/thu-tuc/1.001193?x=1" locale="vi" problems={problems}>
        <h1>Thủ tục</h1>
      </PublicPage>,
    )

  it('begin the title with “Lỗi:” while something is wrong', () => {
    expect(page(2)).toContain('<title>Lỗi: Thủ tục – Một Cửa</title>')
    expect(page(0)).toContain('<title>Thủ tục – Một Cửa</title>')
  })

  it('mark the current part of the site and offer the same page in English', () => {
    expect(page(0)).toContain('<a href="/thu-tuc" aria-current="page">')
    expect(page(0)).toContain('<a href="/en/thu-tuc/1.001193?x=1" lang="en" hreflang="en">English</a>')
  })

  it('hold no inline style, script or handler', () => {
    expect(page(1)).not.toMatch(/ style=|<style| on[a-z]+=|<script(?![^>]*src=)/)
  })

  it('give officials the tabs of their roles, their name and a way out', () => {
    const html = renderPage(
      <WorkbenchPage
        title="Hồ sơ"
        path="/can-bo/cho-ky/1"
        locale="vi"
        csrf="secret-token"
        tabs={[
          { path: '/can-bo', label: 'Hộp việc' },
          { path: '/can-bo/cho-ky', label: 'Chờ ký' },
        ]}
        official={{ name: 'Cao Thị Lan', post: 'Một cửa' }}
      >
        <h1>Hồ sơ</h1>
      </WorkbenchPage>,
    )
    expect(html).toContain('<a href="/can-bo/cho-ky" aria-current="page">')
    expect(html).toContain('Cao Thị Lan')
    expect(html).toMatch(/<form[^>]*action="\/dang-xuat"><input type="hidden" name="_csrf" value="secret-token"/)
    expect(html).toContain('<meta name="robots" content="noindex"')
  })

  it('prefer the longest tab that begins the path', () => {
    const tabs = [
      { path: '/can-bo', label: 'a' },
      { path: '/can-bo/tim', label: 'b' },
    ]
    expect(currentTab('/can-bo/tim?q=x', tabs)).toBe('/can-bo/tim')
    expect(currentTab('/can-bo/ho-so/1', tabs)).toBe('/can-bo')
    expect(currentTab('/quan-tri', tabs)).toBeUndefined()
  })
})

describe('display settings', () => {
  it('survive the cookie', () => {
    const wanted = { theme: 'contrast', textSize: 'larger', keys: false } as const
    expect(parseDisplay(formatDisplay(wanted))).toEqual(wanted)
  })

  it('fall back to the usual ones on nonsense', () => {
    expect(parseDisplay(undefined)).toEqual(usualDisplay)
    expect(parseDisplay('<b>.x.y')).toEqual(usualDisplay)
  })

  it('read the form, where an empty tick means keys off', () => {
    expect(displayFromForm({ theme: 'dark', textSize: 'large' })).toEqual({
      theme: 'dark',
      textSize: 'large',
      keys: false,
    })
  })

  it('show what is chosen and take effect on the page itself', () => {
    const html = renderPage(
      <DisplaySettingsView locale="vi" csrf="t" display={{ theme: 'dark', textSize: 'large', keys: true }} />,
    )
    expect(html).toContain('<html lang="vi" data-theme="dark" data-text="large" data-keys="on">')
    expect(html).toMatch(/value="dark" checked/)
  })
})
