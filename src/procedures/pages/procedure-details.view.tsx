import { Details, Table, useSay } from '../../platform/html/index.ts'
import type { Text } from '../../platform/text.ts'
import type { ProcedureCase, ProcedureOperation, ProcedureVersion } from '../types.ts'
import { channelNames, feeWords, limitWords, sourceTime, words } from './procedures.words.ts'

function supplementText({ policy, window, legalBasis }: ProcedureOperation['supplement']): Text {
  const span = window === null ? null : limitWords(window)
  const until = {
    vi: span === null ? '' : ` Bạn có ${span.vi} để bổ sung.`,
    en: span === null ? '' : ` You have ${span.en} to supply it.`,
  }
  const clock = {
    RESTART: { vi: ' Thời hạn tính lại từ đầu khi nhận đủ.', en: ' The time limit begins anew when all is there.' },
    PAUSE: { vi: ' Trong lúc chờ, thời hạn tạm dừng.', en: ' The clock stands meanwhile.' },
    NONE: { vi: ' Thời hạn vẫn tính.', en: ' The clock goes on.' },
  }[policy]
  return {
    vi: `Bạn được yêu cầu một lần, có danh sách đủ và cách sửa.${until.vi}${clock.vi} Căn cứ: ${legalBasis}.`,
    en: `You are asked once, with a full list and how to put it right.${until.en}${clock.en} Basis: ${legalBasis}.`,
  }
}

function Channels(props: { version: ProcedureVersion; chosen: ProcedureCase | null }) {
  const say = useSay()
  const { info, operation } = props.version
  const rows =
    props.chosen !== null && operation !== null
      ? operation.channels.map(channel => ({
          key: channel,
          cells: {
            way: <b>{say(channelNames[channel])}</b>,
            time: say(limitWords(props.chosen!.limits[channel])),
            fee: props.chosen!.fees[channel].text || say(feeWords(props.chosen!.fees[channel])),
          },
        }))
      : info.methods.map((method, at) => ({
          key: `${method.channel} ${at}`,
          cells: {
            way: <b>{say(channelNames[method.channel])}</b>,
            time: say(sourceTime(method.limitText)),
            fee: method.fee.text ?? (method.fee.free ? say({ vi: 'Miễn phí', en: 'Free' }) : say(words.unknown)),
          },
        }))
  if (rows.length === 0) return null
  return (
    <Details summary={words.byChannel}>
      <Table
        caption={words.byChannel}
        columns={[
          { key: 'way', label: words.way, phone: 'title' },
          { key: 'time', label: words.time },
          { key: 'fee', label: words.fee },
        ]}
        rows={rows}
      />
    </Details>
  )
}

/** What few need: ways, conditions, supplements, pauses, law, source. */
export function ProcedureDetails(props: { version: ProcedureVersion; chosen: ProcedureCase | null }) {
  const say = useSay()
  const { info, operation } = props.version
  const grounds = operation?.pauseGrounds ?? []
  return (
    <section>
      <div class="section-head">
        <h2>{say(words.details)}</h2>
      </div>
      {info.legalBases.length === 0 ? null : (
        <Details summary={words.legal}>
          <ul lang="vi">
            {info.legalBases.map(basis => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </Details>
      )}
      <Channels {...props} />
      {info.conditions === null ? null : (
        <Details summary={words.conditions}>
          <p lang="vi">{info.conditions}</p>
        </Details>
      )}
      {operation === null ? null : (
        <Details summary={words.supplementTitle}>
          <p>{say(supplementText(operation.supplement))}</p>
        </Details>
      )}
      {grounds.length === 0 ? null : (
        <Details summary={words.pauses}>
          <ul>
            {grounds.map(each => (
              <li key={each.ground}>
                {say(each.label)}: <span lang="vi">{each.legalBasis}</span>
              </li>
            ))}
          </ul>
        </Details>
      )}
      <Details summary={words.source}>
        <p lang="vi">{[info.decision, info.source.name, info.source.date].filter(part => part !== null).join(' · ')}</p>
      </Details>
    </section>
  )
}
