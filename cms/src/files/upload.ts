import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
  UploadConfig,
} from 'payload';
import { problems } from 'shared/problems';
import { Refused } from '../errors.ts';
import { openStored, type StoredFile, storeFiles } from './store.ts';

/** What stands in an upload's place once it was checked. */
export interface Prepared {
  main: StoredFile & { mimeType: string };
  /** Other files to store beside it. */
  more: StoredFile[];
  /** Fields set from the file, whatever the form sent. */
  fields: Record<string, unknown>;
  /** Fields set from the file when the form left them empty. */
  defaults?: Record<string, unknown>;
}

/** Checks the uploaded bytes and makes of them what is stored; throws `Refused`. */
type Prepare = (bytes: Buffer, originalName: string) => Promise<Prepared>;

const key = 'preparedUpload';

/**
 * Hooks by which a collection takes files in: checked before anything else happens, written when the
 * document is. Payload's own storage is switched off, as it deletes the old file before it has
 * validated the new document. Files that no document names any more are left to `sweepFiles`.
 */
export function takeFiles(prepare: Prepare) {
  const beforeOperation: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'create' && operation !== 'update') return args;
    // Cropping and fetching by address would each bring in bytes that were never checked.
    if (req.query) delete req.query.uploadEdits;
    const single = operation === 'create' || ('id' in args && args.id !== undefined);
    if (req.file && single) await exchange(req, prepare);
    else if (operation === 'create') throw new Refused('fileMissing');
    else delete req.file;
    return args;
  };
  const afterChange: CollectionAfterChangeHook = async ({ doc, context }) => {
    const prepared = context[key] as Prepared | undefined;
    if (!prepared || prepared.main.name !== doc.filename) return;
    delete context[key];
    await storeFiles([prepared.main, ...prepared.more]);
  };
  return {
    beforeOperation: [beforeOperation],
    beforeChange: [fillFields],
    afterChange: [afterChange],
  };
}

async function exchange(req: PayloadRequest, prepare: Prepare): Promise<void> {
  const file = req.file;
  if (!file) return;
  const prepared = await prepare(Buffer.from(file.data), readable(file.name));
  req.context[key] = prepared;
  const { name, data, mimeType } = prepared.main;
  req.file = { name, data, mimetype: mimeType, size: data.length };
}

const fillFields: CollectionBeforeChangeHook = ({ data, context }) => {
  const prepared = context[key] as Prepared | undefined;
  if (!prepared || prepared.main.name !== data.filename) return data;
  const given = Object.entries(data).filter(([, value]) => value !== undefined && value !== '');
  return { ...prepared.defaults, ...Object.fromEntries(given), ...prepared.fields };
};

/** A file's own name without folders and invisible characters, short enough for any system. */
function readable(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim() || '未命名';
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 ? clean.slice(dot).slice(0, 10) : '';
  const stem = dot > 0 ? clean.slice(0, dot) : clean;
  return [...stem].slice(0, 240).join('') + extension;
}

const types: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};

/**
 * Upload settings that both collections of files share; what Payload would do by itself is off.
 * `own` tells the stored names of the collection's files from those of the other, whose readers are not the same.
 */
export function uploadSettings(own: RegExp) {
  return {
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    // A tag would be a query that the gate does not know; a new file has a new name anyway.
    cacheTags: false,
    handlers: [
      async (_, { params }) =>
        own.test(params.filename) ? answerFile(params.filename) : notFound(),
    ],
  } satisfies UploadConfig;
}

/** Only people with a right to the collection come here: Payload has asked its access rule before. */
async function answerFile(name: string): Promise<Response> {
  const file = await openStored(name);
  if (!file) return notFound();
  const type = types[name.split('.').at(-1) ?? ''];
  return new Response(file.body, {
    headers: {
      'content-type': type ?? 'application/octet-stream',
      'content-length': String(file.size),
      'cache-control': 'private, max-age=86400',
      'x-content-type-options': 'nosniff',
      ...(type ? {} : { 'content-disposition': 'attachment' }),
    },
  });
}

function notFound(): Response {
  return Response.json({ errors: [{ message: problems.notFound }] }, { status: 404 });
}
