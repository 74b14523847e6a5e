/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { excelPlace } from '../hosts/excel-place';
import { showPane } from './show-pane';

const clipboard = {
  'text/html': `<table>
    <tr><th>序号</th><th>任务</th><th>牵头单位</th></tr>
    <tr><td>1</td><td>建设科普馆</td><td rowspan="2">市甲局</td></tr>
    <tr><td>2</td><td>培训骨干</td></tr></table>`,
  'text/plain': '序号\t任务\t牵头单位\n1\t建设科普馆\t市甲局\n2\t培训骨干\t\n',
};

async function paste(changed: string) {
  showPane(excelPlace('我的数据').host);
  const field = await screen.findByLabelText('或粘贴方案正文');
  fireEvent.paste(field, {
    clipboardData: { getData: (kind: keyof typeof clipboard) => clipboard[kind] },
  });
  fireEvent.change(field, { target: { value: clipboard['text/plain'] + changed } });
  await userEvent.setup().click(screen.getByText('读取粘贴的文字'));
  await screen.findByText('2 培训骨干');
}

test('a copied table is read by its cells: a lead over two rows leads both', async () => {
  await paste('');
  expect(screen.getAllByText('● 市甲局')).toHaveLength(2);
});

test('of a table whose words were changed after pasting, the words are read', async () => {
  await paste('3\t开放日\t市乙局\n');
  expect(screen.getByText('● 市乙局')).toBeTruthy();
  expect(screen.getAllByText('● 市甲局')).toHaveLength(1);
});
