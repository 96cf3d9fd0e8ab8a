#include "extract/title.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::extract {
namespace {

constexpr std::array<std::string_view, 10> kSeparators = {
    " | ",  " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " \xC2\xBB ", " \xC2\xAB ", " \xE2\x80\xA2 ", " \xC2\xB7 ",
    " :: ", " / "};

// A candidate headline with the weight of its place, before support by others is added.
struct Candidate {
  std::string text;
  std::string key;
  double weight;
};

// Weights: on the measured pages the <h1> is the gold headline most often, og:title has the site's name more often
// than JSON-LD, <title> nearly always.
constexpr double kHeadingWeight = 2.6;
constexpr double kOtherHeadingWeight = 0.3;
// On pages that declare themselves news the other declarations are written by the newsroom, not for search engines.
constexpr double kNewsHeadingWeight = 2.0;
constexpr double kNewsOpenGraphWeight = 1.0;
constexpr double kNewsDataWeight = 1.6;
// Blog systems fill every declaration from one field that is written for search engines; readers see the heading.
constexpr double kBlogHeadingWeight = 5.0;
// Where a page has several <h1>, each counts less.
constexpr double kManyHeadings = 0.4;
constexpr double kPrefixSupport = 0.7;
constexpr double kSuffixSupport = 0.3;
constexpr double kDataWeight = 1.1;
constexpr double kOpenGraphWeight = 1.0;
constexpr double kTwitterWeight = 0.7;
constexpr double kTitleWeight = 0.6;

std::string_view TrimSeparators(std::string_view text) {
  while (!text.empty() &&
         (text.front() == ' ' || text.front() == '|' || text.starts_with("# ") || text.starts_with("##")))
    text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '|' || text.back() == '-')) text.remove_suffix(1);
  return text;
}

// The names under which the page's outlet goes.
struct SiteNames {
  std::string_view publisher;
  std::vector<std::string> others;    // keys without the article; a part must equal one of them
  std::vector<std::string> sections;  // keys of the page's section: no part of the headline when behind it
};

std::string NameKey(std::string_view name) {
  std::string key = TitleKey(name);
  if (text::LowerAscii(name.substr(0, 4)) == "the ") key.erase(0, 3);
  return key;
}

// A longer name is a headline that stands in the wrong field.
constexpr std::size_t kMaxNameBytes = 40;

SiteNames NamesOf(const Head& head, std::string_view publisher, std::string_view domain) {
  SiteNames names{publisher, {}, {}};
  for (const std::string_view name : {publisher, std::string_view(head.data.publisher), head.Meta({"og:site_name"}),
                                      domain, domain.substr(0, domain.find('.'))})
    if (std::string key = NameKey(name); key.size() >= 2 && name.size() <= kMaxNameBytes)
      names.others.push_back(std::move(key));
  if (publisher.size() > kMaxNameBytes) names.publisher = {};
  for (const std::string_view section :
       {std::string_view(head.data.section), head.Meta({"article:section", "section"}), std::string_view("opinion")})
    if (std::string key = TitleKey(section); key.size() >= 2) names.sections.push_back(std::move(key));
  return names;
}

bool IsSiteName(std::string_view part, const SiteNames& names) {
  if (std::ranges::find(names.others, NameKey(part)) != names.others.end()) return true;
  const std::string a = TitleKey(part);
  const std::string b = TitleKey(names.publisher);
  if (a.empty() || b.empty()) return false;
  return a == b || (a.size() >= 4 && b.find(a) != std::string::npos) ||
         (b.size() >= 4 && (a.starts_with(b) || a.ends_with(b)) && a.size() < 2 * b.size() + 12);
}

// A single word behind a bar is a section or a site once this much stands before it; bytes.
constexpr std::size_t kMinHeadline = 20;

// `text` without a leading or trailing part that names the publisher.
std::string WithoutSite(std::string_view text, const SiteNames& site) {
  for (const std::string_view separator : kSeparators) {
    const std::size_t last = text.rfind(separator);
    if (last == std::string_view::npos) continue;
    const std::string_view tail = text.substr(last + separator.size());
    const bool section = std::ranges::find(site.sections, TitleKey(tail)) != site.sections.end() ||
                         (separator == " | " && last >= kMinHeadline && tail.find(' ') == std::string_view::npos);
    if (section || IsSiteName(tail, site)) return std::string(text.substr(0, last));
    const std::size_t first = text.find(separator);
    if (IsSiteName(text.substr(0, first), site)) return std::string(text.substr(first + separator.size()));
  }
  return std::string(text);
}

void Add(std::vector<Candidate>& candidates, std::string_view text, double weight, const SiteNames& site) {
  constexpr std::size_t kMaxBytes = 400;  // longer is a page's text in a heading
  std::string clean = WithoutSite(TrimSeparators(text), site);
  if (clean.empty() || clean.size() > kMaxBytes || IsSiteName(clean, site)) return;
  std::string key = TitleKey(clean);
  if (key.size() < 2) return;
  candidates.push_back({std::move(clean), std::move(key), weight});
}

// True for "Bridge closed | Harbour", or "Bridge closed (harbour.example) 87", and "Bridge closed".
bool HasTail(std::string_view longer, std::string_view headline) {
  if (!longer.starts_with(headline)) return false;
  const std::string_view tail = longer.substr(headline.size());
  return tail.starts_with(" (") ||
         std::ranges::any_of(kSeparators, [&](std::string_view separator) { return tail.starts_with(separator); });
}

// Equal forms support each other fully; a form that begins or ends another supports the shorter one by half.
double Support(const Candidate& candidate, const std::vector<Candidate>& all) {
  double sum = 0;
  for (const Candidate& other : all) {
    if (&other == &candidate) continue;
    if (other.key == candidate.key) {
      sum += other.weight;
    } else if (candidate.key.size() >= 12 && other.key.size() > candidate.key.size()) {
      // What follows is the site's name more often than not; what stands before is a topic line that belongs to it.
      if (HasTail(other.text, candidate.text)) sum += kPrefixSupport * other.weight;
      if (other.key.ends_with(candidate.key)) sum += kSuffixSupport * other.weight;
    }
  }
  return sum;
}

// Of the ways in which the chosen headline is written, the one with most weight; a heading that is built of two
// elements has lost the colon between them, so the longer of equals.
std::string BestForm(const Candidate& chosen, const std::vector<Candidate>& all, double cap) {
  const std::string* best = &chosen.text;
  double most = -1;
  for (const Candidate& form : all) {
    if (form.key != chosen.key) continue;
    double weight = 0;
    for (const Candidate& other : all)
      if (other.text == form.text) weight += std::min(other.weight, cap);
    if (form.text.find('*') != std::string::npos) weight -= 1;  // emphasis that was not rendered
    weight += 0.001 * static_cast<double>(std::min<std::size_t>(form.text.size(), 400));
    if (weight > most) {
      most = weight;
      best = &form.text;
    }
  }
  return *best;
}

// "Details", "Press": a short heading that no declaration repeats names a part of the site.
bool IsSectionName(std::string_view heading, const Head& head) {
  constexpr std::size_t kMaxBytes = 20;
  if (heading.size() > kMaxBytes) return false;
  const std::string key = TitleKey(heading);
  for (const std::string_view text : {std::string_view(head.title), head.Meta({"og:title"})})
    if (TitleKey(text).find(key) != std::string::npos) return false;
  return !head.title.empty() || !head.Meta({"og:title"}).empty();
}

}  // namespace

std::string TitleKey(std::string_view title) {
  const std::string folded = text::Fold(title);
  std::string out;
  for (std::size_t i = 0; i < folded.size();) {
    const text::CodePoint point = text::Decode(folded, i);
    const bool letter = point.value >= 0x80
                            ? point.value < 0x2000 || point.value > 0x206F
                            : (point.value >= '0' && point.value <= '9') || (point.value >= 'a' && point.value <= 'z');
    if (letter && point.value != 0xAB && point.value != 0xBB) out.append(folded, i, point.size);
    i += point.size;
  }
  return out;
}

TitleParts SplitTitle(std::string_view title) {
  TitleParts parts{std::string(title), {}};
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at == std::string_view::npos || at == 0) continue;
    const std::string_view head = title.substr(0, at);
    const std::string_view tail = title.substr(at + separator.size());
    const bool site_last = tail.size() <= head.size() && tail.size() <= 60;
    if (!site_last) continue;
    parts.headline = head;
    parts.site = tail;
    return parts;
  }
  return parts;
}

std::string ChooseTitle(const Head& head, std::string_view publisher, std::string_view domain) {
  const SiteNames site = NamesOf(head, publisher, domain);
  std::vector<Candidate> all;
  const bool news = head.data.type.find("NewsArticle") != std::string::npos;
  const bool blog = head.data.type == "BlogPosting";
  const double one = news ? kNewsHeadingWeight : blog ? kBlogHeadingWeight : kHeadingWeight;
  const double heading = head.h1.size() == 1 ? one : kManyHeadings * one;
  for (const std::string& h1 : head.h1) Add(all, h1, IsSectionName(h1, head) ? kOtherHeadingWeight : heading, site);
  for (const std::string& h2 : head.h2) Add(all, h2, kOtherHeadingWeight, site);
  Add(all, head.data.headline, news ? kNewsDataWeight : kDataWeight, site);
  Add(all, head.Meta({"og:title"}), news ? kNewsOpenGraphWeight : kOpenGraphWeight, site);
  Add(all, head.Meta({"twitter:title", "dc.title", "headline", "parsely-title", "sailthru.title"}), kTwitterWeight,
      site);
  Add(all, head.title, kTitleWeight, site);
  const TitleParts parts = SplitTitle(head.title);
  if (!parts.site.empty()) Add(all, parts.headline, 0.5 * kTitleWeight, site);
  const Candidate* best = nullptr;
  double most = 0;
  for (const Candidate& candidate : all) {
    const double score = candidate.weight + Support(candidate, all);
    if (best == nullptr || score > most) {
      best = &candidate;
      most = score;
    }
  }
  if (best != nullptr) return BestForm(*best, all, blog ? kBlogHeadingWeight : kDataWeight);
  // Everything bore the site's name: then the name is the title, or the headline stands in the name's field.
  return head.h1.size() == 1 ? head.h1.front() : parts.headline;
}

}  // namespace stemma::extract
