// A first command line; to be replaced by the option table.
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "json/json.h"
#include "pipeline/pipeline.h"
#include "reuse/reuse.h"

using namespace stemma;

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string command = argv[1];
  std::vector<std::string> inputs;
  DiagnosticSink sink;
  pipeline::Context context;
  context.diagnostics = &sink;
  for (int i = 2; i < argc; ++i) {
    if (std::strcmp(argv[i], "--verbatim") == 0) context.options.verbatim = true;
    else if (argv[i][0] != '-') inputs.emplace_back(argv[i]);
  }
  auto read = pipeline::ReadInputs(inputs, context);
  if (!read) { std::fprintf(stderr, "%s\n", read.error().message.c_str()); return 2; }
  auto articles = pipeline::Articles(read->records, context);
  const auto say = [](const std::string& s) { std::puts(s.c_str()); };
  if (command == "extract") {
    say(json::Header("article", {}));
    for (const auto& a : articles) say(json::ArticleLine(a));
  } else if (command == "reuse") {
    say(json::Header("reuse", {}));
    for (const auto& r : reuse::FindReuse(articles, {})) say(json::ReuseLine(r, articles));
  } else if (command == "attributions") {
    auto d = pipeline::FindAttributions(std::move(articles), context);
    say(json::Header("attribution", {}));
    for (std::size_t i = 0; i < d->attributions.size(); ++i) say(json::AttributionLine(d->attributions[i], i, d->articles));
  } else if (command == "mentions") {
    auto d = pipeline::FindMentions(std::move(articles), context);
    say(json::Header("mention", {}));
    for (const auto& m : d->mentions) say(json::MentionLine(m, d->articles));
  } else if (command == "trace") {
    auto d = pipeline::Analyse(std::move(articles), context);
    std::fputs(json::DossierDocument(*d, {}).c_str(), stdout);
  }
  for (const auto& d : sink.Take()) std::fprintf(stderr, "%s\n", ToString(d).c_str());
  return 0;
}
