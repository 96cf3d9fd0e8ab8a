#include "views/assets.h"

#ifdef STEMMA_WEB_ASSETS
extern "C" {
extern const char stemma_web_index[];       // NOLINT(readability-identifier-naming): made by the build
extern const char stemma_web_index_end[];   // NOLINT(readability-identifier-naming)
extern const char stemma_web_script[];      // NOLINT(readability-identifier-naming)
extern const char stemma_web_script_end[];  // NOLINT(readability-identifier-naming)
extern const char stemma_web_style[];       // NOLINT(readability-identifier-naming)
extern const char stemma_web_style_end[];   // NOLINT(readability-identifier-naming)
}
#endif

namespace stemma::views {

std::optional<Assets> WebAssets() {
#ifdef STEMMA_WEB_ASSETS
  return Assets{{stemma_web_index, stemma_web_index_end},
                {stemma_web_script, stemma_web_script_end},
                {stemma_web_style, stemma_web_style_end}};
#else
  return std::nullopt;
#endif
}

}  // namespace stemma::views
