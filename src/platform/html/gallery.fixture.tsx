import { dueCalendarOf } from './components/clock-calendar.ts'
import type { DisplaySettings } from './display-settings.ts'
import { FormGallery } from './gallery-forms.fixture.tsx'
import {
  BarChart,
  Button,
  CardList,
  Code,
  DeadlineChip,
  DoorwayBox,
  DueCalendar,
  FactRow,
  FactsBox,
  FilterBar,
  formatNumber,
  formatPercent,
  LineChart,
  PageHead,
  Pagination,
  PublicPage,
  Qr,
  Select,
  ShareBar,
  StatCard,
  StateTag,
  Table,
  TextInput,
  Timeline,
} from './index.ts'

/** Every component in every variant, on pages like the real ones; used by tests and for looking at. */
export function PublicGallery(props: { display: DisplaySettings }) {
  return (
    <PublicPage
      title="Trang mẫu"
      path="/"
      locale="vi"
      display={props.display}
      problems={1}
      wide
      banner="Trang mẫu: tên người và số liệu là minh họa."
      crumbs={[{ label: 'Trang chủ', href: '/' }, { label: 'Thủ tục', href: '/thu-tuc' }, { label: 'Hộ tịch' }]}
    >
      <div class="section-tint">
        <div class="wrap hero">
          <div class="hero-text">
            <h1>Bạn cần làm thủ tục gì?</h1>
            <p class="lead">Gõ như bạn nói, có dấu hay không dấu đều được.</p>
            <search>
              <form class="search-box" action="/thu-tuc">
                <TextInput
                  name="q"
                  label="Tìm thủ tục"
                  hideLabel
                  icon="search"
                  type="search"
                  placeholder="ví dụ: lam giay khai sinh"
                  suggestFrom="/thu-tuc/goi-y"
                />
                <Button>Tìm thủ tục</Button>
              </form>
            </search>
            <ul class="hints">
              <li>Hay tìm:</li>
              {['Khai sinh', 'Chứng thực bản sao', 'Giấy phép xây dựng', 'Lý lịch tư pháp'].map(word => (
                <li key={word}>
                  <a href="/thu-tuc">{word}</a>
                </li>
              ))}
            </ul>
          </div>
          <div class="hero-side">
            <DoorwayBox title="Hồ sơ của bạn đến đâu?">
              <form class="stack" action="/tra-cuu">
                <TextInput
                  name="code"
                  label="Mã hồ sơ"
                  placeholder="H32.26-20261102-0418"
                  hint="In ở góc trên giấy hẹn."
                />
                <TextInput name="last4" label="4 số cuối điện thoại" inputMode="numeric" maxLength={4} />
                <Button wide>Tra cứu</Button>
              </form>
            </DoorwayBox>
          </div>
        </div>
      </div>
      <section class="section wrap">
        <div class="section-head">
          <h2>Chọn theo việc trong đời</h2>
          <a href="/thu-tuc">Xem cả 2.041 thủ tục</a>
        </div>
        <CardList cards={cards} />
      </section>
      <section class="section section-tint">
        <div class="wrap">
          <div class="section-head">
            <div>
              <h2>Tháng 10 chúng tôi làm đến đâu</h2>
              <p class="muted">Cột đậm là tháng 10/2026.</p>
            </div>
            <a href="/thong-ke">Thống kê đầy đủ</a>
          </div>
          <div class="grid grid-4">
            <StatCard
              label="Trả đúng hẹn"
              value="98,6%"
              bars={[60, 66, 68, 55, 40, 62, 72, 80, 70, 84, 88, 92]}
              note="Cao nhất trong 12 tháng"
            />
            <StatCard label="Hồ sơ tiếp nhận" value="48.912" bars={bars} note="2.223 hồ sơ mỗi ngày làm việc" />
            <StatCard
              label="Nộp trực tuyến"
              value="71,0%"
              bars={[50, 55, 57, 60, 62, 66, 68, 70, 75, 82, 84, 88]}
              note="34.728 hồ sơ không phải đi lại"
            />
            <StatCard
              label="Trễ hẹn"
              value="661"
              tone="bad"
              bars={[60, 58, 50, 40, 90, 70, 55, 52, 62, 48, 42, 34]}
              note={
                <>
                  Đã xin lỗi từng người. <a href="/thong-ke">Xem cơ quan nào trễ</a>
                </>
              }
            />
          </div>
        </div>
      </section>
      <Tracking />
      <FormGallery />
      <Figures />
    </PublicPage>
  )
}

const bars = [80, 84, 78, 40, 90, 84, 83, 92, 96, 94, 88, 98]
const cards = [
  { href: '/su-kien/sinh-con', title: 'Sinh con', note: 'Khai sinh, nhập hộ khẩu, thẻ bảo hiểm y tế', icon: 'baby' },
  { href: '/su-kien/di-hoc', title: 'Đi học', note: 'Chuyển trường, miễn giảm học phí', icon: 'cap' },
  { href: '/su-kien/ket-hon', title: 'Kết hôn', note: 'Xác nhận tình trạng hôn nhân, đăng ký kết hôn', icon: 'rings' },
  { href: '/su-kien/di-lam', title: 'Đi làm', note: 'Lý lịch tư pháp, trợ cấp thất nghiệp', icon: 'briefcase' },
  { href: '/su-kien/mo-cua-hang', title: 'Mở cửa hàng', note: 'Hộ kinh doanh, an toàn thực phẩm', icon: 'shop' },
  { href: '/su-kien/nha-dat', title: 'Nhà và đất', note: 'Giấy phép xây dựng, sang tên sổ', icon: 'home' },
  {
    href: '/su-kien/om-dau',
    title: 'Ốm đau, tuổi già',
    note: 'Trợ cấp xã hội, khuyết tật, bảo hiểm y tế',
    icon: 'heart',
  },
  {
    href: '/su-kien/qua-doi',
    title: 'Người thân qua đời',
    note: 'Khai tử, mai táng phí, xóa thường trú',
    icon: 'lotus',
  },
] as const

const clockDays = ([] as Parameters<typeof dueCalendarOf>[0]['days'][number][]).concat(
  Array.from({ length: 32 }, (_, at) => {
    const date = new Date(Date.UTC(2026, 10, 2 + at)).toISOString().slice(0, 10)
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
    const base = {
      date,
      due: date === '2026-12-03',
      when: date < '2026-11-25' ? 'past' : date === '2026-11-25' ? 'today' : 'left',
    } as const
    if (at === 0) return { ...base, role: 'start' as const }
    if (weekday === 0 || weekday === 6) return { ...base, role: 'weekend' as const }
    if (date === '2026-11-24') return { ...base, role: 'holiday' as const, name: { vi: 'Ngày Văn hóa Việt Nam' } }
    if (date >= '2026-11-16' && date <= '2026-11-19') return { ...base, role: 'paused' as const }
    const before = (from: number, to: number) => Math.max(0, Math.min(at, to) - from + 1)
    const working = Array.from({ length: at }, (_, day) => (day + 1 + 1) % 7).filter(
      day => day !== 6 && day !== 0,
    ).length
    return { ...base, role: 'counted' as const, ordinal: working - before(14, 17) - before(22, 22) }
  }),
)

function Tracking() {
  return (
    <>
      <section class="section wrap">
        <div class="sheet">
          <PageHead
            title="Sang tên sổ đất do được tặng cho"
            as="h2"
            above={<Code code="H32.26-20261102-0418" />}
            tags={
              <>
                <StateTag state="in-progress" large />
                <DeadlineChip deadline={{ kind: 'in-time', left: { amount: 6, unit: 'working-day' } }} large />
              </>
            }
          />
          <FactRow
            facts={[
              {
                label: 'Hẹn trả',
                value: '17:00, thứ Năm 03/12',
                note: (
                  <>
                    Hẹn đầu: 27/11. <a href="#vi-sao">Vì sao đổi?</a>
                  </>
                ),
              },
              { label: 'Đang ở', value: 'Văn phòng Đăng ký đất đai', note: 'Phòng Đăng ký và cấp giấy, giữ từ 19/11' },
              { label: 'Bạn cần làm', value: 'Không phải làm gì', note: 'Có kết quả chúng tôi nhắn tin ngay' },
            ]}
          />
        </div>
        <div class="section-head" id="vi-sao">
          <h2>Vì sao là ngày 03/12?</h2>
        </div>
        <DueCalendar
          {...dueCalendarOf({
            days: clockDays,
            ledger: [
              {
                label: { vi: 'Ngày nhận đủ hồ sơ' },
                value: { vi: '02/11' },
                note: { vi: 'Thứ Hai 09:10. Ngày nhận không tính.' },
              },
              {
                label: { vi: 'Thời hạn giải quyết' },
                value: { vi: '18 ngày' },
                note: { vi: 'Ngày làm việc, không tính thứ Bảy, Chủ nhật.' },
              },
              {
                label: { vi: 'Nghỉ lễ' },
                value: { vi: '24/11' },
                note: { vi: 'Ngày Văn hóa Việt Nam. Hẹn đầu là 27/11.' },
              },
              {
                label: { vi: 'Tạm dừng chờ nộp thuế' },
                value: { vi: '4 ngày' },
                note: { vi: '16, 17, 18 và 19/11 không tính.' },
              },
              { label: { vi: 'Hẹn trả hiện nay' }, value: { vi: '03/12' } },
            ],
          })}
        />
      </section>
      <section class="section section-tint">
        <div class="wrap with-aside">
          <div>
            <div class="section-head">
              <h2>Hồ sơ đã đi những đâu</h2>
            </div>
            <Timeline
              moments={[
                {
                  kind: 'done',
                  title: 'Đã tiếp nhận',
                  when: 'Thứ Hai 02/11, 09:10',
                  text: <p>Bộ phận Một cửa, phường Nha Trang.</p>,
                },
                { kind: 'done', title: 'Ra thông báo nộp thuế, lệ phí trước bạ', when: '09/11 đến 13/11' },
                {
                  kind: 'paused',
                  title: 'Tạm dừng tính thời hạn',
                  when: '13/11, 15:20 đến 19/11, 09:05',
                  reason: 'chờ bạn nộp tiền theo thông báo. Khi chứng từ về, thời hạn tính tiếp từ ngày hôm sau.',
                  link: { href: '#vi-sao', text: 'Xem trên lịch' },
                },
                { kind: 'wrong', title: 'Trả lại bước trước', when: '19/11' },
                { kind: 'now', title: 'Cập nhật bản đồ và hồ sơ địa chính', when: 'Từ 19/11, hạn bước 30/11' },
                { kind: 'ahead', title: 'Ký Giấy chứng nhận', when: 'Dự kiến 02/12' },
                { kind: 'end', title: 'Trả kết quả', when: 'Chậm nhất 17:00, thứ Năm 03/12' },
              ]}
            />
          </div>
          <aside class="stack">
            <FactsBox
              facts={[
                { label: 'Thời hạn', value: 'Trong ngày', note: 'Nộp sau 15:00: ngày làm việc tiếp theo' },
                { label: 'Lệ phí', value: 'Miễn phí', note: 'Đăng ký đúng hạn, mọi cách nộp' },
                { label: 'Kết quả', value: 'Giấy khai sinh' },
              ]}
            >
              <Button href="/nop-ho-so/1.001193" wide>
                Nộp hồ sơ
              </Button>
              <Button href="/co-quan" kind="secondary" wide>
                Nộp tại quầy gần bạn
              </Button>
            </FactsBox>
          </aside>
        </div>
      </section>
    </>
  )
}

function Figures() {
  const months = ['11', '12', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10']
  return (
    <section class="section wrap stack-l">
      <FilterBar action="/thong-ke" label="Chọn kỳ" boxed submit="Xem">
        <Select name="from" label="Từ tháng" options={[{ value: '2026-10', label: '10/2026' }]} />
        <Select name="to" label="Đến tháng" options={[{ value: '2026-10', label: '10/2026' }]} />
        <Select name="agency" label="Cơ quan" options={[{ value: '', label: 'Toàn tỉnh' }]} />
      </FilterBar>
      <div class="grid grid-2">
        <BarChart
          title="Hồ sơ tiếp nhận mỗi tháng"
          categoryLabel="Tháng"
          categories={months}
          say={value => formatNumber(value)}
          series={[
            { label: 'Trực tuyến', values: bars.map(bar => bar * 350) },
            { label: 'Tại quầy, bưu chính', values: bars.map(bar => 200 * (120 - bar)) },
          ]}
        />
        <LineChart
          title="Tỷ lệ trả đúng hẹn"
          note="Trục đứng bắt đầu từ 95%."
          categoryLabel="Tháng"
          valueLabel="Đúng hẹn"
          categories={months}
          values={[97.1, 97.3, 97.4, 96.8, 96.2, 97, 97.6, 97.9, 97.5, 98.1, 98.3, 98.6]}
          from={95}
          to={99}
          step={1}
          target={{ value: 98, label: 'Mục tiêu 98%' }}
          say={value => formatPercent(value, 'vi', Number.isInteger(value) ? 0 : 1)}
        />
      </div>
      <Table
        caption="Xếp hạng cơ quan"
        showCaption
        columns={[
          { key: 'rank', label: 'Hạng' },
          { key: 'agency', label: 'Cơ quan', phone: 'title' },
          { key: 'done', label: 'Đã giải quyết', align: 'end' },
          { key: 'rate', label: 'Đúng hẹn', align: 'end', sorted: 'descending' },
          { key: 'bar', label: 'Phần trễ, đến 5%', phone: 'plain' },
        ]}
        rows={[
          { key: 'g', cells: {}, group: 'Năm cơ quan đúng hẹn nhất' },
          {
            key: '1',
            cells: {
              rank: 1,
              agency: <a href="/co-quan/so-y-te">Sở Y tế</a>,
              done: '1.284',
              rate: <b>100,0%</b>,
              bar: <ShareBar share={0} tone="bad" />,
            },
          },
          {
            key: '2',
            cells: {
              rank: 2,
              agency: <a href="/co-quan/khanh-vinh">Xã Khánh Vĩnh</a>,
              done: '412',
              rate: <b>99,8%</b>,
              bar: <ShareBar share={0.1} tone="bad" />,
            },
          },
        ]}
      />
      <Table
        caption="Hồ sơ"
        columns={[{ key: 'a', label: 'Mã' }]}
        rows={[]}
        empty={
          <>
            <p>Chưa có hồ sơ nào.</p>
            <Button href="/thu-tuc">Tìm thủ tục</Button>
          </>
        }
      />
      <Qr text="MC0000012805" label="Mã QR mẫu" size={120} />
      <Pagination previousHref="?before=1" nextHref="?after=2" note="51 đến 100 trên 1.204" />
    </section>
  )
}
