import { useSay, type Words } from '../locale.tsx'
import { HiddenText } from './hidden-text.tsx'
import { Icon } from './icon.tsx'

/** What to do about one field; stands between its label and the control. */
export function ErrorMessage(props: { id?: string | undefined; text: Words }) {
  const say = useSay()
  return (
    <p class="error-text" id={props.id}>
      <Icon name="alert" />
      <span>
        <HiddenText>{say({ vi: 'Lỗi: ', en: 'Error: ' })}</HiddenText>
        {say(props.text)}
      </span>
    </p>
  )
}
