// Prints the features of every attribution (or, with --articles, of every article) of a pile's largest story, for
// tools/train_speech.py and tools/train_stance.py.
// usage: speech_features [--articles] INPUT...
// Output: a line of names, then a line an attribution: article, source's name, stance of its words, spans of source and
// cue in code points ("12-34,40-44"), features; parted by tabs.
#include <cstdio>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "claims/hear.h"
#include "stemma/corpus.h"
#include "text/utf8.h"

namespace {

using stemma::Dossier;
using stemma::claims::Speech;

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

void PrintRow(const Dossier& d, const Speech& s) {
  const stemma::Attribution& a = d.attributions[s.attribution];
  std::string line = fmt::format("{}\t{}\t{}\t{}", d.articles[a.article].id,
                                 a.source->entity.empty() ? a.source->text : a.source->entity,
                                 static_cast<int>(a.stance), Spans(d, a));
  for (const double value : s.features) line += fmt::format("\t{:.6g}", value);
  for (char& c : line)
    if (c == '\n') c = ' ';
  std::puts(line.c_str());
}

void PrintArticles(const Dossier& d, const stemma::claims::Heard& heard) {
  std::string names = "article";
  for (const std::string_view name : stemma::claims::kStanceFeatures) names += fmt::format("\t{}", name);
  std::puts(names.c_str());
  for (const stemma::claims::ArticleVoice& v : heard.voices) {
    std::string line = d.articles[v.article].id;
    for (const double value : v.features) line += fmt::format("\t{:.6g}", value);
    std::puts(line.c_str());
  }
}

void PrintSpeeches(const Dossier& d, const stemma::claims::Heard& heard) {
  std::string names = "article\tname\tstance\tspans";
  for (const std::string_view name : stemma::claims::kSpeechFeatures) names += fmt::format("\t{}", name);
  std::puts(names.c_str());
  for (const Speech& s : heard.speeches) PrintRow(d, s);
}

}  // namespace

int main(int argc, char** argv) {
  stemma::Corpus corpus({});
  std::vector<std::string> inputs(argv + 1, argv + argc);
  const bool articles = !inputs.empty() && inputs.front() == "--articles";
  if (articles) inputs.erase(inputs.begin());
  if (!corpus.Read(inputs) || !corpus.Analyse()) return 2;
  const Dossier& d = corpus.dossier();
  stemma::claims::Heard most;
  for (auto& story : stemma::claims::HearStories({d.articles, d.reuse, d.attributions, d.mentions}))
    if (story.voices.size() > most.voices.size()) most = std::move(story);
  articles ? PrintArticles(d, most) : PrintSpeeches(d, most);
  return 0;
}
