import { passwordProblem } from 'cms/people/password';
import { describe, expect, it } from 'vitest';

const words = ['wanglin', '王琳', '通许县', '通许', 'tongxuxian', 'tongxu', '竖岗', 'shugang'];

describe('a password', () => {
  it.each(['', 'Xk3#pq', '十一个字的密码不够长的', 'abcdefghijk'])(
    'of less than twelve characters is too short: %s',
    (password) => {
      expect(passwordProblem(password, words)).toBe('passwordTooShort');
    },
  );

  it.each([
    'password1234',
    'Password123!@#',
    'ＰＡＳＳＷＯＲＤ１２３４',
    'qwertyuiop12',
    '1qaz2wsx3edc4rfv',
    'adminadmin2026',
    '123456789012',
    'aaaaaaaaaaaaaaaa',
    'abcdefghijklmnop',
    'zyxwvutsrqponml',
    'Tongxu@2026renda',
    'tongxu410222!!',
    '通许县人大常委会办公室二〇二六',
    '竖岗通许人大代表联络站管理员',
    'WangLin20260101',
    '王琳王琳王琳王琳王琳王琳',
    'woaini5201314!',
    'lianxinqiao2026',
    '!!!!!!!!!!!!!!!!',
  ])('made of what anybody would guess is refused: %s', (password) => {
    expect(passwordProblem(password, words)).toBe('passwordTooCommon');
  });

  it.each(
    [
      '一只安静的灰鹭站在河边',
      '灰鹭-河边-七月-蓝自行车',
      'heron river july bicycle',
      'kV9#mQz2!pLw',
      'tongxu 灰鹭站在河边钓鱼',
    ].filter((text) => [...text].length >= 12),
  )('that takes many guesses is taken: %s', (password) => {
    expect(passwordProblem(password, words)).toBeNull();
  });
});
