import type { DisplaySettings } from './display-settings.ts'
import { deskFrame } from './gallery-frame.fixture.ts'
import {
  BatchBar,
  Button,
  Checkbox,
  Code,
  type Deadline,
  DeadlineChip,
  FilterBar,
  HiddenCsrf,
  PageHead,
  Select,
  type StateName,
  StateTag,
  Table,
  Tabs,
  WorkbenchPage,
} from './index.ts'

const days = (amount: number) => ({ amount, unit: 'day' }) as const
const rows: readonly [Deadline, string, string, StateName, string, string, string][] = [
  [
    { kind: 'late', by: days(5) },
    'Giấy phép xây dựng nhà ở riêng lẻ',
    'Trần Quốc Bảo',
    'awaiting-signature',
    'Phó Chủ tịch Hà Văn Tới',
    'Quầy',
    'H32.26-20261105-0031',
  ],
  [
    { kind: 'late', by: days(1) },
    'Xác nhận tình trạng hôn nhân',
    'Nguyễn Thu Hà',
    'in-progress',
    'Tư pháp – Hộ tịch',
    'Trực tuyến',
    'H32.26-20261118-0007',
  ],
  [
    { kind: 'today', left: { amount: 4, unit: 'hour' } },
    'Đăng ký khai sinh',
    'Cao Văn Quý',
    'in-progress',
    'Tư pháp – Hộ tịch',
    'Quầy',
    'H32.26-20261125-0003',
  ],
  [
    { kind: 'today', left: { amount: 4, unit: 'hour' } },
    'Chứng thực bản sao từ bản chính',
    'Phạm Gia Huy',
    'result-ready',
    'Bạn',
    'Quầy',
    'H32.26-20261125-0008',
  ],
  [
    { kind: 'in-time', left: days(1) },
    'Đăng ký thành lập hộ kinh doanh',
    'Võ Thị Kim Ngân',
    'in-progress',
    'Kinh tế',
    'Trực tuyến',
    'H32.26-20261120-0016',
  ],
  [
    { kind: 'in-time', left: days(2) },
    'Khai sinh, thường trú, thẻ BHYT',
    'Mang Thị Lợi',
    'inter-agency',
    'Công an xã, BHXH tỉnh',
    'Trực tuyến',
    'H32.26-20261123-0011',
  ],
  [
    { kind: 'in-time', left: days(2) },
    'Xác nhận tình trạng hôn nhân',
    'Đinh Công Thành',
    'in-progress',
    'Tư pháp – Hộ tịch',
    'Quầy',
    'H32.26-20261123-0014',
  ],
  [
    { kind: 'in-time', left: days(3) },
    'Đăng ký lại khai sinh',
    'Hà Thị Bích',
    'awaiting-supplement',
    'Người nộp',
    'Quầy',
    'H32.26-20261120-0022',
  ],
  [
    { kind: 'paused', since: '17/11' },
    'Xác nhận tình trạng hôn nhân',
    'Trương Mỹ Linh',
    'paused',
    'UBND xã khác',
    'Trực tuyến',
    'H32.26-20261110-0012',
  ],
]

/** Dense rows with filters and batch actions. */
export function InboxGallery(props: { display: DisplaySettings }) {
  return (
    <WorkbenchPage {...deskFrame} title="Hộp việc" path="/can-bo" display={props.display}>
      <PageHead title="Hộp việc" lead="Thứ Tư 25/11/2026, 10:42. Hôm qua nghỉ lễ.">
        <Button href="/can-bo/tiep-nhan/moi" keys="F2">
          Tiếp nhận mới
        </Button>
      </PageHead>
      <Tabs
        label="Nhóm hồ sơ"
        tabs={[
          { href: '?nhom=cho', label: 'Chờ tiếp nhận', count: 7 },
          { href: '?nhom=toi', label: 'Của tôi', count: 20, current: true },
          { href: '?nhom=theo', label: 'Theo dõi', count: 34 },
          { href: '?nhom=sap', label: 'Sắp đến hạn', count: 5, tone: 'amber' },
          { href: '?nhom=tre', label: 'Trễ', count: 2, tone: 'red' },
        ]}
      />
      <FilterBar
        action="/can-bo"
        label="Lọc hồ sơ"
        search={{ name: 'q', label: 'Mã, tên người nộp, số căn cước' }}
        after={
          <Button href="/can-bo" kind="plain">
            Lưu bộ lọc
          </Button>
        }
      >
        {['Thủ tục', 'Trạng thái', 'Cách nộp'].map((label, at) => (
          <Select key={label} name={`f${at}`} label={label} options={[{ value: '', label: 'Tất cả' }]} />
        ))}
      </FilterBar>
      <form method="post" action="/can-bo/nhieu" class="desk-fill">
        <HiddenCsrf token="token" />
        <Table
          dense
          caption="20 hồ sơ của tôi, xếp theo thời gian còn lại"
          columns={[
            { key: 'tick', label: 'Chọn', hideLabel: true, phone: 'plain' },
            { key: 'left', label: 'Còn lại', sorted: 'ascending', tight: true, phone: 'plain' },
            { key: 'procedure', label: 'Thủ tục', phone: 'title' },
            { key: 'person', label: 'Người nộp', tight: true, phone: 'plain' },
            { key: 'state', label: 'Trạng thái', phone: 'plain' },
            { key: 'holder', label: 'Đang ở' },
            { key: 'channel', label: 'Cách nộp', tight: true },
            { key: 'code', label: 'Mã hồ sơ', tight: true, phone: 'plain' },
          ]}
          rows={rows.map(([deadline, procedure, person, state, holder, channel, code], at) => ({
            key: code,
            edge: deadline.kind === 'late' ? 'late' : deadline.kind === 'today' ? 'soon' : undefined,
            chosen: at === 4 || at === 5,
            cells: {
              tick: (
                <Checkbox
                  name="code"
                  id={`tick-${at}`}
                  value={code}
                  label={`Chọn ${person}, ${procedure}`}
                  hideLabel
                  checked={at === 4 || at === 5}
                />
              ),
              left: <DeadlineChip deadline={deadline} />,
              procedure: <a href={`/can-bo/ho-so/${code}`}>{procedure}</a>,
              person,
              state: <StateTag state={state} />,
              holder: holder === 'Bạn' ? <b>Bạn</b> : holder,
              channel,
              code: <Code code={code} />,
            },
          }))}
        />
        <BatchBar
          chosen={2}
          keys={[
            { keys: ['F8'], text: 'hồ sơ kế tiếp' },
            { keys: ['/'], text: 'tìm' },
            { keys: ['?'], text: 'phím tắt' },
          ]}
        >
          <Button>Chuyển bước</Button>
          <Button kind="secondary">Phân công</Button>
          <Button kind="secondary" keys="F9">
            In phiếu
          </Button>
          <Button kind="plain" href="/can-bo">
            Bỏ chọn
          </Button>
        </BatchBar>
      </form>
    </WorkbenchPage>
  )
}
