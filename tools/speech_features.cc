// Prints the features of every attribution of a pile's largest story, for tools/train_speech.py.
// usage: speech_features INPUT...
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

}  // namespace

int main(int argc, char** argv) {
  stemma::Corpus corpus({});
  const std::vector<std::string> inputs(argv + 1, argv + argc);
  if (!corpus.Read(inputs) || !corpus.Analyse()) return 2;
  const Dossier& d = corpus.dossier();
  std::vector<Speech> most;
  for (std::vector<Speech>& story : stemma::claims::HearStories({d.articles, d.reuse, d.attributions, d.mentions}))
    if (story.size() > most.size()) most = std::move(story);
  std::string names = "article\tname\tstance\tspans";
  for (const std::string_view name : stemma::claims::kSpeechFeatures) names += fmt::format("\t{}", name);
  std::puts(names.c_str());
  for (const Speech& s : most) PrintRow(d, s);
  return 0;
}
