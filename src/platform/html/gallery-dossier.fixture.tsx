import type { DisplaySettings } from './display-settings.ts'
import { deskFrame } from './gallery-frame.fixture.ts'
import {
  ActionPanel,
  Breadcrumbs,
  DeadlineChip,
  FactRow,
  Lanes,
  PageHead,
  Panel,
  StateTag,
  Table,
  Tabs,
  TextInput,
  Timeline,
  WorkbenchPage,
} from './index.ts'

const days = (amount: number) => ({ amount, unit: 'day' }) as const

/** A dossier at work: lanes, permitted actions, what happened last. */
export function DossierGallery(props: { display: DisplaySettings }) {
  return (
    <WorkbenchPage
      {...deskFrame}
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
