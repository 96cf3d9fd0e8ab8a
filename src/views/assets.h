// Assets: the page that is built into the program (web/dist), for the server and for the report file.
// In:  nothing.  Out: three texts, or nothing in a build without the page.
// Tested by tests/cli/serve_test.py. Source: decision 0006; CMake option STEMMA_WEB.
#pragma once

#include <optional>
#include <string_view>

namespace stemma::views {

struct Assets {
  std::string_view index;   // index.html
  std::string_view script;  // app.js, a module
  std::string_view style;   // app.css
};

std::optional<Assets> WebAssets();

// The outlines behind the map of places, data/map/world.json; in every build.
std::string_view WorldMap();

}  // namespace stemma::views
