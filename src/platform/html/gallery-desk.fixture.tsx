import type { DisplaySettings } from './display-settings.ts'
import {
  ActionPanel,
  BatchBar,
  Breadcrumbs,
  Button,
  Checkbox,
  Code,
  CompactDateInput,
  ConfirmStrip,
  type Deadline,
  DeadlineChip,
  FactRow,
  FilterBar,
  HiddenCsrf,
  Lanes,
  PageHead,
  Panel,
  Radios,
  SavedLine,
  Select,
  type StateName,
  StateTag,
  Table,
  Tabs,
  TextInput,
  Timeline,
  WorkbenchPage,
} from './index.ts'

const tabs = [
  { path: '/can-bo', label: 'Hộp việc' },
  { path: '/can-bo/tiep-nhan/moi', label: 'Tiếp nhận' },
  { path: '/can-bo/truc-tuyen', label: 'Trực tuyến' },
  { path: '/can-bo/cho-ky', label: 'Chờ ký' },
  { path: '/can-bo/tra-ket-qua', label: 'Trả kết quả' },
  { path: '/can-bo/lien-thong', label: 'Liên thông' },
  { path: '/can-bo/tim', label: 'Tìm hồ sơ' },
] as const
const frame = {
  locale: 'vi',
  tabs,
  csrf: 'token',
  official: { name: 'Cao Thị Lan', post: 'Một cửa, UBND xã Khánh Vĩnh' },
  keys: { newIntake: '/can-bo/tiep-nhan/moi', nextDossier: '/can-bo/ho-so/tiep' },
} as const

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

export function InboxGallery(props: { display: DisplaySettings }) {
  return (
    <WorkbenchPage {...frame} title="Hộp việc" path="/can-bo" display={props.display}>
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

export function IntakeGallery(props: { display: DisplaySettings }) {
  return (
    <WorkbenchPage {...frame} title="Tiếp nhận tại quầy" path="/can-bo/tiep-nhan/moi" display={props.display}>
      <PageHead title="Tiếp nhận tại quầy">
        <SavedLine text="Nháp đã lưu lúc 10:42" />
      </PageHead>
      <form method="post" action="/can-bo/tiep-nhan/moi" class="desk-fill" data-once>
        <HiddenCsrf token="token" />
        <div class="grid with-start">
          <div>
            <Panel title="Người nộp" step="done">
              <div class="stack">
                <TextInput
                  name="personalNumber"
                  label="Quét thẻ căn cước, hoặc gõ 12 số"
                  icon="scan"
                  value="056 194 007 318"
                  scan={{ fullName: 'fullName', birthDate: 'birthDate', residence: 'residence' }}
                />
                <TextInput name="fullName" label="Họ và tên" value="Mang Thị Lợi" />
                <div class="grid grid-2">
                  <CompactDateInput name="birthDate" label="Ngày sinh" value="12/08/1994" />
                  <TextInput name="phone" label="Điện thoại" value="0905 123 456" inputMode="tel" />
                </div>
                <TextInput name="residence" label="Nơi cư trú" value="Thôn Gia Lố, xã Khánh Vĩnh, tỉnh Khánh Hòa" />
                <Select
                  name="relation"
                  label="Quan hệ với bé"
                  value="mother"
                  options={[{ value: 'mother', label: 'Mẹ' }]}
                />
              </div>
            </Panel>
            <Panel title="Phí, lệ phí" step={4} aside="Miễn phí">
              <p>Không thu khi đăng ký đúng hạn.</p>
            </Panel>
          </div>
          <div>
            <Panel title="Thủ tục" step="done" aside={<a href="/can-bo/tiep-nhan/moi?doi">Đổi thủ tục, giữ dữ liệu</a>}>
              <div class="stack">
                <TextInput
                  name="procedure"
                  label="Tên tắt, tên, mã"
                  value="ks"
                  width="s"
                  suggestFrom="/can-bo/tiep-nhan/goi-y"
                />
                <ConfirmStrip
                  name="Đăng ký khai sinh"
                  note="1.001193, cấp xã, trường hợp thông thường"
                  due="17:00 hôm nay"
                  dueNote="Thứ Tư 25/11, trong ngày"
                />
              </div>
            </Panel>
            <Panel title="Thành phần hồ sơ" step={3} aside="3 trên 3 thứ cần có">
              <Table
                caption="Giấy tờ"
                columns={[
                  { key: 'paper', label: 'Giấy tờ', phone: 'title' },
                  { key: 'originals', label: 'Bản chính' },
                  { key: 'copies', label: 'Bản sao' },
                ]}
                rows={['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Thẻ căn cước người đi đăng ký'].map(
                  (paper, at) => ({
                    key: paper,
                    cells: {
                      paper: (
                        <Checkbox name="component" id={`component-${at}`} value={String(at)} label={paper} checked />
                      ),
                      originals: (
                        <TextInput
                          name={`originals-${at}`}
                          label={`Bản chính ${paper}`}
                          hideLabel
                          width="xs"
                          value="1"
                          inputMode="numeric"
                        />
                      ),
                      copies: (
                        <TextInput
                          name={`copies-${at}`}
                          label={`Bản sao ${paper}`}
                          hideLabel
                          width="xs"
                          value="0"
                          inputMode="numeric"
                        />
                      ),
                    },
                  }),
                )}
              />
            </Panel>
            <Panel title="Nhận kết quả" step={5}>
              <Radios
                name="return"
                label="Cách nhận"
                hideLabel
                layout="row"
                value="counter"
                items={[
                  { value: 'counter', label: 'Tại quầy này', note: 'Hôm nay, từ 16:00' },
                  { value: 'post', label: 'Bưu chính', note: 'Người nhận trả cước' },
                  { value: 'online', label: 'Chỉ bản điện tử', note: 'Vào VNeID' },
                ]}
              />
            </Panel>
          </div>
        </div>
        <BatchBar note="In: giấy tiếp nhận và hẹn trả, 2 bản. Sau 15:00 hẹn trả là thứ Năm 26/11.">
          <Button keys="Ctrl+Enter">Tiếp nhận và in</Button>
          <Button kind="secondary">Yêu cầu bổ sung</Button>
          <Button kind="plain" href="/can-bo/tu-choi">
            Từ chối tiếp nhận
          </Button>
        </BatchBar>
      </form>
    </WorkbenchPage>
  )
}

export function DossierGallery(props: { display: DisplaySettings }) {
  return (
    <WorkbenchPage
      {...frame}
      title="H32.26-20261123-0011"
      path="/can-bo/ho-so/H32.26-20261123-0011"
      display={props.display}
    >
      <Breadcrumbs items={[{ label: 'Hộp việc', href: '/can-bo' }, { label: 'H32.26-20261123-0011' }]} />
      <PageHead
        title="Khai sinh, thường trú, thẻ bảo hiểm y tế cho trẻ"
        tags={
          <>
            <StateTag state="inter-agency" />
            <DeadlineChip deadline={{ kind: 'in-time', left: days(2) }} />
            <span class="muted">Hẹn trả 17:00, thứ Sáu 27/11</span>
          </>
        }
      >
        <FactRow
          facts={[
            { label: 'Người nộp', value: 'Mang Thị Lợi' },
            { label: 'Điện thoại', value: '0905 123 456' },
            { label: 'Đang giữ', value: 'Công an xã, BHXH tỉnh' },
          ]}
        />
      </PageHead>
      <Tabs
        label="Phần của hồ sơ"
        tabs={[
          { href: '?phan=tien-trinh', label: 'Tiến trình', current: true },
          { href: '?phan=thanh-phan', label: 'Thành phần', count: 4 },
          { href: '?phan=nhat-ky', label: 'Nhật ký' },
        ]}
      />
      <div class="with-aside">
        <div>
          <Panel title="Liên thông: ba cơ quan, ba đồng hồ">
            <Lanes
              days={[
                { label: 'T2 23/11' },
                { label: 'T3 24/11 lễ', holiday: true },
                { label: 'T4 25/11', today: true },
                { label: 'T5 26/11' },
                { label: 'T6 27/11' },
              ]}
              now={{ at: 2.35, label: 'nay 10:42' }}
              lanes={[
                {
                  key: 'civil',
                  title: 'Hộ tịch',
                  agency: 'UBND xã Khánh Vĩnh',
                  bars: [{ from: 0.1, to: 0.75, label: 'Xong', tone: 'green', kind: 'done' }],
                },
                {
                  key: 'home',
                  title: 'Nhập hộ khẩu',
                  agency: 'Công an xã',
                  after: ['civil'],
                  bars: [
                    { from: 0.95, to: 2.35, label: 'Kiểm tra nơi ở', tone: 'teal', kind: 'running' },
                    { from: 2.35, to: 4, label: 'Dừng: chờ chủ hộ đồng ý', tone: 'brown', kind: 'waiting' },
                  ],
                },
                {
                  key: 'card',
                  title: 'Thẻ BHYT',
                  agency: 'BHXH tỉnh',
                  after: ['civil'],
                  bars: [
                    { from: 0.95, to: 2.35, label: 'Đang in thẻ', tone: 'amber', kind: 'running' },
                    { from: 2.35, to: 3, label: 'hạn 17:00', tone: 'gray', kind: 'ahead' },
                  ],
                },
                {
                  key: 'all',
                  title: 'Một cửa',
                  agency: 'Trả cả ba kết quả',
                  after: ['home', 'card'],
                  bars: [],
                  due: { at: 4.6, label: '27/11' },
                },
              ]}
            />
            <Table
              caption="Phần việc của từng cơ quan"
              columns={[
                { key: 'part', label: 'Phần việc', phone: 'title' },
                { key: 'who', label: 'Người làm' },
                { key: 'clock', label: 'Đồng hồ', phone: 'plain' },
              ]}
              rows={[
                {
                  key: '1',
                  cells: {
                    part: <b>Đăng ký khai sinh</b>,
                    who: 'Nguyễn Hữu Phước, Tư pháp – Hộ tịch',
                    clock: <DeadlineChip deadline={{ kind: 'finished', how: 'on-time' }} />,
                  },
                },
                {
                  key: '2',
                  cells: {
                    part: <b>Đăng ký thường trú</b>,
                    who: 'Lê Hoài Nam, Công an xã',
                    clock: <DeadlineChip deadline={{ kind: 'paused', since: '10:36' }} />,
                  },
                },
              ]}
            />
          </Panel>
          <Panel title="Mới nhất">
            <Timeline
              moments={[
                { kind: 'now', title: 'Công an xã tạm dừng: chủ hộ chưa đồng ý', when: 'Hôm nay 10:36, Lê Hoài Nam' },
                { kind: 'done', title: 'Tiếp nhận đủ hồ sơ', when: '23/11 09:20, bạn' },
              ]}
            />
          </Panel>
        </div>
        <aside>
          <ActionPanel
            action="/can-bo/ho-so/H32.26-20261123-0011/lenh"
            submit="Gửi nhắc"
            actions={[
              { value: 'remind', label: 'Nhắc người dân xác nhận', note: 'Công an xã chờ chủ hộ' },
              { value: 'supplement', label: 'Yêu cầu bổ sung', note: 'Chưa gửi lần nào' },
            ]}
            message={{
              via: 'SMS và VNeID',
              to: '0905 123 456',
              text: <p>Hồ sơ H32.26-20261123-0011: chủ hộ cần đồng ý cho bé nhập hộ khẩu.</p>,
            }}
            note="Không được làm: ký, không giải quyết. Việc đó của lãnh đạo."
          >
            <TextInput name="reason" label="Lý do, ghi vào nhật ký" value="Công an xã hỏi lúc 10:36" />
          </ActionPanel>
        </aside>
      </div>
    </WorkbenchPage>
  )
}
