/** Surnames of two characters that are still borne (百家姓 and the census): told apart from given names only by a list. */
const compound = new Set(
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 司徒 夏侯 端木 轩辕 淳于 申屠 百里 呼延 闻人 东郭 南宫 独孤 澹台 公冶 濮阳 钟离 太史 拓跋 完颜 第五'.split(
    ' ',
  ),
);

/** What stands on the plate of somebody without a public photo: the surname, or the first character of other names. */
export function plateOf(name: string): string {
  const letters = [...name];
  const first = letters.slice(0, 2).join('');
  return letters.length > 2 && compound.has(first) ? first : (letters[0] ?? '');
}
