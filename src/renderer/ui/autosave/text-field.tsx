import { Textarea, TextInput } from '@mantine/core'
import type { Autosave } from './use-autosave'
import { useTextDraft } from './use-text-draft'

/** Fields of free text; a choice of a few words is none. */
type TextKey<T> = { [K in keyof T]: string extends T[K] ? K : never }[keyof T] & string

interface Props<T extends object> {
  form: Autosave<T>
  name: TextKey<T>
  label: string
  description?: string
  placeholder?: string
  type?: 'text' | 'tel' | 'email'
  /** Rows of a field of several lines; it grows with its text. */
  rows?: number
  className?: string
}

/** One text of an autosaved record. */
export function TextField<T extends object>({ form, name, rows, type = 'text', ...rest }: Props<T>) {
  const draft = useTextDraft(String(form.current[name]), (text, step) =>
    form.save({ [name]: text } as unknown as Partial<T>, `${name} ${step}`, name),
  )
  const shared = { ...rest, ...draft, error: form.errors[name], spellCheck: rows !== undefined }
  if (rows !== undefined) return <Textarea {...shared} dir="auto" minRows={rows} maxRows={14} autosize />
  return <TextInput {...shared} type={type} dir={type === 'text' ? 'auto' : 'ltr'} autoComplete="off" />
}
