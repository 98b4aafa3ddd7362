'use client'
import { shortDigest } from '../casePanel/Timeline.tsx'
import { useWords } from '../useWords.ts'
import type { Pictures } from './usePictures.ts'

/** Whether what is shown is what the ledger names, as this browser found by itself. */
export function Checked({
  digest,
  holds,
  pictures,
}: {
  digest: string
  holds: boolean | null
  pictures: Pictures
}) {
  const { say } = useWords()
  const count = pictures.addresses.size
  return (
    <>
      <p className="qf-checked">
        <code title={digest}>{say('digest', { short: shortDigest(digest) })}</code>
        {holds && (
          <>
            {' '}
            ✓ {say('digestHolds')}
            {count > 0 && say('picturesHold', { count })}
          </>
        )}
        {holds === null && <span className="qf-faint"> {say('digestUnknown')}</span>}
      </p>
      {holds === false && <p role="alert">{say('digestFails')}</p>}
      {pictures.failed.length > 0 && (
        <p role="alert">{say('picturesFail', { count: pictures.failed.length })}</p>
      )}
    </>
  )
}
