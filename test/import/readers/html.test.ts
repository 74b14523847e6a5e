import { readHtml } from '../../../src/import/readers/html';
import { documentOf, reasonOf, shown } from './shown';

const read = (html: string) => shown(documentOf(readHtml(html)));

test('block elements and <br> end paragraphs, inline elements do not', () => {
  expect(read('<h1>一、<b>总体</b>要求</h1><div>第一行<br>第二行<p>另一段</div>末尾')).toEqual([
    '一、总体要求',
    '第一行',
    '第二行',
    '另一段',
    '末尾',
  ]);
});

test('a line break in the source is nothing between Chinese characters and a space between Latin words', () => {
  expect(read('<p>深入\n  贯彻<span>\n落实</span></p><p>lead\nagency</p>')).toEqual([
    '深入贯彻落实',
    'lead agency',
  ]);
});

test('what a reader of the page does not see is left out', () => {
  const page = `<head><title>标题</title><style>p{}</style></head><script>var x='脚本'</script>
    <p>看得见</p><p hidden>藏一</p><p style="color:red; DISPLAY : none">藏二</p><div style="visibility:hidden">藏三</div>
    <noscript>请打开脚本</noscript><select><option>选项</option></select><template>模板</template><!-- 注释 -->`;
  expect(read(page)).toEqual(['看得见']);
});

test('entities, no-break spaces and characters of no width', () => {
  expect(read('<p>&nbsp;&nbsp;&ldquo;甲&amp;乙&rdquo;&#12289;&#x4E19;\u200b丁&lt;</p>')).toEqual([
    '  “甲&乙”、丙丁<',
  ]);
});

test('blank lines that the page shows stay', () => {
  expect(read('<p>甲</p><p>&nbsp;</p><p></p><p>乙<br><br>丙</p>')).toEqual(['甲', '', '', '乙', '', '丙']);
});

describe('numbered lists', () => {
  test('get the numbers that the browser would print', () => {
    const list = '<ol><li>甲<li value=5>乙<li><p>丙</p><p>丙续</p></ol><ol type=a start=3><li>丁</ol>';
    expect(read(list)).toEqual(['1.甲', '5.乙', '6.丙', '丙续', 'c.丁']);
  });

  test('in the styles of Chinese documents', () => {
    expect(read('<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙<ol><li>子</ol></ol>')).toEqual([
      '一、甲',
      '二、乙',
      '1.子',
    ]);
  });

  test('are left alone where the text has its number, or the list shows none', () => {
    expect(read('<ol><li>1.甲</ol><ol style="list-style:none"><li>乙</ol><ul><li>丙</ul>')).toEqual([
      '1.甲',
      '乙',
      '丙',
    ]);
  });

  test('count down where reversed', () => {
    expect(read('<ol reversed><li>甲<li>乙</ol>')).toEqual(['2.甲', '1.乙']);
  });
});

describe('tables', () => {
  test('keep their spans; a merged cell stands once', () => {
    const table = `<table><caption>责任清单</caption>
      <tr><th>类别<th>任务<th>牵头单位</tr>
      <tr><td rowspan=2>青少年<td>讲座<td>市教育局</tr>
      <tr><td>竞赛<p>两场</p><td>市科协</tr>
      <tr><td colspan=2>合计<td>&nbsp;</tr></table>`;
    expect(read(table)).toEqual([
      '责任清单',
      '| 类别 | 任务 | 牵头单位 |',
      '| 青少年↓2 | 讲座 | 市教育局 |',
      '| 竞赛⏎两场 | 市科协 |',
      '| 合计→2 |  |',
    ]);
  });

  test('a span of nought rows reaches to the end of its section', () => {
    expect(
      read('<table><tbody><tr><td rowspan=0>甲<td>一<tr><td>二</tbody><tr><td>乙<td>三</table>'),
    ).toEqual(['| 甲↓2 | 一 |', '| 二 |', '| 乙 | 三 |']);
  });

  test('a table that holds the article is unfolded, the table in the article stays', () => {
    const article = Array.from(
      { length: 12 },
      (_, n) => `<p>（${n + 1}）做好第${n + 1}项工作，按时完成。</p>`,
    ).join('');
    const inner = '<table><tr><td>任务<td>单位</tr><tr><td>讲座<td>市科协</tr></table>';
    const page = `<table><tr><td>首页<td>新闻</tr><tr><td>导航<td>${article}${inner}</tr></table>`;
    const lines = read(page);
    expect(lines.slice(0, 4)).toEqual(['首页', '新闻', '导航', '（1）做好第1项工作，按时完成。']);
    expect(lines.slice(-2)).toEqual(['| 任务 | 单位 |', '| 讲座 | 市科协 |']);
  });

  test('a long cell under headings is no article', () => {
    const long = Array.from(
      { length: 12 },
      (_, n) => `<p>${n + 1}.做好第${n + 1}项工作，按时完成。</p>`,
    ).join('');
    const lines = read(
      `<table><tr><td>任务<td>内容<td>单位</tr><tr><td>讲座<td>${long}<td>市科协</tr></table>`,
    );
    expect(lines[0]).toBe('| 任务 | 内容 | 单位 |');
    expect(lines).toHaveLength(2);
  });

  test('a small table inside a cell becomes text of the cell', () => {
    const lines = read(
      '<table><tr><td>任务<td>单位<tr><td>讲座<td><table><tr><td>甲局<td>乙局</table><tr><td>竞赛<td>丙局</table>',
    );
    expect(lines).toEqual(['| 任务 | 单位 |', '| 讲座 | 甲局⏎乙局 |', '| 竞赛 | 丙局 |']);
  });

  test('a stray end tag inside a cell does not tear the table', () => {
    expect(read('<div><table><tr><td>甲</div></p><td>乙</tr><tr><td>丙<td>丁</table></div>')).toContain(
      '| 丙 | 丁 |',
    );
  });
});

test('HTML from the clipboard of Word: list numbers stand in the text, fields of the program do not', () => {
  const clipboard = `<html xmlns:o="urn:x"><body lang=ZH-CN><!--StartFragment-->
    <p class=MsoNormal><![if !supportLists]><span style='mso-list:Ignore'>（一）<span>&nbsp;</span></span><![endif]>加强<o:p></o:p></p>
    <p style='mso-hide:all'>藏</p><!--EndFragment--></body></html>`;
  expect(read(clipboard)).toEqual(['（一） 加强']);
});

test('places are lines, cells included', () => {
  const { blocks } = documentOf(
    readHtml('<p>甲</p><table><tr><td>一<p>二<td>三<tr><td>四<td>五</table><p>乙</p>'),
  );
  expect(blocks.map(({ place }) => place.line)).toEqual([1, 2, 7]);
  const [, table] = blocks;
  expect(table?.kind === 'table' && table.rows.flat().map((cell) => cell.place.line)).toEqual([2, 4, 5, 6]);
});

test('a page without text is refused with advice', () => {
  expect(reasonOf(readHtml('<html><body><div id=app></div><script>start()</script>'))).toMatch(
    /没有文字.*粘贴/,
  );
});
