import type { CollectionConfig } from 'payload'
import { ROLE_NAMES } from '../src/messages/workflow.ts'
import { admins, adminsOnlyField, nobody, staff } from '../src/newsroom/access/access.ts'
import { textId } from '../src/newsroom/documents/documentCollection.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { TIMESTAMPS } from '../src/newsroom/fields/timestamps.ts'
import { askForCurrentPassword } from '../src/newsroom/hooks/currentPassword.ts'
import { noBulk } from '../src/newsroom/hooks/noBulk.ts'
import { enforcePasswordPolicy } from '../src/newsroom/hooks/passwordPolicy.ts'
import { closedLosesSessions, firstIsAdmin, ownAccount, rolesFit } from '../src/newsroom/access/accounts.ts'
import {
  keepAccountChange,
  keepPasswordChange,
  keepPasswordReset,
  notePassword,
} from '../src/newsroom/records/changes.ts'
import {
  keepFailedLogin,
  keepLogin,
  limitLogins,
  onlyActive,
  onlyByMail,
} from '../src/newsroom/records/logins.ts'
import { treatUnknownAlike } from '../src/newsroom/records/unknownAddresses.ts'
import { ROLES } from '../src/workflow/index.ts'

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { zh: '人员', en: 'Person' }, plural: { zh: '人员', en: 'People' } },
  admin: {
    hideAPIURL: true,
    useAsTitle: 'name',
    group: { zh: '管理', en: 'Administration' },
    defaultColumns: ['name', 'title', 'email', 'roles', 'active'],
    components: { edit: { beforeDocumentControls: ['/src/admin/casePanel/SavedAt.tsx#SavedAt'] } },
  },
  auth: {
    maxLoginAttempts: 5,
    lockTime: 10 * 60 * 1000,
    tokenExpiration: 8 * 60 * 60,
    cookies: { sameSite: 'Lax', secure: process.env.COOKIE_SECURE === 'true' },
  },
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  access: {
    admin: ({ req }) => staff({ req }) === true,
    read: staff,
    create: admins,
    update: ownAccount,
    delete: nobody,
    unlock: admins,
  },
  hooks: {
    beforeOperation: [
      noBulk,
      limitLogins,
      treatUnknownAlike,
      onlyByMail,
      enforcePasswordPolicy,
      askForCurrentPassword,
      notePassword,
    ],
    beforeChange: [firstIsAdmin, closedLosesSessions, keepPasswordChange],
    afterChange: [keepAccountChange],
    beforeLogin: [onlyActive],
    afterLogin: [keepLogin],
    afterError: [keepFailedLogin],
    afterOperation: [keepPasswordReset],
  },
  fields: [
    {
      name: 'passwordRule',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/account/PasswordRule.tsx#PasswordRule' },
      },
    },
    {
      name: 'standing',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/account/AccountStanding.tsx#AccountStanding' },
      },
    },
    {
      name: 'ownAccess',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/account/OwnAccess.tsx#OwnAccess' },
      },
    },
    textId,
    plainTextField({
      name: 'name',
      label: { zh: '姓名', en: 'Name' },
      maxLength: 40,
      required: true,
      access: { update: adminsOnlyField },
    }),
    plainTextField({
      name: 'title',
      label: { zh: '职务', en: 'Title' },
      maxLength: 60,
      access: { update: adminsOnlyField },
    }),
    {
      name: 'roles',
      label: { zh: '角色', en: 'Roles' },
      type: 'select',
      hasMany: true,
      required: true,
      options: ROLES.map((value) => ({ value, label: ROLE_NAMES[value] })),
      validate: rolesFit,
      access: { create: adminsOnlyField, update: adminsOnlyField },
      admin: {
        description: {
          zh: '系统管理员、审计员不能兼任其他角色（三员分立）。',
          en: 'An administrator or an auditor holds no other role.',
        },
      },
    },
    {
      name: 'districts',
      label: { zh: '限于区县', en: 'Limited to districts' },
      type: 'relationship',
      relationTo: 'districts',
      hasMany: true,
      access: { create: adminsOnlyField, update: adminsOnlyField },
      admin: { description: { zh: '留空则不限。', en: 'Empty: not limited.' } },
    },
    {
      name: 'active',
      label: { zh: '在用', en: 'Active' },
      type: 'checkbox',
      defaultValue: true,
      access: { create: adminsOnlyField, update: adminsOnlyField },
      admin: {
        description: {
          zh: '停用后不能登录，由其签发的定时发布也不再执行；账号和台账中的记录保留。',
          en: 'A closed account cannot log in, and no schedule is carried out on its signature. Its record stays.',
        },
      },
    },
    ...TIMESTAMPS,
  ],
}
