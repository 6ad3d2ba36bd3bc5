/** Pieces that common passwords are made of: words, rows of keys, and the words of this office. */
export const commonWords: readonly string[] = `
password passw0rd p@ssw0rd p@ssword passwd pass administrator admin adm1n welcome letmein changeme default
secret login test testing user guest root master super system hello world iloveyou woaini love dragon
monkey sunshine princess football baseball shadow superman batman whatever trustno1 freedom computer
internet service server manager office china beijing zhongguo henan kaifeng
qwertyuiop qwerty asdfghjkl asdfgh zxcvbnm zxcvbn 1qaz2wsx qazwsx 1q2w3e4r 1q2w3e q1w2e3r4 qwer asdf zxcv
1qaz 2wsx 3edc 4rfv !qaz @wsx abc abcd 123 1234 12345 123456 111 000 888 666 520 1314 5201314 147258369
147258 258369 110 119 120 12345678 87654321
renda rendadaibiao daibiao lianxinqiao lianluozhan lianluo xianwei zhengfu mima guanliyuan chengxu
人大 人民代表大会 常委会 常务委员会 人大代表 代表 联络站 联络点 工作室 连心桥 密码 口令 管理员 管理 政府 委员会
办公室 中国 北京 河南 开封 我爱你 你好
`
  .trim()
  .split(/\s+/);
