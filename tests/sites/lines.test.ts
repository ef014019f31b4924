import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { linesIn, linesOf } from '@/utils/sites/reading/lines';
import { documentOf } from '../pages/document-of';

describe('a description', () => {
  test.each([
    ['a line for each paragraph', '<p>One</p><p>Two</p>', ['One', 'Two']],
    ['a line for each list item', '<ul><li>One<li>Two</ul>', ['One', 'Two']],
    ['a line at each break', 'One<br>Two<br/>Three', ['One', 'Two', 'Three']],
    ['headings apart from what follows', '<h3>Must</h3>Go', ['Must', 'Go']],
    [
      'inline tags inside their word',
      '<p>Java<b>Script</b> and <i>C</i>++</p>',
      ['JavaScript and C++'],
    ],
    [
      'the row of a table in one line',
      '<table><tr><td>Go</td><td>3 years</td></tr></table>',
      ['Go 3 years'],
    ],
    ['tags in capitals', '<P>One</P><SCRIPT>x</SCRIPT><P>Two</P>', ['One', 'Two']],
    ['white space as one', '<p>One\n   \t two</p>', ['One two']],
    [
      'line ends where nothing else ends a line',
      'One\nTwo <b>bold</b>\r\nThree',
      ['One', 'Two bold', 'Three'],
    ],
    ['no bullet on its own', '<p>•</p><p>–</p><p>Go</p>', ['Go']],
    [
      'character references',
      '<p>R&amp;D &lt; 5&nbsp;&euro; &#8211; &#x201C;x&rdquo;</p>',
      ['R&D < 5 € – “x”'],
    ],
    [
      'letters with marks',
      '<p>&Uuml;bung, caf&eacute;, ma&ntilde;ana, &ccedil;a, &aring;r</p>',
      ['Übung, café, mañana, ça, år'],
    ],
    [
      'references that are none',
      '<p>AT&T; R&unknown; &#0; &#55296; &#9999999;</p>',
      ['AT&T; R&unknown; &#0; &#55296; &#9999999;'],
    ],
    [
      'markup that was escaped twice',
      '&lt;p&gt;One &amp;amp; two&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;',
      ['One & two', 'Three'],
    ],
    [
      'code that is no markup',
      'a List&lt;String&gt; and x<y, 3 < 4',
      ['a List<String> and x<y, 3 < 4'],
    ],
    [
      'no script, style or template',
      '<p>One</p><script>if (a<b) "<p>x</p>"</script><style>p{}</style><template><p>t</p></template>',
      ['One'],
    ],
    ['no comment', '<p>One<!-- <p>two</p> -->, three</p>', ['One, three']],
    [
      'nothing hidden',
      '<p>One</p><p hidden>a</p><div style="color: red; display: none"><div>b</div>c</div><p style=\'visibility:hidden\'>d</p><p>Two</p>',
      ['One', 'Two'],
    ],
    [
      'what is called hidden and is not',
      '<p class="visually-hidden">One</p><p data-hidden="hidden">Two</p><p class="mt-2 hidden md:block">Three</p>',
      ['One', 'Two', 'Three'],
    ],
    [
      'nothing hidden until it is found',
      '<p hidden="until-found">One</p><p hidden=until-found>Two</p><p>Three</p>',
      ['Three'],
    ],
    [
      'doubled text once',
      '<span aria-hidden="true">Go</span><span class="visually-hidden">Go</span>',
      ['Go'],
    ],
    [
      'no picture’s title',
      '<p><svg><title>Logo</title></svg>Go<svg aria-hidden="true"/> now</p>',
      ['Go now'],
    ],
    ['attributes with brackets', '<p title="a > b" data-y=\'"\'>One</p>', ['One']],
    ['what never becomes a tag', 'One<br>Two < Three<x', ['One', 'Two < Three<x']],
  ])('keeps %s', (_, html, lines) => expect(linesOf(html)).toEqual(lines));

  test('is read alike from a text and from a page', () => {
    const html = '<p>One &amp; <b>two</b></p><ul><li>Three</li><li hidden>Four</li></ul>';
    const element = documentOf(`<main>${html}</main>`).querySelector('main') ?? undefined;
    expect(linesIn(element)).toEqual(linesOf(html));
  });

  test('is any text at all', () => {
    const markup = fc.constantFrom(
      '<p',
      '>',
      '</p>',
      '<!--',
      '-->',
      '"',
      "'",
      '&',
      ';',
      '<script>',
      'a',
      ' ',
      '\n',
      '=',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, fc.string()), { maxLength: 60 }), (parts) => {
        for (const line of linesOf(parts.join(''))) expect(line).toMatch(/^\S(?:[^\n]*\S)?$/u);
      }),
      { seed: 7 },
    );
  });

  test.each([
    ['open tags', '<a "'],
    ['brackets', '<'],
    ['comments', '<!--'],
    ['quotes in tags', '<p x="\'>'],
    ['hidden styles', '<p style="display:  '],
    ['references', '&#1&am'],
    ['nested hidden parts', '<div hidden>'],
    ['white space', '\n '],
  ])('costs no more than its length in %s', (_, part) =>
    expect(linesOf(part.repeat(1_000_000 / part.length)).length).toBeLessThan(1_000_000),
  );
});
