'use client'
import { Button } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useState } from 'react'
import type { AdminWord } from '../../messages/admin.ts'
import { RECORD_NAMES } from '../../messages/evidence.ts'
import type { Words } from '../../messages/locale.ts'
import { EVENT_NAMES } from '../../messages/workflow.ts'
import { askNewsroom } from '../casePanel/caseApi.ts'
import { useWords } from '../useWords.ts'
import { DocumentFilter } from './DocumentFilter.tsx'
import { type AuditFilter, NO_FILTER } from './filter.ts'
import { useApi } from './useApi.ts'

interface FiltersProps {
  filter: AuditFilter
  onChange: (filter: AuditFilter) => void
}

/** Narrows the list and the export by time, person, document and kind of entry. */
export function Filters({ filter, onChange }: FiltersProps) {
  const { say } = useWords()
  const set = (name: keyof AuditFilter) => (value: string) => onChange({ ...filter, [name]: value })
  return (
    <form
      className="qf-filters"
      aria-label={say('audit.filter')}
      onSubmit={(event) => event.preventDefault()}
    >
      <Labelled label={say('audit.from')}>
        {(id) => (
          <input
            {...{ id, type: 'date', name: 'from', value: filter.from }}
            onChange={(event) => set('from')(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={say('audit.to')}>
        {(id) => (
          <input
            {...{ id, type: 'date', name: 'to', value: filter.to }}
            onChange={(event) => set('to')(event.target.value)}
          />
        )}
      </Labelled>
      <Labelled label={say('column.person')}>
        {(id) => <PersonSelect id={id} value={filter.person} onChange={set('person')} />}
      </Labelled>
      <Labelled label={say('column.event')}>
        {(id) => <TypeSelect id={id} value={filter.type} onChange={set('type')} />}
      </Labelled>
      <Labelled label={say('column.document')}>
        {(id) => <DocumentFilter id={id} value={filter.document} onChange={set('document')} />}
      </Labelled>
      <Button
        type="button"
        buttonStyle="secondary"
        margin={false}
        disabled={Object.values(filter).every((value) => value === '')}
        onClick={() => onChange(NO_FILTER)}
      >
        {say('audit.clear')}
      </Button>
    </form>
  )
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="qf-filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  )
}

interface SelectProps {
  id: string
  value: string
  onChange: (value: string) => void
}

function TypeSelect({ id, value, onChange }: SelectProps) {
  const { locale, say } = useWords()
  const groups: readonly [AdminWord, Readonly<Record<string, Words>>][] = [
    ['audit.flowEvents', EVENT_NAMES],
    ['audit.otherEvents', RECORD_NAMES],
  ]
  return (
    <select id={id} name="type" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say('audit.all')}</option>
      {groups.map(([label, names]) => (
        <optgroup key={label} label={say(label)}>
          {Object.entries(names).map(([type, words]) => (
            <option key={type} value={type}>
              {words[locale]}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

/** Everybody who ever had an account: they are closed, never deleted. */
function PersonSelect({ id, value, onChange }: SelectProps) {
  const { say } = useWords()
  const api = useApi()
  const [people, setPeople] = useState<readonly { id: string; name?: string; title?: string | null }[]>([])
  useEffect(() => {
    let current = true
    const href = `${api}/users?limit=500&depth=0&sort=name&select[name]=true&select[title]=true`
    void askNewsroom<{ docs: typeof people }>(href).then((answer) => {
      if (current && answer.ok) setPeople(answer.value.docs)
    })
    return () => {
      current = false
    }
  }, [api])
  return (
    <select id={id} name="person" value={value} onChange={(event) => onChange(event.target.value)}>
      <option value="">{say('audit.all')}</option>
      <option value="system">{say('audit.system')}</option>
      {people.map((person) => (
        <option key={person.id} value={person.id}>
          {[person.name, person.title].filter(Boolean).join(' · ')}
        </option>
      ))}
    </select>
  )
}
