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

extern "C" const char stemma_map_world[];
extern "C" const char stemma_map_world_end[];

namespace stemma::views {

// Without the line end of the file.
std::string_view WorldMap() {
  std::string_view map(stemma_map_world, stemma_map_world_end);
  while (map.ends_with('\n')) map.remove_suffix(1);
  return map;
}

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
