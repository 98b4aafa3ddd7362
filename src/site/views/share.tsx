/** @jsxImportSource preact */
import type { PageContext } from '../context.ts'
import { QrCode } from './qrCode.tsx'

/** Printing, and handing the article on: its address and a QR code of it, without any third party's buttons. */
export function ArticleTools({ context: { t, origin, link, path } }: { context: PageContext }) {
  const address = `${origin}${link(path)}`
  return (
    <div class="article-tools no-voice">
      <button type="button" class="needs-script" data-print>
        {t.print}
      </button>
      <details class="share" data-panel>
        <summary>{t.share.title}</summary>
        <div class="share-panel">
          <QrCode address={address} label={t.share.qr} />
          <p>{t.share.scan}</p>
          <p class="address" data-address>
            {address}
          </p>
          <p class="share-buttons">
            <button type="button" class="button" data-copy data-done={t.share.copied} hidden>
              {t.share.copy}
            </button>
            <button type="button" class="button" data-send hidden>
              {t.share.send}
            </button>
          </p>
          <p role="status" data-copied />
        </div>
      </details>
    </div>
  )
}
