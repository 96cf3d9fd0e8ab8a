#include "extract/dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>

#include "extract/date_text.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

using html::HtmlTree;
using html::NodeIndex;
using html::Tag;

constexpr std::array<std::string_view, 36> kPublishedMetas = {"article:published_time",
                                                              "og:published_time",
                                                              "article:published",
                                                              "datepublished",
                                                              "og:article:published_time",
                                                              "pubdate",
                                                              "publishdate",
                                                              "publish-date",
                                                              "publish_date",
                                                              "published_date",
                                                              "date_published",
                                                              "parsely-pub-date",
                                                              "sailthru.date",
                                                              "dc.date.issued",
                                                              "dcterms.issued",
                                                              "dcterms.created",
                                                              "dc.date.created",
                                                              "dc.date",
                                                              "dcterms.date",
                                                              "citation_publication_date",
                                                              "citation_date",
                                                              "article.published",
                                                              "published-date",
                                                              "originalpublicationdate",
                                                              "article_date_original",
                                                              "rnews:datepublished",
                                                              "vr:published_time",
                                                              "displaydate",
                                                              "timestamp",
                                                              "date",
                                                              "bt:pubdate",
                                                              "cxenseparse:recs:publishtime",
                                                              "weibo: article:create_at",
                                                              "datecreated",
                                                              "uploaddate",
                                                              "last-modified-date"};
constexpr std::array<std::string_view, 12> kModifiedMetas = {
    "article:modified_time", "og:updated_time",      "datemodified", "lastmod",  "last-modified", "dcterms.modified",
    "dc.date.modified",      "article:updated_time", "revised",      "modified", "bt:moddate",    "updated_time"};

// Words before a date that say it is the publication, or a change.
bool SaysPublished(std::string_view folded) {
  static constexpr std::array<std::string_view, 16> kWords = {
      "published",       "posted",       "veroffentlicht", "erstellt", "publicado",   "publie",
      "pubblicato",      "gepubliceerd", "publicerad",     "created",  "geschrieben", "verfasst",
      "first published", "opublikowano", "datum",          "date"};
  return std::ranges::any_of(kWords,
                             [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

bool SaysModified(std::string_view folded) {
  static constexpr std::array<std::string_view, 14> kWords = {
      "updated",  "aktualisiert", "modified",    "mis a jour", "actualizado", "aggiornato", "bijgewerkt",
      "geandert", "stand:",       "last edited", "bearbeitet", "guncellenme", "atualizado", "oppdatert"};
  return std::ranges::any_of(kWords,
                             [&](std::string_view word) { return folded.find(word) != std::string_view::npos; });
}

constexpr std::size_t kDayBytes = 10;  // of "2017-07-14"

// Distance of two days "2017-07-14"; days.
long DaysBetween(std::string_view a, std::string_view b) {
  const auto number = [](std::string_view text, std::size_t at, std::size_t size) {
    int value = 0;
    for (const char c : text.substr(at, size)) value = 10 * value + (c - '0');
    return value;
  };
  const auto days = [&](std::string_view text) {
    return std::chrono::sys_days(std::chrono::year(number(text, 0, 4)) / number(text, 5, 2) / number(text, 8, 2));
  };
  return std::abs((days(a) - days(b)).count());
}

struct TextDate {
  std::string value;
  double score;
};

class Collector {
 public:
  explicit Collector(const PageParts& page)
      : tree_(page.tree),
        head_(page.head),
        url_(page.url),
        bytes_(page.bytes),
        captured_(page.captured),
        lines_(page.lines) {
    const std::string language = text::LowerAscii(head_.language);
    month_first_ = language.starts_with("en-us") || language == "en" || language.empty();
  }

  PageDates Run() {
    const std::string data = Signal(ParseDate(head_.data.published), "json_ld");
    const std::string meta = Signal(ParseDate(head_.Meta(kPublishedMetas), month_first_), "meta");
    const std::string url = Signal(DateInUrl(url_), "url");
    // The address that another outlet's article was taken over with says when that one was published.
    const bool undated = data.empty() && meta.empty() && url.empty();
    const std::string original = undated ? Signal(DateInUrl(head_.canonical), "url") : std::string();
    const std::string time = Signal(FromTimeElements(), "time_element");
    const std::string text = Signal(FromLines(), "text");
    out_.modified = ParseDate(head_.data.modified);
    if (out_.modified.empty()) out_.modified = ParseDate(head_.Meta(kModifiedMetas), month_first_);
    if (out_.modified.empty()) out_.modified = modified_in_text_;
    std::string declared = data.empty() ? meta : data;
    if (!declared.empty()) declared = Checked(declared);
    const std::string last = time.empty() && text.empty() && declared.empty() ? LastResort() : std::string();
    out_.published =
        Choose({declared, url.size() == kDayBytes ? url : "", original, time, text, url, out_.modified, last});
    return std::move(out_);
  }

 private:
  // Every signal is kept; one that cannot be is not followed.
  std::string Signal(const std::string& value, std::string_view from) {
    if (!value.empty()) out_.signals.push_back({value, std::string(from)});
    return IsPossible(value) ? value : std::string();
  }

  // The first day of 1970 is a clock that was not set; a page cannot be of a day after its capture, zones aside.
  [[nodiscard]] bool IsPossible(std::string_view value) const {
    if (value.starts_with("1970-01-01")) return false;
    if (value.size() < kDayBytes || ParseDate(captured_).size() < kDayBytes) return true;
    const std::string captured = ParseDate(captured_).substr(0, kDayBytes);
    return value.substr(0, kDayBytes) <= captured || DaysBetween(value.substr(0, kDayBytes), captured) <= 1;
  }

  // What is declared, against what the page shows. An address has the newsroom's own day where the declaration is a
  // day off in another zone. On pages that are no news, two other signals that agree beat a declaration that stands
  // alone: it is as often the day the page was made.
  [[nodiscard]] std::string Checked(const std::string& declared) const {
    if (declared.size() < kDayBytes) return declared;
    const std::string day = declared.substr(0, kDayBytes);
    std::size_t same = 0;
    const DateSignal* pair = nullptr;
    for (const DateSignal& signal : out_.signals) {
      const std::string other = signal.value.substr(0, kDayBytes);
      if (other == day) ++same;
      if (other == day || other.size() < kDayBytes) continue;
      if (signal.from == "url" && DaysBetween(day, other) == 1) return signal.value;
      if (pair == nullptr && CountOf(other) >= 2) pair = &signal;
    }
    const bool news = head_.data.type.find("NewsArticle") != std::string::npos;
    return pair != nullptr && same == 1 && !news ? pair->value : declared;
  }

  [[nodiscard]] std::ptrdiff_t CountOf(std::string_view day) const {
    return std::ranges::count_if(out_.signals, [&](const DateSignal& signal) { return signal.value.starts_with(day); });
  }

  // A page that shows no date may still name one in its summary, or in the address of its picture.
  [[nodiscard]] std::string LastResort() const {
    for (const std::string_view text : {head_.Meta({"description"}), head_.Meta({"og:description"})})
      if (std::string value = ParseDate(text, month_first_); !value.empty()) return value;
    if (std::string value = InScripts(); !value.empty()) return value;
    const std::string value = DateInUrl(head_.Meta({"og:image", "twitter:image"}));
    return value.size() == kDayBytes ? value : std::string();
  }

  // Pages that a script builds carry their data in one: "publishedDate":"2016-11-04T20:37:27Z". Quotation marks may
  // be escaped.
  [[nodiscard]] std::string InScripts() const {
    constexpr std::size_t kReach = 40;  // bytes behind a key
    for (const std::string_view key : {"datePublished", "publishedDate", "publishDate", "published_at", "publishedAt",
                                       "publicationDate", "createdAt", "created_at"}) {
      const std::size_t at = bytes_.find(std::string("\"").append(key));
      const std::size_t escaped = bytes_.find(std::string(key).append("\\\""));
      const std::size_t from = std::min(at, escaped);
      if (from == std::string_view::npos) continue;
      std::string_view behind = bytes_.substr(from + 1, key.size() + kReach);
      behind = behind.substr(std::min(behind.find(':'), behind.size()));
      if (std::string value = ParseDate(behind); !value.empty()) return value;
    }
    return {};
  }

  static std::string Choose(std::initializer_list<std::string_view> in_order) {
    for (const std::string_view value : in_order)
      if (!value.empty()) return std::string(value);
    return {};
  }

  Zone ZoneAt(NodeIndex node) const { return ZoneOfNode(tree_, lines_, node); }

  static bool IsForeign(Zone zone) {
    return zone == Zone::kComments || zone == Zone::kRelated || zone == Zone::kNavigation || zone == Zone::kAside ||
           zone == Zone::kPromotion;
  }

  // The best <time>, or element with itemprop=datePublished: marked as published first, then the first of all.
  std::string FromTimeElements() {
    std::string best;
    int best_score = 0;
    for (NodeIndex i = 0; i < tree_.nodes().size(); ++i) {
      if (tree_.node(i).is_text || tree_.node(i).attribute_begin == tree_.node(i).attribute_end) continue;
      const std::string_view property = tree_.Attribute(i, "itemprop");
      const bool named = property == "datePublished" || property == "dateModified";
      if (tree_.node(i).tag != Tag::kTime && !named && !HasPublishedClass(i)) continue;
      if (IsForeign(ZoneAt(i))) continue;
      const std::string value = ValueOf(i);
      if (value.empty()) continue;
      const std::string names = text::LowerAscii(tree_.Attribute(i, "class"));
      const bool modified = property == "dateModified" || names.find("updated") != std::string::npos ||
                            names.find("modified") != std::string::npos;
      int score = modified ? 1 : 2;
      if (property == "datePublished" || names.find("publish") != std::string::npos) score = 3;
      if (modified && modified_in_text_.empty() && names.find("published") == std::string::npos)
        modified_in_text_ = value;
      if (score > best_score) {
        best_score = score;
        best = value;
      }
    }
    return best;
  }

  bool HasPublishedClass(NodeIndex i) const {
    const std::string_view names = tree_.Attribute(i, "class");
    for (const std::string_view name :
         {"published", "updated", "entry-date", "post-date", "date published", "published updated"})
      if (names == name) return true;
    return false;
  }

  std::string ValueOf(NodeIndex i) const {
    constexpr std::size_t kMaxText = 120;
    for (const char* key : {"datetime", "content", "title"})
      if (std::string value = ParseDate(tree_.Attribute(i, key), month_first_); !value.empty()) return value;
    const std::string text = tree_.InnerText(i);
    return text.size() <= kMaxText ? ParseDate(text, month_first_) : std::string();
  }

  // Dates in the visible text, by how much their line looks like a dateline.
  std::string FromLines() {
    const std::size_t title = TitleLine();
    TextDate best{{}, 0};
    constexpr std::size_t kMaxLine = 400;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (line.text.size() < 6) continue;
      const bool tail = line.text.size() > kMaxLine;
      for (const FoundDate& found : FindDates(std::string_view(line.text).substr(0, kMaxLine), month_first_)) {
        const double score = ScoreOf(line, found, i, title) - (tail ? 1.0 : 0.0);
        if (score > best.score) best = {found.value, score};
      }
    }
    return best.value;
  }

  double ScoreOf(const Line& line, const FoundDate& found, std::size_t i, std::size_t title) {
    const std::size_t from = found.begin > 40 ? found.begin - 40 : 0;
    const std::string before = text::Fold(std::string_view(line.text).substr(from, found.begin - from));
    double score = 1;
    if (line.text.size() < 100) score += 1;
    if (line.text.size() < 40) score += 0.5;
    if (line.zone == Zone::kByline || line.zone == Zone::kTags) score += 1.5;
    if (IsForeign(line.zone)) score -= line.zone == Zone::kComments ? 4 : 1.5;
    if (line.repeated) score -= 2;
    if (SaysPublished(before)) score += 2;
    if (SaysModified(before)) {
      if (modified_in_text_.empty()) modified_in_text_ = found.value;
      score += 1;
    }
    const std::size_t distance = i > title ? i - title : title - i;
    score += distance <= 3 ? 1.5 : distance <= 10 ? 0.8 : 0;
    if (i < title) score -= 0.3;
    return score - 0.0005 * static_cast<double>(i);
  }

  std::size_t TitleLine() const {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].heading == 1) return i;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (lines_[i].heading != 0) return i;
    return 0;
  }

  const HtmlTree& tree_;
  const Head& head_;
  std::string_view url_;
  std::string_view bytes_;
  std::string_view captured_;
  const std::vector<Line>& lines_;
  PageDates out_;
  std::string modified_in_text_;
  bool month_first_ = false;
};

}  // namespace

PageDates FindPageDates(const PageParts& page) { return Collector(page).Run(); }

}  // namespace stemma::extract
