#include <stemma/stemma.h>

#include <cstdio>

int main(int argc, char** argv) {
  const std::vector<std::string> inputs(argv + 1, argv + argc);
  stemma::Corpus corpus(stemma::Session{});
  if (!corpus.Read(inputs) || !corpus.Analyse()) return 2;
  for (const stemma::Article& article : corpus.dossier().articles) std::printf("%s\n", article.id.c_str());
  return 0;
}
