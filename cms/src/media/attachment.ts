import { newId } from 'shared/ids';
import { attachmentLimits } from 'shared/media/labels';
import { Refused } from '../errors.ts';
import type { Prepared } from '../files/upload.ts';
import { withoutAuthors } from './anonymise.ts';
import { attachmentTypes, recognise } from './attachmentType.ts';

/** Turns an upload into the file and fields of an attachment document. */
export async function prepareAttachment(bytes: Buffer, originalName: string): Promise<Prepared> {
  if (bytes.length > attachmentLimits.bytes) throw new Refused('fileHeavy');
  const found = recognise(bytes, originalName);
  if ('problem' in found) throw new Refused(found.problem);
  return {
    main: {
      name: `${newId()}.${found.type}`,
      data: withoutAuthors(bytes, found.type),
      mimeType: attachmentTypes[found.type],
    },
    more: [],
    fields: { originalName },
    defaults: { name: originalName },
  };
}

/** A name to save the file under: it ends as its content says, whatever the clerk wrote. */
export function downloadName(name: string, file: string): string {
  const ending = file.slice(file.lastIndexOf('.'));
  const known = new RegExp(`\\.(${Object.keys(attachmentTypes).join('|')}|wps|et|dps)$`, 'i');
  return name.replace(known, '') + ending;
}
