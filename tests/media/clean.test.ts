import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cleanPicture, widthsOf } from 'cms/media/clean';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bomb, drawing, phonePhoto } from './pictures.ts';

const everyFile = (picture: Awaited<ReturnType<typeof cleanPicture>>) => [
  picture.data,
  ...picture.sizes.flatMap(({ webp, jpeg }) => [webp, jpeg]),
];

/** The colour of one pixel, by its place as a fraction of width and height. */
async function colourAt(file: Buffer, x: number, y: number): Promise<'red' | 'green' | 'other'> {
  const { data, info } = await sharp(file)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at =
    (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
  if (red > green + 60 && red > blue + 60) return 'red';
  return green > red && green > blue ? 'green' : 'other';
}

const problem = (code: string) => expect.objectContaining({ code });

describe('a cleaned picture', () => {
  it('holds nothing but pixels in any of its files', async () => {
    const picture = await cleanPicture(await phonePhoto(2400, 1600));
    for (const file of everyFile(picture)) {
      const { exif, xmp, iptc, icc } = await sharp(file).metadata();
      expect([exif, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(file.includes('Secretphone')).toBe(false);
    }
  });

  it('has every width up to its own, in both formats, and none above', async () => {
    const picture = await cleanPicture(await phonePhoto(1500, 1000));
    expect(picture.sizes.map(({ width, height }) => [width, height])).toEqual([
      [360, 240],
      [720, 480],
      [1280, 853],
      [1500, 1000],
    ]);
    for (const { width, webp, jpeg } of picture.sizes) {
      expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', width });
      expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width });
    }
  });

  it.each([
    [100, [100]],
    [360, [360]],
    [500, [360, 500]],
    [1920, [360, 720, 1280, 1920]],
    [8000, [360, 720, 1280, 1920]],
  ])('of %i pixels comes in the widths %j', (original, widths) => {
    expect(widthsOf(original)).toEqual(widths);
  });

  it.each([
    [1, [600, 400], [0.05, 0.05]],
    [2, [600, 400], [0.95, 0.05]],
    [3, [600, 400], [0.95, 0.95]],
    [4, [600, 400], [0.05, 0.95]],
    [5, [400, 600], [0.05, 0.05]],
    [6, [400, 600], [0.95, 0.05]],
    [7, [400, 600], [0.95, 0.95]],
    [8, [400, 600], [0.05, 0.95]],
  ])('stored with orientation %i stands upright', async (orientation, size, [x = 0, y = 0]) => {
    const picture = await cleanPicture(await phonePhoto(600, 400, orientation));
    expect([picture.width, picture.height]).toEqual(size);
    for (const file of everyFile(picture)) {
      expect(await colourAt(file, x, y)).toBe('red');
      expect(await colourAt(file, 1 - x, 1 - y)).toBe('green');
    }
  });

  it('stays transparent, and is white where JPEG cannot be', async () => {
    const picture = await cleanPicture(await drawing(800, 800));
    expect(picture.extension).toBe('png');
    expect((await sharp(picture.data).stats()).isOpaque).toBe(false);
    for (const { webp, jpeg } of picture.sizes) {
      expect((await sharp(webp).stats()).isOpaque).toBe(false);
      const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
      const last = data.subarray((info.width * info.height - 1) * info.channels);
      expect([...last].every((value) => value > 250)).toBe(true);
    }
  });

  it('keeps only the first frame of an animation', async () => {
    const frames = await Promise.all(['#cc0000', '#00cc00'].map(frame));
    const gif = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const picture = await cleanPicture(gif);
    expect([picture.width, picture.height]).toEqual([40, 40]);
    for (const file of everyFile(picture)) {
      expect((await sharp(file, { animated: true }).metadata()).pages ?? 1).toBe(1);
      expect(await colourAt(file, 0.5, 0.5)).toBe('red');
    }
  });

  it('is sRGB when it was made for print', async () => {
    const print = await sharp(await phonePhoto(300, 200))
      .toColourspace('cmyk')
      .jpeg()
      .toBuffer();
    const picture = await cleanPicture(print);
    for (const file of everyFile(picture)) {
      expect((await sharp(file).metadata()).space).toBe('srgb');
      expect(await colourAt(file, 0.05, 0.05)).toBe('red');
    }
  });

  it('loses what a phone hung on behind the picture', async () => {
    const tail = Buffer.concat([Buffer.from('....ftypmp42'), Buffer.alloc(5000, 'film')]);
    const picture = await cleanPicture(Buffer.concat([await phonePhoto(400, 300), tail]));
    for (const file of everyFile(picture)) expect(file.includes('ftypmp42')).toBe(false);
  });
});

describe('an upload that is no sound picture', () => {
  const text = (content: string) => async () => Buffer.from(content);
  const after = (tail: string) => async () =>
    Buffer.concat([await phonePhoto(60, 40), Buffer.from(tail, 'latin1')]);
  const zip = 'PK\x05\x06\0\0\0\0\x01\0\x01\0\x46\0\0\0\x10\0\0\0\0\0';

  it.each<[string, string, () => Promise<Buffer>]>([
    ['nothing', 'pictureType', text('')],
    ['a page', 'pictureType', text('<html><script>alert(1)</script></html>')],
    ['an SVG', 'pictureType', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a HEIC', 'pictureType', text('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
    ['an AVIF', 'pictureType', text('\0\0\0\x18ftypavif\0\0\0\0avifmif1')],
    [
      'a TIFF',
      'pictureType',
      async () =>
        sharp(await phonePhoto(9, 9))
          .tiff()
          .toBuffer(),
    ],
    ['a picture and a page', 'fileNotItsType', after('<HTML><body onload=alert(1)>')],
    ['a picture and a script', 'fileNotItsType', after('<script src=//evil>')],
    ['a picture and PHP', 'fileNotItsType', after('<?php system($_GET[0]); ?>')],
    ['a picture and a PDF', 'fileNotItsType', after('%PDF-1.7\n%%EOF')],
    ['a picture and an archive', 'fileNotItsType', after(zip)],
    [
      'a cut-off photo',
      'pictureDamaged',
      async () => (await phonePhoto(900, 900)).subarray(0, 4000),
    ],
    ['a header alone', 'pictureDamaged', async () => (await drawing(9, 9)).subarray(0, 20)],
    ['too many pixels', 'pictureTooLarge', bomb],
    [
      'too many bytes',
      'pictureHeavy',
      async () => Buffer.concat([await phonePhoto(9, 9), Buffer.alloc(21 << 20)]),
    ],
  ])('such as %s is refused as %s', async (_, code, make) => {
    await expect(cleanPicture(await make())).rejects.toThrow(problem(code));
  });
});

/** Real photos from public test suites lie beside the project where they are at hand. */
const folder = resolve(import.meta.dirname, '../../../shared/data/files/photos');
describe.skipIf(!existsSync(folder))('real photos', () => {
  const photo = (name: string) => readFileSync(join(folder, name));

  it.each([
    ['Landscape_1.jpg', 600, 450],
    ['Landscape_3.jpg', 600, 450],
    ['Landscape_5.jpg', 600, 450],
    ['Landscape_6.jpg', 600, 450],
    ['Landscape_8.jpg', 600, 450],
    ['Portrait_6.jpg', 450, 600],
    ['Channel_digital_image_CMYK_color_no_profile.jpg', 500, 333],
    ['testJPEG_GEO.jpg', 100, 68],
    ['animated-loop-3.webp', 370, 285],
  ])('%s comes out upright and bare', async (name, width, height) => {
    const picture = await cleanPicture(photo(name));
    expect([picture.width, picture.height]).toEqual([width, height]);
    for (const file of everyFile(picture)) {
      const { exif, xmp, iptc, space, pages } = await sharp(file).metadata();
      expect({ exif, xmp, iptc, space, pages: pages ?? 1 }).toEqual({
        exif: undefined,
        xmp: undefined,
        iptc: undefined,
        space: 'srgb',
        pages: 1,
      });
    }
  });

  it.each([
    ['giant-image.jpg', 'pictureTooLarge'],
    ['65536-uint32-limit.png', 'pictureTooLarge'],
    ['truncated.jpg', 'pictureDamaged'],
    ['testHEIC_livePhoto.heic', 'pictureType'],
    ['pitm.avif', 'pictureType'],
  ])('%s is refused as %s', async (name, code) => {
    await expect(cleanPicture(photo(name))).rejects.toThrow(problem(code));
  });
});

function frame(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 40, channels: 3, background } })
    .png()
    .toBuffer();
}
