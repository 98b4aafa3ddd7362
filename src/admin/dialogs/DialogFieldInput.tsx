'use client'
import { useId } from 'react'
import { AFTER_WITHDRAWAL } from '../../workflow/index.ts'
import type { CaseView } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { ArticleSelect } from './ArticleSelect.tsx'
import type { DialogField } from './dialogFields.ts'
import { MomentInput } from './MomentInput.tsx'
import { WhenInput } from './WhenInput.tsx'

interface InputProps {
  field: DialogField
  value: string | boolean | undefined
  onChange: (value: string | boolean) => void
}

/**
 * One labelled field of a dialog. What is required is checked by the newsroom, which says so in words.
 * @param now ISO 8601, UTC
 */
export function DialogFieldInput({ view, now, ...props }: InputProps & { view: CaseView; now: string }) {
  const { field, value, onChange } = props
  const { say } = useWords()
  const id = useId()
  const text = typeof value === 'string' ? value : ''
  const timed = view.case && { open: view.case, value: text, now, onChange }
  if (field.input === 'when') return timed && <WhenInput {...timed} />
  if (field.input === 'moment') return timed && <MomentInput {...timed} />
  if (field.input === 'checkbox') return <Checkbox {...props} />
  return (
    <div className="qf-field">
      <label htmlFor={id}>
        {say(field.label)}
        {!field.required && <span className="qf-faint">{say('optional')}</span>}
      </label>
      <TextualInput id={id} field={field} value={text} onChange={onChange} />
    </div>
  )
}

function Checkbox({ field, value, onChange }: InputProps) {
  const { say } = useWords()
  return (
    <label className="qf-field qf-check">
      <input
        type="checkbox"
        name={field.name}
        checked={value === true}
        onChange={(event) => onChange(event.target.checked)}
      />
      {say(field.label)}
    </label>
  )
}

function TextualInput({ id, field, value, onChange }: InputProps & { id: string; value: string }) {
  const { say } = useWords()
  const common = { id, name: field.name, value, 'aria-required': field.required }
  switch (field.input) {
    case 'textarea':
      return <textarea {...common} rows={4} onChange={(event) => onChange(event.target.value)} />
    case 'after':
      return (
        <select {...common} onChange={(event) => onChange(event.target.value)}>
          {AFTER_WITHDRAWAL.map((after) => (
            <option key={after} value={after}>
              {say(`after.${after}`)}
            </option>
          ))}
        </select>
      )
    case 'article':
      return <ArticleSelect id={id} name={field.name} value={value} onChange={onChange} />
    default:
      return (
        <input
          {...common}
          type={field.input}
          autoComplete={field.input === 'password' ? 'current-password' : 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      )
  }
}
