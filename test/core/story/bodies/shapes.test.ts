import { describe, expect, it } from '@jest/globals';
import { storyOf } from './feed-story.ts';

describe('the shapes of copy', () => {
  const rows: [name: string, html: string, text: string][] = [
    ['quirk 1: paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['quirk 2: a sub-head', '<p>One.</p><h3>Head</h3><p>Two.</p>', 'One.\n\nHead\n\nTwo.'],
    [
      'quirk 3: a sub-head and bare text',
      '<h2>Head</h2>One.<h2>Foot</h2>Two.',
      'Head\n\nOne.\n\nFoot\n\nTwo.',
    ],
    ['quirk 4: a bold line', '<p><b>Head</b></p><p>One.</p>', 'Head\n\nOne.'],
    ['quirk 5: a bold line and a break', '<p><b>Head</b><br>One.</p>', 'Head\nOne.'],
    [
      'quirk 6: Korean marks',
      '<p>■ 머리</p><p>◇ 둘째</p><p>▲ 셋째</p>',
      '■ 머리\n\n◇ 둘째\n\n▲ 셋째',
    ],
    ['quirk 7: stars', '<p>**Head**</p><p>One.</p>', '**Head**\n\nOne.'],
    [
      'quirk 8: a list',
      '<p>One:</p><ul><li>a</li><li>b</li></ul><p>Two.</p>',
      'One:\n\na\nb\n\nTwo.',
    ],
    [
      'quirk 9: a list in a list',
      '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
      'a\n\nb\n\nc',
    ],
    [
      'quirk 10: rows and cells',
      '<table><tr><th>Port</th><th>Boats</th></tr><tr><td>Haran</td><td>3</td></tr></table>',
      'Port\tBoats\nHaran\t3',
    ],
    [
      'quirk 11: paragraphs in cells',
      '<table><tbody><tr><td><p>Haran</p></td><td><p>3</p></td></tr><tr><td><p>Sel</p></td><td><p>4</p></td></tr></tbody></table>',
      'Haran\t3\nSel\t4',
    ],
    [
      'quirk 12: an empty cell',
      '<table><tr><td>Haran</td><td></td><td>3</td></tr></table>',
      'Haran\t\t3',
    ],
    [
      'quirk 13: a table with its caption',
      '<table><caption>Boats</caption><tr><td>Haran</td><td>3</td></tr></table>',
      'Boats\n\nHaran\t3',
    ],
    [
      'quirk 14: copy laid out in a table',
      '<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>',
      'One.\n\nTwo.',
    ],
    [
      'quirk 15: a table in a table',
      '<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr><tr><td>c</td></tr></table>',
      'a\tb\nc',
    ],
    [
      'quirk 16: a quote',
      '<p>One.</p><blockquote><p>Two.</p></blockquote><p>Three.</p>',
      'One.\n\nTwo.\n\nThree.',
    ],
    ['quirk 17: a quote in the line', '<p>He said <q>one</q>.</p>', 'He said one.'],
    ['quirk 18: a poem', '<p>One<br>two<br>three</p>', 'One\ntwo\nthree'],
    ['quirk 19: set as it is', '<pre>Haran   3\nSel    14</pre>', 'Haran   3\nSel    14'],
    ['quirk 20: a definition list', '<dl><dt>Port</dt><dd>Haran</dd></dl>', 'Port\nHaran'],
    ['quirk 21: two breaks', '<div>One.<br><br>Two.</div>', 'One.\n\nTwo.'],
    ['quirk 22: a ruler', '<p>One.</p><hr><p>Two.</p>', 'One.\n\nTwo.'],
    [
      'quirk 23: raw text as a reader sees it',
      '<p>One.</p><xmp><b>a</b> &amp; c</xmp>',
      'One.\n\n<b>a</b> &amp; c',
    ],
    [
      'quirk 24: a text area',
      '<p>One.</p><textarea rows=3>a &lt; b\nc</textarea>',
      'One.\n\na < b\nc',
    ],
    [
      'quirk 25: spaces between rows',
      '<table>\n <tr>\n  <td> a </td>\n  <td> b </td>\n </tr>\n <tr>\n  <td>c</td>\n </tr>\n</table>',
      'a\tb\nc',
    ],
    [
      'quirk 26: lists in cells',
      '<table><tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr><tr><td>d</td></tr></table>',
      'a\tb\nc\nd',
    ],
    ['quirk 27: text behind a table', '<table><tr><td>a</td></tr></table>b', 'a\n\nb'],
    ['quirk 28: rows without a table', '<td>a</td>b', 'a b'],
  ];
  it.each(rows)('%s', async (_name, html, text) => {
    expect((await storyOf(html)).body.text).toBe(text);
  });

  it('quirk 40: a table keeps its structure in the HTML', async () => {
    const html = '<table><tbody><tr><td>Haran</td><td>3</td></tr></tbody></table>';
    expect((await storyOf(html)).body.html).toBe(html);
  });

  it('quirk 41: raw text comes out harmless', async () => {
    const { body, provenance } = await storyOf('<xmp><img src=x onerror=y()></xmp>One.');
    expect(body.html).toBe('<pre>&lt;img src=x onerror=y()&gt;</pre>One.');
    expect(provenance).not.toHaveProperty('body');
  });

  it('quirk 42: a story says so where a reader sees other words than before', async () => {
    const { provenance } = await storyOf(`${'<div>'.repeat(2000)}One.`);
    expect(provenance.body).toBe('text-changed');
  });
});
