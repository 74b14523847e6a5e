/** Numbers of documents whose year stands in brackets other than 〔 〕. GB/T 9704 党政机关公文格式, 7.2.5. */
export function misbracketedNumbers(text: string): string[] {
  if (!bracketedYear.test(text)) return [];
  return (text.match(documentNumber) ?? []).map((words) =>
    words.replace(/^.*(?:按照|根据|依据|依照|参照)/, ''),
  );
}

/** 国办发〔2016〕10号 for 国办发(2016)10号. */
export function inYearBrackets(number: string): string {
  return number.replace(/[([（［【](\d{4})[)\]）］】]/, '〔$1〕');
}

/** 国办发(2016)10号: letters of an office, a year, a number. */
const documentNumber = /\p{Script=Han}{1,8}[([（［【](?:19|20)\d{2}[)\]）］】]\d{1,4}号/gu;

/** Its rarest part, which is looked for first. */
const bracketedYear = /[([（［【](?:19|20)\d{2}[)\]）］】]\d/;
