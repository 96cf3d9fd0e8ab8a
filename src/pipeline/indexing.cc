#include "pipeline/indexing.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/diagnostics.h"
#include "extract/extract.h"
#include "pipeline/pipeline.h"
#include "reuse/winnow.h"
#include "stemma/version.h"
#include "store/packed_article.h"

namespace stemma::pipeline {
namespace {

using store::CutRecord;
using store::IndexEntry;
using store::StoredRecord;

// Records cut and written together: as many as a batch of `add`, for the same reason.
constexpr std::size_t kBatch = 10'000;

// All that an index depends on besides the records.
std::string HowOf(const Options& options) {
  const Limits& l = options.limits;
  std::string how = std::string(kVersion) + " article " + std::to_string(store::kPackedArticleVersion) + " seed " +
                    std::to_string(reuse::kShingleWords) + "/" + std::to_string(reuse::kWindowShingles) + " limits";
  for (const std::size_t limit : {l.max_html_depth, l.max_html_tags, l.max_text_bytes})
    how += " " + std::to_string(limit);
  return how;
}

std::vector<IndexEntry> EntriesOf(std::span<const std::string_view> texts, unsigned threads) {
  std::vector<IndexEntry> out;
  for (const reuse::IndexSeed& seed : reuse::ReadIndexSeeds(texts, threads))
    out.push_back({seed.hash, seed.text, seed.context});
  return out;
}

using Name = std::pair<std::string, std::string>;  // id and digest, which are one record's

Result<void> Put(store::Store& store, std::vector<CutRecord> cut, std::span<const std::string_view> texts,
                 const Session& session) {
  return store.index().Update(HowOf(session.options), cut, EntriesOf(texts, session.options.threads));
}

// Cuts records, all of each host's, and puts them into the index.
Result<void> CutAndPut(store::Store& store, std::vector<StoredRecord> stored, const Session& session) {
  std::ranges::sort(stored, {}, [](const StoredRecord& s) { return std::tie(s.record.id, s.record.digest); });
  std::vector<CutRecord> cut(stored.size());
  std::vector<RawRecord> records;
  std::map<Name, std::size_t> places;
  for (std::size_t i = 0; i < stored.size(); ++i) {
    cut[i].record = stored[i].key;
    cut[i].host = extract::TemplateHost(stored[i].record);
    places.emplace(Name(stored[i].record.id, stored[i].record.digest), i);
    records.push_back(std::move(stored[i].record));
  }
  DiagnosticSink told_before;  // by whoever looks at the records themselves
  auto articles = extract::ExtractAll(records, session.options, told_before);
  DropEmpty(records, articles, told_before);
  std::vector<std::string_view> texts(cut.size());
  for (const Article& article : articles) {
    const std::size_t i = places.at({article.id, article.source.digest});
    cut[i].article = store::PackArticle(article);
    texts[i] = article.text;
  }
  return Put(store, std::move(cut), texts, session);
}

// Cuts the records with the keys in batches; those of a host wait, and are cut with all of the host's.
class Updater {
 public:
  Updater(store::Store& store, const Session& session) : store_(store), session_(session) {}

  Result<void> Run(const std::vector<std::int64_t>& keys) {
    for (std::size_t begin = 0; begin < keys.size(); begin += kBatch) {
      const auto first = keys.begin() + static_cast<std::ptrdiff_t>(begin);
      auto records =
          store_.RecordsOf({first, first + static_cast<std::ptrdiff_t>(std::min(kBatch, keys.size() - begin))});
      if (!records) return std::unexpected(records.error());
      SetAside(*records);
      if (auto put = CutAndPut(store_, std::move(*records), session_); !put) return put;
      Say(session_, "index", std::min(begin + kBatch, keys.size()), keys.size());
      if (auto go = Continue(session_); !go) return go;
    }
    return CutHosts();
  }

 private:
  void SetAside(std::vector<StoredRecord>& records) {
    std::erase_if(records, [&](const StoredRecord& r) {
      std::string host = extract::TemplateHost(r.record);
      if (host.empty()) return false;
      hosts_[std::move(host)].insert(r.key);
      return true;
    });
  }

  Result<void> CutHosts() {
    std::set<std::int64_t> batch;
    for (auto host = hosts_.begin(); host != hosts_.end();) {
      const auto there = store_.index().OfHosts(std::span(&host->first, 1));
      if (!there) return std::unexpected(there.error());
      batch.insert(host->second.begin(), host->second.end());
      batch.insert(there->begin(), there->end());
      ++host;
      if (batch.size() < kBatch && host != hosts_.end()) continue;
      auto records = store_.RecordsOf({batch.begin(), batch.end()});
      if (!records) return std::unexpected(records.error());
      if (auto put = CutAndPut(store_, std::move(*records), session_); !put) return put;
      if (auto go = Continue(session_); !go) return go;
      batch.clear();
    }
    return {};
  }

  store::Store& store_;
  const Session& session_;
  std::map<std::string, std::set<std::int64_t>> hosts_;
};

// The id that the whole pile gives to a stored record.
Result<std::string> FinalId(const store::Store& store, const std::string& id, const std::string& digest) {
  auto names = store.NamesLike(id);
  if (!names) return std::unexpected(names.error());
  ingest::GivenIds given;
  for (const RawRecord& r : ingest::Identify(std::move(*names), &given)) {
    const auto was = given.find(r.id);
    if (r.digest == digest && (was == given.end() ? r.id : was->second) == id) return r.id;
  }
  return id;
}

}  // namespace

Result<void> UpdateIndex(store::Store& store, const Session& session) {
  const std::string how = HowOf(session.options);
  const auto complete = store.index().IsComplete(how);
  if (!complete) return std::unexpected(complete.error());
  if (*complete) return {};
  const auto missing = store.index().Missing(how);
  if (!missing) return std::unexpected(missing.error());
  if (missing->empty()) return store.index().Update(how, {}, {});
  return Updater(store, session).Run(*missing);
}

Result<void> IndexArticles(store::Store& store, std::span<const RawRecord> records, const ingest::GivenIds& given,
                           std::span<const Article> articles, const Session& session) {
  const auto names = store.Names();
  if (!names) return std::unexpected(names.error());
  std::map<Name, std::int64_t> keys;
  for (const StoredRecord& n : *names) keys.emplace(Name(n.record.id, n.record.digest), n.key);
  std::map<std::string_view, const Article*> by_id;
  for (const Article& a : articles) by_id.emplace(a.id, &a);
  std::vector<CutRecord> cut;
  std::vector<std::string_view> texts;
  for (const RawRecord& record : records) {
    const auto was = given.find(record.id);
    const std::string& id = was == given.end() ? record.id : was->second;
    const auto key = keys.find({id, record.digest});
    if (key == keys.end()) continue;
    CutRecord& c = cut.emplace_back();
    c.record = key->second;
    c.host = extract::TemplateHost(record);
    const auto article = by_id.find(record.id);
    texts.push_back(article == by_id.end() ? std::string_view() : std::string_view(article->second->text));
    if (article == by_id.end()) continue;
    Article as_given = *article->second;
    as_given.id = id;
    c.article = store::PackArticle(as_given);
  }
  return Put(store, std::move(cut), texts, session);
}

namespace {

Result<std::optional<Answer>> Ask(const store::Store& store, std::span<const Article> queries, const Session& session) {
  const store::Index index = store.index();
  const auto complete = index.IsComplete(HowOf(session.options));
  if (!complete) return std::unexpected(complete.error());
  if (!*complete) return std::nullopt;
  std::vector<std::string_view> texts(queries.size());
  std::ranges::transform(queries, texts.begin(), &Article::text);
  const auto asked = reuse::ReadIndexSeeds(texts, session.options.threads);
  std::vector<std::uint64_t> hashes;
  for (const reuse::IndexSeed& seed : asked) hashes.push_back(seed.hash);
  std::ranges::sort(hashes);
  const auto rest = std::ranges::unique(hashes);
  hashes.erase(rest.begin(), rest.end());
  const auto entries = index.Find(hashes);
  if (!entries) return std::unexpected(entries.error());
  std::vector<reuse::IndexSeed> there;
  for (const IndexEntry& e : *entries) there.push_back({e.hash, e.number, e.context});
  const auto met = reuse::PairsAgainst(asked, there);

  std::map<std::uint32_t, Article> articles;  // by number
  for (const auto& [query, number] : met) {
    if (articles.contains(number)) continue;
    auto stored = index.ArticleOf(number);
    if (!stored) return std::unexpected(stored.error());
    auto article = store::UnpackArticle(stored->article);
    if (!article) return std::unexpected(article.error());
    auto id = FinalId(store, stored->id, stored->digest);
    if (!id) return std::unexpected(id.error());
    article->id = std::move(*id);
    articles.emplace(number, std::move(*article));
  }
  std::vector<std::pair<std::string_view, std::uint32_t>> order;  // as the whole pile is sorted
  for (const auto& [number, article] : articles) order.emplace_back(article.id, number);
  std::ranges::sort(order);
  Answer answer;
  std::map<std::uint32_t, std::uint32_t> place;
  std::vector<std::uint32_t> numbers;
  for (const auto& [id, number] : order) {
    place.emplace(number, static_cast<std::uint32_t>(numbers.size()));
    numbers.push_back(number);
  }
  for (const auto& [query, number] : met) answer.pairs.emplace_back(query, place.at(number));
  for (const std::uint32_t number : numbers) answer.stored.push_back(std::move(articles.at(number)));
  return answer;
}

}  // namespace

// OPTIMIZATION: as one reading, so that the file is locked once and not for each of some hundred blocks.
Result<std::optional<Answer>> AskIndex(const store::Store& store, std::span<const Article> queries,
                                       const Session& session) {
  const bool begun = store.BeginRead().has_value();
  auto answer = Ask(store, queries, session);
  if (begun) store.EndRead();
  return answer;
}

}  // namespace stemma::pipeline
