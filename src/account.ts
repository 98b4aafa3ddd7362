import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { closedNewsroomToMend, NoNewsroom } from './launch/closedNewsroom.ts'
import { standingsNow } from './newsroom/access/standing.ts'
import { keepRecord } from './newsroom/evidence/records.ts'
import { SYSTEM } from './workflow/index.ts'

const USAGE = `npm run account -- confirm <email>   确认一个账号：没有别人能确认时用
npm run account -- reset <email>     重设密码：唯一的管理员忘记密码时用

Both are for who runs the server, where nobody in the newsroom can help, and go on record as done by it.`

/**
 * `npm run account`: what nobody in the newsroom can do any more, since the only people who could have lost their
 * passwords. Ends with 0, or with 2 where there is no such account or nothing to do.
 */
async function account(): Promise<number> {
  const [step, email, ...more] = process.argv.slice(2)
  if ((step !== 'confirm' && step !== 'reset') || !email || more.length > 0) {
    console.error(USAGE)
    return 2
  }
  const payload = await closedNewsroomToMend()
  const { docs } = await payload.find({
    collection: 'users',
    where: { email: { equals: email.trim().toLowerCase() } },
    limit: 1,
  })
  const [found] = docs as unknown as { id: string; name: string }[]
  if (!found) {
    console.error(`没有邮箱为 ${email} 的账号。 There is no account with the address ${email}.`)
    return 2
  }
  return step === 'confirm' ? confirm(payload, found) : reset(payload, found)
}

async function confirm(payload: Payload, { id, name }: { id: string; name: string }): Promise<number> {
  const standing = (await standingsNow(payload)).get(id)
  if (!standing || standing.touches.length === 0) {
    console.error(`“${name}”没有待确认的改动。 Nothing about this account waits to be confirmed.`)
    return 2
  }
  await keepRecord(payload, {
    type: 'account_confirmed',
    at: new Date().toISOString(),
    by: SYSTEM,
    subject: { collection: 'users', id },
    ...{ seen: standing.revision, touched: standing.touches.map(({ what }) => what) },
  })
  console.log(`已确认“${name}”，并记入台账。 Confirmed, and on record.`)
  return 0
}

async function reset(payload: Payload, { id, name }: { id: string; name: string }): Promise<number> {
  const password = randomBytes(12).toString('base64url')
  await payload.update({ collection: 'users', id, data: { password } })
  await payload.db.updateOne({
    collection: 'users',
    id,
    data: { loginAttempts: 0, lockUntil: null },
    returning: false,
  })
  console.log(`“${name}”的新密码（登录后须自设一个）：`)
  console.log('The new password, good until its person chooses one of their own:')
  console.log(password)
  return 0
}

account().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof NoNewsroom ? error.message : error)
    process.exit(2)
  },
)
