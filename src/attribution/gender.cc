#include "attribution/gender.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace stemma::attribution {
namespace {

// clang-format off
constexpr std::string_view kWomen =
    "mrs ms miss lady dame madam queen princess duchess countess baroness empress actress waitress hostess stewardess heiress "
    "mother mum mom sister daughter wife widow girl woman girlfriend grandmother granddaughter aunt niece nun schoolgirl "
    "housewife mistress goddess frau madame";
constexpr std::string_view kMen =
    "mr sir lord king prince duke count baron emperor father dad brother son husband widower boy man boyfriend grandfather "
    "grandson uncle nephew monk priest imam schoolboy gentleman lad pope herr monsieur";
// Given names that nearly only women, or nearly only men, bear in the languages of our news.
constexpr std::string_view kWomensNames =
    "abigail ada adele agnes aisha alexandra alexis alice alicia alison amanda amber amelia amina amy ana anastasia andrea "
    "angela angelina anita anja ann anna annabel anne annie antonia april ashley astrid audrey barbara beatrice becky belinda "
    "bella bernadette beth bethany betty beverly bianca birgit bonnie brenda brianna bridget britney brittany camilla carla "
    "carmen carol carole caroline carolyn carrie catherine cathy cecilia celia charlotte cherie cheryl chloe christina "
    "christine claire clara claudia colleen condoleezza connie cordelia courtney crystal cynthia daisy danielle daphne dawn "
    "deborah debra delia denise diana diane dolores donna dora doris dorothy edith eileen elaine elena eleanor elisabeth eliza "
    "elizabeth ella ellen elsa emily emma erica erika esther eva evelyn faith farah fatima felicia fiona flora florence frances "
    "francesca freya frieda gabriela gail gemma georgia georgina geraldine gertrude gillian gina giulia gloria grace greta hana "
    "hanna hannah harriet hazel heather heidi helen helena helga henrietta hilary hillary holly hope ida ilse imogen ines ingrid "
    "irene irina iris isabel isabella isabelle isolde ivanka jackie jacqueline jamila jane janet janice janine jasmine jean jenna "
    "jennifer jenny jess jessica jill joan joanna joanne jocelyn josephine joy joyce judith judy julia juliana julie juliet june "
    "jutta kaja karen karin kate katherine kathleen kathryn kathy katie katrina kayla kelly kerry khadija kim kirsten kristen "
    "kristin laila lara latifa laura lauren layla leah leila lena leslie lily linda lindsay lisa lola lorraine louisa louise "
    "lucia lucy lydia lynn mabel madeleine maggie malala mandy margaret margarita maria marian marianne marie marilyn marina "
    "marion marisa marjorie marlene martha mary maryam matilda maureen maya megan melania melanie melinda melissa mia michelle "
    "mildred millicent miranda miriam moira mona monica muriel nadia nadine naomi natalia natalie natasha nelly nicole nikki nina "
    "noelle nora norma olga olive olivia ondine oprah paige pamela patricia paula pauline peggy penelope penny petra philippa "
    "phoebe phyllis polly priscilla rachel rania rebecca regina renee rhonda rita roberta rosa rose rosemary rosie roxanne ruby "
    "ruth sabine sabrina sadie saja salma sally samantha sandra sara sarah selena serena shannon sharon sheila shelley sherry "
    "shirley silvia simone sofia sonia sophia sophie stacey stella stephanie sue susan susanna suzanne svetlana sybil sylvia "
    "tamara tania tanya tara tatiana teresa tessa thelma theresa tina tracey tracy trudy ursula valentina valerie vanessa vera "
    "veronica victoria viola violet virginia vivian wanda wendy whitney wilma winifred yasmin yolanda yvette yvonne zainab zara "
    "zeynep zoe";
constexpr std::string_view kMensNames =
    "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alejandro alex alexander alfred ali allan allen amir anders "
    "andre andreas andrei andrew andy angus anthony anton antonio arnold arthur ashraf bashar ben benjamin bernard bernie bill "
    "billy bob boris brad bradley brandon brendan brian bruce bryan carl carlos chad charles charlie chris christian christoph "
    "christopher clarence claude clifford colin conor craig curtis cyril damian dan daniel danny darren dave david dean dennis "
    "derek dermot dick diego dieter dimitri dmitry dominic donald doug douglas duncan dylan earl ed eddie edgar edmund eduardo "
    "edward edwin elliott emmanuel eric erik ernest ethan eugene evan ewan felix fernando floyd francis francisco francois frank "
    "franklin fred frederick gareth gary gavin geoffrey george gerald gerard gilbert glenn gordon graham grant greg gregory "
    "guillermo gunther gustav guy hakim hamid hans harold harry harvey hassan hector heinrich henri henry herbert herman homer "
    "horace howard hugh hugo hussein ian ibrahim igor ismail ivan ivo jack jacob jacques jake james jamie jason javier jeff "
    "jeffrey jeremy jerome jerry jim jimmy joachim joe joel johan johann john johnny jon jonah jonas jonathan jorge jose josef "
    "joseph josh joshua juan julian julio jurgen justin karel karl keith ken kenneth kevin khaled khalid klaus kurt kyle lance "
    "larry lars laurence lawrence leo leon leonard liam lloyd louis lucas ludwig luis luke mahmoud malcolm manuel marc marcel "
    "marco marcus mario marius mark markus martin marvin matt matthew maurice max maxim michael miguel mike mikhail milan miles "
    "mitch mitt mohamed mohammad mohammed morgan muhammad murray mustafa nathan neil nelson nicholas nick nicolas nigel nikita "
    "nikolai norman oleg oliver omar oscar oswald otto pablo patrick paul pavel pedro percy pete peter petr phil philip philippe "
    "pierre piers pieter rafael ralph ramon raul ray raymond recep rex ricardo richard rick robert roberto robin rodney roger "
    "roland ron ronald rory ross roy rudolf rupert russell ryan samuel saddam salman sean sebastian sergei sergey sergio seth "
    "shane sidney simon stanley stefan stephen steve steven stewart stuart sven tarek tariq tayyip ted terence terry theodore "
    "thomas tim timothy toby todd tom tommy tony travis trevor tyler uwe victor viktor vincent vladimir wallace walter warren "
    "wayne werner wilhelm will william winston wolfgang xavier yasser yuri yusuf zachary";
// clang-format on

using Table = std::unordered_map<std::string_view, Gender>;

void Add(Table& table, std::string_view words, Gender gender) {
  while (!words.empty()) {
    const std::size_t space = std::min(words.find(' '), words.size());
    if (space > 0) table.emplace(words.substr(0, space), gender);
    words.remove_prefix(std::min(space + 1, words.size()));
  }
}

Table Nouns() {
  Table table;
  Add(table, kWomen, Gender::kWoman);
  Add(table, kMen, Gender::kMan);
  return table;
}

Table GivenNames() {
  Table table;
  Add(table, kWomensNames, Gender::kWoman);
  Add(table, kMensNames, Gender::kMan);
  return table;
}

const Table& Given() {
  static const Table kTable = GivenNames();
  return kTable;
}

Gender OfNoun(std::string_view key) {
  static const Table kTable = Nouns();
  if (const auto found = kTable.find(key); found != kTable.end()) return found->second;
  if (key.size() > 6 && key.ends_with("woman")) return Gender::kWoman;
  // Not "german", "human", "roman".
  for (const std::string_view ending : {"sman", "ceman", "reman", "irman", "xman", "ghtman", "tman"})
    if (key.size() > 5 && key.ends_with(ending)) return Gender::kMan;
  return Gender::kUnknown;
}

}  // namespace

Gender GenderOf(const View& view, Range phrase) {
  // "Marr's sister": the last noun before a preposition or comma counts; "Mrs Marr" has its title in front.
  Gender noun = Gender::kUnknown;
  Gender name = Gender::kUnknown;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    const std::string_view key = view.Key(i);
    if (key == "'s") noun = name = Gender::kUnknown;
    if (i > phrase.begin && view[i].Is(kPreposition) && !view[i].capitalised) break;
    if (const Gender g = OfNoun(key); g != Gender::kUnknown) noun = g;
    if (name == Gender::kUnknown && view[i].capitalised && i + 1 < phrase.end)
      if (const auto found = Given().find(key); found != Given().end()) name = found->second;
  }
  return noun != Gender::kUnknown ? noun : name;
}

bool IsGivenName(std::string_view key) { return Given().contains(key); }

Gender GenderOf(std::string_view words) {
  const View view(words);
  return GenderOf(view, {0, view.size()});
}

}  // namespace stemma::attribution
