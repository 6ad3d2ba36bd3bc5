import sharp from 'sharp';
import { pictureTexts } from './data/pictures.ts';
import { sceneSize } from './drawing.ts';
import { idOf } from './random.ts';
import { portrait, scenes } from './scenes.ts';

/** A drawing with the words that go with it. */
export interface DemoPicture {
  id: string;
  motive: string;
  alt: string;
  caption: string | null;
  svg: string;
}

const portraits = [1, 2, 3, 4, 5, 6];

/** All drawings of the demo, scenes first. */
export const demoPictures: readonly DemoPicture[] = [
  ...Object.entries(scenes).map(([motive, drawn]) => ({
    id: idOf(`media/${motive}`),
    motive,
    ...pictureTexts[motive as keyof typeof scenes],
    svg: frame(sceneSize, '0 0 1600 1000', drawn),
  })),
  ...portraits.map((index) => ({
    id: idOf(`media/portrait${index}`),
    motive: `portrait${index}`,
    alt: '示意画像：一位代表的半身像，没有画出面容',
    caption: null,
    svg: frame({ width: 480, height: 600 }, '0 0 480 600', portrait(index)),
  })),
];

/** The drawing as a PNG file. */
export function drawPicture(picture: DemoPicture): Promise<Buffer> {
  return sharp(Buffer.from(picture.svg)).png({ compressionLevel: 3 }).toBuffer();
}

function frame(
  { width, height }: { width: number; height: number },
  viewBox: string,
  drawn: string,
): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}">${drawn}</svg>`;
}
