import type { CollectionSlug, GlobalSlug } from 'payload';

/** Something a person comes to do, offered when their account may do it. */
export interface Task {
  title: string;
  hint: string;
  /** Below the admin's own address. */
  path: string;
  needs:
    | { collection: CollectionSlug; operation: 'create' | 'read' | 'update' }
    | { global: GlobalSlug; operation: 'update' };
}

const unfinished = '?where[or][0][and][0][_status][equals]=draft';

/** Daily work, most frequent first. */
export const dailyTasks: readonly Task[] = [
  {
    title: '写稿件',
    hint: '新闻、通知、公告。边写边自动保存，点“发布”才公开。',
    path: '/collections/articles/create',
    needs: { collection: 'articles', operation: 'create' },
  },
  {
    title: '接着写',
    hint: '还没有发布的稿件。',
    path: `/collections/articles${unfinished}`,
    needs: { collection: 'articles', operation: 'update' },
  },
  {
    title: '站点',
    hint: '开放时间、接待日、地址和坐标。',
    path: '/collections/stations',
    needs: { collection: 'stations', operation: 'read' },
  },
  {
    title: '代表',
    hint: '代表名册和任职。',
    path: '/collections/deputies',
    needs: { collection: 'deputies', operation: 'read' },
  },
];

/** Work that comes up now and then. */
export const otherTasks: readonly Task[] = [
  {
    title: '登记规章制度',
    hint: '制度、决定、备案文件。',
    path: '/collections/regulations/create',
    needs: { collection: 'regulations', operation: 'create' },
  },
  {
    title: '上传图片',
    hint: '自动摆正、缩小，去掉拍摄地点。',
    path: '/collections/media/create',
    needs: { collection: 'media', operation: 'create' },
  },
  {
    title: '代表联系方式',
    hint: '加密保存，查看会留下记录。',
    path: '/collections/contacts',
    needs: { collection: 'contacts', operation: 'read' },
  },
  {
    title: '工委委员',
    hint: '委室的委员名单。',
    path: '/collections/members',
    needs: { collection: 'members', operation: 'update' },
  },
  {
    title: '账号',
    hint: '新建账号，停用，重设密码。',
    path: '/collections/people',
    needs: { collection: 'people', operation: 'create' },
  },
  {
    title: '网站设置',
    hint: '名称、电话、备案号、说明文字。',
    path: '/globals/site',
    needs: { global: 'site', operation: 'update' },
  },
];
