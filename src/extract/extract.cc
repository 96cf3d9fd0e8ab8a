#include "extract/extract.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "base/parallel.h"
#include "extract/agencies.h"
#include "extract/assemble.h"
#include "extract/captions.h"
#include "extract/comments.h"
#include "extract/cues.h"
#include "extract/dump.h"
#include "extract/dump_repeats.h"
#include "extract/given.h"
#include "extract/head.h"
#include "extract/language.h"
#include "extract/limit.h"
#include "extract/metadata.h"
#include "extract/page.h"
#include "extract/pictures.h"
#include "extract/repetition.h"
#include "extract/roles.h"
#include "extract/site.h"
#include "extract/title.h"
#include "extract/zone.h"

namespace stemma::extract {
namespace {

// The host of a record's page, told without parsing it: that of the archive, else the first address behind
// "canonical" or "og:url". Empty when there is none.
std::string GuessHost(const RawRecord& record) {
  constexpr std::size_t kReach = std::size_t{256} << 10;  // heads are long, but not longer
  if (!record.uri.empty()) return HostOf(record.uri);
  const std::string_view head = std::string_view(record.body).substr(0, kReach);
  for (const std::string_view mark : {"og:url", "canonical"}) {
    const std::size_t at = head.find(mark);
    if (at == std::string_view::npos) continue;
    const std::size_t from = at > 200 ? at - 200 : 0;
    const std::string_view around = head.substr(from, at - from + 300);
    std::size_t link = around.find("http", at - from);
    if (link == std::string_view::npos) link = around.rfind("http");
    if (link == std::string_view::npos) continue;
    const std::string_view url = around.substr(link);
    if (std::string host = HostOf(url.substr(0, url.find_first_of("\"'> "))); !host.empty()) return host;
  }
  return {};
}

// What the pages of a pile share, host by host, and each record's host.
struct Learned {
  std::vector<std::string> hosts;
  Repetition repetition;
};

// The lines of one page by which templates are learned, and what tells pages apart (a headline, long lines): captures
// of one page count once.
struct Sample {
  std::uint64_t page = 0;
  std::vector<std::uint64_t> lines;
};

// A longer line may be prose even where it repeats: outlets carry the same background from story to story. It is
// furniture only at the ends of a body (roles).
constexpr std::size_t kMaxTemplateLine = 200;

Sample SampleOf(const RawRecord& record, const Options& options) {
  Sample sample;
  if (record.kind == RecordKind::kText) {
    DumpSample dump = SampleDump(record);
    return {dump.page, std::move(dump.lines)};
  }
  const auto tree = html::Parse(record.body, record.charset, options.limits);
  if (!tree) return sample;
  sample.page = Repetition::Hash(ChooseTitle(ReadHead(*tree), ""));
  for (const Line& line : LinesOf(*tree)) sample.lines.push_back(Repetition::Hash(line.text));
  return sample;
}

// OPTIMIZATION: only hosts with enough pages are parsed twice.
Learned Learn(std::span<const RawRecord> records, const Options& options) {
  Learned learned;
  learned.hosts.resize(records.size());
  ParallelFor(records.size(), options.threads, [&](std::size_t i) { learned.hosts[i] = TemplateHost(records[i]); });
  std::unordered_map<std::string, std::uint32_t> pages;  // looked up only, never walked
  for (const std::string& host : learned.hosts) ++pages[host];
  std::vector<std::size_t> wanted;
  for (std::size_t i = 0; i < records.size(); ++i)
    if (!learned.hosts[i].empty() && pages[learned.hosts[i]] >= Repetition::kMinPages) wanted.push_back(i);
  std::vector<Sample> samples(wanted.size());
  ParallelFor(wanted.size(), options.threads,
              [&](std::size_t n) { samples[n] = SampleOf(records[wanted[n]], options); });
  std::set<std::pair<std::string, std::uint64_t>> seen;
  for (std::size_t n = 0; n < wanted.size(); ++n) {
    const std::string& host = learned.hosts[wanted[n]];
    if (seen.emplace(host, samples[n].page).second) learned.repetition.AddPage(host, std::move(samples[n].lines));
  }
  return learned;
}

void MarkRepeated(const Learned& learned, std::string_view host, std::vector<Line>& lines) {
  if (host.empty()) return;
  for (Line& line : lines) {
    const std::uint64_t hash = Repetition::Hash(line.text);
    if (line.text.size() < kMaxTemplateLine) {
      line.repeated = learned.repetition.IsRepeated(host, hash);
    } else {
      line.recurring = learned.repetition.IsEverywhere(host, hash);
    }
  }
}

// The record's number, where it is one of several in its file.
std::optional<std::uint64_t> NumberOf(const RawRecord& record) {
  if (!record.byte && record.record == 0) return std::nullopt;
  return record.record;
}

// "example" of "example.co.uk".
std::string_view Brand(std::string_view domain) { return domain.substr(0, domain.find('.')); }

// "harbour-post.example" and "harbourpost-mirror.example": one brand's name begins the other's.
bool IsOneBrand(std::string_view a, std::string_view b) {
  constexpr std::size_t kMinBytes = 5;
  const std::string left = TitleKey(Brand(a));
  const std::string right = TitleKey(Brand(b));
  return left == right ||
         (std::min(left.size(), right.size()) >= kMinBytes && (left.starts_with(right) || right.starts_with(left)));
}

// Hosts that keep or speed up other people's pages.
bool IsMirror(std::string_view domain) {
  return domain == "archive.org" || domain == "ampproject.org" || domain == "archive.today" || domain == "archive.ph" ||
         domain == "googleusercontent.com";
}

// True when a label of the host is the brand: "economist.news.example" is a home of "economist.example".
bool HostNames(std::string_view host, std::string_view brand) {
  for (std::size_t at = 0; at < host.size();) {
    const std::size_t end = std::min(host.find('.', at), host.size());
    if (host.substr(at, end - at) == brand) return true;
    at = end + 1;
  }
  return false;
}

// A declared original on another outlet's domain. Archives and mirrors of one brand are none.
void AddDeclaredOrigin(std::string_view kind, std::string_view href, std::string_view host, Article& article) {
  const std::string domain = RegistrableDomain(HostOf(href));
  const std::string& own = article.publisher.domain;
  if (domain.find('.') == std::string::npos || own.empty() || IsMirror(own) || IsMirror(domain) ||
      IsOneBrand(domain, own))
    return;
  if (HostNames(host, Brand(domain))) return;
  article.credits.push_back({std::string(kind), domain, std::string(href), std::string(href), {}});
}

// What the head says of another source: meta original-source, sourceOrganization. Most name the outlet itself.
void AddDeclaredSources(const Head& head, std::string_view host, Article& article) {
  for (const std::string_view source :
       {head.Meta({"original-source", "syndication-source"}), std::string_view(head.data.source_organization)}) {
    if (source.empty() || source.size() > 300) continue;
    if (!HostOf(source).empty()) {
      AddDeclaredOrigin("original_source", source, host, article);
    } else if (const std::string_view agency = AgencyIn(source); !agency.empty()) {
      if (TitleKey(agency) != TitleKey(article.publisher.name))
        article.credits.push_back({"wire", std::string(agency), std::string(source), {}, {}});
    }
  }
}

// An agency that the page declares to be the author, where no line says so.
void AddDeclaredWire(const Head& head, Article& article) {
  if (std::ranges::any_of(article.credits, [](const Credit& c) { return c.kind == "wire"; })) return;
  for (const auto* list : {&head.data.authors, &head.data.author_outlets}) {
    for (const std::string& author : *list) {
      const std::string_view agency = AgencyIn(author);
      if (agency.empty() || TitleKey(agency) == TitleKey(article.publisher.name)) continue;
      article.credits.push_back({"wire", std::string(agency), author, {}, {}});
      return;
    }
  }
}

void AddDeclaredFacts(const Head& head, std::string_view url, Article& article) {
  constexpr std::size_t kStub = 1500;  // bytes of text below which a closed article is taken for its beginning
  const std::string host = HostOf(url);
  AddDeclaredWire(head, article);
  AddDeclaredOrigin("canonical", article.canonical, host, article);
  AddDeclaredOrigin("based_on", head.data.based_on, host, article);
  AddDeclaredSources(head, host, article);
  if (head.data.paywalled && article.text.size() < kStub && article.notes.empty())
    article.notes.push_back({"truncated", "isAccessibleForFree: false", {}});
  const bool opinion = head.data.type == "OpinionNewsArticle" || LabelOfLine(article.section) == "opinion";
  if (opinion && article.labels.empty())
    article.labels.push_back({"opinion", article.section.empty() ? head.data.type : article.section});
}

std::optional<Article> FromPage(const RawRecord& record, const Learned& learned, std::string_view host,
                                const Options& options, DiagnosticSink& diagnostics) {
  const auto tree = html::Parse(record.body, record.charset, options.limits);
  if (!tree) {
    diagnostics.Add({Severity::kSkipped, record.path, NumberOf(record), record.byte, tree.error().message,
                     "leave the page out, or raise the limit"});
    return std::nullopt;
  }
  Article article = BeginArticle(record);
  const Head head = ReadHead(*tree);
  std::vector<Line> lines = LinesOf(*tree);
  MarkRepeated(learned, host, lines);
  MarkZones(*tree, lines);
  MarkPictures(*tree, lines);
  const std::string url = PageUrl(record, *tree, head);
  FillMetadata({*tree, head, url, record.body, lines, record.captured_at}, article);
  const LineRange range = MarkRoles(*tree, head, article.title, lines);
  article.captions = CutCaptions(*tree, range, lines);
  article.comments = CutComments(*tree, lines);
  Assemble(*tree, lines, url, article);
  AddDeclaredFacts(head, url, article);
  article.language = LanguageOf(article.text.empty() ? article.title : article.text, head.language);
  return article;
}

void Skip(const RawRecord& record, const Error& error, DiagnosticSink& diagnostics) {
  diagnostics.Add(
      {Severity::kSkipped, record.path, NumberOf(record), record.byte, error.message, "leave it out or repair it"});
}

// What is given beats what the page says.
void Override(const Article& given, Article& article) {
  if (!given.title.empty()) article.title = given.title;
  if (!given.authors.empty()) article.authors = given.authors;
  if (!given.language.empty()) article.language = given.language;
  if (!given.published.empty()) article.published = given.published;
  if (!given.publisher.name.empty()) article.publisher.name = given.publisher.name;
  if (!given.publisher.domain.empty()) article.publisher.domain = given.publisher.domain;
  if (!given.modified.empty()) article.modified = given.modified;
  if (!given.section.empty()) article.section = given.section;
  if (!given.keywords.empty()) article.keywords = given.keywords;
  article.credits.insert(article.credits.begin(), given.credits.begin(), given.credits.end());
  article.notes.insert(article.notes.begin(), given.notes.begin(), given.notes.end());
  if (article.source.uri.empty()) article.source.uri = given.source.uri;
  article.dates.insert(article.dates.begin(), given.dates.begin(), given.dates.end());
}

// The page's bytes lie escaped inside the line: there are no raw ranges to give.
void ClearRaw(Article& article) {
  for (auto& x : article.credits) x.raw = {};
  for (auto& x : article.notes) x.raw = {};
  for (auto& x : article.blocks) x.raw = {};
  for (auto& x : article.captions) x.raw = {};
  for (auto& x : article.comments) x.raw = {};
  for (auto& x : article.furniture) x.raw = {};
}

std::optional<Article> FromJson(const RawRecord& record, const Options& options, DiagnosticSink& diagnostics) {
  auto given = ReadJsonArticle(record);
  if (!given) {
    Skip(record, given.error(), diagnostics);
    return std::nullopt;
  }
  if (given->html.empty()) return std::move(given->article);
  RawRecord page = record;
  page.body = std::move(given->html);
  page.charset = "utf-8";
  page.uri = given->article.source.uri;
  auto article = FromPage(page, {}, "", options, diagnostics);
  if (!article) return std::nullopt;
  Override(given->article, *article);
  ClearRaw(*article);
  return article;
}

std::optional<Article> FromRecord(const RawRecord& record, const Learned& learned, std::string_view host,
                                  const Options& options, DiagnosticSink& diagnostics) {
  switch (record.kind) {
    case RecordKind::kJson:
      return FromJson(record, options, diagnostics);
    case RecordKind::kVerbatim:
      return ReadVerbatim(record);
    case RecordKind::kText:
      return ReadDump(record, [&](std::uint64_t line, bool on_most) {
        if (host.empty()) return false;
        return on_most ? learned.repetition.IsEverywhere(host, line) : learned.repetition.IsRepeated(host, line);
      });
    default:
      return FromPage(record, learned, host, options, diagnostics);
  }
}

// "Fact check: Is the bridge closed?"
void LabelByTitle(Article& article) {
  const auto kind = LabelOfTitle(article.title);
  if (!kind || std::ranges::any_of(article.labels, [&](const Label& label) { return label.kind == *kind; })) return;
  article.labels.push_back({*kind, article.title});
}

void KeepToLimit(const RawRecord& record, std::size_t limit, Article& article, DiagnosticSink& diagnostics) {
  if (!LimitText(article, limit)) return;
  diagnostics.Add({Severity::kNote, record.path, NumberOf(record), record.byte,
                   "the text is over " + std::to_string(limit) + " bytes and was cut", "raise the limit, or split it"});
}

}  // namespace

std::string TemplateHost(const RawRecord& record) {
  if (record.kind == RecordKind::kText) return DumpHost(record);
  return record.kind == RecordKind::kHtml ? GuessHost(record) : std::string();
}

std::vector<Article> ExtractAll(std::span<const RawRecord> records, const Options& options,
                                DiagnosticSink& diagnostics) {
  const Learned learned = Learn(records, options);
  std::vector<std::optional<Article>> found(records.size());
  ParallelFor(records.size(), options.threads, [&](std::size_t i) {
    found[i] = FromRecord(records[i], learned, learned.hosts[i], options, diagnostics);
    if (!found[i]) return;
    LabelByTitle(*found[i]);
    KeepToLimit(records[i], options.limits.max_text_bytes, *found[i], diagnostics);
    if (found[i]->language.empty()) found[i]->language = LanguageOf(found[i]->text, "");
  });
  std::vector<Article> out;
  for (auto& article : found)
    if (article) out.push_back(std::move(*article));
  return out;
}

}  // namespace stemma::extract
