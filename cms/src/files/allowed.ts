import sanitizeHtml from 'sanitize-html';

const allowed = {
  tags: `p h2 h3 h4 blockquote ul ol li hr br strong em u s sub sup a figure figcaption picture source
    img div table thead tbody tr th td`.split(/\s+/),
  attributes: {
    a: ['href', 'rel'],
    ol: ['start'],
    source: ['type', 'srcset', 'sizes'],
    img: ['src', 'srcset', 'sizes', 'width', 'height', 'loading', 'decoding', 'alt'],
    div: ['role', 'tabindex', 'aria-label'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
  classes: {
    p: ['center', 'right'],
    h2: ['center', 'right'],
    h3: ['center', 'right'],
    h4: ['center', 'right'],
    blockquote: ['center', 'right'],
    div: ['table'],
  },
};

/** The last gate: whatever was built before, only this leaves. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: allowed.tags,
    allowedAttributes: allowed.attributes,
    allowedClasses: allowed.classes,
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    selfClosing: ['img', 'br', 'hr', 'source'],
  });
}
