import fc from 'fast-check';
import { cellLooks } from '../../src/hosts/file/cell-looks';
import { cellsOf, standingPart, shownIn } from '../../src/hosts/file/standing-part';
import { openedWorkbook } from '../../src/hosts/file/opened-workbook';
import { parseXml } from '../../src/hosts/file/xml-tree';
import type { Receipt } from '../../src/hosts/host';
import type { Plan } from '../../src/plan/plan';
import { cellAddress } from '../../src/sheets/address';
import { cellText, decoratedFile, rowHolding, withCell, type DecoratedFile } from './decorated-file';
import { build, noted, planOf, task, taskNumbers } from './noted-plan';

const tabs = { list: '责任清单', matrix: '责任矩阵' } as const;
const kinds = ['list', 'matrix'] as const;

async function built(plan: Plan, file?: DecoratedFile): Promise<DecoratedFile & { receipt: Receipt }> {
  const workbook = openedWorkbook(file?.bytes());
  const receipt = await build({ host: workbook }, plan);
  return { ...decoratedFile(workbook.bytes()), receipt };
}

const comments = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const vml =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** Beside every task: a note, a formula, a comment, a link; on the task a colour, a height, a name; and who points to it. */
function decorate(file: DecoratedFile, numbers: readonly number[]): void {
  const names: string[] = [];
  const pointing: string[] = [];
  for (const kind of kinds) {
    const [path, column] = [file.sheet(tabs[kind]), noted[kind]];
    const rows = numbers.map((number) => ({ number, row: rowHolding(file.text(path), 0, `t-${number}`) }));
    const shapes: string[] = [];
    const boxes: string[] = [];
    const links: string[] = [];
    const yellow = file.yellow(0);
    for (const { number, row } of rows) {
      const at = cellAddress(row, column);
      const own = cellText(file.text(path), row, 3) ?? '';
      const coloured = file.yellow(Number(/ s="(\d+)"/.exec(own)?.[1] ?? 0));
      file.edit(path, (sheet) => {
        const annotated = withCell(
          withCell(sheet, row, `<c r="${at}" s="${yellow}" t="inlineStr"><is><t>备注${number}</t></is></c>`),
          row,
          `<c r="${cellAddress(row, column + 1)}" t="str"><f>$B$${row + 1}&amp;B${row + 1}&amp;"B1"</f><v>甲</v></c>`,
        );
        return annotated
          .replace(own, own.replace(/ s="\d+"/, ` s="${coloured}"`))
          .replace(
            new RegExp(`<row r="${row + 1}"( ht="[^"]*")?( customHeight="1")?`),
            `<row r="${row + 1}" ht="${300 + number}" customHeight="1"`,
          );
      });
      boxes.push(`<comment ref="${at}" authorId="0"><text><t>批注${number}</t></text></comment>`);
      shapes.push(
        `<v:shape id="_x${row}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Anchor>${column}, 15, ${row}, 2, ${column + 2}, 31, ${row + 3}, 9</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
      );
      links.push(`<hyperlink ref="${at}" location="'${tabs[kind]}'!D${row + 1}" display="见"/>`);
      names.push(`<definedName name="${kind}_${number}">'${tabs[kind]}'!$D$${row + 1}</definedName>`);
      pointing.push(`<f>${tabs[kind]}!D${row + 1}</f><v>0</v>`);
    }
    const [first, last] = [Math.min(...rows.map(({ row }) => row)), Math.max(...rows.map(({ row }) => row))];
    file.attach(
      path,
      `xl/comments-${kind}.xml`,
      'comments',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
      `<comments xmlns="${comments}"><authors><author>甲</author></authors><commentList>${boxes.join('')}</commentList></comments>`,
    );
    const drawing = file.attach(
      path,
      `xl/drawings/${kind}.vml`,
      'vmlDrawing',
      'application/vnd.openxmlformats-officedocument.vmlDrawing',
      `<xml ${vml}>${shapes.join('')}</xml>`,
    );
    const area = `${cellAddress(first, column)}:${cellAddress(last, column)}`;
    const rule = `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="0" priority="99"><formula>${cellAddress(first, column)}="急"</formula></cfRule></conditionalFormatting>`;
    const choice = `<dataValidation type="list" sqref="${area}"><formula1>"急,缓"</formula1></dataValidation>`;
    file.edit(path, (sheet) => {
      const listed = sheet.includes('</dataValidations>')
        ? sheet.replace('</dataValidations>', `${choice}</dataValidations>`)
        : sheet.replace(
            /(?=<hyperlinks>|<printOptions)/,
            `<dataValidations count="1">${choice}</dataValidations>`,
          );
      const linked = listed.includes('</hyperlinks>')
        ? listed.replace('</hyperlinks>', `${links.join('')}</hyperlinks>`)
        : listed.replace('<printOptions', `<hyperlinks>${links.join('')}</hyperlinks><printOptions`);
      return linked
        .replace(/(?=<dataValidations)/, rule)
        .replace(/<dataValidations(?: count="\d+")?/, '<dataValidations')
        .replace(
          /(?=<tableParts|<extLst><ext uri="\{78C0|<\/worksheet>)/,
          `<legacyDrawing r:id="${drawing}"/>`,
        );
    });
  }
  file.edit('xl/workbook.xml', (book) => book.replace('</definedNames>', `${names.join('')}</definedNames>`));
  const rowsOfTheirs = pointing.map(
    (cell, index) => `<row r="${index + 1}"><c r="A${index + 1}">${cell}</c></row>`,
  );
  const id = file.attach(
    'xl/workbook.xml',
    'xl/worksheets/sheet99.xml',
    'worksheet',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
    `<worksheet xmlns="${comments}"><sheetData>${rowsOfTheirs.join('')}</sheetData></worksheet>`,
  );
  file.edit('xl/workbook.xml', (book) =>
    book.replace('</sheets>', `<sheet name="他表" sheetId="99" r:id="${id}"/></sheets>`),
  );
}

function relatedPart(file: DecoratedFile, path: string, kind: string): string {
  const rels = file.text(path.replace(/([^/]*)$/, '_rels/$1.rels'));
  const target = new RegExp(`Type="[^"]*/${kind}" Target="([^"]*)"`).exec(rels)?.[1] ?? '';
  return file.text(target.replace(/^\//, ''));
}

/** What is ours of a sheet, in words that do not depend on the numbers of styles. */
function ourCells(file: DecoratedFile, kind: (typeof kinds)[number], rows: ReadonlySet<number>) {
  const looks = cellLooks(parseXml(file.text('xl/styles.xml')));
  const { rows: all } = standingPart(file.text(file.sheet(tabs[kind])));
  return all.flatMap((row, index) =>
    (row ? cellsOf(row) : [])
      .filter(({ column }) => column < noted[kind])
      .map((cell) => {
        const { fill, ...look } = looks(Number(/ s="(\d+)"/.exec(cell.attributes)?.[1] ?? 0));
        const isColoured = rows.has(index) && cell.column === 3;
        const formula = /<f>.*?<\/f>/.exec(cell.body)?.[0];
        return [index, cell.column, shownIn(cell, () => []), formula, isColoured ? look : { ...look, fill }];
      }),
  );
}

/** CI sets RANDOM_EDITS to 1000. */
const runs = Math.ceil(Number(process.env['RANDOM_EDITS'] ?? 15) / 3);

test('whatever becomes of the plan, what people made in a file on and beside a task is where the task is', async () => {
  const { validateXlsxBuffer } = jest.requireActual<{
    validateXlsxBuffer: (bytes: Uint8Array) => Promise<{ readonly problems: readonly unknown[] }>;
  }>('../../node_modules/@cj-tech-master/excelts/dist/cjs/modules/excel/utils/ooxml-validator/index.js');
  await fc.assert(
    fc.asyncProperty(taskNumbers, taskNumbers, fc.boolean(), async (before, after, isByPane) => {
      const made = await built(planOf(before.map(task)));
      decorate(made, before);
      // An add-in leaves no notes for files.
      if (isByPane)
        made.edit('xl/workbook.xml', (book) =>
          book.replace(/<definedName name="[^"]*_written".*?<\/definedName>/g, ''),
        );
      const plan = planOf(after.map(task));
      const file = await built(plan, made);
      const fresh = await built(plan);
      const gone = before.filter((number) => !after.includes(number));
      expect(file.receipt.keptNotes ?? []).toEqual(gone.length > 0 ? [tabs.list, tabs.matrix] : []);
      expect((await validateXlsxBuffer(file.bytes())).problems).toEqual([]);
      const names = file.text('xl/workbook.xml');
      const theirs = file.text('xl/worksheets/sheet99.xml');
      for (const kind of kinds) {
        const path = file.sheet(tabs[kind]);
        const sheet = file.text(path);
        const column = noted[kind];
        const coloured = new Set<number>();
        const boxes = relatedPart(file, path, 'comments');
        const shapes = relatedPart(file, path, 'vmlDrawing');
        for (const number of before) {
          const row = rowHolding(sheet, 0, `t-${number}`);
          const there = rowHolding(sheet, column, `备注${number}`);
          const at = cellAddress(there, column);
          const looks = cellLooks(parseXml(file.text('xl/styles.xml')));
          const look = (cell: string | undefined) =>
            looks(Number(/ s="(\d+)"/.exec(cell ?? '')?.[1] ?? 0)).fill;
          expect([number, look(cellText(sheet, there, column))]).toEqual([number, 'FFFF00']);
          expect(boxes).toContain(`<comment ref="${at}" authorId="0"><text><t>批注${number}</t>`);
          expect(shapes).toContain(
            `${there + 3}, 9</x:Anchor><x:Row>${there}</x:Row><x:Column>${column}</x:Column>`,
          );
          expect(sheet).toContain(`<hyperlink ref="${at}"`);
          const pointsTo = row < 0 ? '#REF!' : `$D$${row + 1}`;
          expect(names).toContain(
            `<definedName name="${kind}_${number}">'${tabs[kind]}'!${pointsTo}</definedName>`,
          );
          const place = kinds.indexOf(kind) * before.length + before.indexOf(number) + 1;
          expect(theirs).toContain(`<c r="A${place}"><f>${tabs[kind]}!${pointsTo.replaceAll('$', '')}</f>`);
          if (row < 0) {
            expect(gone).toContain(number);
            expect(there).toBeGreaterThan(rowHolding(sheet, 0, `t-${after.at(-1)}`));
            expect(cellText(sheet, there, column + 1)).not.toContain('<f>');
            expect(cellText(sheet, there, column + 2)).toContain(`任务${number}`);
            continue;
          }
          expect(there).toBe(row);
          expect(cellText(sheet, row, column + 1)).toContain(`<f>$B$${row + 1}&amp;B${row + 1}&amp;"B1"</f>`);
          expect(look(cellText(sheet, row, 3))).toBe('FFFF00');
          expect(sheet).toContain(`<row r="${row + 1}" ht="${300 + number}" customHeight="1">`);
          coloured.add(row);
        }
        expect(sheet).toContain(before.some((number) => after.includes(number)) ? '"急,缓"' : '</worksheet>');
        expect(ourCells(file, kind, coloured)).toEqual(ourCells(fresh, kind, coloured));
      }
    }),
    { numRuns: runs, endOnFailure: true },
  );
}, 600_000);

test('rules that people made over a column of ours in a file reach over new rows at the end', async () => {
  const file = await built(planOf([1, 2, 3].map(task)));
  const path = file.sheet(tabs.list);
  const area = 'D4:D6';
  file.edit(path, (sheet) =>
    sheet
      .replace(
        '<dataValidations',
        `<conditionalFormatting sqref="${area}"><cfRule type="expression" dxfId="0" priority="99"><formula>D4="急"</formula></cfRule></conditionalFormatting>$&`,
      )
      .replace(
        '</dataValidations>',
        `<dataValidation type="list" sqref="${area}"><formula1>"急,缓"</formula1></dataValidation>$&`,
      )
      .replace(/<dataValidations count="\d+"/, '<dataValidations'),
  );
  const sheet = (await built(planOf([4, 2, 1, 3, 5].map(task)), file)).text(path);
  expect(/sqref="([^"]*)"><cfRule type="expression"[^>]*><formula>D\d+="急"/.exec(sheet)?.[1]).toBe('D5:D8');
  expect(/<dataValidation type="list" sqref="([^"]*)"><formula1>"急,缓"/.exec(sheet)?.[1]).toBe('D5:D8');
});
