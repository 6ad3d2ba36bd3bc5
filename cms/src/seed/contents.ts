import type { Payload } from 'payload';
import { demoArticles } from './articles.ts';
import { attachmentId, demoAttachments } from './attachments.ts';
import { midnightOf } from './calendar.ts';
import { demoColumns } from './columns.ts';
import { demoPictures, drawPicture } from './pictures.ts';
import { demoRegulations } from './regulations.ts';
import { addMissing, inParallel, missingOf } from './write.ts';

/** The drawings and the files for download, taken in as a clerk's uploads are. */
export async function addFiles(payload: Payload): Promise<void> {
  await inParallel(await missingOf(payload, 'media', demoPictures), 2, async (picture) => {
    const { id, motive, alt, caption } = picture;
    const data = await drawPicture(picture);
    await payload.create({
      collection: 'media',
      data: { id, alt, caption },
      file: { name: `${motive}.png`, data, mimetype: 'image/png', size: data.length },
      depth: 0,
    });
  });
  for (const { id, name, data } of await missingOf(payload, 'attachments', demoAttachments))
    await payload.create({
      collection: 'attachments',
      data: { id, name },
      file: { name, data, mimetype: 'application/octet-stream', size: data.length },
      depth: 0,
    });
}

/** Columns, parents before children, then the rules, those amended before those that amend. */
export async function addRules(payload: Payload, today: string): Promise<void> {
  await addMissing(payload, 'columns', demoColumns, 1);
  const rules = demoRegulations(today).map((rule) => ({
    ...rule,
    adoptedOn: midnightOf(rule.adoptedOn),
    promulgatedOn: rule.promulgatedOn && midnightOf(rule.promulgatedOn),
    effectiveOn: midnightOf(rule.effectiveOn),
    amendedOn: rule.amendedOn && midnightOf(rule.amendedOn),
    repealedOn: rule.repealedOn && midnightOf(rule.repealedOn),
    _status: 'published' as const,
  }));
  await addMissing(payload, 'regulations', rules, 1);
}

/** All articles, oldest first; columns and files must be there already. */
export async function addArticles(payload: Payload, today: string): Promise<void> {
  const articles = demoArticles(today).map(({ outlets: _, attachment, ...article }) => ({
    ...article,
    attachments: attachment ? [attachmentId(attachment)] : [],
    _status: 'published' as const,
  }));
  // A link is only accepted when there is what it leads to.
  const { plain = [], linking = [] } = Object.groupBy(articles, ({ body }) =>
    JSON.stringify(body).includes('"linkType":"internal"') ? 'linking' : 'plain',
  );
  await addMissing(payload, 'articles', plain, 6);
  await addMissing(payload, 'articles', linking, 1);
}
