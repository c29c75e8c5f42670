import { useLocale, useSay, type Words } from '../locale.tsx'
import { localePath } from '../page.tsx'
import { Button } from './button.tsx'
import { DoorwayBox } from './doorway-box.tsx'
import { HiddenCsrf } from './hidden-csrf.tsx'
import { TextInput } from './text-input.tsx'

interface Asked {
  label: Words
  hint?: Words | undefined
  error?: Words | undefined
}

export interface ReceiptDoorProps {
  title: Words
  /** Takes the form; without the language. */
  path: string
  csrf: string
  code: Asked & { value?: string | undefined; placeholder: string; maxLength: number }
  digits: Asked & { name: string }
  submit: Words
  /** Where to go on afterwards. */
  next?: string | undefined
}

/** Opens what a receipt stands for, by its code and four digits of the phone; both travel in the body. */
export function ReceiptDoor({ title, path, csrf, code, digits, submit, next }: ReceiptDoorProps) {
  const say = useSay()
  const locale = useLocale()
  return (
    <DoorwayBox title={title}>
      <form class="stack" method="post" action={localePath(path, locale)}>
        <HiddenCsrf token={csrf} />
        {next === undefined ? null : <input type="hidden" name="next" value={next} />}
        <TextInput name="code" {...code} autoComplete="off" spellcheck={false} />
        <TextInput {...digits} inputMode="numeric" autoComplete="off" maxLength={4} />
        <Button wide>{say(submit)}</Button>
      </form>
    </DoorwayBox>
  )
}
