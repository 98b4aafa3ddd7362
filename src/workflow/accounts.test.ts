import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type AccountEvent, standings, whyNotConfirm, whyNotYet } from './accounts.ts'
import { type ActedAs, type Actor, type Role, SYSTEM } from './roles.ts'

type Step =
  | { does: 'create' | 'roles'; id: string; roles: Role[]; by: string }
  | { does: 'name' | 'email' | 'close' | 'reopen' | 'password'; id: string; by: string }
  | { does: 'confirm'; id: string; by: string; seen?: number }

const acted = (id: string): ActedAs =>
  id === SYSTEM.id ? SYSTEM : { id, name: id, title: null, role: 'admin' }

/** The ledger's events for these steps, in their order. */
function events(steps: readonly Step[]): AccountEvent[] {
  return steps.map((step, index): AccountEvent => {
    const happened = { seq: index + 1, at: '2026-01-01', by: acted(step.by), subject: { id: step.id } }
    switch (step.does) {
      case 'create':
        return { ...happened, type: 'account_created', changes: { roles: { to: step.roles } } }
      case 'roles':
        return { ...happened, type: 'account_changed', changes: { roles: { to: step.roles } } }
      case 'name':
      case 'email':
        return { ...happened, type: 'account_changed', changes: { [step.does]: { to: 'other' } } }
      case 'close':
      case 'reopen':
        return { ...happened, type: 'account_changed', changes: { active: { to: step.does === 'reopen' } } }
      case 'password':
        return { ...happened, type: 'password_changed' }
      case 'confirm':
        return { ...happened, type: 'account_confirmed', seen: step.seen ?? lastOf(steps, index, step.id) }
    }
  })
}

function lastOf(steps: readonly Step[], before: number, id: string): number {
  return steps.slice(0, before).findLastIndex((step) => step.id === id) + 1
}

const made = (id: string, roles: Role[], by = 'system'): Step => ({ does: 'create', id, roles, by })
const codeOf = (steps: readonly Step[], id: string): string | null => {
  const standing = standings(events(steps)).get(id)
  return (standing && whyNotYet(standing)?.code) ?? null
}

const HOUSE = [made('admin', ['admin']), made('signer', ['signer']), made('auditor', ['auditor'])]
const own = (id: string): Step => ({ does: 'password', id, by: id })
const agree = (by: string, id: string): Step => ({ does: 'confirm', id, by })

describe('an account that an administrator makes', () => {
  const steps = [...HOUSE, made('li', ['reviewer'], 'admin')]

  it('decides nothing before its person chose a password, and somebody else agreed', () => {
    expect(codeOf(steps, 'li')).toBe('password-not-own')
    expect(codeOf([...steps, own('li')], 'li')).toBe('account-unconfirmed')
    expect(codeOf([...steps, own('li'), agree('signer', 'li')], 'li')).toBeNull()
  })

  it.each(['admin', 'li', 'nobody-yet'])('is not confirmed by %s', (by) => {
    const more = made('nobody-yet', ['auditor'], 'admin')
    expect(codeOf([...steps, more, own(by), own('li'), agree(by, 'li')], 'li')).toBe('account-unconfirmed')
  })

  it('is not confirmed by who saw an earlier state of it', () => {
    const late: Step = { does: 'confirm', id: 'li', by: 'signer', seen: 5 }
    const again: Step[] = [own('li'), { does: 'password', id: 'li', by: 'admin' }, own('li'), late]
    expect(codeOf([...steps, ...again], 'li')).toBe('account-unconfirmed')
  })
})

describe('what others do to an account that is confirmed', () => {
  it.each<Step>([
    { does: 'name', id: 'signer', by: 'admin' },
    { does: 'email', id: 'signer', by: 'admin' },
    { does: 'reopen', id: 'signer', by: 'admin' },
    { does: 'roles', id: 'signer', by: 'admin', roles: ['signer', 'publisher'] },
    { does: 'roles', id: 'admin', by: 'admin', roles: ['signer'] },
  ])('$does of $id waits for a third person', (step) => {
    expect(codeOf([...HOUSE, step], step.id)).toBe('account-unconfirmed')
    expect(codeOf([...HOUSE, step, agree('auditor', step.id)], step.id)).toBeNull()
  })

  it.each<Step>([
    { does: 'close', id: 'signer', by: 'admin' },
    { does: 'roles', id: 'signer', by: 'admin', roles: [] },
    { does: 'email', id: 'signer', by: 'signer' },
    own('signer'),
  ])('$does by $by does not', (step) => {
    expect(codeOf([...HOUSE, step], 'signer')).toBeNull()
  })
})

it('a password that the server’s keeper set is good until its person chose one', () => {
  const set: Step[] = [...HOUSE, { does: 'password', id: 'signer', by: 'system' }]
  expect(codeOf(set, 'signer')).toBe('password-not-own')
  expect(codeOf([...set, own('signer')], 'signer')).toBeNull()
})

it('a password that somebody else set is not confirmed before its person chose another', () => {
  const set: Step[] = [...HOUSE, { does: 'password', id: 'signer', by: 'admin' }]
  const auditor: Actor = { id: 'auditor', name: 'auditor', title: null, roles: ['auditor'], districts: [] }
  const asked = (steps: Step[]) => whyNotConfirm(auditor, 'signer', standings(events(steps)))?.code ?? null
  expect([codeOf(set, 'signer'), asked(set)]).toEqual(['password-not-own', 'their-password-first'])
  expect([codeOf([...set, own('signer')], 'signer'), asked([...set, own('signer')])]).toEqual([
    'account-unconfirmed',
    null,
  ])
})

describe('in a new newsroom', () => {
  const first = [made('admin', ['admin'])]

  it('the first account that could confirm others needs nobody, since there is nobody', () => {
    const steps = [...first, made('signer', ['signer'], 'admin')]
    expect(codeOf(steps, 'signer')).toBe('password-not-own')
    const chosen = [...steps, own('signer')]
    expect(codeOf(chosen, 'signer')).toBeNull()
    expect(codeOf([...chosen, made('second', ['signer'], 'admin'), own('second')], 'second')).toBe(
      'account-unconfirmed',
    )
  })

  it('one that could not waits, though it was made before', () => {
    const before = [...first, made('publisher', ['publisher'], 'admin'), own('publisher')]
    const steps = [...before, made('signer', ['signer'], 'admin'), own('signer')]
    expect(codeOf(steps, 'publisher')).toBe('account-unconfirmed')
    expect(codeOf([...steps, agree('signer', 'publisher')], 'publisher')).toBeNull()
  })

  it('there is no second one, even before the first has logged in', () => {
    const steps = [...first, made('signer', ['signer'], 'admin'), made('puppet', ['auditor'], 'admin')]
    expect(codeOf([...steps, own('puppet')], 'puppet')).toBe('account-unconfirmed')
  })

  it('nor later, whatever becomes of the first', () => {
    const steps: Step[] = [
      ...first,
      made('signer', ['signer'], 'admin'),
      own('signer'),
      { does: 'roles', id: 'signer', roles: [], by: 'admin' },
      { does: 'close', id: 'signer', by: 'admin' },
      made('puppet', ['signer'], 'admin'),
      own('puppet'),
    ]
    expect(codeOf(steps, 'puppet')).toBe('account-unconfirmed')
  })
})

describe('an account that was made by one that waits itself', () => {
  const steps = [...HOUSE, made('puppet', ['admin'], 'admin'), own('puppet')]
  const second = [...steps, made('li', ['signer'], 'puppet'), own('li')]

  it('is not confirmed by who made that one', () => {
    expect(codeOf([...second, agree('admin', 'li')], 'li')).toBe('account-unconfirmed')
    expect(codeOf([...second, agree('auditor', 'li')], 'li')).toBeNull()
  })

  it('nor through any number of accounts between, nor by a password set through one', () => {
    const third = [...second, made('wang', ['signer'], 'li'), own('wang')]
    expect(codeOf([...third, agree('admin', 'wang')], 'wang')).toBe('account-unconfirmed')
    const set: Step[] = [...steps, { does: 'password', id: 'signer', by: 'puppet' }, own('signer')]
    expect(codeOf([...set, agree('admin', 'signer')], 'signer')).toBe('account-unconfirmed')
    expect(codeOf([...set, agree('auditor', 'signer')], 'signer')).toBeNull()
  })

  it('is confirmed by who made that one, where a third person had agreed to it before', () => {
    const agreed = [...steps, agree('auditor', 'puppet'), made('li', ['signer'], 'puppet'), own('li')]
    expect(codeOf([...agreed, agree('admin', 'li')], 'li')).toBeNull()
  })
})

it('an administrator alone never gets an account to decide with, whatever they do in any order', () => {
  const ids = ['admin', 'signer', 'auditor', 'x', 'y', 'z']
  const roles = fc.constantFrom<Role[]>(['signer'], ['admin'], ['auditor'], ['reviewer', 'publisher'], [])
  const step = fc.oneof(
    fc.record({ does: fc.constantFrom('create', 'roles'), id: fc.constantFrom(...ids), roles }),
    fc.record({
      does: fc.constantFrom('name', 'email', 'close', 'reopen', 'password', 'confirm'),
      id: fc.constantFrom(...ids),
    }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(step, fc.nat()), { maxLength: 30 }), (wishes) => {
      /** Whose password the administrator knows. */
      const held = new Set(['admin'])
      const steps: Step[] = [...HOUSE]
      for (const [wish, who] of wishes) {
        const known = steps.some(({ does, id }) => does === 'create' && id === wish.id)
        if (known === (wish.does === 'create')) continue
        steps.push({ ...wish, by: [...held][who % held.size] } as Step)
        if (wish.does === 'create' || wish.does === 'password') held.add(wish.id)
      }
      const found = standings(events(steps))
      for (const id of held) {
        const standing = found.get(id)
        const asAdministrator = id === 'admin' && standing?.roles.every((role) => role === 'admin')
        if (standing && !asAdministrator) expect([id, whyNotYet(standing)]).not.toEqual([id, null])
      }
    }),
    { numRuns: 2000 },
  )
})

it('says why somebody cannot confirm', () => {
  const actor = (id: string, ...roles: Role[]): Actor => ({ id, name: id, title: null, roles, districts: [] })
  const steps = [...HOUSE, made('li', ['reviewer'], 'admin')]
  const ask = (who: Actor, more: Step[] = []) =>
    whyNotConfirm(who, 'li', standings(events([...steps, ...more])))?.code ?? null
  const signer = actor('signer', 'signer')
  expect(ask(signer)).toBe('their-password-first')
  expect(ask(signer, [own('li')])).toBeNull()
  expect(ask(actor('admin', 'admin'), [own('li')])).toBe('third-person')
  expect(ask(actor('editor', 'editor'), [own('li')])).toBe('wrong-role')
  expect(ask(actor('li', 'reviewer', 'signer'), [own('li')])).toBe('account-unconfirmed')
  expect(ask(signer, [own('li'), agree('auditor', 'li')])).toBe('nothing-to-confirm')
})
