/* As in paths.ts: what everybody gets for everything that can be asked about accounts, and at the desk. */

/** Accounts: their secrets, their rights, and the ways into them. */
export const ACCOUNTS = `
GET /users | 403 200 200 200 200 200 200 200
GET /users/{signer} | 403 200 200 200 200 200 200 200
GET /users/me | 200
GET /users/init | 200
GET /users?showHiddenFields=true&depth=5 | 403 200 200 200 200 200 200 200
GET /users/{signer}?showHiddenFields=true | 403 200 200 200 200 200 200 200
GET /users?select[hash]=true&select[salt]=true&select[sessions]=true&select[resetPasswordToken]=true | 403 200 200 200 200 200 200 200
GET /users?where[hash][like]=a | 403 400 400 400 400 400 400 400
GET /users?where[salt][exists]=true | 403 400 400 400 400 400 400 400
GET /users?where[hash.x][like]=a | 403 400 400 400 400 400 400 400
GET /users?where[sessions.id][like]=a | 403 400 400 400 400 400 400 400
GET /users?where[sessions][exists]=true | 403 400 400 400 400 400 400 400
GET /users?where[resetPasswordToken][like]=r | 403 400 400 400 400 400 400 400
GET /users?where[resetPasswordExpiration][exists]=true | 403 400 400 400 400 400 400 400
GET /users?where[resetPasswordRequestedAt][exists]=true | 403 400 400 400 400 400 400 400
GET /users?where[loginAttempts][greater_than]=-1 | 403 400 400 400 400 400 400 400
GET /users?where[lockUntil][exists]=true | 403 400 400 400 400 400 400 400
GET /users?where[or][0][and][0][hash][exists]=true | 403 400 400 400 400 400 400 400
GET /users?sort=hash | 403 400 400 400 400 400 400 400
GET /users?sort=-resetPasswordToken | 403 400 400 400 400 400 400 400
GET /users?sort=sessions.id | 403 400 400 400 400 400 400 400
GET /articles?where[updatedBy.hash][like]=a | 403 400 400 400 400 400 400 400
GET /articles?where[updatedBy.resetPasswordToken][like]=r | 403 400 400 400 400 400 400 400
GET /articles?where[updatedBy.sessions.id][exists]=true | 403 400 400 400 400 400 400 400
GET /articles?where[updatedBy__hash][like]=a | 403 400 400 400 400 400 400 400
GET /articles?where[createdBy.salt][exists]=true | 403 400 400 400 400 400 400 400
GET /articles?where[district.updatedBy.hash][like]=a | 403 400 400 400 400 400 400 400
GET /articles?where[updatedBy.email][like]=editor | 403 200 200 200 200 200 200 200
GET /articles?sort=updatedBy.hash | 403 400 400 400 400 400 400 400
GET /articles?sort=title,-updatedBy.salt | 403 400 400 400 400 400 400 400
GET /payload-locked-documents?sort=user.hash | 403 400 400 400 400 400 400 400
GET /payload-locked-documents?sort=user.value.hash | 403 400 400 400 400 400 400 400
GET /articles?sort=updatedBy__hash | 403 400 400 400 400 400 400 400
GET /articles?sort=updatedBy.resetPasswordToken | 403 400 400 400 400 400 400 400
GET /articles?populate[users][hash]=true&populate[users][salt]=true&populate[users][sessions]=true&depth=3 | 403 200 200 200 200 200 200 200
GET /articles/versions?where[version.updatedBy.hash][like]=a&depth=3 | 403 400 400 400 400 400 400 400
GET /articles/versions?sort=version.updatedBy.hash | 403 400 400 400 400 400 400 400
GET /articles?joins[x][where][hash][exists]=true | 403 200 200 200 200 200 200 200
GET /users/versions | 403 500 500 500 500 500 500 500
POST /users/me +X-Payload-HTTP-Method-Override:GET {"showHiddenFields":true} | 200
POST /users +X-Payload-HTTP-Method-Override:GET {"showHiddenFields":true,"where":{"hash":{"exists":true}}} | 403 200 200 200 200 200 200 200
POST /users/first-register {"email":"new@example.org","password":"Nine-Springs-72","name":"x","roles":["admin"]} | 403
PATCH /users/{publisher} {"hash":"00","salt":"00"} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"sessions":[{"id":"forged","expiresAt":"2099-01-01T00:00:00.000Z"}]} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"resetPasswordToken":"forged","resetPasswordExpiration":"2099-01-01T00:00:00.000Z"} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"loginAttempts":0,"lockUntil":null} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"lockUntil":"2099-01-01T00:00:00.000Z"} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"collection":"users","_strategy":"x","id":"{editor}"} | 403 403 403 403 403 200 200 403
PATCH /users?where[id][exists]=true {"password":"Nine-Springs-73"} | 403
PATCH /users {"roles":["admin"]} | 403
DELETE /users/{signer} | 403
DELETE /users?where[id][exists]=true | 403
POST /users/{signer}/duplicate {} | 404
POST /users/{signer}/api-key/reveal {} | 404
POST /users/verify/forged {} | 500
POST /users/forgot-password {"email":"signer@example.org"} | 409
POST /users/forgot-password {"email":"nobody@example.org"} | 409
POST /users/reset-password {"token":"forged","password":"Nine-Springs-73"} | 403
POST /users/reset-password {"token":"","password":"Nine-Springs-73"} | 403
POST /users/reset-password {"token":null,"password":"Nine-Springs-73"} | 403
POST /users/reset-password {"token":{"like":"r"},"password":"Nine-Springs-73"} | 403
POST /users/reset-password {"password":"Nine-Springs-73"} | 403
POST /users/login {"email":"signer@example.org","password":{"$ne":null}} | 400
POST /users/login {"email":{"like":"s"},"password":"Nine-Springs-72"} | 400
POST /users/login {"email":"nobody@example.org","password":"Nine-Springs-72"} | 401
POST /users/refresh-token {"token":"forged"} | 403 200 200 200 200 200 200 200
POST /users/access {} | 200
GET /access | 200
`

/**
 * What an administrator may do to an account, and nobody else to another's. Where people are answered 200 for
 * their own, the fields that are not theirs to set were left out, and the account is as it was.
 */
export const ADMINISTRATION = `
POST /users {"email":"new@example.org","password":"Nine-Springs-72","name":"x","roles":["admin"]} | 403 403 403 403 403 403 201 403
PATCH /users/{editor} {"roles":["admin"]} | 403 200 403 403 403 403 200 403
PATCH /users/{publisher} {"roles":["publisher","editor"],"active":true} | 403 403 403 403 403 200 200 403
PATCH /users/{laiwu} {"districts":[]} | 403 403 200 403 403 403 200 403
PATCH /users/{publisher} {"name":"x","title":"x"} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"_verified":true,"apiKey":"forged-api-key","enableAPIKey":true} | 403 403 403 403 403 200 200 403
PATCH /users/{publisher} {"password":"Nine-Springs-73"} | 403 403 403 403 403 422 200 403
PATCH /users/{publisher} {"password":"Nine-Springs-73","currentPassword":"guessed"} | 403 403 403 403 403 403 200 403
PATCH /users/{publisher} {"email":"mine@example.org"} | 403 403 403 403 403 422 200 403
PATCH /users/{publisher} {"password":"Nine-Springs-73","currentPassword":{"$ne":null}} | 403 403 403 403 403 422 200 403
POST /users/unlock {"email":"signer@example.org"} | 403 403 403 403 403 403 200 403
PATCH /users/{auditor} {"roles":["auditor","signer"]} | 403 403 403 403 403 403 400 200
PATCH /users/{editor} {"active":false} | 403 200 403 403 403 403 200 403
`

/** What the newsroom answers of its own besides documents and the feed. */
export const DESK = `
GET /accounts | 401 200 200 200 200 200 200 200
POST /accounts/{editor}/confirm {} | 401 403 403 403 422 403 403 422
POST /accounts/{signer}/confirm {"revision":"0","password":"Nine-Springs-72"} | 401 409 409 409 409 409 409 409
POST /accounts/nobody/confirm [] | 401 422 422 422 422 422 422 422
GET /desk | 401 200 200 200 200 200 200 200
GET /reading-style | 401 200 200 200 200 200 200 200
GET /evidence/head | 401 403 403 403 403 403 403 200
GET /evidence/export | 401 403 403 403 403 403 403 200
GET /evidence/export?format=csv&person={signer} | 401 403 403 403 403 403 403 200
GET /evidence/export?format=__proto__ | 401 403 403 403 403 403 403 422
POST /evidence/verify {} | 401 403 403 403 403 403 403 200
GET /articles/{released}/approval-form | 401 200 200 200 200 200 200 200
GET /articles/{draft}/approval-form | 401 404 404 404 404 404 404 404
GET /articles/{in_review}/approval-form | 401 404 404 404 404 404 404 404
GET /articles/{in_review}/preview/{in_review.digest}/blobs/{photo.blob} | 401 404 404 404 404 404 404 404
GET /articles/{in_review}/preview/draft/blobs/{photo.blob} | 401 404 404 404 404 404 404 404
`
