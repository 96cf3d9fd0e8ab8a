#include "attribution/cue_words.h"

#include <algorithm>
#include <unordered_map>

namespace stemma::attribution {
namespace {

// Base forms and irregular ones; regular forms meet by their stem. The order is part of the model: add at the end.
// clang-format off
// NOLINTBEGIN(bugprone-suspicious-missing-comma): one kind goes over several lines
constexpr std::string_view kKinds[] = {
    // states
    "say said state tell told add note remark mention observe explain declare comment report relate recount recall narrate inform notify advise brief utter impart convey apprise acquaint communicate retell recap paraphrase phone phoned telephone ring rang wire cable radio fax blog vlog podcast mouth avow "
    "testify swear swore attest certify maintain insist stress emphasise emphasize underline underscore reiterate repeat clarify elaborate specify detail "
    "outline write wrote written email tweet post blog text signal point conclude summarise summarize reply answer respond retort counter rejoin continue "
    "interject chip quip joke address speak spoke spoken talk voice express articulate pronounce proclaim profess submit contend argue reason posit suggest "
    "hint imply intimate insinuate indicate disclose divulge reveal confide leak spill blurt blab babble blather chatter jabber ramble prattle natter squawk screech bray bleat bawl yell cry shout scream holler affirm reassert asseverate vent opine orate pontificate preach vocalise vocalize divulge expound elucidate transmit broach aver assert allege claim purport remind caution warn alert allow",
    // thinks
    "believe think thought suspect feel felt fear worry hope reckon guess assume presume suppose wonder doubt expect anticipate foresee foresaw consider deem judge regard see "
    "imagine figure trust understand understood conceive hold held view sense agree disagree concur conjecture surmise theorise theorize speculate infer deduce intend mean meant know knew rate fancy",
    // denies
    "deny reject dismiss refute rebut dispute contest contradict disavow disown repudiate debunk discount disclaim deride ridicule scoff mock laugh rubbish scorn resist distance "
    "disprove quash oppose brush wave shrug rebuff gainsay renounce spurn decry pooh disavow abjure impugn belittle downplay underplay",
    // doubts and checks
    "verify authenticate corroborate establish check trace substantiate independently question query challenge doubt unclear unconfirmed unverified unable vouch prove contest impeach probe authenticate",
    // confirms and admits
    "confirm admit concede acknowledge confess own accept recognise recognize grant validate endorse back support vindicate corroborate stand stood bear bore borne reaffirm avow attest accede vindicate",
    // withholds
    "decline refuse comment respond elaborate reached reach contact unavailable silent silence drawn withhold withheld evade dodge sidestep duck stonewall demur hedge equivocate parry deflect mum tight-lipped",
    // asks
    "ask demand urge call order request beg plead appeal implore entreat petition press invite instruct command direct bid bade exhort summon inquire enquire question query "
    "recommend propose advocate advise counsel encourage challenge beseech require want wonder tell adjure admonish enjoin clamour canvass lobby cajole coax importune quiz grill interrogate probe cross-examine pray solicit",
    // announces and promises
    "announce unveil promise pledge vow threaten swear undertake guarantee assure reassure offer agree commit volunteer plan schedule launch declare rule decide resolve vote",
    // criticises
    "criticise criticize blast slam condemn denounce decry lambast lambaste attack accuse charge blame fault chide rebuke scold reproach castigate berate bash rap savage hit "
    "complain protest object grumble moan whine fume rage rail thunder lash rip tear tore torn mock sneer taunt brand lament bemoan deplore regret apologise apologize rant assail vilify malign disparage denigrate deprecate decry berate belittle slate savage pillory lampoon excoriate inveigh harangue heckle bemoan rue gripe grouse whinge carp cavil cry",
    // praises
    "praise hail welcome applaud laud commend thank congratulate celebrate cheer salute toast credit defend justify excuse extol eulogise eulogize compliment flatter champion vaunt tout trumpet toast rave",
    // shows
    "show list give gave put rank contain find found detect record document note read state identify name place date count number measure estimate calculate conclude confirm "
    "demonstrate illustrate suggest indicate point cite depict portray reveal register carry bear date reckon",
    // publishes
    "publish print air broadcast run ran carry splash report release issue post upload share circulate spread repeat retweet quote cite reprint stream feature headline lead serialise syndicate televise rebroadcast retransmit republish excerpt screen relay wire dispatch despatch transmit forward recycle regurgitate trail plant leak amplify",
    // predicts
    "predict forecast project estimate expect calculate put reckon assess evaluate value budget rate tip bet warn",
    // labels
    "call dub brand label term describe characterise characterize portray paint depict style nickname hail denounce dismiss tout present frame cast class name",
    // learns
    "learn learnt learned hear heard obtain see saw seen view review understand understood gather discover receive told shown inspect read examine overhear overheard glean intercept unearth uncover eavesdrop transcribe translate decipher",
    // corrects
    "correct retract withdraw withdrew withdrawn amend revise update apologise apologize recant backtrack rescind revoke cancel delete remove clarify restate take took taken backpedal backtrack row climb walk eat ate",
    // statements
    "claim statement report account version story assertion contention allegation accusation charge remark comment word announcement declaration message testimony evidence "
    "admission confession explanation answer reply response description warning reminder note letter tweet post email interview speech affirmation argument insistence communique "
    "communication utterance line phrase quote quotation verdict conclusion finding assessment reading interpretation analysis observation point revelation disclosure confirmation "
    "denial rebuttal dismissal rejection retraction correction apology promise pledge vow threat assurance guarantee undertaking offer deposition affidavit briefing communication despatch dispatch bulletin column editorial scoop exclusive outburst tirade quip barb boast plea retort",
    // rumours
    "rumour rumor talk gossip whisper hearsay speculation buzz tale tip legend suggestion insinuation hint word",
    // opinions
    "opinion view belief conviction suspicion fear hope doubt theory hypothesis notion idea judgment judgement estimate forecast prediction expectation prognosis criticism praise "
    "objection complaint protest concern position stance feeling impression guess sense",
    // requests
    "call demand appeal plea request question query petition proposal recommendation advice order instruction invitation ultimatum inquiry enquiry",
    // documents
    "document memo minutes report survey poll study paper file filing log register record inquiry audit leaflet sheet bulletin data figure statistic manifest video footage clip "
    "photo picture image recording tape transcript letter note email message certificate test analysis reading map chart",
    // channels
    "citing quoting according via per source attributed accordance words eyes opinion view spokesman spokeswoman spokesperson reportedly allegedly apparently purportedly supposedly "
    "evidently seemingly ostensibly rumoured rumored alleged reputedly",
};
// NOLINTEND(bugprone-suspicious-missing-comma)
// clang-format on

using Table = std::unordered_map<std::string_view, std::uint32_t>;

Table MakeTable() {
  Table table;
  std::uint32_t kind = 0;
  for (std::string_view rest : kKinds) {
    ++kind;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      if (space > 0) table[CrudeStem(rest.substr(0, space))] |= 1U << kind;
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return table;
}

}  // namespace

std::string_view CrudeStem(std::string_view word) {
  for (const std::string_view ending : {"ing", "ies", "ied", "ed", "es", "s"})
    if (word.size() > ending.size() + 2 && word.ends_with(ending) && !word.ends_with("ss")) {
      word.remove_suffix(ending.size());
      break;
    }
  if (word.size() > 3 && (word.ends_with("e") || word.ends_with("y"))) word.remove_suffix(1);
  if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2]) word.remove_suffix(1);
  return word;
}

std::uint32_t CueWordKinds(std::string_view folded) {
  static const Table kTable = MakeTable();
  const auto found = kTable.find(CrudeStem(folded));
  return found == kTable.end() ? 0 : found->second;
}

}  // namespace stemma::attribution
