import { mended, saidOf } from '../findings-of';
import { planOf } from '../plan-of';

const plan = planOf(
  [
    { units: '市教育局 | 市科协', text: '按照《指导意见》（云教发(2014)31号）落实。' },
    {
      units: '市教育局 | 市科协',
      text: '按照云教发(2014)31号、云科发〔2015〕6号办理，在工作点（2016）增设3号楼。',
    },
  ],
  { documentNumber: '云办发［2020］8号' },
);

test('document-number-brackets', () => {
  expect(saidOf('document-number-brackets', plan)).toEqual([
    '-: 发文字号“云办发［2020］8号”的年份没有用六角括号。',
    't1: 发文字号“云教发(2014)31号”的年份没有用六角括号。',
  ]);
  const fixed = mended('document-number-brackets', plan);
  expect(fixed.documentNumber).toBe('云办发〔2020〕8号');
  expect(fixed.tasks.map(({ text }) => text)).toEqual([
    '按照《指导意见》（云教发〔2014〕31号）落实。',
    '按照云教发〔2014〕31号、云科发〔2015〕6号办理，在工作点（2016）增设3号楼。',
  ]);
});
