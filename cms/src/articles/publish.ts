import { idOf } from '../access.ts';
import { textHtml } from '../files/html.ts';
import { nodesOf, plainText } from '../files/lexical.ts';
import { findReferences, picturesIn } from '../files/publish.ts';
import { findAttachments, findPictures } from '../media/publish.ts';
import type { Builder } from '../publish/builder.ts';

/** What the public sees of an article. */
export const publishArticle: Builder<'articles'> = {
  room: 'articles',
  async build(article, context) {
    if (article._status !== 'published' || !article.publishedAt) return null;
    const nodes = nodesOf(article.body);
    const cover = idOf(article.cover);
    const attachments = (article.attachments ?? []).flatMap((relation) => idOf(relation) ?? []);
    const pictureIds = [...picturesIn(nodes), ...(cover ? [cover] : [])];
    const pictures = await findPictures(context, pictureIds);
    const { references, uses } = await findReferences(nodes, pictures, context);
    return {
      record: {
        id: article.id,
        title: article.title,
        subtitle: article.subtitle || null,
        source: article.source,
        author: article.author || null,
        column: idOf(article.column) ?? '',
        keywords: article.keywords ?? [],
        summary: article.summary?.trim() || opening(plainText(nodes)),
        cover: (cover && pictures.get(cover)) || null,
        html: textHtml(nodes, references),
        attachments: await findAttachments(context, attachments),
        publishedAt: new Date(article.publishedAt).toISOString(),
      },
      uses: [
        ...uses,
        ...pictureIds.map((id) => `media:${id}`),
        ...attachments.map((id) => `attachments:${id}`),
      ],
    };
  },
};

const summaryLength = 100;

/** The first words of a text, never cutting a character in two. */
function opening(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  if (characters.length <= summaryLength) return characters.join('');
  return `${characters.slice(0, summaryLength).join('')}…`;
}
