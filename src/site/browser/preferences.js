// Runs before anything is drawn, so that what the reader chose on another page is not seen to change.
{
  const CHOICES = { version: ['elder'], text: ['large', 'larger'], contrast: ['high'] }
  const { dataset } = document.documentElement
  dataset.script = ''
  if ('speechSynthesis' in window) dataset.speech = ''
  try {
    const kept = JSON.parse(localStorage.getItem('qianfa.reading') ?? '{}')
    for (const [name, values] of Object.entries(CHOICES))
      if (values.includes(kept[name])) dataset[name] = kept[name]
  } catch {
    // Storage may be refused, or hold something else: the page is shown as it is for everybody.
  }
}
