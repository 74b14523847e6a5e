import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellAddress, columnLetters } from '../../src/sheets/address';

/** A workbook's parts as text, as somebody's program wrote and another one changes them. */
export interface DecoratedFile {
  readonly parts: Map<string, string>;
  bytes(): Uint8Array;
  text(path: string): string;
  edit(path: string, change: (text: string) => string): void;
  /** Adds a part, and lets another refer to it; returns the relationship's id. */
  attach(from: string, path: string, kind: string, contentType: string, text: string): string;
  /** The path of the sheet with this tab. */
  sheet(tab: string): string;
  /** The number of a cell style that differs from another one by its yellow fill. */
  yellow(number: number): number;
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function decoratedFile(bytes: Uint8Array): DecoratedFile {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  const text = (path: string) => {
    const found = parts.get(path);
    if (found === undefined) throw new Error(`There is no part ${path}.`);
    return found;
  };
  const edit = (path: string, change: (text: string) => string) => {
    const after = change(text(path));
    if (after === text(path)) throw new Error(`Nothing to change in ${path}.`);
    parts.set(path, after);
  };
  return {
    parts,
    text,
    edit,
    bytes: () =>
      zipSync(Object.fromEntries([...parts].map(([path, part]) => [path, strToU8(part)])), { level: 1 }),
    attach(from, path, kind, contentType, content) {
      parts.set(path, content);
      const override = `<Override PartName="/${path}" ContentType="${contentType}"/>`;
      edit('[Content_Types].xml', (types) => types.replace('</Types>', `${override}</Types>`));
      const rels = from.replace(/([^/]*)$/, '_rels/$1.rels');
      const id = `rIdUser${[...parts.keys()].length}`;
      const target = `<Relationship Id="${id}" Type="${relationshipTypes}/${kind}" Target="/${path}"/>`;
      const empty =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
      parts.set(rels, (parts.get(rels) ?? empty).replace('</Relationships>', `${target}</Relationships>`));
      return id;
    },
    sheet(tab) {
      const id = new RegExp(`<sheet name="${tab}"[^>]*r:id="([^"]*)"`).exec(text('xl/workbook.xml'))?.[1];
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(
        text('xl/_rels/workbook.xml.rels'),
      )?.[1];
      return `xl/${target}`;
    },
    yellow(number) {
      const styles = text('xl/styles.xml');
      const fills = /<fills count="(\d+)">/.exec(styles)?.[1] ?? '';
      const hasYellow = styles.includes('<fgColor rgb="FFFFFF00"/>');
      const fill = hasYellow ? Number(fills) - 1 : Number(fills);
      if (!hasYellow) {
        const made =
          '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill>';
        edit('xl/styles.xml', (all) =>
          all
            .replace('</fills>', `${made}</fills>`)
            .replace(/<fills count="\d+"/, `<fills count="${fill + 1}"`),
        );
      }
      const section = /<cellXfs count="(\d+)">(.*?)<\/cellXfs>/s.exec(text('xl/styles.xml'));
      const [, count = '0', all = ''] = section ?? [];
      const xf = [...all.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/gs)][number]?.[0] ?? '';
      const made = xf
        .replace(/fillId="\d+"/, `fillId="${fill}" applyFill="1"`)
        .replace(/( applyFill="1")(.*)\1/, '$1$2');
      edit('xl/styles.xml', (styled) =>
        styled
          .replace('</cellXfs>', `${made}</cellXfs>`)
          .replace(/<cellXfs count="\d+"/, `<cellXfs count="${Number(count) + 1}"`),
      );
      return Number(count);
    },
  };
}

/** The XML of a cell; undefined where there is none. */
export function cellText(sheet: string, row: number, column: number): string | undefined {
  const address = cellAddress(row, column);
  return new RegExp(`<c r="${address}"(?:[^>]*/>|[^>]*[^/]>.*?</c>|></c>)`, 's').exec(sheet)?.[0];
}

/** Puts a cell at the end of a row. */
export function withCell(sheet: string, row: number, cell: string): string {
  return sheet.replace(
    new RegExp(`(<row r="${row + 1}"[^>]*>.*?)</row>`, 's'),
    (_, rest: string) => `${rest}${cell}</row>`,
  );
}

/** The row, from 0, whose cell in a column holds a text. */
export function rowHolding(sheet: string, column: number, words: string): number {
  const found = new RegExp(`<c r="${columnLetters(column)}(\\d+)"[^>]*><is><t[^>]*>${words}</t>`).exec(sheet);
  return found ? Number(found[1]) - 1 : -1;
}
