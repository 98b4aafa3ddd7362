import type { CollectionConfig } from 'payload'
import { nobody, staff } from '../src/newsroom/access/access.ts'
import { snapshotEndpoint } from '../src/newsroom/endpoints/feedEndpoints.ts'

const shownBy = (Cell: string) => ({ admin: { components: { Cell: `/src/admin/ledgerCells/${Cell}` } } })

/** The frozen forms that were submitted, by their digest. Never changed: see `src/newsroom/evidence`. */
export const snapshots: CollectionConfig = {
  slug: 'snapshots',
  labels: { singular: { zh: '送审稿', en: 'Snapshot' }, plural: { zh: '送审稿', en: 'Snapshots' } },
  admin: {
    hideAPIURL: true,
    group: { zh: '证据', en: 'Evidence' },
    useAsTitle: 'id',
    defaultColumns: ['id', 'subject'],
    description: {
      zh: '每次送审时冻结的原文，按内容指纹存放，不能修改。要看它公开的样子，请打开稿件的“流转记录”。',
      en: 'What was frozen at each submission, by its digest; never changed. To read one as the public does, open the history of its text.',
    },
  },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  timestamps: false,
  endpoints: [snapshotEndpoint],
  fields: [
    {
      ...{ name: 'id', label: { zh: '内容指纹', en: 'Digest' }, type: 'text', required: true },
      ...shownBy('DigestCell.tsx#DigestCell'),
    },
    {
      ...{
        name: 'subject',
        label: { zh: '文档', en: 'Document' },
        type: 'text',
        required: true,
        index: true,
      },
      ...shownBy('SubjectCell.tsx#SubjectCell'),
    },
    { name: 'body', label: { zh: '原文', en: 'Body' }, type: 'textarea', required: true },
    {
      name: 'blobs',
      label: { zh: '媒体文件', en: 'Blobs' },
      type: 'text',
      hasMany: true,
      admin: { hidden: true },
    },
  ],
}
