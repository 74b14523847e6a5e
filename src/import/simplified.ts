/** Signs of the words we look for, as written in Hong Kong, Macau, Taiwan and on mirrored pages, and here. */
const traditional =
  '牽頭單責門領導實協辦負職與參關會聯團隊廠學廳處員長級縣鄉鎮區黨組織國業務動劃點項標準課題類別為產體發農環護裝術報臺檔總經濟財稅審計開創書館電視銀網絡軍醫療衛統監檢應緊機構園場間質續執規則遞階達進齊專據權條幹廣陽東華無備註驗證種養兒婦殘對個萬億';
const here =
  '牵头单责门领导实协办负职与参关会联团队厂学厅处员长级县乡镇区党组织国业务动划点项标准课题类别为产体发农环护装术报台档总经济财税审计开创书馆电视银网络军医疗卫统监检应紧机构园场间质续执规则递阶达进齐专据权条干广阳东华无备注验证种养儿妇残对个万亿';

/** By code unit: what stands for a traditional sign, 0 for every other. A pattern of so many signs takes far longer. */
const signs = new Uint16Array(0x10000);
for (let at = 0; at < traditional.length; at++) signs[traditional.charCodeAt(at)] = here.charCodeAt(at);

/**
 * The text with the traditional signs of duty words and unit endings as simplified ones, sign for sign: a place in the one
 * is the same place in the other. For looking only; what is printed stays as printed.
 */
export function simplified(text: string): string {
  let result = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = signs[text.charCodeAt(at)];
    if (!sign) continue;
    result += text.slice(from, at) + String.fromCharCode(sign);
    from = at + 1;
  }
  return from === 0 ? text : result + text.slice(from);
}
