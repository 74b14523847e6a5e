import { findDamage } from '../../src/import/damage';
import { signsOf } from '../../src/import/signs';

const notes = (...lines: string[]) =>
  findDamage(
    lines.map((text, at) => ({ kind: 'paragraph', text, place: { line: at + 1 }, signs: signsOf(text) })),
  ).map(({ kind, words, proposal }) =>
    [kind, words, ...(proposal === undefined ? [] : [proposal])].join(' | '),
  );

const whole = '加强队伍建设。完善培训制度，壮大志愿者队伍，提高服务基层群众的能力和水平，推动工作常态化。';

test.each([
  ['《某规划(20212025年)》', 'damaged-date | 20212025年 | 2021—2025年'],
  ['   202366', 'damaged-date | 202366 | 2023年6月6日'],
  ['二О三五年远景目标', 'damaged-date | 二О三五年 | 二〇三五年'],
  ['(云政发〔20219号)精神', 'damaged-document-number | 云政发〔20219号 | 云政发〔2021〕9号'],
  [
    '（云府办发〔2021〕138），结合实际',
    'damaged-document-number | 云府办发〔2021〕138 | 云府办发〔2021〕138号',
  ],
  ['（一）落实责任。人民政府、开发区管委会负责本级工作。', 'damaged-unit | 人民政府'],
  ['责任单位（市甲局、市乙局', 'unclosed-bracket | （市甲局、市乙局'],
])('%s', (line, note) => {
  expect(notes(line)).toEqual([note]);
});

test('a paragraph without its last stop among others that have theirs', () => {
  const cut = whole.slice(0, -1);
  expect(notes(whole, whole, whole, whole, cut)).toEqual([`lost-stop | ${cut.slice(-16)}`]);
  expect(notes(cut, cut, whole)).toEqual([]);
});

test.each([
  '2021—2025年',
  '云政发〔2021〕9号',
  '2023年6月6日',
  '1）做某事',
  '落实责任。县级人民政府、开发区管委会负责本级工作。人民政府要加强领导。',
  '电话 20213456',
  '一、深入学习领会精神，把科学素质建设融入发展大局，构建社会化协同的工作格局，提升服务水平',
  '(云政发(2006)7号，以下简称《纲要》）',
])('nothing is lost in %s', (line) => {
  expect(notes(whole, line)).toEqual([]);
});
