import { saidOf } from '../findings-of';
import { planOf } from '../plan-of';

test('repeated-words', () => {
  const plan = planOf(
    [
      '面向农村牧区林区学生特别是面向农村牧区林区学生，开展志愿服务。',
      '将科学家精神融入课外实践，激励青少年，将科学家精神融入课外实践和教学。',
      '将科学家精神融入课外实践。将科学家精神融入课外实践和教学。',
      '落实《全民科学素质行动规划纲要》，依据《全民科学素质行动规划纲要》督查。',
      '加强科普队伍建设，加强科普阵地建设。',
    ].map((text, at) => ({ units: '市教育局 | 市科协', title: `事项${at + 1}`, text })),
  );
  expect(saidOf('repeated-words', plan)).toEqual([
    't1: “事项1”的一句话里，“面向农村牧区林区学生”出现了两次。',
    't2: “事项2”的一句话里，“将科学家精神融入课外实践”出现了两次。',
  ]);
});
