import { splitUnits } from '../../src/import/unit-list';

const names = (list: string) => splitUnits(list).units.map(({ printed }) => printed);

test.each([
  ['市甲局、市乙局,各县(市)人民政府。', ['市甲局', '市乙局', '各县(市)人民政府']],
  ['州委甲部，州、县(市)某某办公室', ['州委甲部', '州、县(市)某某办公室']],
  ['各市、县（市、区）人民政府', ['各市、县（市、区）人民政府']],
  ['市甲局，各区、县级市', ['市甲局', '各区、县级市']],
  ['各地区、各部门', ['各地区', '各部门']],
  ['区甲联（区乙协）、区委党校（某某学院）', ['区甲联（区乙协）', '区委党校（某某学院）']],
  ['文化和旅游局、市甲局和市乙局', ['文化和旅游局', '市甲局', '市乙局']],
  ['市甲局、市乙局等单位', ['市甲局', '市乙局']],
  ['市甲局等12个部门和单位', ['市甲局']],
  ['甲部、乙部等国务院相关部门及各地区', ['甲部', '乙部', '各地区']],
  ['高等学校、市甲局等', ['高等学校', '市甲局']],
  ['市甲局、市乙局按职责分工负责', ['市甲局', '市乙局']],
  ['市甲局；长期坚持', ['市甲局']],
  ['市甲局　市乙局', ['市甲局', '市乙局']],
  ['★市甲局、市乙局', ['市甲局', '市乙局']],
  ['市甲局）', ['市甲局']],
  ['无', []],
  ['各省、自治区、直辖市甲信办', ['各省、自治区、直辖市甲信办']],
  ['霁云区党委、政府', ['霁云区党委、政府']],
  ['市甲集团等相关部门和企业及各地区', ['市甲集团', '各地区']],
  ['Harbour Works, Inc., D/Works, Red Cross', ['Harbour Works, Inc', 'D/Works', 'Red Cross']],
  [
    'Parks Department, Fire and Rescue Department and Council on Aging',
    ['Parks Department', 'Fire and Rescue Department', 'Council on Aging'],
  ],
  ['Department of Fish and Wildlife', ['Department of Fish and Wildlife']],
])('%s', (list, expected) => {
  expect(names(list)).toEqual(expected);
});

test('governments that share a tail are named in full, and printed as printed', () => {
  expect(splitUnits('甲市、乙县人民政府').units).toEqual([
    { printed: '甲市', name: '甲市人民政府', marked: false },
    { printed: '乙县人民政府', name: '乙县人民政府', marked: false },
  ]);
});

test('what leaves a list open, and a time among the units, are told', () => {
  expect(splitUnits('市甲局等单位').open).toBe('等单位');
  expect(splitUnits('市甲局；2026年底前').deadline).toBe('2026年底前');
  expect(splitUnits('市甲局、市乙局').open).toBe('');
});
