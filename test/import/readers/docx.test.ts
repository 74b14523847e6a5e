import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '../../../src/import/readers/docx';
import { openZip } from '../../../src/import/readers/zip-archive';
import {
  cell,
  definition,
  docxFile,
  item,
  level,
  list,
  paragraph,
  row,
  run,
  table,
  type DocxParts,
} from './docx-file';
import { documentOf, reasonOf, shown } from './shown';

function open(bytes: Uint8Array) {
  const archive = openZip(bytes);
  if (!archive) throw new Error('no container');
  return readDocx(archive);
}

const read = (parts: DocxParts) => shown(documentOf(open(docxFile(parts))));

const official = definition(
  7,
  level(0, 'chineseCountingThousand', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3．') +
    level(3, 'decimalEnclosedCircle', '%4'),
);

describe('automatic numbers', () => {
  test('of official documents, each level beginning anew under the one above', () => {
    const body = [
      item('总体要求', 1),
      item('重点任务', 1),
      item('青少年行动', 1, 1),
      item('办好讲座', 1, 2),
      item('进学校', 1, 3),
      item('进社区', 1, 3),
      item('办好竞赛', 1, 2),
      item('农民行动', 1, 1),
      item('培训', 1, 2),
    ];
    expect(read({ body: body.join(''), numbering: official + list(1, 7) })).toEqual([
      '一、总体要求',
      '二、重点任务',
      '（一）青少年行动',
      '1．办好讲座',
      '①进学校',
      '②进社区',
      '2．办好竞赛',
      '（二）农民行动',
      '1．培训',
    ]);
  });

  test('go on between lists of one definition and begin anew where a list says so', () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [item('甲', 1), item('乙', 2), item('丙', 3), item('丁', 3), item('戊', 1)];
    expect(
      read({ body: body.join(''), numbering: official + list(1, 7) + list(2, 7) + list(3, 7, restart) }),
    ).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', '三、戊']);
  });

  test('of a level that a list replaces', () => {
    const replaced = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`;
    expect(read({ body: item('甲', 1), numbering: official + list(1, 7, replaced) })).toEqual(['I.甲']);
  });

  test('of several levels at once, in digits where asked for', () => {
    const levels =
      level(0, 'chineseCounting', '第%1章') +
      level(1, 'decimal', '%1.%2') +
      level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>');
    const body = item('总则', 1) + item('目标', 1, 1) + item('指标', 1, 2);
    expect(read({ body, numbering: definition(0, levels) + list(1, 0) })).toEqual([
      '第一章 总则',
      '一.1 目标',
      '1.1.1 指标',
    ]);
  });

  test('that are not to begin anew go on', () => {
    const levels = level(0, 'decimal', '%1.') + level(1, 'decimal', '（%2）', '<w:lvlRestart w:val="0"/>');
    const body = item('甲', 1) + item('子', 1, 1) + item('乙', 1) + item('丑', 1, 1);
    expect(read({ body, numbering: definition(0, levels) + list(1, 0) })).toEqual([
      '1.甲',
      '（1）子',
      '2.乙',
      '（2）丑',
    ]);
  });

  test('come from paragraph styles, and from those they are based on', () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="H1"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>');
    const styles = ['H1', 'H2']
      .map(
        (id) =>
          `<w:style w:type="paragraph" w:styleId="${id}"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`,
      )
      .concat('<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="H2"/></w:style>');
    const styled = (text: string, style: string, more = '') =>
      paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const without = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('甲', 'H1') + styled('乙', 'H2') + styled('丙', 'Own') + styled('丁', 'H2', without);
    expect(read({ body, styles: styles.join(''), numbering: definition(0, levels) + list(1, 0) })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '丁',
    ]);
  });

  test('of a list style that another definition holds', () => {
    const linked = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Own"/></w:abstractNum>';
    const holder = definition(2, `<w:styleLink w:val="Own"/>${level(0, 'decimal', '%1)')}`);
    expect(read({ body: item('甲', 1), numbering: linked + holder + list(1, 1) })).toEqual(['1)甲']);
  });

  test('are counted on blank paragraphs, but not shown; bullets are not shown', () => {
    const numbering =
      definition(0, level(0, 'decimal', '%1.')) +
      list(1, 0) +
      definition(1, level(0, 'bullet', '')) +
      list(2, 1);
    expect(read({ body: item('甲', 1) + item('', 1) + item('乙', 1) + item('丙', 2), numbering })).toEqual([
      '1.甲',
      '',
      '3.乙',
      '丙',
    ]);
  });
});

test('a whole plan whose numbers Word works out reads like the plan with its numbers printed', () => {
  const plan = readFileSync(join(__dirname, '../../../seeds/labelled-line.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  const patterns = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+．/];
  const body = plan.map((text) => {
    const at = patterns.findIndex((pattern) => pattern.test(text));
    return at < 0 ? paragraph(text) : item(text.replace(patterns[at] ?? '', ''), 1, at);
  });
  const levels =
    level(0, 'chineseCounting', '%1、') +
    level(1, 'chineseCounting', '（%2）') +
    level(2, 'decimal', '%3．', '<w:lvlRestart w:val="0"/>');
  const numbered = body.filter((xml) => xml.includes('w:numPr'));
  expect(numbered.length).toBeGreaterThan(20);
  expect(read({ body: body.join(''), numbering: definition(0, levels) + list(1, 0) })).toEqual(
    plan.map((text) => text.trimEnd()),
  );
});

test('tables keep their spans', () => {
  const text = (words: string, properties = '') => cell(paragraph(words), properties);
  const down = (words: string, value = '') => text(words, `<w:vMerge${value && ` w:val="${value}"`}/>`);
  const body = table(
    row(text('类别'), text('任务'), text('牵头单位')),
    row(down('青少年', 'restart'), text('讲座'), text('市教育局')),
    row(down(''), cell(paragraph('竞赛') + paragraph('两场')), text('市科协')),
    `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${text('合计', '<w:gridSpan w:val="2"/>')}</w:tr>`,
  );
  expect(read({ body })).toEqual([
    '| 类别 | 任务 | 牵头单位 |',
    '| 青少年↓2 | 讲座 | 市教育局 |',
    '| 竞赛⏎两场 | 市科协 |',
    '|  | 合计→2 |',
  ]);
});

test('tracked changes read as accepted', () => {
  const deleted = `<w:del>${run('删去').replaceAll('w:t', 'w:delText')}</w:del>`;
  const body = [
    `<w:p>${run('保留')}<w:ins>${run('加入')}</w:ins>${deleted}<w:moveFrom>${run('移走')}</w:moveFrom></w:p>`,
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半')}</w:p>`,
    paragraph('后半'),
    table(
      row(cell(paragraph('甲')), cell(paragraph('乙'))),
      `<w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('丙'))}</w:tr>`,
    ),
  ];
  expect(read({ body: body.join('') })).toEqual(['保留加入', '前半后半', '| 甲 | 乙 |']);
});

test('line breaks, tabs, symbols, hidden text, fields and text boxes', () => {
  const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
  const body = [
    `<w:p>${run('标题上')}<w:r><w:br/></w:r>${run('标题下')}<w:r><w:br w:type="page"/></w:r></w:p>`,
    `<w:p>${run('单位')}<w:r><w:tab/></w:r>${run('甲')}${run('藏', '<w:vanish/>')}<w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>`,
    `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple w:instr="DATE">${run('2026年')}</w:fldSimple><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
    `<w:p>${run('挂靠')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    `<w:sdt><w:sdtContent>${paragraph('控件')}</w:sdtContent></w:sdt>`,
  ];
  expect(read({ body: body.join('') })).toEqual([
    '标题上',
    '标题下',
    '单位\t甲-',
    '2026年',
    '挂靠',
    '框内',
    '控件',
  ]);
});

test('macros in the file are neither run nor unpacked', () => {
  const bytes = docxFile({ body: paragraph('正文'), others: { 'word/vbaProject.bin': 'Sub AutoOpen()' } });
  expect(shown(documentOf(open(bytes)))).toEqual(['正文']);
});

test('damage is told in one sentence', () => {
  expect(reasonOf(open(docxFile({ body: '<w:p><w:r>' })))).toMatch(/已损坏/);
  expect(reasonOf(open(docxFile({ body: '<w:p/>' })))).toMatch(/没有文字/);
  const nested = '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000);
  expect(reasonOf(open(docxFile({ body: nested })))).toMatch(/已损坏/);
});
