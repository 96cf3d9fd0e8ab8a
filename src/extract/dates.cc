#include "extract/dates.h"

#include <algorithm>
#include <array>

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

struct TextDate {
  std::string value;
  double score;
};

class Collector {
 public:
  Collector(const HtmlTree& tree, const Head& head, std::string_view url, const std::vector<Line>& lines)
      : tree_(tree), head_(head), url_(url), lines_(lines) {
    const std::string language = text::LowerAscii(head.language);
    month_first_ = language.starts_with("en-us") || language == "en" || language.empty();
  }

  PageDates Run() {
    const std::string data = Signal(ParseDate(head_.data.published), "json_ld");
    const std::string meta = Signal(ParseDate(head_.Meta(kPublishedMetas), month_first_), "meta");
    const std::string url = Signal(DateInUrl(url_), "url");
    const std::string time = Signal(FromTimeElements(), "time_element");
    const std::string text = Signal(FromLines(), "text");
    out_.modified = ParseDate(head_.data.modified);
    if (out_.modified.empty()) out_.modified = ParseDate(head_.Meta(kModifiedMetas), month_first_);
    if (out_.modified.empty()) out_.modified = modified_in_text_;
    out_.published = Choose({data, meta, url.size() == 10 ? url : "", time, text, url, out_.modified});
    return std::move(out_);
  }

 private:
  std::string Signal(std::string value, std::string_view from) {
    if (!value.empty()) out_.signals.push_back({value, std::string(from)});
    return value;
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
    return names == "published" || names == "entry-date" || names == "post-date" || names == "date published";
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
  const std::vector<Line>& lines_;
  PageDates out_;
  std::string modified_in_text_;
  bool month_first_ = false;
};

}  // namespace

PageDates FindPageDates(const HtmlTree& tree, const Head& head, std::string_view url, const std::vector<Line>& lines) {
  return Collector(tree, head, url, lines).Run();
}

}  // namespace stemma::extract
