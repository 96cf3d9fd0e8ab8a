#include "entities/name_lexicon.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace stemma::entities {
namespace {

using WordSet = std::unordered_set<std::string_view>;

WordSet Split(std::string_view words) {
  WordSet out;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find_first_of(" \n"), words.size());
    if (end > 0) out.insert(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return out;
}

constexpr std::string_view kFirstNames = R"(
aaron abbas abdallah abdel abdul abdullah abigail abraham abu adam adel adnan adrian ahmad ahmed aiden aisha alan
albert alejandro aleksandr alex alexander alexandra alexei alexey alfred ali alice alicia alison allan allen allison
alyssa amanda amber ameer amin amir amy ana anatoly andre andrea andreas andrei andres andrew andrey andy angel angela
angelina anita ann anna anne annie anthony antoine anton antonio anwar april ariel arnold arthur ashley ashraf asma
audrey austin ayman bandar barack barbara barry bashar bashir baxter beatrice ben benjamin benny bernard bernie beth
betty beverly bill billy bob bobby boris brad bradley brandon brenda brendan brett brian bridget brittany brooke bruce
bryan caitlin calvin cameron carl carla carlos carmen carol caroline carolyn casey catherine cathy cecilia chad
charlene charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher chuck cindy
claire clara clarence claude claudia clinton colin colleen connie connor conor constantine corey cory courtney craig
cristina crystal curtis cynthia daisy dale damien dan dana daniel danielle danny darren daryl dave david dawn dean
deborah debra deirdre dennis denise derek derrick diana diane diego dimitri dmitri dmitry dominic don donald donna
doris dorothy doug douglas duane duncan dustin dwight dylan earl eddie edgar eduardo edward edwin eileen elaine
eleanor elena eli elias elijah elizabeth ella ellen emily emma emmanuel enrique eric erica erik erika erin ernest
esther ethan eugene eva evan evelyn faisal farid farouk fatima fayez felix fernando fiona florence frances francis
francisco francois frank franklin frantz fred frederick gabriel gareth gary gavin gene geoffrey george gerald gerard
gina giovanni giuseppe glen glenn gloria gordon grace graham grant greg gregory greta guillermo gus guy hadi haider
hakim hamad hamid hamza hannah hans harold harriet harry harvey hasan hassan heather hector heidi helen helena henry
herbert herman hillary holly howard hugh hugo hussein ian ibrahim igor ilya imad imran ingrid irene iris isaac isabel
isabella ismail ivan jack jackie jackson jacob jacqueline jacques jaime jake jalal jamal james jamie jamil jan jane
janet janice jared jasmine jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus
jill jim jimmy jo joan joanna joe joel johan john johnny jon jonathan jordan jorge jose joseph josh joshua joyce juan
juanita judith judy julia julian julie julio june justin kareem karen karim karl kate katherine kathleen kathryn kathy
katie kay keith kelly ken kenneth kent kerry kevin khaled khalid khalil kim kimberly kirk kristen kristin kurt kyle
larry laura lauren laurence laurie lawrence leah lee leila leo leon leonard leslie lewis liam lily linda lindsay lisa
liz lloyd lois lorenzo lori louis louise lucas lucy luis luke lydia lynn mahdi maher mahmoud mahmud malcolm mandy
manuel marc marcel marco marcus margaret maria mariam marie marilyn marina mario marion marjorie mark marlene martha
martin marvin mary maryam mason mathew matt matthew maureen maurice max maxim megan mehmet melanie melissa melvin
meredith michael michel michele michelle miguel mike mikhail miriam mitch mohamed mohammad mohammed mohsen moses
muhammad mustafa nabil nadia nancy naomi nasser natalia natalie nathan nathaniel neil nicholas nick nicola nicolas
nicole nigel nikita nikki nikolai nina noah noor nora norma norman nour oleg oliver olga olivia omar oscar osama owen
pablo pam pamela pat patricia patrick paul paula pauline pavel pedro peggy penny pete peter phil philip philippe
phillip phyllis pierre qasim qassem rachel rafael ralph rami ramon ramzan randall randy rania rashid raul ray raymond
rebecca recep reed regina rene rex rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rod rodney
rodrigo roger roland ron ronald rosa rose rosemary ross roy ruben russell ruth ryan saad saddam said salah saleh salim
sally salman sam samantha samer sami samir samuel sandra sara sarah saud scott sean sebastian sergei sergey sergio
seth shane shannon sharon shaun shawn sheila shelly sherry shirley sidney silvia simon sofia sonia sonya sophia sophie
stacey stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue susan suzanne svetlana
sylvia tamara tammy tanya tara tariq taylor ted teresa terrence terry thelma theodore theresa thomas tiffany tim
timothy tina todd tom tommy toni tony tracy travis trevor troy tyler valentina valerie vanessa vera vernon veronica
vicki victor victoria viktor vince vincent viola violet vitaly vladimir volodymyr wade walid wallace walter wanda
warren wayne wendy wesley whitney will william willie wissam yahya yasser yevgeny yousef youssef yuri yusuf yves
yvonne zachary zaid zeid zoe
)";

constexpr std::string_view kTitles = R"(
president vice-president premier chancellor king queen prince princess pope emperor sheikh sheik imam ayatollah mullah
bishop archbishop cardinal rabbi reverend rev father sister minister secretary senator sen congressman congresswoman
representative rep governor gov mayor ambassador envoy judge justice attorney sheriff constable detective inspector
general gen lieutenant lt colonel col major maj captain capt sergeant sgt commander cmdr admiral adm brigadier brig
marshal private cpl corporal officer mr mrs ms miss dr doctor professor prof sir lord lady dame baron baroness
chairman chairwoman chief director spokesman spokeswoman spokesperson coach activist journalist reporter correspondent
author analyst deputy leader lawmaker councillor councilman councilwoman mp emir sultan superintendent coroner trooper
deputy-governor vice commissioner lawyer pastor comrade mme foreign defence defense prime interior finance former ceo
cfo cto adviser advisor executive coordinator rear founder editor host screenwriter blogger youtuber presenter cllr
administrator singer actor actress footballer
)";

constexpr std::string_view kHeads = R"(
administration agency airlines airways alliance army assembly associates association authority authorities bank
battalion bbc board brigade brigades bureau cabinet center centre chamber chronicle church club coalition command
commission committee committees company confederation congress consortium co corp corporation corps council court
courier daily defence defense department directorate division electric energy enterprise federation force forces
foundation front fund gazette group guard guards guardian hall herald holdings hospital inc industries initiative
institute institution international journal kremlin laboratory league legion library limited llc llp ltd magazine
media ministry mirror mission motors movement museum nations navy network networks news newspaper observatory observer
office organisation organization party parliament partners plc police post press radio records regiment register
regime reporter reserve resistance school senate service services society star state-police station studios sun
systems team technologies telegraph television times tribune tv union university weekly wire works workers world-bank
zeitung militia mobilisation mobilization treasury department's college academy exchange sa ag gmbh nv
aircraft bulletin computer computers dispatch echo electronics entertainment examiner inquirer pharmaceuticals pictures
research semiconductor software telecom
dept univ assn assoc forum guild monitor tribunal coalition alliance partisans guerrillas trust ledger beacon argus advertiser sentinel clarion enquirer messenger newswire
)";

constexpr std::string_view kLeads = R"(
academy administration agency army assembly association bank board brigade bureau center centre chamber church college
commission committee company confederation conference congress council court department directorate faculty federation
foundation front fund house institute institution league ministry mission movement museum network observatory office
organisation organization parliament party school secretariat society union university dept univ
)";

// Leads only right before "of" or "for".
constexpr std::string_view kPurposeLeads = R"(
group alliance campaign coalition collective forum initiative jury monitor platform project register tribunal trust
watch brigades battalion corps guards league
)";

constexpr std::string_view kPlaceClasses = R"(
province governorate county district countryside village town city region suburb suburbs neighborhood neighbourhood
township oblast prefecture municipality parish borough camp airport airbase district's
)";

constexpr std::string_view kFeatures = R"(
lake mount mountain river bay island islands creek valley hill hills beach street avenue road boulevard highway drive
lane park plaza square bridge dam gulf sea ocean strait peninsula desert canal
)";

constexpr std::string_view kNever = R"(
january february march april may june july august september october november december jan feb mar apr jun jul aug sept
sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat i god internet email christmas easter ramadan
thanksgiving islam christian christians muslim muslims jewish jews sunni shiite shia english arabic the a an and but
or nor so yet for in on at by to from with of as if when while although though because since after before until
however meanwhile moreover also then there here this that these those he she it we they you his her its our their your
my who what where why how which whose whom all some any no not yes only even just still now today yesterday tomorrow
tonight more most many much few several other another each every both either neither such according about above across
against along among around behind below beneath beside between beyond despite down during except inside into like near
off onto out outside over past through throughout toward towards under up upon via within without new old first second
third last next one two three four five six seven eight nine ten photo image video file read copyright updated
published share comment comments story report reports breaking exclusive source sources police mr mrs ms dr state
states government congress democrat democrats republican republicans senate house court war peace let please thank
thanks nice reading mobile man men women woman people best male union sun bar same can will do did does had has have
is are was were be been would could should might must shall me us them him see say said says get got go going come
came make made take took know think want look use find give tell work call try ask need feel become leave put mean
keep begin seem help talk turn start show hear play run move believe hold bring happen write provide sit stand lose
pay meet include continue set learn change lead understand watch follow stop create speak allow add spend grow open
walk win offer remember love consider appear buy wait serve die send expect build stay fall cut reach kill remain
suggest raise pass sell require decide pull later earlier soon once perhaps maybe indeed instead finally clearly thus
hence north south east west northern southern eastern western central northeast northwest southeast southwest
therefore nevertheless nonetheless otherwise overall recently currently previously originally eventually apparently
obviously unfortunately fortunately interestingly additionally furthermore date category tags title news careers
contact live latest related gmt utc est edt pst ngo ngos tv commercial business path save spring instagram apple inc
kurdish kurds kurd arab arabs alawite alawites druze yazidi yazidis european europeans asian asians african africans
hispanic latino catholic catholics protestant protestants hindu hindus buddhist buddhists islamist islamists jihadist jihadists capital opposition regime federal
)";

constexpr std::string_view kSpeech = R"(
said says say told tells added adds stated states announced announces claimed claims noted notes explained explains
insisted insists warned warns argued argues confirmed confirms denied denies reported reports wrote writes tweeted
asked replied recalled suggested testified acknowledged admitted declared
)";

constexpr std::string_view kParticles = R"(
al el ul as ash az ez ad ed ar at an bin ibn abu de da di del della der den van von la le du des dos do st zu ter al-
)";

constexpr std::string_view kSurnames = R"(
adams allen anderson bailey baker barnes bell bennett brooks brown bryant burton bush butler campbell carlson carter
castro churchill clark clarke clinton cole coleman collins cook cooper cox crawford cruz davis diaz edwards ellis
evans fisher ford foster freeman garcia gibson gomez gonzalez gray green griffin hall hamilton hansen harris harrison
hayes henderson hernandez hill hoffman holmes howard hudson hughes hunter jackson jefferson jenkins johnson johnston
jones kelly kennedy keller king larson lee lewis lincoln long lopez madison marshall martinez mason mccain mckinney
meyer miller mitchell moore morales moreno morgan morris morrison murphy murray myers nelson nichols nixon obama olson
ortiz palmer parker patterson payne pelosi perez perry peters peterson phillips porter powell price putin ramirez
ramos reagan reed reyes reynolds rice richards richardson rivera roberts robertson robinson rodriguez rogers romney
roosevelt russell sanchez sanders santos schmidt shaw simmons simpson smith snyder spencer stephens stevens stewart
stone sullivan thatcher thompson torres trump truman tucker turner wagner walker wallace ward washington-carver watson
weaver webb weber wells wheeler white williams williamson wilson wood woods wright young
)";

constexpr std::string_view kDirections = R"(
north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
northwestern southeastern southwestern upper lower greater downtown metropolitan
)";

bool Has(const WordSet& set, std::string_view word) { return set.contains(word); }

}  // namespace

bool IsFirstName(std::string_view word) {
  static const WordSet set = Split(kFirstNames);
  return Has(set, word);
}
bool IsSurname(std::string_view word) {
  static const WordSet set = Split(kSurnames);
  return Has(set, word);
}
bool IsDirection(std::string_view word) {
  static const WordSet set = Split(kDirections);
  return Has(set, word);
}
bool IsTitle(std::string_view word) {
  static const WordSet set = Split(kTitles);
  return Has(set, word);
}
bool IsOrganisationHead(std::string_view word) {
  static const WordSet set = Split(kHeads);
  return Has(set, word);
}
bool IsOrganisationLead(std::string_view word) {
  static const WordSet set = Split(kLeads);
  return Has(set, word);
}
bool IsPurposeLead(std::string_view word) {
  static const WordSet set = Split(kPurposeLeads);
  return Has(set, word);
}
bool IsPlaceClass(std::string_view word) {
  static const WordSet set = Split(kPlaceClasses);
  return Has(set, word);
}
bool IsFeatureWord(std::string_view word) {
  static const WordSet set = Split(kFeatures);
  return Has(set, word);
}
bool IsNeverName(std::string_view word) {
  static const WordSet set = Split(kNever);
  return Has(set, word);
}
bool IsSpeechVerb(std::string_view word) {
  static const WordSet set = Split(kSpeech);
  return Has(set, word);
}
bool IsNameParticle(std::string_view word) {
  static const WordSet set = Split(kParticles);
  return Has(set, word);
}

bool IsPublicBody(std::string_view head) {
  static constexpr std::array<std::string_view, 24> kBodies = {
      "police",  "department", "council",  "court",      "university", "college",  "school",     "hospital",
      "library", "museum",     "church",   "office",     "airport",    "chamber",  "parliament", "senate",
      "center",  "centre",     "assembly", "commission", "board",      "district", "station",    "society"};
  return std::ranges::find(kBodies, head) != kBodies.end();
}

}  // namespace stemma::entities
