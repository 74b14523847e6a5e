/** Words after which a sentence reports what has been reached, until it names a year still to come. */
const reported =
  /调查(?:结果)?显示|数据(?:表明|显示)|统计显示|监测显示|截[至止](?:目前|□)|以来|近年来|近[三五两几]年|上年|去年|往年|历年/;

/** Words that make one clause a report. 已 and 了 only beside a verb: 在已有…, 了解 are nothing of the kind. */
const done =
  /已(?:经|达|建|完|累计|实现|培|开|成|创|获|拥|形|覆|超|突破|连续|发展|增|提)|[高升加长少低到成展办立训育造设完现得过降]了|目前(?!.{0,24}基础)|(?<!实)现有(?!.{0,24}基础)|现已|仅[为有]|超额完成|较上年|居全[国省市区]/;

export function reportsThePast(words: string): boolean {
  return reported.test(words);
}

export function isDone(words: string): boolean {
  return done.test(words);
}
