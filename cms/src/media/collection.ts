import type { CollectionConfig } from 'payload';
import { publicId } from '../fields/id.ts';
import { tidied } from '../fields/tidy.ts';
import { takeFiles, uploadSettings } from '../files/upload.ts';
import { publishHooks } from '../publish/hooks.ts';
import { attachmentsAccess, mediaAccess } from './access.ts';
import { prepareAttachment } from './attachment.ts';
import { preparePicture, type Rendition } from './picture.ts';

const takePicture = takeFiles(preparePicture);
const takeAttachment = takeFiles(prepareAttachment);
const pictureChanged = publishHooks('media');
const attachmentChanged = publishHooks('attachments');

/** The uploader's own file name: shown to find a file again, never part of an address. */
const originalName = {
  name: 'originalName',
  label: '原文件名',
  type: 'text',
  index: true,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true, condition: (data) => Boolean(data?.originalName) },
} satisfies CollectionConfig['fields'][number];

export const media = {
  slug: 'media',
  labels: { singular: '图片', plural: '图片' },
  access: mediaAccess,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: '内容',
    description: '照片会自动摆正、缩成几种大小，并去掉拍摄地点等隐藏信息。',
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'originalName', 'createdAt'],
    listSearchableFields: ['alt', 'caption', 'originalName'],
    pagination: { defaultLimit: 20 },
  },
  upload: {
    ...uploadSettings(/\.(?:jpg|png|webp)$/),
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/gif'],
    adminThumbnail: ({ doc }) => {
      const [smallest] = (doc.renditions ?? []) as Rendition[];
      return smallest ? `/api/media/file/${smallest.webp}` : null;
    },
  },
  hooks: {
    ...takePicture,
    afterChange: [...takePicture.afterChange, ...pictureChanged.afterChange],
    afterDelete: pictureChanged.afterDelete,
  },
  fields: [
    publicId,
    {
      name: 'alt',
      label: '图片说明（给看不见图片的人）',
      type: 'text',
      required: true,
      maxLength: 200,
      hooks: { beforeValidate: [tidied] },
      admin: {
        description:
          '用一句话说出图上有什么，读屏软件会念给视障群众听。例如：“三位代表在石桥村口与村民座谈”。不要写“图片1”。',
      },
    },
    {
      name: 'caption',
      label: '图注',
      type: 'text',
      maxLength: 200,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '显示在图片下面的文字，可写人物、地点、摄影者。可不填。' },
    },
    originalName,
    {
      name: 'renditions',
      type: 'array',
      access: { create: () => false, update: () => false },
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      fields: [
        { name: 'width', type: 'number', required: true },
        { name: 'height', type: 'number', required: true },
        { name: 'webp', type: 'text', required: true },
        { name: 'jpeg', type: 'text', required: true },
      ],
    },
  ],
} satisfies CollectionConfig;

export const attachments = {
  slug: 'attachments',
  labels: { singular: '附件', plural: '附件' },
  access: attachmentsAccess,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: '内容',
    description: '供群众下载的文件：PDF、OFD、Word、Excel、PPT、TXT、ZIP，每个不超过 50 MB。',
    useAsTitle: 'name',
    defaultColumns: ['name', 'originalName', 'filesize', 'createdAt'],
    listSearchableFields: ['name', 'originalName'],
    pagination: { defaultLimit: 20 },
  },
  upload: uploadSettings(/^(?!.*\.(?:jpg|png|webp)$)/),
  hooks: {
    ...takeAttachment,
    afterChange: [...takeAttachment.afterChange, ...attachmentChanged.afterChange],
    afterDelete: attachmentChanged.afterDelete,
  },
  fields: [
    publicId,
    {
      name: 'name',
      label: '显示的名称',
      type: 'text',
      maxLength: 260,
      hooks: { beforeValidate: [tidied] },
      admin: { description: '群众看到和下载时的文件名。不填就用原文件名。' },
    },
    originalName,
  ],
} satisfies CollectionConfig;
