import { strFromU8, unzipSync } from 'fflate';
import { parseXml } from '../../src/hosts/file/xml-tree';
import { wordDocument } from '../../src/hosts/file/word-document';
import type { ProseBlock } from '../../src/prose/prose';

const table: ProseBlock = {
  kind: 'table',
  header: ['类别', '任务'],
  groups: [
    { label: '甲类', rows: [['一'], ['二'], ['三']] },
    { label: '乙类', rows: [['四 & <五>']] },
  ],
};

const partsOf = (blocks: readonly ProseBlock[]) =>
  new Map(Object.entries(unzipSync(wordDocument(blocks))).map(([path, bytes]) => [path, strFromU8(bytes)]));

const count = (text: string, words: string) => text.split(words).length - 1;

test('a table is a real one: merged cells, a header on each page, no row that splits', () => {
  const xml = partsOf([{ kind: 'title', text: '任务分工表' }, table]).get('word/document.xml') ?? '';
  expect(count(xml, '<w:tbl>')).toBe(1);
  expect(count(xml, '<w:tblHeader/>')).toBe(1);
  expect(count(xml, '<w:vMerge w:val="restart"/>')).toBe(2);
  expect(count(xml, '<w:vMerge/>')).toBe(2);
  expect(count(xml, '<w:cantSplit/>')).toBe(5);
  expect(xml).toContain('w:orient="landscape"');
  expect(xml).toContain('四 &amp; &lt;五&gt;');
});

test('text stands upright, in the styles of official documents, with the page’s number', () => {
  const parts = partsOf([
    { kind: 'title', text: '方案' },
    { kind: 'heading', text: '一、行动' },
    { kind: 'paragraph', text: '1．任务。\n第二行' },
  ]);
  const xml = parts.get('word/document.xml') ?? '';
  expect(xml).not.toContain('landscape');
  expect([...xml.matchAll(/w:pStyle w:val="(\w+)"/g)].map(([, style]) => style)).toEqual([
    'Title',
    'Heading1',
    'BodyText',
  ]);
  expect(count(xml, '<w:br/>')).toBe(1);
  for (const font of ['方正小标宋简体', '黑体', '仿宋'])
    expect(parts.get('word/styles.xml')).toContain(`w:eastAsia="${font}"`);
  expect(parts.get('word/footer.xml')).toContain('<w:fldSimple w:instr="PAGE">');
});

test('every part is sound XML and named among the types; the same blocks give the same bytes', () => {
  const parts = partsOf([table]);
  for (const [path, xml] of parts) {
    expect(parseXml(xml).name).not.toBe('');
    if (path.startsWith('word/') && !path.includes('_rels'))
      expect(parts.get('[Content_Types].xml')).toContain(`/${path}`);
  }
  expect(wordDocument([table])).toEqual(wordDocument([table]));
});
