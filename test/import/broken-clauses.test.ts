import { readText } from '../../src/import/readers/text';
import { longestParagraph } from '../../src/import/long-paragraphs';
import { joinLabels } from '../../src/import/broken-clauses';
import { reworded } from '../../src/import/signs';

test('names whose level stands at the ends of their lines make no paragraph that grows without end', () => {
  const line = '甲局、县';
  const document = readText(`${line}\n`.repeat(longestParagraph));
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? block : reworded(block, block.text),
  );
  const lengths = joinLabels(blocks).map((block) => (block.kind === 'paragraph' ? block.text.length : 0));
  expect(lengths[0]).toBeGreaterThan(line.length);
  expect(Math.max(...lengths)).toBeLessThan(longestParagraph + line.length);
});
