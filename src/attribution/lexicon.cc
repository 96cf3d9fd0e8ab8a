#include "attribution/lexicon.h"

#include <array>
#include <string>
#include <unordered_map>

#include "attribution/manner_verbs.h"

namespace stemma::attribution {
namespace {

// clang-format off
constexpr auto kVerbs = std::to_array<VerbEntry>({
    {"accuse", "accuses", "accused", "accused", "accusing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"acknowledge", "acknowledges", "acknowledged", "acknowledged", "acknowledging", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"add", "adds", "added", "added", "adding", kInverts, SpeechStance::kAsserts},
    {"admit", "admits", "admitted", "admitted", "admitting", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"advise", "advises", "advised", "advised", "advising", kInverts | kTells | kTakesObject, SpeechStance::kAsserts},
    {"affirm", "affirms", "affirmed", "affirmed", "affirming", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"reckon", "reckons", "reckoned", "reckoned", "reckoning", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"hail", "hails", "hailed", "hailed", "hailing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"brand", "brands", "branded", "branded", "branding", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"certify", "certifies", "certified", "certified", "certifying", kNeedsClause, SpeechStance::kAsserts},
    {"calculate", "calculates", "calculated", "calculated", "calculating", kNeedsClause, SpeechStance::kAsserts},
    {"confess", "confesses", "confessed", "confessed", "confessing", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"confide", "confides", "confided", "confided", "confiding", kInverts | kNeedsClause, SpeechStance::kAsserts},
    {"answer", "answers", "answered", "answered", "answering", kInverts | kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"retract", "retracts", "retracted", "retracted", "retracting", kTakesObject, SpeechStance::kDenies},
    {"plead", "pleads", "pleaded", "pleaded", "pleading", kQuoteOnly | kInverts, SpeechStance::kAsks},
    {"order", "orders", "ordered", "ordered", "ordering", kAsksFor | kTells | kNeedsClause | kNounToo, SpeechStance::kAsks},
    {"recommend", "recommends", "recommended", "recommended", "recommending", kAsksFor | kTakesObject, SpeechStance::kAsks},
    {"rubbish", "rubbishes", "rubbished", "rubbished", "rubbishing", kTakesObject, SpeechStance::kDenies},
    {"agree", "agrees", "agreed", "agreed", "agreing", kNeedsClause, SpeechStance::kAsserts},
    {"air", "airs", "aired", "aired", "airing", kPublishes, SpeechStance::kAsserts},
    {"allege", "alleges", "alleged", "alleged", "alleging", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"announce", "announces", "announced", "announced", "announcing", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"argue", "argues", "argued", "argued", "arguing", kInverts, SpeechStance::kAsserts},
    {"ask", "asks", "asked", "asked", "asking", kAsksFor | kTells | kInverts | kTakesObject, SpeechStance::kAsks},
    {"assert", "asserts", "asserted", "asserted", "asserting", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"assume", "assumes", "assumed", "assumed", "assuming", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"assure", "assures", "assured", "assured", "assuring", kInverts | kTells | kTakesObject, SpeechStance::kAsserts},
    {"attack", "attacks", "attacked", "attacked", "attacking", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"begin", "begins", "began", "begun", "beginning", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"believe", "believes", "believed", "believed", "believing", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"blame", "blames", "blamed", "blamed", "blaming", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"blast", "blasts", "blasted", "blasted", "blasting", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"blog", "blogs", "blogged", "blogged", "blogging", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"boast", "boasts", "boasted", "boasted", "boasting", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"brag", "brags", "braged", "braged", "braging", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"broadcast", "broadcasts", "broadcasted", "broadcasted", "broadcasting", kPublishes | kNounToo, SpeechStance::kAsserts},
    {"call", "calls", "called", "called", "calling", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"caution", "cautions", "cautioned", "cautioned", "cautioning", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"characterize", "characterizes", "characterized", "characterized", "characterizing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"chime", "chimes", "chimed", "chimed", "chiming", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"circulate", "circulates", "circulated", "circulated", "circulating", kPublishes, SpeechStance::kAsserts},
    {"cite", "cites", "cited", "cited", "citing", kCites | kTakesObject, SpeechStance::kAsserts},
    {"claim", "claims", "claimed", "claimed", "claiming", kInverts | kNounToo | kTakesObject, SpeechStance::kAsserts},
    {"clarify", "clarifies", "clarified", "clarified", "clarifying", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"comment", "comments", "commented", "commented", "commenting", kInverts | kNounToo, SpeechStance::kAsserts},
    {"compare", "compares", "compared", "compared", "comparing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"complain", "complains", "complained", "complained", "complaining", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"concede", "concedes", "conceded", "conceded", "conceding", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"conclude", "concludes", "concluded", "concluded", "concluding", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"condemn", "condemns", "condemned", "condemned", "condemning", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"confirm", "confirms", "confirmed", "confirmed", "confirming", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"contend", "contends", "contended", "contended", "contending", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"continue", "continues", "continued", "continued", "continuing", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"corroborate", "corroborates", "corroborated", "corroborated", "corroborating", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"counter", "counters", "countered", "countered", "countering", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"criticise", "criticises", "criticised", "criticised", "criticising", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"criticize", "criticizes", "criticized", "criticized", "criticizing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"cry", "cries", "cried", "cried", "crying", kQuoteOnly | kInverts | kNounToo, SpeechStance::kAsserts},
    {"debunk", "debunks", "debunked", "debunked", "debunking", kTakesObject, SpeechStance::kDenies},
    {"declare", "declares", "declared", "declared", "declaring", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"decline", "declines", "declined", "declined", "declining", kWithholds, SpeechStance::kDeclines},
    {"defend", "defends", "defended", "defended", "defending", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"demand", "demands", "demanded", "demanded", "demanding", kAsksFor | kNounToo | kTakesObject, SpeechStance::kAsks},
    {"denounce", "denounces", "denounced", "denounced", "denouncing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"deny", "denies", "denied", "denied", "denying", kTakesObject, SpeechStance::kDenies},
    {"describe", "describes", "described", "described", "describing", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"detail", "details", "detailed", "detailed", "detailing", kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"determine", "determines", "determined", "determined", "determining", kNeedsClause, SpeechStance::kAsserts},
    {"disclose", "discloses", "disclosed", "disclosed", "disclosing", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"discover", "discovers", "discovered", "discovered", "discovering", kNeedsClause, SpeechStance::kAsserts},
    {"dismiss", "dismisses", "dismissed", "dismissed", "dismissing", kTakesObject, SpeechStance::kDenies},
    {"dispute", "disputes", "disputed", "disputed", "disputing", kTakesObject, SpeechStance::kDenies},
    {"doubt", "doubts", "doubted", "doubted", "doubting", kNounToo | kTakesObject, SpeechStance::kDoubts},
    {"emphasise", "emphasises", "emphasised", "emphasised", "emphasising", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"emphasize", "emphasizes", "emphasized", "emphasized", "emphasizing", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"enquire", "enquires", "enquired", "enquired", "enquiring", kInverts, SpeechStance::kAsks},
    {"estimate", "estimates", "estimated", "estimated", "estimating", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"exclaim", "exclaims", "exclaimed", "exclaimed", "exclaiming", kInverts, SpeechStance::kAsserts},
    {"expect", "expects", "expected", "expected", "expecting", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"explain", "explains", "explained", "explained", "explaining", kInverts, SpeechStance::kAsserts},
    {"fear", "fears", "feared", "feared", "fearing", kMental | kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"feel", "feels", "felt", "felt", "feeling", kMental | kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"find", "finds", "found", "found", "finding", kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"go", "goes", "went", "gone", "going", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"highlight", "highlights", "highlighted", "highlighted", "highlighting", kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"hint", "hints", "hinted", "hinted", "hinting", kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"hold", "holds", "held", "held", "holding", kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"hope", "hopes", "hoped", "hoped", "hoping", kMental | kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"hypothesize", "hypothesizes", "hypothesized", "hypothesized", "hypothesizing", kTakesObject, SpeechStance::kAsserts},
    {"imply", "implies", "implied", "implied", "implying", kTakesObject, SpeechStance::kAsserts},
    {"indicate", "indicates", "indicated", "indicated", "indicating", kNeedsClause, SpeechStance::kAsserts},
    {"inform", "informs", "informed", "informed", "informing", kInverts | kTells | kTakesObject, SpeechStance::kAsserts},
    {"inquire", "inquires", "inquired", "inquired", "inquiring", kInverts, SpeechStance::kAsks},
    {"insist", "insists", "insisted", "insisted", "insisting", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"interject", "interjects", "interjected", "interjected", "interjecting", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"intone", "intones", "intoned", "intoned", "intoning", kInverts, SpeechStance::kAsserts},
    {"joke", "jokes", "joked", "joked", "joking", kInverts | kNounToo, SpeechStance::kAsserts},
    {"know", "knows", "knew", "known", "knowing", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"label", "labels", "labeled", "labeled", "labeling", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"lament", "laments", "lamented", "lamented", "lamenting", kInverts | kNounToo, SpeechStance::kAsserts},
    {"laugh", "laughs", "laughed", "laughed", "laughing", kQuoteOnly | kInverts | kNounToo, SpeechStance::kAsserts},
    {"leak", "leaks", "leaked", "leaked", "leaking", kPublishes | kNounToo, SpeechStance::kAsserts},
    {"learn", "learns", "learned", "learned", "learning", kNeedsClause, SpeechStance::kAsserts},
    {"liken", "likens", "likened", "likened", "likening", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"maintain", "maintains", "maintained", "maintained", "maintaining", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"marvel", "marvels", "marveled", "marveled", "marveling", kInverts, SpeechStance::kAsserts},
    {"mean", "means", "meaned", "meaned", "meaning", kNeedsClause, SpeechStance::kAsserts},
    {"mention", "mentions", "mentioned", "mentioned", "mentioning", kTakesObject, SpeechStance::kAsserts},
    {"mock", "mocks", "mocked", "mocked", "mocking", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"muse", "muses", "mused", "mused", "musing", kInverts, SpeechStance::kAsserts},
    {"note", "notes", "noted", "noted", "noting", kInverts, SpeechStance::kAsserts},
    {"notify", "notifys", "notifyed", "notifyed", "notifying", kInverts | kTells | kTakesObject, SpeechStance::kAsserts},
    {"observe", "observes", "observed", "observed", "observing", kInverts, SpeechStance::kAsserts},
    {"offer", "offers", "offered", "offered", "offering", kNeedsClause | kMental | kNounToo, SpeechStance::kAsserts},
    {"opine", "opines", "opined", "opined", "opining", kInverts, SpeechStance::kAsserts},
    {"outline", "outlines", "outlined", "outlined", "outlining", kTakesObject, SpeechStance::kAsserts},
    {"pledge", "pledges", "pledged", "pledged", "pledging", kTakesObject | kMental | kNounToo, SpeechStance::kAsserts},
    {"point", "points", "pointed", "pointed", "pointing", kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"post", "posts", "posted", "posted", "posting", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"praise", "praises", "praised", "praised", "praising", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"predict", "predicts", "predicted", "predicted", "predicting", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"promise", "promises", "promised", "promised", "promising", kTakesObject | kMental | kNounToo, SpeechStance::kAsserts},
    {"propose", "proposes", "proposed", "proposed", "proposing", kTakesObject | kMental, SpeechStance::kAsserts},
    {"protest", "protests", "protested", "protested", "protesting", kQuoteOnly | kInverts | kNounToo, SpeechStance::kAsserts},
    {"prove", "proves", "proved", "proved", "proving", kNeedsClause, SpeechStance::kAsserts},
    {"publish", "publishes", "published", "published", "publishing", kPublishes, SpeechStance::kAsserts},
    {"put", "puts", "put", "put", "putting", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"question", "questions", "questioned", "questioned", "questioning", kNounToo | kTakesObject, SpeechStance::kDoubts},
    {"quip", "quips", "quipped", "quipped", "quipping", kInverts, SpeechStance::kAsserts},
    {"quote", "quotes", "quoted", "quoted", "quoting", kCites | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"read", "reads", "read", "read", "reading", kNeedsClause, SpeechStance::kAsserts},
    {"realize", "realizes", "realized", "realized", "realizing", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"rebut", "rebuts", "rebutted", "rebutted", "rebutting", kTakesObject, SpeechStance::kDenies},
    {"recall", "recalls", "recalled", "recalled", "recalling", kInverts, SpeechStance::kAsserts},
    {"recount", "recounts", "recounted", "recounted", "recounting", kTakesObject, SpeechStance::kAsserts},
    {"refuse", "refuses", "refused", "refused", "refusing", kWithholds, SpeechStance::kDeclines},
    {"refute", "refutes", "refuted", "refuted", "refuting", kTakesObject, SpeechStance::kDenies},
    {"reiterate", "reiterates", "reiterated", "reiterated", "reiterating", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"reject", "rejects", "rejected", "rejected", "rejecting", kTakesObject, SpeechStance::kDenies},
    {"relate", "relates", "related", "related", "relating", kTakesObject, SpeechStance::kAsserts},
    {"relay", "relays", "relayed", "relayed", "relaying", kPublishes, SpeechStance::kAsserts},
    {"release", "releases", "released", "released", "releasing", kPublishes | kNounToo, SpeechStance::kAsserts},
    {"remark", "remarks", "remarked", "remarked", "remarking", kInverts | kNounToo, SpeechStance::kAsserts},
    {"remind", "reminds", "reminded", "reminded", "reminding", kInverts | kTells | kTakesObject, SpeechStance::kAsserts},
    {"repeat", "repeats", "repeated", "repeated", "repeating", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"reply", "replies", "replied", "replied", "replying", kInverts | kNounToo, SpeechStance::kAsserts},
    {"report", "reports", "reported", "reported", "reporting", kInverts | kNounToo | kTakesObject, SpeechStance::kAsserts},
    {"respond", "responds", "responded", "responded", "responding", kInverts, SpeechStance::kAsserts},
    {"retort", "retorts", "retorted", "retorted", "retorting", kInverts, SpeechStance::kAsserts},
    {"retweet", "retweets", "retweeted", "retweeted", "retweeting", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"reveal", "reveals", "revealed", "revealed", "revealing", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"rule", "rules", "ruled", "ruled", "ruling", kRules | kNounToo, SpeechStance::kDenies},
    {"say", "says", "said", "said", "saying", kInverts, SpeechStance::kAsserts},
    {"scream", "screams", "screamed", "screamed", "screaming", kQuoteOnly | kInverts | kNounToo, SpeechStance::kAsserts},
    {"shout", "shouts", "shouted", "shouted", "shouting", kInverts | kNounToo, SpeechStance::kAsserts},
    {"show", "shows", "showed", "shown", "showing", kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"sing", "sings", "sang", "sung", "singing", kQuoteOnly | kInverts, SpeechStance::kAsserts},
    {"slam", "slams", "slamed", "slamed", "slaming", kTakesObject | kMental | kLabels | kNounToo, SpeechStance::kAsserts},
    {"specify", "specifies", "specified", "specified", "specifying", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"speculate", "speculates", "speculated", "speculated", "speculating", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"state", "states", "stated", "stated", "stating", kInverts | kNounToo | kTakesObject, SpeechStance::kAsserts},
    {"stress", "stresses", "stressed", "stressed", "stressing", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"suggest", "suggests", "suggested", "suggested", "suggesting", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"sum", "sums", "summed", "summed", "summing", kQuoteOnly | kInverts | kNounToo, SpeechStance::kAsserts},
    {"surmise", "surmises", "surmised", "surmised", "surmising", kTakesObject, SpeechStance::kAsserts},
    {"suspect", "suspects", "suspected", "suspected", "suspecting", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"swear", "swears", "swore", "sworn", "swearing", kTakesObject | kMental, SpeechStance::kAsserts},
    {"tell", "tells", "told", "told", "telling", kTells | kInverts, SpeechStance::kAsserts},
    {"testify", "testifies", "testified", "testified", "testifying", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"theorize", "theorizes", "theorized", "theorized", "theorizing", kTakesObject, SpeechStance::kAsserts},
    {"think", "thinks", "thought", "thought", "thinking", kMental | kNeedsClause, SpeechStance::kAsserts},
    {"threaten", "threatens", "threatened", "threatened", "threatening", kTakesObject | kMental, SpeechStance::kAsserts},
    {"tip", "tips", "tipped", "tipped", "tipping", kNeedsClause, SpeechStance::kAsserts},
    {"tout", "touts", "touted", "touted", "touting", kTakesObject | kMental | kLabels, SpeechStance::kAsserts},
    {"tweet", "tweets", "tweeted", "tweeted", "tweeting", kInverts | kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"underline", "underlines", "underlined", "underlined", "underlining", kTakesObject, SpeechStance::kAsserts},
    {"underscore", "underscores", "underscored", "underscored", "underscoring", kTakesObject, SpeechStance::kAsserts},
    {"understand", "understands", "understood", "understood", "understanding", kNeedsClause, SpeechStance::kAsserts},
    {"urge", "urges", "urged", "urged", "urging", kAsksFor | kTells, SpeechStance::kAsks},
    {"verify", "verifies", "verified", "verified", "verifying", kInverts | kTakesObject, SpeechStance::kConfirms},
    {"voice", "voices", "voiced", "voiced", "voicing", kTakesObject | kNounToo, SpeechStance::kAsserts},
    {"vow", "vows", "vowed", "vowed", "vowing", kTakesObject | kMental | kNounToo, SpeechStance::kAsserts},
    {"warn", "warns", "warned", "warned", "warning", kInverts | kTells | kTakesObject, SpeechStance::kAsserts},
    {"whisper", "whispers", "whispered", "whispered", "whispering", kInverts | kNounToo, SpeechStance::kAsserts},
    {"wonder", "wonders", "wondered", "wondered", "wondering", kInverts, SpeechStance::kAsks},
    {"worry", "worries", "worried", "worried", "worrying", kMental | kNeedsClause | kNounToo, SpeechStance::kAsserts},
    {"write", "writes", "wrote", "written", "writing", kInverts | kTakesObject, SpeechStance::kAsserts},
    {"yell", "yells", "yelled", "yelled", "yelling", kQuoteOnly | kInverts, SpeechStance::kAsserts},
});
// clang-format on

struct ClassEntry {
  std::uint32_t classes;
  std::string_view words;  // parted by spaces
};

// clang-format off
constexpr ClassEntry kClasses[] = {
    {kAuxiliary | kBe, "is are was were be been being am 're isn't aren't wasn't weren't ain't"},
    {kAuxiliary, "has have had having does do did 've hasn't haven't hadn't doesn't don't didn't"},
    {kAuxiliary | kModal, "would will could can may might should must shall cannot couldn't wouldn't can't won't shouldn't 'll"},
    {kNegation, "not never no nor neither n't isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't cannot "
                "couldn't wouldn't can't won't shouldn't"},
    {kAdverb, "also later then now still just even already once again soon often sometimes always never not only ever "
              "first too further instead here there yet rather perhaps maybe thus meanwhile however moreover separately "
              "elsewhere nonetheless nevertheless meantime afterward afterwards long indeed otherwise together twice both all "
              "previously since not quite almost best simply"},
    {kDeterminer, "the a an this that these those some many several few most each every another other others any all both no one two three "
                  "four five six seven eight nine ten half such more less"},
    {kPossessive, "his her their its my our your whose"},
    {kSubject, "he'd she'd i've i'd i'm we've we'd we're they've they'd they're you've you're i'll we'll he'll she'll they'll he she they we i it you everyone everybody someone somebody nobody anyone"},
    {kRelative, "who which whom"},
    {kPreposition, "of in for at on from with to by under within near behind about over into after before during between among against "
                   "through across since until without via around above below along amid toward towards upon outside inside per despite "
                   "throughout beyond up out down off following as like than"},
    {kConjunction, "and or but nor & yet so"},
    {kSubordinator, "that because although though while whereas if unless when whether where why how what as since once until before after than"},
    {kTime, "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow january february march april "
            "may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec morning "
            "afternoon evening night earlier recently"},
    {kCountNoun, "week month year weekend day days weeks months years hour hours minutes"},
    {kOtherVerb, "went came took made got gave left became kept held met ran won lost sent spent fell rose grew began ended "
                 "wants want needs need seems seem appears appear seemed appeared wanted needed tried tries try used uses gets goes takes makes "
                 "comes gives keeps helped helps worked works looks looked turned moved moves started starts stopped lives lived "
                 "led leads leaves leave brought bought built caught drew drove sat stood stands sits spoke speaks broke chose "
                 "faced faces set put cut hit let beat killed died fired opened closed plans planned decided"},
    {kTitle, "mr mrs ms dr sen rep gov gen col lt sgt capt maj adm prof president senator governor representative congressman "
             "congresswoman secretary minister chancellor king queen prince princess pope bishop judge justice mayor general "
             "colonel captain lieutenant sergeant admiral ambassador professor director chairman chairwoman chief sir lord "
             "ceo cfo coo cto co-founder cofounder founder commissioner sheriff detective deputy pastor lady dame sheikh sultan ayatollah imam rev "
             "cllr councillor administrator"},
    {kSpeakerNoun, "spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons official officials source sources analyst analysts expert experts "
                   "witness witnesses resident residents activist activists aide aides adviser advisers advisor advisors critic "
                   "critics officer officers lawyer lawyers attorney attorneys prosecutor prosecutors doctor doctors diplomat "
                   "diplomats leader leaders soldier soldiers commander commanders minister ministers lawmaker lawmakers "
                   "politician politicians researcher researchers scientist scientists journalist journalists reporter "
                   "reporters correspondent editor author professor director chief head president manager executive executives "
                   "insider insiders observer observers opponent opponents supporter supporters voter voters member members "
                   "people person man woman men women father mother brother sister son daughter friend friends neighbor neighbour "
                   "neighbors neighbours family families students student employee employees worker workers investigator "
                   "investigators detective detectives strategist strategists pollster historian economist economists "
                   "candidate candidates senator senators governor mayor judge judges chairman chairwoman secretary "
                   "ambassador envoy general captain colonel coach player owner founder co-founder consultant deputy "
                   "blogger bloggers user users victim victims survivor survivors relatives relative fighters militants rebels "
                   "campaigners organizer organizers organisers republicans democrats conservatives liberals delegates"},
    {kDocumentNoun, "report reports statement document documents poll polls survey surveys study studies papers filing filings "
                    "letter email emails memo article articles post posts tweet tweets book release video audio transcript "
                    "records data figures complaint lawsuit indictment affidavit message messages note press-release "
                    "communique dispatch bulletin story column editorial op-ed website page blog"},
    {kMediumNoun, "agency newspaper newspapers paper magazine channel station network broadcaster outlet outlets media tabloid site website "
                  "daily weekly newswire wire tv television radio blog program programme newsletter publication"},
    {kBodyNoun, "ministry police army military company group government administration department office force forces "
                "organization organisation committee council commission court parliament party campaign union monitor watchdog "
                "authorities authority firm bank embassy bureau institute university hospital team club charity foundation "
                "observatory alliance coalition command center centre association federation agency pentagon kremlin "
                "congress senate house board corporation"},
    {kVenueNoun, "statement interview interviews speech tweet tweets letter email e-mail emails post posts column article "
                 "conference briefing call testimony appearance debate rally message memo report filing remarks address op-ed "
                 "editorial release video blog text note press-release town hall segment episode podcast book exchange meeting "
                 "hearing conversation event stop radio twitter facebook telegram instagram telephone phone"},
};
// clang-format on

using Table = std::unordered_map<std::string_view, WordInfo>;

void AddForm(Table& table, std::string_view word, const VerbEntry& verb, Form form) {
  WordInfo& info = table[word];
  if (info.verb != nullptr && info.verb != &verb) return;
  if (info.verb == nullptr || form == Form::kPast) info.form = form;
  info.verb = &verb;
}

void AddVerb(Table& table, const VerbEntry& verb) {
  AddForm(table, verb.base, verb, Form::kBase);
  AddForm(table, verb.third, verb, Form::kThird);
  AddForm(table, verb.participle, verb, Form::kParticiple);
  AddForm(table, verb.past, verb, Form::kPast);
  AddForm(table, verb.gerund, verb, Form::kGerund);
}

void AddWords(Table& table, const ClassEntry& entry) {
  std::string_view rest = entry.words;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    if (space > 0) table[rest.substr(0, space)].classes |= entry.classes;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
}

Table MakeTable() {
  Table table;
  for (const VerbEntry& verb : kVerbs) AddVerb(table, verb);
  for (const VerbEntry& verb : MannerVerbs()) AddVerb(table, verb);
  for (const ClassEntry& entry : kClasses) AddWords(table, entry);
  return table;
}

// Words in -ly that are no adverbs of manner.
constexpr std::string_view kNotAdverbs[] = {
    "family", "italy", "july",  "assembly", "daily",    "weekly", "monthly", "only",  "reply", "apply", "supply",
    "rally",  "ally",  "early", "elderly",  "friendly", "likely", "kelly",   "billy", "emily", "molly", "sally"};

bool IsLyAdverb(std::string_view word) {
  if (word.size() < 5 || !word.ends_with("ly")) return false;
  for (const std::string_view other : kNotAdverbs)
    if (word == other) return false;
  return true;
}

}  // namespace

WordInfo Lookup(std::string_view folded) {
  static const Table kTable = MakeTable();
  const auto found = kTable.find(folded);
  if (found != kTable.end()) return found->second;
  return IsLyAdverb(folded) ? WordInfo{kAdverb, nullptr, Form::kBase} : WordInfo{};
}

}  // namespace stemma::attribution
