/*
 * What everybody gets for everything that can be asked of the newsroom. Columns:
 * nobody logged in, editor, editor of one district, reviewers, signers, publisher, administrator, auditor.
 *
 * `{draft}`, `{signed}`, … are articles in that state, `{draft.digest}` its last snapshot, `{draft.version}` its
 * first version; `{editor}`, … are accounts. A 200 here means that the answer may be had: that nothing changed
 * which must not, and that no secret was in it, is looked at after every single attempt.
 */

/** Reading documents, their versions and their pictures: for whoever has a role. */
export const READING = `
GET /articles | 403 200 200 200 200 200 200 200
GET /articles/count | 403 200 200 200 200 200 200 200
GET /articles/{draft} | 403 200 200 200 200 200 200 200
GET /articles/{released} | 403 200 200 200 200 200 200 200
GET /articles/{foreign} | 403 200 200 200 200 200 200 200
GET /articles/versions | 403 200 200 200 200 200 200 200
GET /articles/versions/{draft.version} | 403 200 200 200 200 200 200 200
GET /articles/{draft}/case | 401 200 200 200 200 200 200 200
GET /articles/{draft}/preview/draft | 401 200 200 200 200 200 200 200
GET /articles/{in_review}/preview/{in_review.digest} | 401 200 200 200 200 200 200 200
GET /articles/{draft}/preview/{in_review.digest} | 401 404 404 404 404 404 404 404
GET /articles/{released}/preview/{nothing} | 401 404 404 404 404 404 404 404
GET /articles?draft=true | 403 200 200 200 200 200 200 200
GET /articles?trash=true | 403 200 200 200 200 200 200 200
GET /articles/{draft}?trash=true&draft=true&depth=10 | 403 200 200 200 200 200 200 200
GET /photos | 403 200 200 200 200 200 200 200
GET /photos/file/{photo.file} | 403 200 200 200 200 200 200 200
GET /photos/file/{photo-public.file} | 403 200 200 200 200 200 200 200
GET /photos/file/..%2f..%2fnewsroom.db | 403
GET /photos/file/%2e%2e%2f%2e%2e%2fkeys%2frelease-key.pem | 403
GET /districts | 403 200 200 200 200 200 200 200
GET /series | 403 200 200 200 200 200 200 200
GET /settings | 403 200 200 200 200 200 200 200
GET /nowhere | 404
`

/** The feed is open to everybody, and shows what is public alone. */
export const FEED = `
GET /releases | 200
GET /releases?after=-1&limit=100000 | 200
GET /releases?after=0%20or%201=1 | 200
GET /snapshots/{released.digest} | 200
GET /snapshots/{in_review.digest} | 404
GET /snapshots/{awaiting_signoff.digest} | 404
GET /snapshots/{signed.digest} | 404
GET /snapshots/{scheduled.digest} | 404
GET /snapshots/{correcting.digest} | 404
GET /snapshots/{withdrawn.digest} | 404
GET /snapshots/{emergency.digest} | 404
GET /snapshots/{nothing} | 404
GET /snapshots/draft | 404
GET /blobs/{photo-public.blob} | 200
GET /blobs/{photo.blob} | 404
GET /blobs/..%2f..%2fnewsroom.db | 404
POST /releases {} | 404
DELETE /releases | 404
`

/** The evidence: read by staff, added to by actions alone. */
export const EVIDENCE = `
GET /ledger | 403 200 200 200 200 200 200 200
GET /ledger/{entry} | 403 200 200 200 200 200 200 200
GET /ledger/{record} | 403 404 404 404 404 404 404 200
GET /ledger/count | 403 200 200 200 200 200 200 200
GET /ledger?where[type][equals]=logged_in | 403 200 200 200 200 200 200 200
GET /ledger?where[or][0][type][equals]=logged_in&where[or][1][type][exists]=true | 403 200 200 200 200 200 200 200
GET /ledger?where[entry][like]=logged_in | 403 200 200 200 200 200 200 200
POST /ledger {"seq":1,"type":"released","at":"2026-01-01","personName":"x","person":"x","subject":"articles/x","hash":"x","entry":"{}"} | 403
PATCH /ledger/{entry} {"type":"passed"} | 403
PATCH /ledger?where[seq][greater_than]=0 {"type":"passed"} | 403
DELETE /ledger/{entry} | 403
DELETE /ledger?where[seq][greater_than]=0 | 403
POST /ledger/{entry}/duplicate {} | 404
GET /ledger/versions | 403 500 500 500 500 500 500 500
GET /snapshots | 403 200 200 200 200 200 200 200
GET /snapshots?where[body][like]=text&select[body]=true | 403 200 200 200 200 200 200 200
POST /snapshots {"id":"{nothing}","subject":"articles/x","body":"{}"} | 403
PATCH /snapshots/{in_review.digest} {"body":"{}"} | 403
PATCH /snapshots?where[id][exists]=true {"body":"{}"} | 403
DELETE /snapshots/{in_review.digest} | 403
DELETE /snapshots?where[id][exists]=true | 403
POST /snapshots/{in_review.digest}/duplicate {} | 404
GET /counters | 403
GET /counters/articles | 403
POST /counters {"id":"photos","value":1} | 403
PATCH /counters/articles {"value":1} | 403
DELETE /counters/articles | 403
`

/** Writing documents by other doors than the actions. */
export const WRITING = `
POST /articles {} | 403 400 400 403 403 403 403 403
POST /articles?draft=true {"title":"x"} | 403 400 400 403 403 403 403 403
POST /articles?autosave=true {"title":"x"} | 403 400 400 403 403 403 403 403
POST /articles {"title":"x","source":"x","district":"{elsewhere}","body":{}} | 403 400 403 403 403 403 403 403
PATCH /articles {"title":"x"} | 403
PATCH /articles?where[id][exists]=true {"title":"x"} | 403
PATCH /articles?where[id][equals]={draft}&overrideLock=true {"title":"x"} | 403
DELETE /articles | 403
DELETE /articles?where[id][exists]=true | 403
DELETE /articles?where[id][equals]={draft}&trash=true | 403
POST /articles/{draft}/duplicate {} | 404
POST /articles/{released}/duplicate?draft=false {"_status":"published"} | 404
POST /articles/{released}/duplicate?selectedLocales=all {} | 404
PATCH /articles/{draft}?publishAllLocales=true {"_status":"published"} | 403 200 200 403 403 403 403 403
PATCH /articles/{draft}?draft=true {"_status":"published"} | 403 200 200 403 403 403 403 403
PATCH /articles/{draft}?autosave=true {"_status":"published"} | 403 200 200 403 403 403 403 403
PATCH /articles/{draft}?overrideAccess=true {"status":"released","live":true} | 403 200 200 403 403 403 403 403
PATCH /articles/{draft} {"id":"{released}","number":1,"status":"released","live":true,"scheduledFor":"2020-01-01T00:00:00.000Z","unratified":true,"createdBy":"{signer}","updatedBy":"{signer}"} | 403 200 200 403 403 403 403 403
PATCH /articles/{draft} {"deletedAt":"2020-01-01T00:00:00.000Z"} | 403 200 200 403 403 403 403 403
PATCH /articles/{draft} {"district":"{elsewhere}"} | 403 200 403 403 403 403 403 403
PATCH /articles/{foreign} {"title":"x"} | 403 200 403 403 403 403 403 403
POST /articles/{draft} {"title":"x"} | 404
PUT /articles/{draft} {"title":"x"} | 404
POST /articles/{draft} +X-HTTP-Method-Override:PATCH {"title":"x"} | 404
GET /articles/{draft}?_method=DELETE | 403 200 200 200 200 200 200 200
POST /articles/{draft} +X-Payload-HTTP-Method-Override:DELETE {} | 404
POST /articles/{draft}/unpublish {} | 404
POST /articles/{draft}/publish {} | 404
POST /articles/{draft}/actions/publish {} | 401 404 404 404 404 404 404 404
POST /articles/{draft}/actions/__proto__ {} | 401 404 404 404 404 404 404 404
POST /articles/{draft}/actions/constructor {} | 401 404 404 404 404 404 404 404
POST /articles/access {} | 200
POST /articles/access/{draft} {} | 200
POST /photos {"caption":"x","url":"http://{listener}/x.jpg","filename":"x.jpg"} | 403 422 422 422 422 422 422 422
POST /photos _payload={"caption":"x","url":"http://{listener}/x.jpg"} | 403 422 422 422 422 422 422 422
PATCH /photos/{photo} {"url":"http://{listener}/x.jpg","filename":"../../x.jpg","renditions":[]} | 400
GET /photos/paste-url/{photo}?src=http://{listener}/x.jpg | 403 400 400 400 400 400 400 400
PATCH /photos/{photo}?uploadEdits[crop][x]=1&uploadEdits[crop][y]=1&uploadEdits[crop][width]=50&uploadEdits[crop][height]=50&uploadEdits[widthInPixels]=9&uploadEdits[heightInPixels]=9 +Host:{listener} {"caption":"x"} | 422
PATCH /photos/{photo}?uploadEdits[focalPoint][x]=1 +Host:{listener} {"uploadEdits":{"crop":{"x":1}}} | 422
GET /photos/paste-url?src=http://{listener}/x.jpg | 403 400 400 400 400 400 400 400
POST /settings {"siteName":"x"} | 403 201 409 409 409 409 409 409
POST /districts {"name":"x","organ":"x","code":"370199","position":1.5} | 403 400 403 403 403 403 403 403
POST /articles {"title":"x","source":"x","district":"{district}","number":1.5} | 403 400 400 403 403 403 403 403
`

/** What Payload keeps for itself. */
export const INTERNALS = `
GET /payload-preferences | 403 200 200 200 200 200 200 200
GET /payload-preferences?where[user.value][equals]={signer} | 403 200 200 200 200 200 200 200
GET /payload-preferences/theirs | 200
POST /payload-preferences/mine {"value":1,"user":{"relationTo":"users","value":"{signer}"}} | 401 200 200 200 200 200 200 200
DELETE /payload-preferences/theirs | 401 500 500 500 500 500 500 500
DELETE /payload-preferences?where[id][exists]=true | 403 200 200 200 200 200 200 200
GET /payload-locked-documents | 403 200 200 200 200 200 200 200
POST /payload-locked-documents {"user":{"relationTo":"users","value":"{signer}"},"document":{"relationTo":"articles","value":"{draft}"}} | 403 201 201 201 201 201 201 201
DELETE /payload-locked-documents?where[id][exists]=true | 403 200 200 200 200 200 200 200
GET /payload-kv | 403
POST /payload-kv {"key":"x","data":{}} | 403
DELETE /payload-kv?where[id][exists]=true | 403
GET /payload-migrations | 501
DELETE /payload-migrations?where[id][exists]=true | 501
GET /payload-jobs | 404
POST /payload-jobs {"taskSlug":"x"} | 404
GET /payload-jobs/run | 404
GET /payload-jobs/run?allQueues=true | 404
POST /payload-jobs/run {} | 404
GET /payload-jobs/handle-schedules | 404
GET /payload-query-presets | 404
GET /payload-folders | 404
GET /graphql | 404
POST /graphql {"query":"{ Users { docs { hash } } }"} | 404
GET /graphql-playground | 404
GET /globals/settings | 404
POST /globals/settings {} | 404
GET /flow | 401 200 200 200 200 200 200 200
POST /flow/adopt {"password":"Nine-Springs-72"} | 401 403 403 403 409 403 403 403
`
