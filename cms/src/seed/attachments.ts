import { idOf } from './random.ts';
import { wordFile } from './wordFile.ts';

/** A file that goes with an article. */
export interface DemoAttachment {
  id: string;
  name: string;
  data: Buffer;
}

/** The file of that name; articles refer to files by their names. */
export function attachmentId(name: string): string {
  return idOf(`attachments/${name}`);
}

const form = [
  '民生实事项目建议表（演示）',
  '一、项目名称：',
  '二、所在地点（乡镇、村或者社区）：',
  '三、要解决的问题（发生在哪里、多久了、影响多少人）：',
  '四、建议的办法：',
  '五、受益范围：',
  '六、建议人（可以不填）：',
  '七、需要答复的，请留下联系方式（可以不填）：',
  '填好后请交给任何一位人大代表，或者送到就近的代表联络站。不要填写身份证号码、银行账号。',
];

export const demoAttachments: readonly DemoAttachment[] = [
  {
    id: attachmentId('民生实事项目建议表'),
    name: '民生实事项目建议表.docx',
    data: wordFile(form),
  },
];
