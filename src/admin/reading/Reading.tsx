'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useMemo, useRef, useState } from 'react'
import { siteMessages } from '../../messages/site.ts'
import { deskTime } from '../../messages/time.ts'
import type { AnySnapshot } from '../../snapshot/types.ts'
import { useWords } from '../useWords.ts'
import { readingPage } from './readingPage.ts'
import type { Pictures } from './usePictures.ts'

interface ReadingProps {
  snapshot: AnySnapshot
  pictures: Pictures
  /** The text is there, and what stands around it stays where it is. */
  onFitted: () => void
}

/** A snapshot as the public will see it, in a frame of its own: as wide as there is room, as high as the text. */
export function Reading({ snapshot, pictures, onFitted }: ReadingProps) {
  const { say } = useWords()
  const style = useReadingStyle()
  const frame = useRef<HTMLIFrameElement>(null)
  const page = useMemo(
    () =>
      style === null || !pictures.ready
        ? null
        : readingPage(snapshot, {
            style,
            words: siteMessages('zh-CN'),
            picture: (sha256) => pictures.addresses.get(sha256),
            time: (iso) => deskTime(iso, 'zh'),
          }),
    [snapshot, style, pictures],
  )
  const stopFitting = useRef<() => void>(undefined)
  useEffect(() => () => stopFitting.current?.(), [])
  if (page === null) return <p className="qf-faint">{say('loading')}</p>
  return (
    <iframe
      ref={frame}
      className="qf-reading"
      title={say('reading')}
      // Its pictures are this page's; it may run nothing.
      sandbox="allow-same-origin"
      srcDoc={page}
      data-testid="reading"
      onLoad={() => {
        stopFitting.current?.()
        stopFitting.current = frame.current ? fit(frame.current, onFitted) : undefined
      }}
    />
  )
}

/** Keeps a frame as high as what is in it. @returns how to stop */
function fit(frame: HTMLIFrameElement, onFitted: () => void): () => void {
  const body = frame.contentDocument?.body
  if (!body) return () => undefined
  const observer = new ResizeObserver(() => {
    frame.style.height = `${String(Math.ceil(body.getBoundingClientRect().height))}px`
    onFitted()
  })
  observer.observe(body)
  return () => observer.disconnect()
}

/** The site's style sheet; empty where it can't be had: then the text is read without it. */
function useReadingStyle(): string | null {
  const { config } = useConfig()
  const [style, setStyle] = useState<string | null>(null)
  useEffect(() => {
    let current = true
    void fetch(`${config.routes.api}/reading-style`, { credentials: 'same-origin' })
      .then(async (response) => (response.ok ? response.text() : ''))
      .catch(() => '')
      .then((css) => {
        if (current) setStyle(css)
      })
    return () => {
      current = false
    }
  }, [config.routes.api])
  return style
}
