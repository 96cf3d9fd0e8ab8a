#include "attribution/media.h"

#include <gtest/gtest.h>

namespace stemma::attribution {
namespace {

bool Medium(std::string_view words) {
  const View view(words);
  return IsMedium(view, {0, view.size()});
}

TEST(Media, AreKnownByTheirHeads) {
  for (const std::string_view name :
       {"the Orel Gazette", "Radio Orel", "OTV World", "Le Courrier de Vell", "Die Zeitung"})
    EXPECT_TRUE(Medium(name)) << name;
  for (const std::string_view name : {"Ada Marr", "Le Grand Quai", "World Orel", "the courrier"})
    EXPECT_FALSE(Medium(name)) << name;
}

}  // namespace
}  // namespace stemma::attribution
