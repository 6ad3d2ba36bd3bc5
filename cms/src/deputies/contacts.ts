import type { CollectionBeforeDeleteHook, CollectionConfig } from 'payload';
import { logsReading } from '../audit/reading.ts';
import { publicId } from '../fields/id.ts';
import { sealedText } from '../fields/sealed.ts';
import { unseen } from '../fields/unseen.ts';
import { contactsAccess } from './access.ts';

/** Private contacts of a deputy, apart from the person, so that reading them is a right and a log row of its own. */
export const contacts = {
  slug: 'contacts',
  labels: { singular: '联系方式', plural: '联系方式' },
  access: contactsAccess,
  hooks: { afterRead: [logsReading('contactRead')] },
  admin: {
    group: '代表与站点',
    useAsTitle: 'title',
    // Private fields are never columns: a list shows whose contacts there are, not what they say.
    defaultColumns: ['deputy', 'updatedAt'],
    listSearchableFields: ['deputy.name'],
    description: '代表的个人电话、微信、住址。加密保存，不公开；每次查看都会留下记录。',
  },
  fields: [
    publicId,
    // The person's name, read from the deputy, so that a contact has a heading that people know.
    { name: 'title', label: '姓名', type: 'text', virtual: 'deputy.name', admin: unseen },
    {
      name: 'deputy',
      label: '代表',
      type: 'relationship',
      relationTo: 'deputies',
      required: true,
      unique: true,
      index: true,
      admin: { appearance: 'drawer', description: '一位代表一条。' },
    },
    sealedText('phone', '个人电话'),
    sealedText('wechat', '微信号'),
    sealedText('address', '住址'),
  ],
} satisfies CollectionConfig;

/** Hook of deputies: a deleted person's private contacts go with them. */
export const dropContacts: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await req.payload.delete({ collection: 'contacts', where: { deputy: { equals: id } }, req });
};
