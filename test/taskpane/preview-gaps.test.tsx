/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "require", "default"]}
 */
import './text-encoder';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { excelPlace } from '../hosts/excel-place';
import { showPane } from './show-pane';

test('before anything is written, a duty that its clause shares out is told apart from a missing lead', async () => {
  showPane(excelPlace('我的数据').host);
  const text = [
    '全民阅读实施方案',
    '（一）建设科普馆。（牵头单位：市甲局）',
    '（二）培训骨干。（责任单位：市甲局、市乙局按职责分工负责）',
    '（三）举办开放日。',
  ].join('\n');
  fireEvent.change(await screen.findByLabelText('或粘贴方案正文'), { target: { value: text } });
  await userEvent.setup().click(screen.getByText('读取粘贴的文字'));
  await screen.findByText(/1 项任务缺牵头 · 1 项分工负责/);
  expect(screen.getAllByText('□ 分工负责')).toHaveLength(1);
  expect(screen.getAllByText('■ 缺牵头')).toHaveLength(1);
});
