import { describe, expect, it } from '@jest/globals'
import { type Role, rolesAreCompatible } from './index.ts'

describe('one account', () => {
  it.each<[Role[]]>([
    [[]],
    [['editor']],
    [['admin']],
    [['auditor']],
    [['editor', 'reviewer']],
    [['reviewer', 'signer', 'publisher']],
    [['editor', 'reviewer', 'signer', 'publisher']],
  ])('may be %j', (roles) => {
    expect(rolesAreCompatible(roles)).toBe(true)
  })

  it.each<[Role[]]>([
    [['admin', 'auditor']],
    [['editor', 'admin']],
    [['admin', 'reviewer']],
    [['signer', 'admin']],
    [['publisher', 'admin']],
    [['auditor', 'editor']],
    [['reviewer', 'auditor']],
    [['auditor', 'signer']],
    [['publisher', 'auditor']],
    [['editor', 'reviewer', 'signer', 'publisher', 'admin']],
  ])('may not be %j (三员分立)', (roles) => {
    expect(rolesAreCompatible(roles)).toBe(false)
  })
})
