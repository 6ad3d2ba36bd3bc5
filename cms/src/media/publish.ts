import type { Payload } from 'payload';
import type { Attachment, Picture } from 'shared/media/contract';
import type { Attachment as AttachmentDocument, Media } from '../payload-types.ts';
import type { BuildContext } from '../publish/builder.ts';
import { related } from '../publish/related.ts';
import { downloadName } from './attachment.ts';

/** What the public may see of a picture document; undefined while its sizes are not there. */
export function publicPicture(media: Media): Picture | undefined {
  const sizes = (media.renditions ?? []).map(({ width, height, webp, jpeg }) => ({
    width,
    height,
    webp,
    jpeg,
  }));
  if (sizes.length === 0 || !media.width || !media.height) return undefined;
  const { id, alt, caption, width, height } = media;
  return { id, alt, caption: caption || null, width, height, sizes };
}

function publicAttachment(document: AttachmentDocument): Attachment | undefined {
  const { id, name, originalName, filename, filesize, mimeType } = document;
  if (!filename || !mimeType) return undefined;
  return {
    id,
    name: downloadName(name || originalName || filename, filename),
    file: filename,
    bytes: filesize ?? 0,
    type: mimeType,
  };
}

/** Public pictures by id; ids of deleted ones are missing. */
export async function findPictures(
  { payload }: BuildContext,
  ids: readonly string[],
): Promise<Map<string, Picture>> {
  const docs = await findEach(payload, 'media', ids);
  return new Map(
    docs.flatMap((media) => {
      const picture = publicPicture(media);
      return picture ? [[media.id, picture] as const] : [];
    }),
  );
}

/** Public attachments in the order of the ids; deleted ones are left out. */
export async function findAttachments(
  { payload }: BuildContext,
  ids: readonly string[],
): Promise<Attachment[]> {
  const docs = await findEach(payload, 'attachments', ids);
  const found = new Map(docs.map((document) => [document.id, publicAttachment(document)]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function findEach<Slug extends 'media' | 'attachments'>(
  payload: Payload,
  slug: Slug,
  ids: readonly string[],
) {
  const found = [...new Set(ids)].map((id) => related(payload, slug, 'id', id));
  return (await Promise.all(found)).flat();
}
