import type { GlobalConfig } from 'payload';
import { readSettings } from '../env.ts';
import { phoneField } from '../fields/phone.ts';
import { publishGlobalHooks } from '../publish/hooks.ts';
import { siteAccess } from './access.ts';
import { line, longText } from './fields.ts';

export const site = {
  slug: 'site',
  label: '网站设置',
  access: siteAccess,
  admin: { group: '基础', description: '网站的名称、主办单位、联系方式、备案号和说明文字。' },
  hooks: publishGlobalHooks('site'),
  fields: [
    {
      type: 'tabs',
      tabs: [
        {
          label: '名称',
          fields: [
            line('name', '网站名称', '显示在每页顶部和浏览器标题里。', { required: true }),
            line('tagline', '一句话介绍', '显示在首页名称下面，例如“代表就在身边”。'),
            line('county', '县（区）名', '例如“通许县”。', { required: true }),
            line('countyCode', '县（区）行政区划代码', '6 位数字，例如 410222。', {
              required: true,
              check: (value) => /^\d{6}$/.test(value) || '行政区划代码是 6 位数字。',
            }),
            line(
              'domain',
              '公开网址',
              '群众看到的网址，以 http:// 或 https:// 开头，末尾不带“/”。',
              {
                required: true,
                defaultValue: () => readSettings().portalUrl,
                check: (value) =>
                  (/^https?:\/\/[^/]+$/.test(value) && URL.canParse(value)) ||
                  '网址要以 http:// 或 https:// 开头，末尾不带“/”，例如 https://rd.example.cn。',
              },
            ),
          ],
        },
        {
          label: '主办与联系',
          fields: [
            line('organizer', '主办单位', '显示在页脚，例如“通许县人大常委会”。', {
              required: true,
            }),
            line('address', '地址', '主办单位的办公地址。'),
            line('postcode', '邮政编码', '6 位数字。', {
              check: (value) => /^\d{6}$/.test(value) || '邮政编码是 6 位数字。',
            }),
            phoneField('phone', '联系电话'),
            phoneField('fallbackPhone', '兜底电话', {
              admin: { description: '群众找不到代表或站点时打这个电话，请保证工作时间有人接。' },
            }),
            line('officeHours', '办公时间', '例如“工作日 8:30–12:00，14:30–17:30”。'),
          ],
        },
        {
          label: '备案与标识',
          description: '没有的就空着，网站上不会出现。',
          fields: [
            line('icpRecord', 'ICP 备案号', '例如“豫ICP备00000000号”。'),
            line('policeRecord', '公安备案号', '例如“豫公网安备 41022200000000号”。'),
            line('siteIdCode', '政府网站标识码', '有标识码的网站才填，10 位。', {
              check: (value) => /^\w{10}$/.test(value) || '标识码是 10 位。',
            }),
            line('emblemLink', '党政机关网站标识的链接', '点开标识后查验的网址，由编办发给。', {
              check: (value) =>
                (/^https?:\/\//.test(value) && URL.canParse(value)) ||
                '网址要以 http:// 或 https:// 开头。',
            }),
          ],
        },
        {
          label: '说明文字',
          fields: [
            longText('about', '关于本站', '网站是谁办的、能做什么。'),
            longText('accessibility', '无障碍说明', '长者版、键盘操作、遇到困难找谁。'),
            longText('privacy', '隐私说明', '收集什么、不收集什么、保存多久、找谁更正。'),
          ],
        },
      ],
    },
    {
      name: 'demo',
      label: '演示数据',
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: '勾选后，网站每页都写明“人物和文字是演示数据”。正式使用前请取消。',
      },
    },
  ],
} satisfies GlobalConfig;
