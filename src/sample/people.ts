import type { Role } from '../workflow/index.ts'
import { ROLE_NAMES } from '../messages/workflow.ts'

export interface SamplePerson {
  email: string
  name: string
  title: string
  roles: Role[]
}

const person = (account: string, name: string, title: string, role: Role): SamplePerson => ({
  email: `${account}@example.org`,
  name,
  title,
  roles: [role],
})

/** The accounts of the sample desk. The names are made up. */
export const PEOPLE = {
  // The first two: the others are made by the one, and confirmed by the other.
  admin: person('admin', '示例管理员', '系统管理员', 'admin'),
  signer: person('signer', '周秉正', '党组成员', 'signer'),
  editor: person('editor', '方采薇', '宣传处采编', 'editor'),
  laiwu: person('laiwu', '莱晓雯', '莱芜区政协通讯员', 'editor'),
  reviewer: person('reviewer', '沈校之', '研究室副主任', 'reviewer'),
  reviewer2: person('reviewer2', '陆复核', '研究室主任', 'reviewer'),
  signer2: person('signer2', '顾同签', '党组成员', 'signer'),
  publisher: person('publisher', '柳布之', '新媒体中心编辑', 'publisher'),
  auditor: person('auditor', '严审之', '审计员', 'auditor'),
} as const

export type PersonKey = keyof typeof PEOPLE

export function accountsOf(): string[] {
  return Object.values(PEOPLE).map(({ email, roles }) => {
    const names = roles.map((role) => `${ROLE_NAMES[role].zh} ${ROLE_NAMES[role].en}`)
    return `  ${email.padEnd(24)}${names.join('、')}`
  })
}
