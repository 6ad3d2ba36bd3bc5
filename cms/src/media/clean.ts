import { pictureLimits, pictureWidths } from 'shared/media/labels';
import sharp, { type Sharp } from 'sharp';
import { Refused } from '../errors.ts';
import { refusalOf } from './sniff.ts';

/** One width of a picture in both formats. */
export interface Size {
  width: number;
  height: number;
  webp: Buffer;
  jpeg: Buffer;
}

/** A picture fit to be kept: upright, sRGB, one frame, nothing in it but pixels. */
export interface CleanPicture {
  data: Buffer;
  extension: 'jpg' | 'png';
  mimeType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  sizes: Size[];
}

const kept = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
} as const;

/**
 * Reads an uploaded picture strictly and makes everything that is stored of it anew from its pixels,
 * so that no camera data, position, comment or hidden second file survives.
 * Throws `Refused` for what is not a sound JPEG, PNG, WebP or GIF of at most 40 megapixels.
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanPicture> {
  const problem = refusalOf(bytes, pictureLimits.bytes);
  if (problem) throw new Refused(problem);
  const header = await read(sharp(bytes, { limitInputPixels: false }).metadata());
  if (header.width * header.height > pictureLimits.pixels) throw new Refused('pictureTooLarge');
  // Drawings and whatever is transparent stay exact.
  const exact = header.hasAlpha || header.format === 'png' || header.format === 'gif';
  const as = exact ? 'png' : 'jpeg';
  const { data, info } = await read(
    encode(upright(bytes), as).toBuffer({ resolveWithObject: true }),
  );
  const { width, height } = info;
  return { data, ...kept[as], width, height, sizes: await resize(bytes, width) };
}

/** The decoder's errors carry no class of their own: whatever it says of these bytes, they cannot be read. */
async function read<T>(decoding: Promise<T>): Promise<T> {
  return decoding.catch(() => {
    throw new Refused('pictureDamaged');
  });
}

/** A cut-off file is an error, a camera maker's small sins are not. */
function upright(bytes: Buffer): Sharp {
  return sharp(bytes, { failOn: 'error', limitInputPixels: pictureLimits.pixels })
    .autoOrient()
    .toColourspace('srgb');
}

function encode(image: Sharp, format: keyof typeof kept): Sharp {
  return format === 'jpeg' ? image.jpeg({ quality: 90 }) : image.png();
}

/** Never wider than the original; one of at most 1920 pixels always shows all that the original has. */
export function widthsOf(original: number): number[] {
  const widest = Math.min(original, pictureWidths[pictureWidths.length - 1] ?? original);
  return [...pictureWidths.filter((width) => width < widest), widest];
}

async function resize(bytes: Buffer, original: number): Promise<Size[]> {
  const sizes: Size[] = [];
  for (const width of widthsOf(original)) {
    const { data, info } = await upright(bytes)
      .resize({ width })
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = () =>
      sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    const [webp, jpeg] = await Promise.all([
      pixels().webp({ quality: 78 }).toBuffer(),
      // JPEG knows no transparency: white paper shows through, not black.
      pixels()
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80, progressive: true })
        .toBuffer(),
    ]);
    sizes.push({ width: info.width, height: info.height, webp, jpeg });
  }
  return sizes;
}
