#include "attribution/media.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace stemma::attribution {
namespace {

struct MediumEntry {
  std::string_view name;
  bool agency;
  std::string_view other;  // folded other names, parted by '|'
};

// clang-format off
constexpr MediumEntry kMedia[] = {
    {"Reuters", true, "reuters news|reuters.com|thomson reuters"}, {"Associated Press", true, "ap|ap news|a.p."},
    {"Agence France-Presse", true, "afp|agence france presse|a.f.p."}, {"UPI", true, "united press international"},
    {"Bloomberg", true, "bloomberg news|bloomberg.com"}, {"Press Association", true, "pa"}, {"Xinhua", true, "xinhua news agency"},
    {"TASS", true, "itar-tass|tass news agency"}, {"RIA Novosti", true, "ria"}, {"Interfax", true, "interfax news agency"},
    {"Sputnik", true, "sputnik news|sputniknews.com"}, {"Fars News Agency", true, "fars|fars news|fna"}, {"SANA", true, "syrian arab news agency"},
    {"IRNA", true, "islamic republic news agency"}, {"Tasnim", true, "tasnim news agency|tasnim news"}, {"Anadolu Agency", true, "anadolu|anatolia|anatolia news agency|anadolu news agency"},
    {"Yonhap", true, "yonhap news agency|yonhap news"}, {"Kyodo", true, "kyodo news"}, {"ANSA", true, ""}, {"DPA", true, "deutsche presse-agentur"},
    {"EFE", true, ""}, {"Amaq", true, "amaq news agency|amaq agency"}, {"KCNA", true, "korean central news agency"}, {"PTI", true, "press trust of india"},
    {"ANI", true, ""}, {"MENA", true, "middle east news agency"}, {"Petra", true, ""}, {"WAFA", true, ""}, {"Canadian Press", true, ""},
    {"New York Times", false, "nytimes.com|ny times|nyt|times"}, {"Washington Post", false, "washingtonpost.com|wapo"},
    {"Wall Street Journal", false, "wsj|wsj.com"}, {"Los Angeles Times", false, "la times|l.a. times|latimes.com"}, {"USA Today", false, "usatoday.com"},
    {"CNN", false, "cnn.com"}, {"BBC", false, "bbc news|bbc.com|bbc.co.uk|bbc radio"}, {"Fox News", false, "fox|foxnews.com|fox news channel"},
    {"NBC News", false, "nbc|nbcnews.com"}, {"ABC News", false, "abc"}, {"CBS News", false, "cbs|cbsnews.com"}, {"MSNBC", false, "msnbc.com"},
    {"CNBC", false, "cnbc.com"}, {"NPR", false, "national public radio"}, {"PBS", false, ""}, {"C-SPAN", false, "cspan"}, {"Politico", false, "politico.com"},
    {"BuzzFeed News", false, "buzzfeed"}, {"Huffington Post", false, "huffpost|huffingtonpost.com"}, {"Daily Beast", false, "thedailybeast.com"},
    {"Guardian", false, "theguardian.com|guardian newspaper"}, {"Independent", false, "independent.co.uk"}, {"Daily Telegraph", false, "telegraph|telegraph.co.uk"},
    {"Daily Mail", false, "mail|mailonline|mail online|dailymail.co.uk"}, {"Daily Mirror", false, "mirror|mirror.co.uk"}, {"Sun", false, "thesun.co.uk"},
    {"Daily Express", false, "express.co.uk"}, {"Daily Star", false, ""}, {"Financial Times", false, "ft|ft.com"}, {"Economist", false, ""},
    {"Sky News", false, ""}, {"ITV News", false, "itv"}, {"Channel 4 News", false, ""}, {"Al Jazeera", false, "al-jazeera|aljazeera|aljazeera.com"},
    {"Al Arabiya", false, "al-arabiya"}, {"Al Hadath", false, "al-hadath|al-hadath news"}, {"Al Mayadeen", false, "al-mayadeen"}, {"Al Manar", false, "al-manar"},
    {"Press TV", false, "presstv|presstv.com"}, {"RT", false, "russia today|rt.com"}, {"AMN", false, "al-masdar|al-masdar news|al masdar news|almasdarnews|amn news"},
    {"Haaretz", false, "ha'aretz"}, {"Jerusalem Post", false, ""}, {"Times of Israel", false, ""}, {"Der Spiegel", false, "spiegel"}, {"Bild", false, ""},
    {"Le Monde", false, ""}, {"Le Figaro", false, ""}, {"El Pais", false, ""}, {"Corriere della Sera", false, ""}, {"La Repubblica", false, ""},
    {"Kommersant", false, ""}, {"Izvestia", false, ""}, {"Novaya Gazeta", false, ""}, {"Hurriyet", false, ""}, {"Daily Sabah", false, ""},
    {"Time", false, "time magazine|time.com"}, {"Newsweek", false, ""}, {"New Yorker", false, ""}, {"Atlantic", false, ""}, {"Vanity Fair", false, ""},
    {"Rolling Stone", false, ""}, {"Mashable", false, ""}, {"Vice News", false, "vice"}, {"Vox", false, ""}, {"Slate", false, ""}, {"Salon", false, ""},
    {"Gawker", false, ""}, {"Breitbart News", false, "breitbart|breitbart.com"}, {"Daily Caller", false, "the daily caller"}, {"Washington Examiner", false, ""},
    {"Washington Times", false, ""}, {"Washington Free Beacon", false, "free beacon"}, {"Infowars", false, ""}, {"Drudge Report", false, ""},
    {"TMZ", false, "tmz.com"}, {"TechCrunch", false, ""}, {"Verge", false, ""}, {"Wired", false, ""}, {"Re/code", false, "recode"}, {"Gizmodo", false, ""},
    {"Business Insider", false, ""}, {"Forbes", false, ""}, {"Fortune", false, ""}, {"Boston Globe", false, ""}, {"Chicago Tribune", false, ""},
    {"Miami Herald", false, ""}, {"New York Post", false, "ny post"}, {"New York Daily News", false, ""}, {"Des Moines Register", false, ""}, {"Newsmax", false, ""},
    {"Foreign Policy", false, ""}, {"Middle East Eye", false, ""}, {"Rudaw", false, ""}, {"Kurdistan 24", false, ""}, {"Global Research", false, ""},
    {"South China Morning Post", false, "scmp"}, {"Global Times", false, ""}, {"Straits Times", false, ""}, {"Times of India", false, ""}, {"NDTV", false, ""},
    {"Hindustan Times", false, ""}, {"Dawn", false, ""}, {"Asahi Shimbun", false, "asahi"}, {"Chosun Ilbo", false, ""}, {"Globe and Mail", false, ""},
    {"CBC", false, "cbc news"}, {"Sydney Morning Herald", false, ""}, {"Irish Times", false, ""}, {"Scotsman", false, ""}, {"Daily Record", false, ""},
    {"Sunday Times", false, ""}, {"Sunday Post", false, ""}, {"Observer", false, ""}, {"Evening Standard", false, ""}, {"Metro", false, ""},
    {"Deutsche Welle", false, "dw"}, {"France 24", false, ""}, {"Euronews", false, ""}, {"Voice of America", false, "voa"}, {"Radio Free Europe", false, "rfe/rl|rfe"},
    {"Bellingcat", false, ""}, {"ProPublica", false, ""}, {"Snopes", false, "snopes.com"}, {"Amnesty", false, ""},
};
// clang-format on

// Last words of outlets' names.
constexpr std::string_view kOutletHeads[] = {
    "times",        "post",     "news",     "journal",     "gazette",  "herald", "tribune",  "telegraph", "tv",
    "radio",        "daily",    "press",    "chronicle",   "observer", "mirror", "magazine", "newspaper", "channel",
    "television",   "review",   "register", "dispatch",    "globe",    "sun",    "star",     "bulletin",  "insider",
    "broadcasting", "agency",   "media",    "network",     "wire",     "weekly", "online",   "blog",      "record",
    "courier",      "examiner", "inquirer", "independent", "standard", "fm",     "echo"};

// The same in other languages, where they follow an article: "Le Courrier de Vell", "La Gazette".
constexpr std::string_view kForeignHeads[] = {
    "courrier", "journal",     "gazette",  "gazzetta", "corriere",  "giornale", "quotidien", "dépêche",    "presse",
    "zeitung",  "nachrichten", "tagblatt", "diario",   "periódico", "gazeta",   "correo",    "nouvelliste"};

bool IsForeignArticle(std::string_view key) {
  return key == "le" || key == "la" || key == "les" || key == "el" || key == "il" || key == "der" || key == "die" ||
         key == "das";
}

using Table = std::unordered_map<std::string_view, Medium>;

Table MakeTable() {
  static std::vector<std::string> names;
  names.reserve(std::size(kMedia));
  Table table;
  for (const MediumEntry& entry : kMedia) {
    std::string folded;
    for (const char c : entry.name) folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const Medium medium{entry.name, entry.agency};
    table.try_emplace(names.emplace_back(std::move(folded)), medium);
    for (std::string_view rest = entry.other; !rest.empty();) {
      const std::size_t bar = std::min(rest.find('|'), rest.size());
      table.try_emplace(rest.substr(0, bar), medium);
      rest.remove_prefix(std::min(bar + 1, rest.size()));
    }
  }
  return table;
}

// Words that are also common nouns or names: an outlet only with "the" or in full.
bool IsAmbiguousAlone(std::string_view key) {
  constexpr std::string_view kWords[] = {
      "time",  "sun",   "mail",     "star",  "independent", "mirror",   "observer",  "dawn",  "metro",
      "petra", "mena",  "pa",       "ria",   "times",       "express",  "fortune",   "slate", "vice",
      "verge", "wired", "atlantic", "salon", "fox",         "guardian", "economist", "vox",   "amnesty"};
  return std::find(std::begin(kWords), std::end(kWords), key) != std::end(kWords);
}

std::string Joined(const View& view, Range r) {
  std::string out;
  for (std::uint32_t i = r.begin; i < r.end; ++i) {
    if (i > r.begin && view[i].span.begin() > view[i - 1].span.end()) out += ' ';
    out += view[i].key;
  }
  return out;
}

bool AllCapitalised(const View& view, Range r) {
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (!view[i].capitalised) return false;
  return !r.empty();
}

// Last words of names of bodies and of others that are told things and print none; plurals are people.
bool IsNoPaper(std::string_view key) {
  constexpr std::string_view kHeads[] = {
      "assembly",   "association", "bank",       "board",    "cabinet", "chamber", "church",    "club",     "college",
      "commission", "commons",     "conference", "congress", "council", "court",   "crown",     "duma",     "embassy",
      "forum",      "front",       "fund",       "hague",    "house",   "inquiry", "institute", "knesset",  "kremlin",
      "league",     "parliament",  "party",      "pentagon", "prime",   "senate",  "summit",    "synod",    "tribunal",
      "treasury",   "union",       "university", "vatican",  "trust",   "service", "guard",     "hospital", "school"};
  if (std::ranges::find(kHeads, key) != std::end(kHeads)) return true;
  return key.ends_with("s") && key != "times" && key != "news";
}

}  // namespace

std::optional<Medium> KnownMedium(std::string_view folded) {
  static const Table kTable = MakeTable();
  const auto found = kTable.find(folded);
  return found == kTable.end() ? std::nullopt : std::optional(found->second);
}

bool IsMedium(const View& view, Range phrase) {
  Range r = phrase;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (view.Key(i) == ",") r.end = i;
  const bool article = !r.empty() && view[r.begin].Is(kDeterminer);
  while (!r.empty() && view[r.begin].Is(kDeterminer | kPossessive)) ++r.begin;
  if (r.empty()) return false;
  if (KnownMedium(Joined(view, r)) && (article || r.size() > 1 || !IsAmbiguousAlone(view[r.begin].key))) return true;
  // Behind the name: "the Orel Gazette newspaper", "Ajel, a Saudi newspaper".
  for (std::uint32_t i = r.end; i < phrase.end; ++i)
    if (view[i].Is(kMediumNoun)) return true;
  const Word& last = view[r.end - 1];
  // "the Swiss daily Der Kurier", "the state agency VNA": the noun stands right before the name.
  for (std::uint32_t i = r.begin; i + 1 < r.end; ++i)
    if (view[i].Is(kMediumNoun) && !view[i].capitalised && AllCapitalised(view, {i + 1, r.end})) return true;
  // "Radio Orel", "Channel Two", "the Daily Lantern".
  const Word& first = view[r.begin];
  const bool opens = first.key == "radio" || first.key == "channel" || first.key == "daily" || first.key == "tv" ||
                     first.key == "kanal" || first.key == "canal" || first.key == "corriere" || first.key == "gazzetta";
  if (first.key == "voice" && view.Key(r.begin + 1) == "of" && first.capitalised && last.capitalised) return true;
  const bool numbered = last.kind == text::TokenKind::kNumber && r.size() == 2;  // "Channel 5"
  if (opens && first.capitalised && r.size() > 1 && r.size() <= 3 && (last.capitalised || numbered)) return true;
  // "Starwire", "TeleUno".
  if (r.size() == 1 && first.capitalised && first.key.size() > 6 &&
      (first.key.ends_with("wire") || first.key.ends_with("news") || first.key.starts_with("tele")))
    return true;
  if (r.size() > 1 && first.capitalised && IsForeignArticle(first.key) && view[r.begin + 1].capitalised &&
      std::ranges::find(kForeignHeads, view.Key(r.begin + 1)) != std::end(kForeignHeads))
    return true;
  // "OTV World".
  if (r.size() == 2 && first.capitalised && last.capitalised && first.key.size() <= 5 && first.key.ends_with("tv"))
    return true;
  if (last.key == "podcast") return true;
  if (last.Is(kMediumNoun) && last.key != "agency") return true;
  if (last.key == "agency") return r.size() > 1 && (view.Key(r.end - 2) == "news" || view.Key(r.end - 2) == "press");
  if (last.key.ends_with(".com") || last.key.ends_with(".org")) return true;
  return r.size() > 1 && last.capitalised &&
         std::find(std::begin(kOutletHeads), std::end(kOutletHeads), last.key) != std::end(kOutletHeads);
}

bool HearsNews(const View& view, Range phrase) {
  constexpr std::uint32_t kMostWords = 3;
  if (IsMedium(view, phrase)) return true;
  Range r = phrase;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (view.Key(i) == ",") r.end = i;
  const std::uint32_t begin = r.begin;
  if (!r.empty() && (view.Key(r.begin) == "the" || IsForeignArticle(view.Key(r.begin)))) ++r.begin;
  if (r.begin == begin || r.empty() || r.size() > kMostWords || !AllCapitalised(view, r)) return false;
  if (view.Key(begin) != "the" && (!view[begin].capitalised || r.size() > 1)) return false;
  for (std::uint32_t i = r.begin; i < r.end; ++i)
    if (view[i].Is(kBodyNoun | kTitle | kSpeakerNoun | kTime) || view[i].kind != text::TokenKind::kWord) return false;
  return !IsNoPaper(view.Key(r.end - 1)) || view.Key(r.begin) == "world";
}

}  // namespace stemma::attribution
