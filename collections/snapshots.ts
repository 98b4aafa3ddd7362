import type { CollectionConfig } from 'payload'
import { nobody, staff } from '../src/newsroom/access/access.ts'
import { snapshotEndpoint } from '../src/newsroom/endpoints/feedEndpoints.ts'

/** The frozen forms that were submitted, by their digest. Never changed: see `src/newsroom/evidence`. */
export const snapshots: CollectionConfig = {
  slug: 'snapshots',
  labels: { singular: { zh: '送审稿', en: 'Snapshot' }, plural: { zh: '送审稿', en: 'Snapshots' } },
  admin: {
    hideAPIURL: true,
    group: { zh: '证据', en: 'Evidence' },
    useAsTitle: 'id',
    defaultColumns: ['id', 'subject'],
  },
  access: { read: staff, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  timestamps: false,
  endpoints: [snapshotEndpoint],
  fields: [
    { name: 'id', label: { zh: '内容指纹', en: 'Digest' }, type: 'text', required: true },
    { name: 'subject', label: { zh: '文档', en: 'Document' }, type: 'text', required: true, index: true },
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
