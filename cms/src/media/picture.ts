import { newId } from 'shared/ids';
import type { Prepared } from '../files/upload.ts';
import { cleanPicture } from './clean.ts';

/** One stored width of a picture: file names in the store. */
export interface Rendition {
  width: number;
  height: number;
  webp: string;
  jpeg: string;
}

/** Turns an upload into the files and fields of a picture document. */
export async function preparePicture(bytes: Buffer, originalName: string): Promise<Prepared> {
  const picture = await cleanPicture(bytes);
  const stem = newId();
  const renditions = picture.sizes.map(
    ({ width, height }): Rendition => ({
      width,
      height,
      webp: `${stem}-${width}.webp`,
      jpeg: `${stem}-${width}.jpg`,
    }),
  );
  return {
    main: {
      name: `${stem}.${picture.extension}`,
      data: picture.data,
      mimeType: picture.mimeType,
    },
    more: picture.sizes.flatMap(({ width, webp, jpeg }) => [
      { name: `${stem}-${width}.webp`, data: webp },
      { name: `${stem}-${width}.jpg`, data: jpeg },
    ]),
    fields: { originalName, renditions },
  };
}
