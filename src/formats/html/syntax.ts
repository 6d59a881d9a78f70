/** What HTML says of its elements, as data: the same as htmlparser2, which the tests compare with. */

/** Elements without content or end tag. */
export const voids = words(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

export const svgAndMath = words('math svg')

/** Elements of SVG and MathML that hold HTML again. */
export const htmlIntegration = words('mi mo mn ms mtext annotation-xml foreignobject desc title')

/** Elements that hold nothing but text, whatever it looks like. */
export const rawText = words('script style title textarea xmp')

const paragraph = words('p')
const fields = words('input option optgroup select button datalist textarea')
const sections = words('thead tbody')
const terms = words('dd dt')
const readings = words('rt rp')

/** By an element's name, those that end where it begins without an end tag of their own. */
export const impliedEnds: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['tr', words('tr th td')],
  ['th', words('th')],
  ['td', words('thead th td')],
  ['body', words('head link script')],
  ['li', words('li')],
  ['option', words('option')],
  ['optgroup', words('optgroup option')],
  ...each('select input output button datalist textarea', fields),
  ...each('dd dt', terms),
  ...each('rt rp', readings),
  ...each('tbody tfoot', sections),
  ...each('p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl', paragraph),
  ...each('fieldset figcaption figure footer form header hr main nav ol pre', paragraph),
  ...each('section table ul', paragraph),
])

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' '))
}

function each(
  names: string,
  ends: ReadonlySet<string>,
): (readonly [string, ReadonlySet<string>])[] {
  return names.split(' ').map((name) => [name, ends] as const)
}
