import { expect, test } from 'vitest'
import { html } from './html.ts'

test.each([
  [
    'text that looks like markup',
    html`<p>${'<script>alert(1)</script>'}</p>`,
    '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  ],
  ['a quote in an attribute', html`<a href="${'" onload="x'}"></a>`, '<a href="&quot; onload=&quot;x"></a>'],
  [
    'markup and lists of it',
    html`<ul>${[html`<li>${1}</li>`, html`<li>${'&'}</li>`]}</ul>`,
    '<ul><li>1</li><li>&amp;</li></ul>',
  ],
  ['nothing', html`<p>${null}</p>`, '<p></p>'],
])('%s', (_, made, expected) => expect(made.markup).toBe(expected))
