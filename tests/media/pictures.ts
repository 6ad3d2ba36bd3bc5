import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A photo as a phone takes it: lying on its side, with position, make and owner inside. */
export async function phonePhoto(width: number, height: number, orientation = 1): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#336644' } })
    .composite([
      {
        // The corner that is at the top left of the stored pixels is red.
        input: {
          create: {
            width: Math.ceil(width / 4),
            height: Math.ceil(height / 4),
            channels: 3,
            background: '#dd2222',
          },
        },
        gravity: 'northwest',
      },
    ])
    .withExif({
      IFD0: { Make: 'Secretphone', Artist: '王某某', Copyright: 'owner' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '34/1 28/1 0/1', GPSLongitude: '114/1 27/1 0/1' },
    })
    .withMetadata({ orientation })
    .jpeg()
    .toBuffer();
}

/** A drawing with a transparent ground. */
export async function drawing(width: number, height: number): Promise<Buffer> {
  return sharp({
    create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .composite([
      {
        input: {
          create: { width: width >> 1, height: height >> 1, channels: 4, background: '#cc0000' },
        },
        gravity: 'northwest',
      },
    ])
    .png()
    .toBuffer();
}

/** A PNG of a few hundred bytes whose header claims 81 megapixels. */
export async function bomb(): Promise<Buffer> {
  const png = await drawing(9, 9);
  png.writeUInt32BE(9000, 16);
  png.writeUInt32BE(9000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}
