#include "views/hand_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "report/contains.h"

namespace stemma::views {

using report::Contains;

HandGroups::HandGroups(Json& claim) : origins_(claim["origins"]) {
  for (const Json& origin : origins_) {
    numbers_.push_back(origin["groups"]["id"].get<std::uint32_t>());
    last_ = std::max(last_, numbers_.back());
  }
}

bool HandGroups::Merge(const std::vector<std::string>& names, const std::string& why) {
  std::set<std::uint32_t> old;
  for (std::size_t i = 0; i < numbers_.size(); ++i)
    if (Contains(names, origins_[i]["name"].get<std::string>())) old.insert(numbers_[i]);
  if (old.size() < 2) return false;
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    if (!old.contains(numbers_[i])) continue;
    numbers_[i] = *old.begin();
    origins_[i]["merged_because"] = why;
  }
  return true;
}

bool HandGroups::Split(const std::string& name, const std::vector<std::string>& articles, const std::string& why) {
  for (std::size_t i = 0; i < numbers_.size(); ++i) {
    if (origins_[i]["name"] != name) continue;
    Json mine = Json::array();
    Json others = Json::array();
    for (const Json& article : origins_[i]["articles"])
      (Contains(articles, article.get<std::string>()) ? mine : others).push_back(article);
    if (mine.empty() || others.empty()) return false;
    Json part = origins_[i];
    part["articles"] = std::move(mine);
    part["merged_because"] = nullptr;
    part["split_because"] = why;
    origins_[i]["articles"] = std::move(others);
    origins_.push_back(std::move(part));
    numbers_.push_back(++last_);
    return true;
  }
  return false;
}

std::size_t HandGroups::Write() {
  std::map<std::uint32_t, bool> counted;
  for (std::size_t i = 0; i < numbers_.size(); ++i)
    counted[numbers_[i]] = counted[numbers_[i]] || origins_[i]["groups"]["counted"] == true;
  for (std::size_t i = 0; i < numbers_.size(); ++i)
    origins_[i]["groups"] = {{"id", numbers_[i]}, {"counted", counted[numbers_[i]]}};
  return static_cast<std::size_t>(std::ranges::count_if(counted, [](const auto& item) { return item.second; }));
}

std::size_t HandGroups::All() const { return std::set(numbers_.begin(), numbers_.end()).size(); }

}  // namespace stemma::views
