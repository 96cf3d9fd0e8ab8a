#include "extract/source_labels.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

#include "extract/agencies.h"
#include "extract/credit_name.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxShortCredit = 120;  // bytes; what is nothing but "Source: X" is short
constexpr std::size_t kMaxWithAddress = 260;  // bytes; an address may be long

// The words for a source, and for the original of a text.
constexpr auto kLabels = std::to_array<std::string_view>(
    {"source", "quelle",   "fuente",  "fonte",   "bron",    "kilde",      "källa",         "lähde", "heimild", "źródło",
     "zdroj",  "forrás",   "sursa",   "kaynak",  "izvor",   "vir",        "šaltinis",      "avots", "allikas", "burimi",
     "πηγή",   "источник", "джерело", "крыніца", "извор",   "المصدر",     "מקור",          "منبع",  "स्रोत",    "সূত্র",
     "sumber", "nguồn",    "foinse",  "font",    "iturria", "textquelle", "originalquelle"});

// Several sources: behind a colon one of them may be the text's, below a heading they are a list of references.
constexpr auto kPlurals = std::to_array<std::string_view>(
    {"sources", "quellen", "fuentes", "fonti", "bronnen", "kilder", "källor", "lähteet", "źródła", "zdroje", "surse"});

// What a label of two words is besides.
constexpr auto kWholeLabels = std::to_array<std::string_view>({"information from", "story source", "article source"});

// Labels of which a heading of its own consists.
constexpr auto kHeadings = std::to_array<std::string_view>(
    {"originalartikel", "original article", "original source", "originalbeitrag", "originalpublikation"});

using FoldedWords = std::unordered_set<std::string>;

FoldedWords Fold(std::span<const std::string_view> words) {
  FoldedWords made;
  for (const std::string_view word : words) made.insert(text::Fold(word));
  return made;
}

bool IsSingular(const std::string& folded) {
  static const FoldedWords kWords = Fold(kLabels);
  return kWords.contains(folded);
}

bool IsPlural(const std::string& folded) {
  static const FoldedWords kWords = Fold(kPlurals);
  return kWords.contains(folded);
}

// "Source", "Quelle der Meldung", "Original source": the words before a colon say that a source follows.
bool IsLabel(std::string_view label) {
  constexpr std::size_t kMaxLabel = 40;
  label.remove_prefix(std::min(label.find_first_not_of(" ([*-"), label.size()));
  if (label.size() > kMaxLabel) return false;
  if (label.starts_with("original in ")) return true;  // "Original in French: X"
  if (label.starts_with("original ")) label.remove_prefix(9);
  while (!label.empty() && label.back() == ' ') label.remove_suffix(1);
  if (std::ranges::find(kWholeLabels, label) != kWholeLabels.end()) return true;
  const std::string word = text::Fold(label.substr(0, label.find(' ')));
  return IsSingular(word) || IsPlural(word);
}

// What a line behind the label says: the name, an agency's where it is one's.
std::optional<CreditCue> NamedSource(std::string_view rest) {
  constexpr std::ptrdiff_t kMaxNameSpaces = 7;  // more words are a sentence
  if (const std::string_view agency = AgencyIn(rest); !agency.empty())
    return CreditCue{"wire", std::string(agency), true};
  std::string name = NameAt(rest);
  if (name.size() < 2 || IsTime(name) || std::ranges::count(name, ' ') > kMaxNameSpaces) return std::nullopt;
  return CreditCue{IsPictureHost(name) ? "photo" : "original_source", std::move(name), true};
}

// The labels of Chinese, Japanese and Korean pages: no space parts them from the name, and a date may stand in front.
std::optional<CreditCue> FromGluedLabel(std::string_view line) {
  constexpr std::string_view kWideSpace = "\xE3\x80\x80";
  for (const std::string_view label :
       {"来源：", "来源:", "來源：", "來源:", "出处：", "出典：", "출처 :", "출처:", "출처 ="}) {
    const std::size_t at = line.find(label);
    if (at == std::string_view::npos) continue;
    std::string_view rest = line.substr(at + label.size());
    while (rest.starts_with(' ') || rest.starts_with(kWideSpace))
      rest.remove_prefix(rest.front() == ' ' ? 1 : kWideSpace.size());
    return NamedSource(rest.substr(0, rest.find(' ')));
  }
  return std::nullopt;
}

}  // namespace

bool IsPictureHost(std::string_view name) {
  static constexpr auto kHosts = std::to_array<std::string_view>({"getty",
                                                                  "getty images",
                                                                  "shutterstock",
                                                                  "imgur",
                                                                  "giphy",
                                                                  "flickr",
                                                                  "wikimedia",
                                                                  "wikimedia commons",
                                                                  "istock",
                                                                  "istockphoto",
                                                                  "alamy",
                                                                  "unsplash",
                                                                  "pixabay",
                                                                  "pexels",
                                                                  "youtube",
                                                                  "instagram",
                                                                  "google maps",
                                                                  "google earth",
                                                                  "adobe stock",
                                                                  "depositphotos",
                                                                  "picture alliance",
                                                                  "screengrab",
                                                                  "screenshot"});
  std::string lower = text::LowerAscii(name);
  if (lower.starts_with("www.")) lower.erase(0, 4);
  if (lower.ends_with(".com")) lower.resize(lower.size() - 4);
  return std::ranges::find(kHosts, lower) != kHosts.end();
}

std::optional<CreditCue> SourceOfLine(std::string_view line, const std::string& lower) {
  constexpr std::string_view kWireLabel = "SOURCE ";
  const bool address = lower.find("http") != std::string::npos;
  if (line.size() > (address ? kMaxWithAddress : kMaxShortCredit)) return std::nullopt;
  if (line.starts_with(kWireLabel) && line.find(':') == std::string_view::npos)
    return NamedSource(line.substr(kWireLabel.size()));
  // Of charts: "Sources: X; Y", "Source: X. Graphic: Y".
  for (const std::string_view chart : {"graphic:", "grafik:", "chart:", "graphique", "gráfico:"})
    if (lower.find(chart) != std::string::npos) return std::nullopt;
  for (std::size_t colon = lower.find(':'); colon != std::string::npos; colon = lower.find(':', colon + 1)) {
    const std::size_t bar = lower.rfind('|', colon);
    const std::size_t begin = bar == std::string::npos ? 0 : bar + 1;
    if (!IsLabel(std::string_view(lower).substr(begin, colon - begin))) continue;
    return NamedSource(line.substr(std::min(colon + 2, line.size())));
  }
  return FromGluedLabel(line);
}

bool IsSourceHeading(std::string_view line) {
  constexpr std::size_t kMaxBytes = 18;
  if (line.size() > kMaxBytes) return false;
  const std::string_view word = line.substr(0, line.find_last_not_of(" :") + 1);
  const std::string folded = text::Fold(word);
  return std::ranges::find(kHeadings, folded) != kHeadings.end() || IsSingular(folded);
}

std::optional<CreditCue> CreditOfSource(std::string_view text) {
  return text.size() <= kMaxWithAddress ? NamedSource(text) : std::nullopt;
}

}  // namespace stemma::extract
