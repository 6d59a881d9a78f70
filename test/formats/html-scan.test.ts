import { readdirSync, readFileSync } from 'node:fs'
import { Parser } from 'htmlparser2'
import { expect, test } from 'vitest'
import { decodePage } from '../../src/formats/html/charset.ts'
import { scanPage } from '../../src/formats/html/scan.ts'

const folder = new URL('../../corpus/web/', import.meta.url)
const pages = readdirSync(folder).filter((name) => /\.html?$/.test(name))
const looked = ['class', 'colspan', 'height', 'hidden', 'id', 'rowspan', 'style', 'value']

test.each(pages)('the scanner tells of %s what htmlparser2 tells', (name) => {
  const { page } = decodePage(readFileSync(new URL(name, folder)))
  expect(scanned(page)).toEqual(parsed(page.toString()))
})

test.each([
  ['cells without end tags', '<table><tr><td>a<td>b<tr><th>c</table>'],
  ['end tags that nothing began', '</div>a</p>b</br>c</td>'],
  ['attributes of every kind', `<p CLASS=a/b id='c"d' style="e&quot;f" hidden value = g =h id=i>j`],
  ['a quote that hides an end', '<p id="a>b">c</p>'],
  ['a slash that ends nothing', '<div/>a<td / >b'],
  ['a slash within svg', '<svg><path/><desc><b/></desc></svg>a<p/>b'],
  ['text that looks like markup', 'a < b <5 </> c<d'],
  ['comments and declarations', '<!-->a<!--->b<!-- c -- > d -->e<![CDATA[f]]>g<?h?>i<!j>k'],
  ['references of every kind', 'a&nbsp;&amp;lt;b&ampc&hellip;&#65;&#x4e00&unknown;&#128;d<p>&lt'],
  ['a script with tags in it', '<script>if (a < b) "</p>" </SCRIPT >c'],
  ['a title with references', '<title>a <b> &amp;&middot;c</title>d'],
])('%s are what they are to htmlparser2', (_, html) => {
  expect(scanned(Buffer.from(html))).toEqual(parsed(html))
})

function parsed(html: string): readonly string[] {
  const told: string[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => told.push(opened(name, (each) => attributes[each])),
    onclosetag: (name) => told.push(`/${name}`),
    ontext: (text) => told.push(`=${text}`),
  })
  parser.end(html)
  return told
}

function scanned(html: Buffer): readonly string[] {
  const told: string[] = []
  scanPage(html, {
    open: ({ name }, attributes) => told.push(opened(name, (each) => attributes.get(each))),
    close: ({ name }) => told.push(`/${name}`),
    text: (text) => told.push(`=${text}`),
  })
  return told
}

function opened(name: string, value: (attribute: string) => string | undefined): string {
  return [name, ...looked.map((each) => `${each}=${value(each)}`)].join(' ')
}
