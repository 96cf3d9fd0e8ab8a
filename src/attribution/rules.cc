#include "attribution/rules.h"

#include "attribution/phrases.h"
#include "attribution/speech.h"

namespace stemma::attribution {

std::vector<Relation> ReadByRules(const View& view) {
  using Finder = void (*)(const View&, std::vector<Relation>&);
  // The order matters: later finders look at what earlier ones found. Numbers are features of the tagger's model.
  constexpr Finder kFinders[] = {FindSpeech,   FindAccordingTo, FindCiting,    FindIdioms,   FindColon,
                                 FindNounCues, FindHearsay,     FindDatelines, FindCredits,  FindPublications,
                                 FindObtained, FindPosts,       FindFloating,  FindCarriers, FindCarriedBy};
  std::vector<Relation> out;
  std::uint8_t number = 0;
  for (const Finder find : kFinders) {
    const std::size_t before = out.size();
    find(view, out);
    ++number;
    for (std::size_t i = before; i < out.size(); ++i) out[i].finder = number;
  }
  return out;
}

}  // namespace stemma::attribution
