import { type References, textHtml, UnknownNode } from 'cms/files/html';
import type { TextNode } from 'cms/files/lexical';
import { describe, expect, it } from 'vitest';
import { cell, heading, link, linkTo, list, paragraph, picture, table, text } from './nodes.ts';

const references: References = {
  picture: (id) =>
    id === 'pond'
      ? {
          id,
          alt: '河边的 "石桥" <script>',
          caption: '石桥村',
          width: 1600,
          height: 900,
          sizes: [
            { width: 360, height: 203, webp: 'a-360.webp', jpeg: 'a-360.jpg' },
            { width: 720, height: 405, webp: 'a-720.webp', jpeg: 'a-720.jpg' },
          ],
        }
      : undefined,
  address: (room, id) => (id === 'open' ? `/${room}/open/` : undefined),
};
const html = (...nodes: TextNode[]) => textHtml(nodes, references);

describe('the HTML of a text', () => {
  it('has headings, paragraphs, quotes and lists within lists', () => {
    expect(
      html(
        heading('h2', '小标题'),
        paragraph('甲', text('乙', 1), text('丙', 2 | 8)),
        { type: 'quote', children: [text('引文')] },
        list('bullet', [text('一')], [list('number', [text('里面')])], [text('二')]),
        { type: 'horizontalrule' },
      ),
    ).toBe(
      '<h2>小标题</h2><p>甲<strong>乙</strong><em><u>丙</u></em></p>' +
        '<blockquote>引文</blockquote>' +
        '<ul><li>一<ol><li>里面</li></ol></li><li>二</li></ul><hr />',
    );
  });

  it('drops paragraphs that only make distance', () => {
    expect(html(paragraph(''), paragraph('　 \u200b'), paragraph('正文'))).toBe('<p>正文</p>');
  });

  it('keeps the place of a signature at the right', () => {
    expect(html({ ...paragraph('县人大常委会'), format: 'right' })).toBe(
      '<p class="right">县人大常委会</p>',
    );
  });

  it('keeps merged cells and headers of a table, in a region that scrolls', () => {
    const both = { head: 3 } as const;
    expect(
      html(
        table(
          [cell('乡镇', both), cell('意见', { head: 1, colSpan: 2 })],
          [cell('石桥', { head: 2, rowSpan: 2 }), cell('收到'), cell('12')],
          [cell('办结'), cell('9')],
        ),
      ),
    ).toBe(
      '<div class="table" role="region" tabindex="0" aria-label="表格 1，可左右滚动"><table>' +
        '<thead><tr><th scope="col">乡镇</th><th scope="col" colspan="2">意见</th></tr></thead>' +
        '<tbody><tr><th scope="row" rowspan="2">石桥</th><td>收到</td><td>12</td></tr>' +
        '<tr><td>办结</td><td>9</td></tr></tbody></table></div>',
    );
  });

  it('makes no header group that a merged cell would be cut by', () => {
    const result = html(
      table([cell('项目', { head: 1, rowSpan: 2 }), cell('数', { head: 1 })], [cell('1')]),
    );
    expect(result).not.toContain('<thead>');
    expect(result).toContain('<th scope="col" rowspan="2">项目</th>');
  });

  it('tells several tables apart by name', () => {
    const result = html(table([cell('甲')]), table([cell('乙')]));
    expect(result).toContain('aria-label="表格 1，可左右滚动"');
    expect(result).toContain('aria-label="表格 2，可左右滚动"');
  });

  it('shows a picture in all sizes with its words, and the caption given here', () => {
    expect(html(picture('pond', '春天的石桥村'))).toBe(
      '<figure><picture><source type="image/webp" srcset="/media/a-360.webp 360w, /media/a-720.webp 720w"' +
        ' sizes="(min-width: 760px) 720px, 100vw" />' +
        '<img src="/media/a-720.jpg" srcset="/media/a-360.jpg 360w, /media/a-720.jpg 720w"' +
        ' sizes="(min-width: 760px) 720px, 100vw" width="720" height="405" loading="lazy" decoding="async"' +
        ' alt="河边的 &quot;石桥&quot; &lt;script&gt;" /></picture>' +
        '<figcaption>春天的石桥村</figcaption></figure>',
    );
  });

  it('leaves out a picture that was deleted', () => {
    expect(html(paragraph('前'), picture('gone'), paragraph('后'))).toBe('<p>前</p><p>后</p>');
  });

  it('puts a picture that stands in a paragraph between two', () => {
    const result = html(paragraph('前', picture('pond'), '后'));
    expect(result).toMatch(/^<p>前<\/p><figure>.*<\/figure><p>后<\/p>$/);
  });

  it('refuses a pasted picture that is still on another site, with advice', () => {
    const pending = { type: 'upload', pending: { src: 'https://mmbiz.qpic.cn/x/0' } };
    expect(() => html(paragraph(pending, '图后'))).toThrow('它还在别的网站上');
  });

  it('links to what is public, and leaves the words of links to what is not', () => {
    expect(
      html(
        paragraph(linkTo('articles', 'open', '看这里'), linkTo('articles', 'withdrawn', '和这里')),
      ),
    ).toBe('<p><a href="/articles/open/">看这里</a>和这里</p>');
  });

  it.each([
    ['https://example.cn/?a=1&b=2', 'https://example.cn/?a=1&amp;b=2" rel="external noopener'],
    ['mailto:rd@example.cn', 'mailto:rd@example.cn'],
    ['tel:0371-00001234', 'tel:0371-00001234'],
  ])('keeps the link %s', (url, attributes) => {
    expect(html(paragraph(link(url, '链接')))).toBe(`<p><a href="${attributes}">链接</a></p>`);
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:msgbox',
    '//evil.example',
    '/\\evil.example',
    'https://user:pass@evil.example/',
    'https://',
    '',
  ])('makes no link of %j', (url) => {
    expect(html(paragraph(link(url, '链接')))).toBe('<p>链接</p>');
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '<!--[if gte mso 9]><xml></xml><![endif]-->',
    '&lt;b&gt;',
  ])('shows %j as the words they are', (words) => {
    const shown = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(html(paragraph(words)).replaceAll('&quot;', '"')).toBe(`<p>${shown}</p>`);
  });

  it('lets no attribute in through values that are not what they should be', () => {
    expect(
      html(
        { type: 'heading', tag: 'h2 onclick=alert(1)', children: [text('甲')] },
        { type: 'paragraph', format: 'right" onclick="alert(1)', children: [text('乙')] },
        table([{ ...cell('丙'), colSpan: '2" onclick="alert(1)' } as TextNode]),
        { ...list('number', [text('丁')]), start: '3" onclick="x' },
      ),
    ).not.toContain('onclick');
  });

  it.each(['block', 'inlineBlock', 'relationship', '__proto__', 'constructor', 'toString'])(
    'refuses a node of type %s by name instead of losing it',
    (type) => {
      expect(() => html({ type, children: [text('重要')] })).toThrow(UnknownNode);
      expect(() => html({ type })).toThrow(`（${type}）`);
    },
  );
});
