import type { Field } from 'payload';
import { idPattern, newId } from 'shared/ids';

/**
 * A random public id, made here and never by the client's choice of words:
 * it is the document's address for ever, so it holds nothing of its title.
 */
export const publicId: Field = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => newId(),
  validate: (value: unknown) =>
    (typeof value === 'string' && idPattern.test(value)) || '编号由系统生成，不能自己填写。',
  hooks: { beforeDuplicate: [() => newId()] },
  admin: { hidden: true },
};
