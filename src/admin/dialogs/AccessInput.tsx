'use client'
import { useId } from 'react'

interface AccessInputProps {
  label: string
  /** What the browser may fill it in with. */
  kind: 'current-password' | 'new-password' | 'username'
  name: string
  value: string
  hint?: string
  required?: boolean
  onChange: (value: string) => void
}

/** A password, or the address that goes with it, as it is typed in one of our dialogs. */
export function AccessInput({ label, kind, name, value, hint, required, onChange }: AccessInputProps) {
  const id = useId()
  return (
    <div className="qf-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={kind === 'username' ? 'email' : 'password'}
        name={name}
        value={value}
        aria-required={required}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete={kind}
        onChange={(event) => onChange(event.target.value)}
      />
      {hint && (
        <p id={`${id}-hint`} className="qf-faint">
          {hint}
        </p>
      )}
    </div>
  )
}
