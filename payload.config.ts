import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from '@payloadcms/translations/languages/en'
import { zh } from '@payloadcms/translations/languages/zh'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { articles } from './collections/articles.ts'
import { counters } from './collections/counters.ts'
import { districts } from './collections/districts.ts'
import { ledger } from './collections/ledger.ts'
import { photos } from './collections/photos.ts'
import { series } from './collections/series.ts'
import { settings } from './collections/settings.ts'
import { snapshots } from './collections/snapshots.ts'
import { users } from './collections/users.ts'
import { readEnvironment } from './src/env.ts'
import { nobody } from './src/newsroom/access/access.ts'
import { databaseAt, isSqlite } from './src/newsroom/database.ts'
import { accountEndpoints } from './src/newsroom/endpoints/accountEndpoints.ts'
import { deskEndpoint } from './src/newsroom/endpoints/deskView.ts'
import { evidenceEndpoints } from './src/newsroom/endpoints/evidenceEndpoints.ts'
import { feedEndpoints } from './src/newsroom/endpoints/feedEndpoints.ts'
import { flowEndpoints } from './src/newsroom/endpoints/flowEndpoints.ts'
import { readingStyleEndpoint } from './src/newsroom/endpoints/readingStyle.ts'
import { PAYLOAD_WORDS } from './src/messages/payload.ts'
import { IMAGE_LIMITS } from './src/images/inspectUpload.ts'
import { migrations } from './src/newsroom/migrations/index.ts'
import { keepForbidden } from './src/newsroom/records/attempts.ts'
import { startNewsroom } from './src/newsroom/start.ts'

const environment = readEnvironment()
const root = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: process.env.PAYLOAD_SECRET ?? '',
  db: databaseAt(environment.databaseUri),
  editor: lexicalEditor(),
  sharp,
  collections: [articles, photos, districts, series, settings, users, ledger, snapshots, counters],
  endpoints: [
    ...feedEndpoints,
    ...flowEndpoints,
    ...accountEndpoints,
    ...evidenceEndpoints,
    deskEndpoint,
    readingStyleEndpoint,
  ],
  hooks: { afterError: [keepForbidden] },
  custom: {
    installation: {
      dataDir: environment.dataDir,
      mediaDir: environment.mediaDir,
      publicUrl: process.env.PUBLIC_URL || undefined,
    },
  },
  onInit: async (payload) => {
    // Payload itself runs them in production only.
    if (!environment.production && isSqlite(environment.databaseUri))
      await payload.db.migrate({ migrations: migrations as never })
    await startNewsroom(payload)
  },
  admin: {
    user: users.slug,
    // The others ask a server abroad for a picture of the person.
    avatar: 'default',
    // Where Payload itself shows a moment, it is the computer's time: then it says so.
    dateFormat: "yyyy-MM-dd HH:mm 'UTC'xxx",
    importMap: { baseDir: root },
    meta: { titleSuffix: ' · 签发' },
    components: {
      beforeDashboard: ['/src/admin/desk/Desk.tsx#Desk'],
      afterNavLinks: ['/src/admin/audit/AuditLink.tsx#AuditLink'],
      views: { audit: { Component: '/src/admin/audit/AuditView.tsx#AuditView', path: '/audit' } },
      graphics: { Logo: '/src/admin/brand/Logo.tsx#Logo', Icon: '/src/admin/brand/Icon.tsx#Icon' },
    },
  },
  i18n: { supportedLanguages: { zh, en }, fallbackLanguage: 'zh', translations: PAYLOAD_WORDS },
  // Nothing here runs as a job of Payload's: a release rests on the ledger alone.
  jobs: { access: { run: nobody, queue: nobody, cancel: nobody } },
  graphQL: { disable: true },
  telemetry: false,
  folders: false,
  upload: { limits: { fileSize: IMAGE_LIMITS.bytes }, abortOnLimit: true },
  // Without any, the server lets no other origin use a login (src/newsroom/access/askedFrom.ts).
  csrf: environment.newsroomOrigins,
  typescript: { autoGenerate: false },
})
