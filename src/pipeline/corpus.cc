// The corpus keeps the records until a stage after extraction runs, so that they may be saved once it is known
// that there is an article among them, and need not stand in memory beside what the later stages make.
#include "stemma/corpus.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/diagnostics.h"
#include "ingest/ingest.h"
#include "pipeline/indexing.h"
#include "pipeline/owners.h"
#include "pipeline/pipeline.h"
#include "pipeline/saving.h"
#include "pipeline/viewing.h"
#include "pipeline/views_access.h"
#include "reuse/reuse.h"
#include "store/packed_dossier.h"
#include "store/store.h"

namespace stemma {

struct Corpus::State {
  explicit State(Session s) : session(std::move(s)) {}
  Session session;
  DiagnosticSink diagnostics;
  std::vector<RawRecord> records;
  ingest::GivenIds given_ids;  // of `records`
  std::string records_digest;
  std::uint64_t record_count = 0;
  bool has_verbatim = false;
  Dossier dossier;
  bool extracted = false;
  bool reuse_found = false;
  bool mentions_found = false;
  bool attributions_found = false;
  bool analysed = false;
  std::optional<std::vector<House>> houses;  // of the articles
  std::optional<pipeline::KeptViews> kept;
  std::vector<store::HandRow> hand;  // of the store that was loaded or saved to

  [[nodiscard]] pipeline::Context context() { return {session, diagnostics}; }
  void Fill(std::vector<RawRecord> read);
  // Finds the houses, once. Errors: as pipeline::FindHouses.
  Result<void> FindHouses();
  // Makes the views and hands them to `put`, and keeps those of a small pile. Runs Analyse where it has not run.
  Result<void> MakeViews(Corpus& corpus, const pipeline::RowSink& put);
  // Makes `part` with `stage` unless that has been done.
  template <typename T, typename Fn>
  Result<void> Once(bool& done, T& part, Fn&& stage);
};

void Corpus::State::Fill(std::vector<RawRecord> read) {
  records = ingest::Identify(std::move(read), &given_ids);
  record_count = records.size();
  records_digest = pipeline::RecordsDigest(records, given_ids);
  has_verbatim = std::ranges::any_of(records, [](const RawRecord& r) { return r.kind == RecordKind::kVerbatim; });
}

template <typename T, typename Fn>
Result<void> Corpus::State::Once(bool& done, T& part, Fn&& stage) {
  if (done) return {};
  auto made = stage();
  if (!made) return std::unexpected(made.error());
  part = std::move(*made);
  done = true;
  return {};
}

Corpus::Corpus(Session session) : state_(std::make_unique<State>(std::move(session))) {}
Corpus::Corpus(Corpus&&) noexcept = default;
Corpus& Corpus::operator=(Corpus&&) noexcept = default;
Corpus::~Corpus() = default;

const Dossier& Corpus::dossier() const { return state_->dossier; }
const Session& Corpus::session() const { return state_->session; }
std::uint64_t Corpus::record_count() const { return state_->record_count; }
bool Corpus::has_verbatim() const { return state_->has_verbatim; }
std::vector<Diagnostic> Corpus::TakeDiagnostics() { return state_->diagnostics.Take(); }

Result<void> Corpus::Read(std::span<const std::string> inputs) {
  auto records = pipeline::ReadInputs(inputs, state_->context());
  if (!records) return std::unexpected(records.error());
  state_->Fill(std::move(*records));
  return {};
}

Result<void> Corpus::Load(const std::string& path) {
  auto records = pipeline::LoadRecords(path);
  if (!records) return std::unexpected(records.error());
  auto hand = pipeline::LoadHand(path);
  if (!hand) return std::unexpected(hand.error());
  state_->hand = std::move(*hand);
  state_->Fill(std::move(*records));
  return pipeline::Continue(state_->session);
}

Result<void> Corpus::MayBecome(const std::string& store) const { return pipeline::MayBecome(store, state_->records); }
Result<void> Corpus::SaveAs(const std::string& store) const {
  return pipeline::SaveAs(store, state_->records, state_->given_ids, state_->dossier.articles, state_->session);
}

Result<void> Corpus::Extract() {
  State& s = *state_;
  return s.Once(s.extracted, s.dossier.articles, [&] { return pipeline::Extract(s.records, s.context()); });
}

Result<void> Corpus::FindReuse(const std::vector<IdPair>* pairs) {
  if (auto before = Extract(); !before) return before;
  State& s = *state_;
  s.records = {};
  if (auto found = s.FindHouses(); !found) return found;
  return s.Once(s.reuse_found, s.dossier.reuse,
                [&] { return pipeline::FindReuse(s.dossier.articles, *s.houses, pairs, s.context()); });
}

Result<void> Corpus::FindMentions() {
  if (auto before = Extract(); !before) return before;
  State& s = *state_;
  s.records = {};
  return s.Once(s.mentions_found, s.dossier.mentions,
                [&] { return pipeline::FindMentions(s.dossier.articles, s.context()); });
}

Result<void> Corpus::FindAttributions() {
  if (auto before = FindMentions(); !before) return before;
  State& s = *state_;
  return s.Once(s.attributions_found, s.dossier.attributions,
                [&] { return pipeline::FindAttributions(s.dossier.articles, s.dossier.mentions, s.context()); });
}

Result<void> Corpus::Analyse() {
  State& s = *state_;
  if (s.analysed) return {};
  if (auto before = FindAttributions(); !before) return before;
  if (auto before = FindReuse(); !before) return before;
  if (auto told = pipeline::FindStories(s.dossier, *s.houses, s.context()); !told) return told;
  s.analysed = true;
  return {};
}

Result<void> Corpus::State::FindHouses() {
  if (houses) return {};
  auto found = pipeline::FindHouses(dossier.articles, session.options.owners, &diagnostics);
  if (!found) return std::unexpected(found.error());
  houses = std::move(*found);
  return {};
}

Result<void> Corpus::State::MakeViews(Corpus& corpus, const pipeline::RowSink& put) {
  if (auto before = corpus.Analyse(); !before) return before;
  pipeline::KeptViews small;
  const auto take = [&](std::span<const store::ViewRow> rows) {
    small.Take(rows);
    return put(rows);
  };
  if (auto made = pipeline::ViewMaker(dossier, *houses).Make(context(), take); !made) return made;
  kept = std::move(small);
  return {};
}

// Lists beside the articles, as a store keeps them: of the same records by the same program, or not at all.
Result<bool> Corpus::Restore(const std::string& path) {
  State& s = *state_;
  if (auto cut = Extract(); !cut) return std::unexpected(cut.error());
  const auto opened = store::Store::Open(path, store::Store::Mode::kReadOnly);
  if (!opened) return std::unexpected(opened.error());
  const auto stamp = opened->views().Stamp();
  if (!stamp) return std::unexpected(stamp.error());
  if (s.analysed || !pipeline::StillHolds(*stamp, s.records_digest, s.session.options)) return s.analysed;
  if (auto found = s.FindHouses(); !found) return std::unexpected(found.error());
  Dossier kept;
  kept.articles = std::move(s.dossier.articles);
  const auto views = opened->views();
  const auto unpacked = store::UnpackDossier([&](const std::string& document) { return views.Read(document); }, kept);
  if (!unpacked || !*unpacked) {
    s.dossier.articles = std::move(kept.articles);
    return unpacked ? Result<bool>(false) : std::unexpected(unpacked.error());
  }
  s.dossier = std::move(kept);
  s.records = {};
  s.mentions_found = s.attributions_found = s.reuse_found = s.analysed = true;
  return true;
}

Result<void> Corpus::MakeViews() {
  if (state_->kept) return {};
  return state_->MakeViews(*this, [](std::span<const store::ViewRow>) { return Result<void>(); });
}

Result<void> Corpus::SaveViews(const std::string& path) {
  auto opened = store::Store::Open(path, store::Store::Mode::kReadWrite);
  if (!opened) return std::unexpected(opened.error());
  return ViewsAccess::Put(*this, *opened);
}

const std::vector<store::ViewRow>* ViewsAccess::Rows(const Corpus& corpus) {
  return corpus.state_->kept ? corpus.state_->kept->rows() : nullptr;
}

pipeline::HandOver ViewsAccess::Hand(const Corpus& corpus) {
  const Corpus::State& s = *corpus.state_;
  return s.houses ? pipeline::PutOver(s.hand, s.dossier, *s.houses) : pipeline::HandOver();
}

const std::string& ViewsAccess::RecordsDigest(const Corpus& corpus) { return corpus.state_->records_digest; }

Result<void> ViewsAccess::Put(Corpus& corpus, store::Store& store, bool other_records) {
  Corpus::State& s = *corpus.state_;
  if (!other_records)
    if (auto hand = store.hand().All()) s.hand = std::move(*hand);
  const auto update = store.UpdateViews();
  if (!update) return std::unexpected(update.error());
  if (auto made = s.MakeViews(corpus, [&](std::span<const store::ViewRow> rows) { return update->Put(rows); }); !made)
    return made;
  const auto own = other_records ? store.views().RecordsDigest() : Result<std::string>(s.records_digest);
  if (!own) return std::unexpected(own.error());
  const pipeline::ViewMaker maker(s.dossier, *s.houses);
  return update->Finish(*own, pipeline::StampOf(s.records_digest, s.session.options), s.dossier.articles.size(),
                        [&](std::size_t i) { return maker.TextOf(i); });
}

Result<void> Corpus::Verify(const std::string& list) {
  State& s = *state_;
  const auto text = pipeline::ReadList(list);
  if (!text) return std::unexpected(text.error());
  if (auto before = Analyse(); !before) return before;
  return pipeline::Verify(*text, list, s.dossier, s.context());
}

namespace {

// The houses of the queries, then of the stored articles.
Result<std::vector<House>> HousesOf(const Corpus& queries, const Corpus& stored, DiagnosticSink& sink) {
  const auto owners = pipeline::Owners::Load(queries.session().options.owners, &sink);
  if (!owners) return std::unexpected(owners.error());
  std::vector<House> out;
  for (const Corpus* corpus : {&queries, &stored})
    for (const Article& article : corpus->dossier().articles) out.push_back(owners->Of(article));
  return out;
}

}  // namespace

Result<std::vector<StoredMatch>> FindAgainst(Corpus& queries, Corpus& stored) {
  if (auto cut = queries.Extract(); !cut) return std::unexpected(cut.error());
  if (auto cut = stored.Extract(); !cut) return std::unexpected(cut.error());
  const Options& options = queries.session().options;
  const auto houses = HousesOf(queries, stored, queries.state_->diagnostics);
  if (!houses) return std::unexpected(houses.error());
  const auto found = reuse::FindAgainst(queries.dossier().articles, stored.dossier().articles,
                                        {.threads = options.threads,
                                         .memory = options.reuse_memory,
                                         .directory = options.temporary_directory,
                                         .houses = *houses},
                                        &queries.state_->diagnostics);
  if (!found) return std::unexpected(found.error());
  std::vector<StoredMatch> out;
  out.reserve(found->size());
  for (const reuse::Match& m : *found) out.push_back({m.reuse, m.share_of_a, m.share_of_b});
  if (auto go = pipeline::Continue(queries.session()); !go) return std::unexpected(go.error());
  return out;
}

Result<std::vector<StoredMatch>> FindAgainst(Corpus& queries, const std::string& store, Corpus& stored) {
  if (auto cut = queries.Extract(); !cut) return std::unexpected(cut.error());
  const Session& session = queries.session();
  const auto opened = store::Store::Open(store, store::Store::Mode::kReadOnly);
  if (!opened) return std::unexpected(opened.error());
  auto answer = pipeline::AskIndex(*opened, queries.dossier().articles, session);
  if (!answer) return std::unexpected(answer.error());
  if (!*answer) {
    queries.state_->diagnostics.Add({.severity = Severity::kNote,
                                     .path = store,
                                     .record = {},
                                     .byte = {},
                                     .why = "its index is not up to date, so every record was read",
                                     .what_to_do = "run \"stemma add\" on it once"});
    if (auto loaded = stored.Load(store); !loaded) return std::unexpected(loaded.error());
    return FindAgainst(queries, stored);
  }
  stored.state_->dossier.articles = std::move((*answer)->stored);
  stored.state_->extracted = true;
  const auto houses = HousesOf(queries, stored, queries.state_->diagnostics);
  if (!houses) return std::unexpected(houses.error());
  std::vector<StoredMatch> out;
  for (const reuse::Match& m : reuse::MatchPairs(queries.dossier().articles, stored.dossier().articles,
                                                 (*answer)->pairs, session.options.threads, *houses))
    out.push_back({m.reuse, m.share_of_a, m.share_of_b});
  if (auto go = pipeline::Continue(session); !go) return std::unexpected(go.error());
  return out;
}

}  // namespace stemma
