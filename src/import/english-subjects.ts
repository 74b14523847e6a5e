/** What bodies are in charge of, as it stands in their names; endings are cut off by `subjectOf`. */
const subjects = new Set(
  `access accessibility accounting accreditation acute addiction adaptation administration administrative adolescent adult
  advancement advice affairs aged ageing aging agrarian agri agricultural agriculture agro aid air allied alcohol animal animals antiquity applied
  aquaculture aquatic architecture archive art artificial asset assessment assistance assurance audit autism aviation
  banking behavioral behavioural benefit biodiversity bioethics biological biology blue border bridge broadcasting budget
  building bus business campaign cancer capacity carbon care career carer cash cattle census certification charity chemical chemicals
  chemistry child childcare childhood children circular citizen citizenship city civic civil clean climate clinical coast
  coastal code college commerce commercial commissioning communication communications community companies compensation competition
  competitiveness compliance computing conditions conflict connectivity conservation constitutional construction consumer
  contingency control cooperation cooperatives coordination corporate correction correctional corrections counselling countryside
  court creative credit crime criminal crisis critical crop cruelty culture cultural curriculum custom customer customs cyber cycling
  dairy dam data debt decentralisation decentralization defence defense delivery democratic demography dementia dental design
  development diaspora digital direct disability disabled disaster disease distribution district diversity domestic drainage drought drug
  early earth ecology economic economics economy ecosystem education educational effectiveness elderly election electoral electricity
  electronic elementary emergency emission employment empowerment energy enforcement engagement engineer engineering enterprise
  entrepreneurship environment environmental equal equality equalities equity estate estates ethics ethnic europe european evaluation event
  examination excellence exchange executive expenditure export extension external facility facilities fair families family farm farmer
  farming federal female fertility film finance finances financial fire fish fisheries fishery fishing fisherie fitness flood food
  foreign forest forestry forests foresight fostering fraud freight fuel function funding further future game garden gas gender
  genetic geography geological geology geoscience global good goods governance government grant greenhouse green ground growth
  guidance habitat hazard healing health healthcare hearing heritage high higher highway hiv home homeland homelessness homeless hospitality
  household housing human humanitarian humanities hunting hydrology hygiene ict identity immigration impact implementation import improvement
  inclusion inclusive income independent indigenous industrial industry inequality infant infectious information infrastructure inland
  innovation inquiry insolvency inspection insurance integration integrity intellectual intelligence interior internal international internet
  invention investigation investment irrigation islamic island job judicial judiciary justice juvenile know knowledge lab labor labour
  laboratory land landscape language languages law learning legal legislative leisure libraries library licensing life lifelong
  literacy literature livestock local logistics low maintenance management manufacturing marine maritime market marketing maternal maternity
  mathematics meat media mediation medical medicine medicines mental metals meteorological meteorology metrology midwifery midwives midwife migration
  mineral mining minorities minority mitigation mobility modernisation monitoring monetary money monument mother motor municipal museum museums music
  national native natural nature navigation neighbourhood neighborhood network newborn noise nuclear nurse nursing nutrition
  occupational ocean oceanic office oil older open operation operations optics oral organisation organisational organization organizational outdoor outreach
  paediatric parental parenting park parking parliamentary participation partnership passenger pastoral patent patient payment peace pension
  people performance person personnel pest pesticide petroleum pharmaceutical pharmacy physical physics place plan planning plant
  play poison policy police policing political pollution population port ports poultry poverty power practice prevention price prices primary
  prison private privatisation probation procurement product production productivity professional programme program projects promotion
  property prosecution protection psychiatry psychology public publication publishing quality quarantine race racial radiation rail railway
  rangeland ranger reconciliation reconstruction record recovery recreation recycling reduction reform refugee regeneration region
  regional registration regulation regulatory rehabilitation relation relations relationship relief religion religious renewable
  renewal repatriation reporting rescue research reserve residential resilience rec resource resources response responsibility retirement
  retail returnee revenue risk river road roads rural safeguarding safety sanitation school schools science sciences scientific screening
  sea seafood secondary sector security seed senior service services settlement sewerage sexual shipping skill skills small smart social society
  software soil solar solid solidarity space special species sport sports stability standard standards state statistic statistical statistics stewardship storm stormwater
  strategic strategy street strategies student substance suicide supply support supervision surveillance survey surveying sustainability sustainable
  talent tax taxation teacher teaching tech technical technological technology telecommunication telecommunications textile theatre tobacco tourism toxicology
  town trade trading traffic trafficking training transformation transition transit transport transportation travel treasury treatment tribal
  unemployment university urban vaccination vaccine value vegetable vehicle veteran veterans veterinary victim vocational voluntary volunteering volunteer
  wage waste wastewater water waterway watershed weather welfare wellbeing well-being wellness wetland wildlife wind woman women woodland work worker workers
  workforce workplace works world youth zoning net zero budgeting nutrition dietetics qualification violence victim abuse discovery awarding exam attainment numeracy boundary anti corruption counter terrorism weights measure geospatial mapping antiquities chieftaincy valuation apprenticeship lands reclamation code irrigation cooperative persons disabilities employment micro medium enterprises heritage arts registrar scholarship loan trading champion hub childrens finance asset bursary grants award apprenticeship adoption attendance inward inequalities ward cemetery crematorium coroner licence permit revenue revenues democratic scrutiny cabinet mayoral memorial festival event events film creative craft screen youth offending preventative early years intervention psychology send inclusion pier mortgage change crown northern southern eastern western aboriginal planetarium aquarium gallery archives zoo observatory garden gardens botanic botanical horticulture entrepreneurship processing governor labelling relations it hr pr creation nurses enrolment enrollment counseling leisure sport`.split(
    /\s+/,
  ),
);

/** Words that only join others or place them. */
const joining =
  /^(?:of|for|on|in|the|to|with|from|non|and|rural|inner|outer|other|new|common|joint|general|human)$/i;

function isSubjectWord(word: string): boolean {
  const plain = word.toLowerCase().replace(/[’']s?$/, '');
  const parts = subjects.has(plain) ? [] : plain.split('-');
  return (
    subjects.has(plain) ||
    joining.test(plain) ||
    (plain.endsWith('s') && subjects.has(plain.slice(0, -1))) ||
    (plain.endsWith('ies') && subjects.has(`${plain.slice(0, -3)}y`)) ||
    (parts.length > 1 && parts.every((part) => subjects.has(part) || joining.test(part)))
  );
}

/** How many of the words do not say what a body is in charge of: names of places and of people, as a rule. */
export function wordsBesideSubjects(words: string): number {
  return words.split(/\s+/).filter((word) => word !== '' && !isSubjectWord(word)).length;
}
