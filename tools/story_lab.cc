// Prints what the models see of a pile's largest story, or its dossier, with models from a folder: for
// tools/train_lineage.py and tools/crosscheck_lineage.py.
// usage: story_lab INPUT (KIND MODELS OUT)...
//   KIND    speeches: a line an attribution: article, source's name, stance of its words, spans of source and cue in
//   code
//           points ("12-34,40-44"), features; articles: a line an article: id, features; parted by tabs, under a line
//           of names; speakers: a line a source in an article: article, name, stance and spans of each of its speeches
//           ("0:12-34,40-44;1:..."), features; origins: a line a voice of the lead claim that can be an origin,
//           heaviest first: name, features; denials: as speeches, with the features of a denial. dossier: what
//           `stemma trace INPUT --json` prints.
//   MODELS  folder with speech_model.tsv, speaker_model.tsv, denial_model.tsv, denial_trees.tsv, stance_model.tsv,
//           origin_model.tsv; what
//   is not there is the table that ships.
// The input is read once for all of them.
#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "base/diagnostics.h"
#include "claims/hear.h"
#include "claims/speech_model.h"
#include "json/json.h"
#include "pipeline/pipeline.h"
#include "provenance/network.h"
#include "provenance/origin_model.h"
#include "stemma/corpus.h"
#include "text/utf8.h"

namespace {

using stemma::Dossier;
using stemma::claims::Heard;
using stemma::claims::Speech;

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void UseModels(const std::string& folder) {
  stemma::claims::UseSpeechModel(ReadFile(folder + "/speech_model.tsv"));
  stemma::claims::UseSpeakerModel(ReadFile(folder + "/speaker_model.tsv"));
  stemma::claims::UseDenialModel(ReadFile(folder + "/denial_model.tsv"), ReadFile(folder + "/denial_trees.tsv"));
  stemma::provenance::UseOriginModel(ReadFile(folder + "/origin_model.tsv"));
  stemma::claims::UseStanceModel(ReadFile(folder + "/stance_model.tsv"));
}

std::string Spans(const Dossier& d, const stemma::Attribution& a) {
  const stemma::text::CodePointMap map(d.articles[a.article].text);
  std::string out;
  const auto add = [&](const stemma::Place& p) {
    if (p.field != stemma::Field::kText) return;
    out += fmt::format("{}{}-{}", out.empty() ? "" : ",", map.FromByte(p.span.begin()), map.FromByte(p.span.end()));
  };
  add(a.source->place);
  for (const stemma::Place& p : a.cue) add(p);
  return out;
}

template <typename Names>
std::string Header(std::string line, const Names& names) {
  for (const std::string_view name : names) line += fmt::format("\t{}", name);
  return line + "\n";
}

template <typename Values>
std::string Row(std::string line, const Values& values) {
  for (const double value : values) line += fmt::format("\t{:.6g}", value);
  for (char& c : line)
    if (c == '\n') c = ' ';
  return line + "\n";
}

const std::string& NameOf(const stemma::Attribution& a) {
  return a.source->entity.empty() ? a.source->text : a.source->entity;
}

std::string Articles(const Dossier& d, const Heard& heard) {
  std::string out = Header("article", stemma::claims::kStanceFeatures);
  for (const stemma::claims::ArticleVoice& v : heard.voices) out += Row(d.articles[v.article].id, v.features);
  return out;
}

// Whose speech it is and where it stands.
std::string SpeechHead(const Dossier& d, const Speech& s) {
  const stemma::Attribution& a = d.attributions[s.attribution];
  return fmt::format("{}\t{}\t{}\t{}", d.articles[a.article].id, NameOf(a), static_cast<int>(a.stance), Spans(d, a));
}

std::string Speeches(const Dossier& d, const Heard& heard) {
  std::string out = Header("article\tname\tstance\tspans", stemma::claims::kSpeechFeatures);
  for (const Speech& s : heard.speeches) out += Row(SpeechHead(d, s), s.features);
  return out;
}

std::string Denials(const Dossier& d, const Heard& heard) {
  std::string out = Header("article\tname\tstance\tspans", stemma::claims::kDenialFeatures);
  for (std::size_t i = 0; i < heard.speeches.size(); ++i)
    out += Row(SpeechHead(d, heard.speeches[i]), heard.denials[i].features);
  return out;
}

std::string Speakers(const Dossier& d, const Heard& heard) {
  std::string out = Header("article\tname\tspeeches", stemma::claims::kSpeakerFeatures);
  for (const stemma::claims::Speaker& s : heard.speakers) {
    std::string line =
        d.articles[s.article].id + "\t" + NameOf(d.attributions[heard.speeches[s.speeches[0]].attribution]);
    for (const std::size_t i : s.speeches) {
      const stemma::Attribution& a = d.attributions[heard.speeches[i].attribution];
      line += fmt::format("{}{}:{}", i == s.speeches[0] ? "\t" : ";", static_cast<int>(a.stance), Spans(d, a));
    }
    out += Row(std::move(line), s.features);
  }
  return out;
}

Heard LargestStory(const Dossier& d) {
  Heard most;
  for (Heard& story : stemma::claims::HearStories({d.articles, d.reuse, d.attributions, d.mentions}))
    if (story.voices.size() > most.voices.size()) most = std::move(story);
  return most;
}

Dossier Analysed(const stemma::Corpus& corpus) {
  Dossier d = corpus.dossier();
  stemma::DiagnosticSink diagnostics;
  if (!stemma::pipeline::FindStories(d, {corpus.session(), diagnostics})) return {};
  return d;
}

std::string Origins(const Dossier& d) {
  std::string out = Header("name", stemma::provenance::kOriginFeatures);
  if (d.stories.empty()) return out;
  const stemma::provenance::Evidence evidence{d.articles, d.reuse, d.attributions, d.mentions};
  for (const stemma::Claim& claim : d.stories.front().claims) {
    if (claim.id != d.stories.front().lead_claim) continue;
    stemma::provenance::Aliases aliases;
    const auto network = stemma::provenance::BuildNetwork(evidence, claim, aliases);
    auto rated = stemma::provenance::RateOrigins(evidence, network, claim);
    std::ranges::stable_sort(rated, std::greater(), &stemma::provenance::Candidate::weight);
    for (const auto& c : rated) out += Row(c.node->voice.name, c.features);
  }
  return out;
}

std::string Make(const std::string& kind, const stemma::Corpus& corpus) {
  if (kind == "dossier") return stemma::json::DossierDocument(Analysed(corpus), {});
  if (kind == "origins") return Origins(Analysed(corpus));
  const Heard heard = LargestStory(corpus.dossier());
  if (kind == "denials") return Denials(corpus.dossier(), heard);
  if (kind == "speakers") return Speakers(corpus.dossier(), heard);
  return kind == "articles" ? Articles(corpus.dossier(), heard) : Speeches(corpus.dossier(), heard);
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> args(argv + 1, argv + argc);
  if (args.size() % 3 != 1) return 2;
  stemma::Corpus corpus({});
  if (!corpus.Read(std::vector{args[0]}) || !corpus.FindReuse() || !corpus.FindAttributions()) return 2;
  for (std::size_t i = 1; i < args.size(); i += 3) {
    UseModels(args[i + 1]);
    std::ofstream(args[i + 2], std::ios::binary) << Make(args[i], corpus);
  }
  return 0;
}
