import { randomUUID } from 'node:crypto'
import type { CollectionConfig, Field } from 'payload'
import { STATE_NAMES } from '../../messages/workflow.ts'
import type { DocumentKind } from '../../snapshot/types.ts'
import { DOCUMENT_STATES } from '../../workflow/index.ts'
import { creatorsOf, editorsOf, nobody, staff } from '../access/access.ts'
import { commitDeletion, deleteUnlocked } from '../cases/deletion.ts'
import { documentEndpoints } from '../endpoints/documentEndpoints.ts'
import {
  askForDistrict,
  guardOpenCases,
  keepDistrict,
  keepStatus,
  stampAuthor,
} from '../hooks/documentHooks.ts'
import { TIMESTAMPS } from '../fields/timestamps.ts'
import { noBulk } from '../hooks/noBulk.ts'

export type DocumentCollection = CollectionConfig & { slug: DocumentKind }

/** The same ids on every database. */
export const textId: Field = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => randomUUID(),
  admin: { hidden: true },
}

/**
 * Makes a collection one of documents: what is in it becomes public only through submission, review, sign-off
 * and release. Adds the actions and the case, the author of every save, and the columns that lists show.
 */
export function documentCollection(collection: DocumentCollection): DocumentCollection {
  const { slug, admin, hooks, access, endpoints, fields } = collection
  return {
    ...collection,
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    enableQueryPresets: false,
    versions: { drafts: false, maxPerDoc: 0 },
    access: {
      read: staff,
      readVersions: staff,
      create: creatorsOf(slug),
      update: editorsOf(slug),
      delete: editorsOf(slug),
      ...access,
    },
    admin: {
      hideAPIURL: true,
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          ...admin?.components?.edit,
          beforeDocumentControls: ['/src/admin/casePanel/CasePanel.tsx#CasePanel'],
        },
      },
    },
    endpoints: [...documentEndpoints(slug), ...(endpoints || [])],
    hooks: {
      ...hooks,
      beforeOperation: [
        noBulk,
        guardOpenCases(slug),
        askForDistrict(slug),
        deleteUnlocked(slug),
        ...(hooks?.beforeOperation ?? []),
      ],
      beforeDelete: [commitDeletion(slug), ...(hooks?.beforeDelete ?? [])],
      beforeChange: [keepDistrict(slug), ...(hooks?.beforeChange ?? []), stampAuthor],
      afterChange: [keepStatus(slug), ...(hooks?.afterChange ?? [])],
    },
    fields: [textId, ...fields, ...LEDGER_COLUMNS, ...AUTHORS, ...TIMESTAMPS],
  }
}

const COPIED = { create: nobody, update: nobody }

const LEDGER_COLUMNS: Field[] = [
  {
    name: 'status',
    label: { zh: '状态', en: 'Status' },
    type: 'select',
    options: DOCUMENT_STATES.map((value) => ({ value, label: STATE_NAMES[value] })),
    defaultValue: 'draft',
    index: true,
    access: COPIED,
    admin: {
      condition: () => false,
      components: { Cell: '/src/admin/statusCell/StatusCell.tsx#StatusCell' },
    },
  },
  {
    name: 'live',
    label: { zh: '已公开', en: 'Public' },
    type: 'checkbox',
    defaultValue: false,
    access: COPIED,
    admin: { condition: () => false },
  },
  {
    name: 'scheduledFor',
    label: { zh: '定时发布', en: 'Scheduled for' },
    type: 'text',
    index: true,
    access: COPIED,
    admin: { condition: () => false },
  },
  {
    name: 'unratified',
    label: { zh: '紧急撤稿待追认', en: 'Withdrawal to be ratified' },
    type: 'checkbox',
    defaultValue: false,
    index: true,
    access: COPIED,
    admin: { condition: () => false },
  },
]

const AUTHORS: Field[] = [
  {
    name: 'createdBy',
    label: { zh: '建稿人', en: 'Created by' },
    type: 'relationship',
    relationTo: 'users',
    access: COPIED,
    admin: { condition: () => false },
  },
  {
    name: 'updatedBy',
    label: { zh: '最后修改人', en: 'Last changed by' },
    type: 'relationship',
    relationTo: 'users',
    access: COPIED,
    admin: { condition: () => false },
  },
]
