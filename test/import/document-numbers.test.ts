import { notesOfDocumentNumbers } from '../../src/import/document-numbers';
import { signsOf } from '../../src/import/signs';
import { planOf } from '../check/plan-of';

test('numbers with a year in wrong brackets are noted where no task holds them, of which the check tells', () => {
  const { tasks } = planOf([{ units: '市甲局 | 市乙局', text: '按照云教发(2014)31号落实。' }]);
  const paragraphs = [
    '根据《规划纲要》(云政发(2006)7号，以下简称《纲要》）、云政办发［2016］10号制定本方案。',
    '按照云教发(2014)31号落实。',
    '云政发〔2021〕9号、展馆（2016）增设3号楼。',
  ].map((text, at) => ({
    kind: 'paragraph' as const,
    text,
    place: { line: at + 1 },
    signs: signsOf(text),
  }));
  expect(notesOfDocumentNumbers(paragraphs, tasks)).toEqual([
    { kind: 'year-brackets', words: '云政发(2006)7号', proposal: '云政发〔2006〕7号', place: { line: 1 } },
    {
      kind: 'year-brackets',
      words: '云政办发［2016］10号',
      proposal: '云政办发〔2016〕10号',
      place: { line: 1 },
    },
  ]);
});
