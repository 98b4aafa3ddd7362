'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useId } from 'react'
import { instantOf } from '../../workflow/index.ts'
import { localTime } from '../dialogs/releaseTime.ts'
import { useWords } from '../useWords.ts'
import './fields.css'

/**
 * A moment of a document, in Beijing time whatever zone the computer is in, as everywhere else here. Payload's own
 * field shows the computer's time, or wants a zone stored with every moment. Stored in UTC.
 */
export const DeskTimeField: DateFieldClientComponent = ({ field, path: given, readOnly }) => {
  const { say } = useWords()
  const id = useId()
  const { disabled, path, setValue, showError, value } = useField<string | null>({
    potentiallyStalePath: given,
  })
  const { admin, label, required } = field
  return (
    <div className="field-type qf-desk-time">
      <FieldLabel htmlFor={id} label={label} path={path} {...(required && { required })} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <span className="qf-desk-time-line">
          <input
            id={id}
            type="datetime-local"
            name={path}
            value={value ? localTime(value) : ''}
            disabled={readOnly === true || disabled}
            aria-describedby={`${id}-zone`}
            onChange={(event) => setValue(instantOf(event.target.value))}
          />
          <span id={`${id}-zone`} className="qf-desk-time-zone">
            {say('deskTime')}
          </span>
        </span>
      </div>
      <FieldDescription path={path} {...(admin?.description && { description: admin.description })} />
    </div>
  )
}
