#include "views/hand_today.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "views/document.h"
#include "views/hand_words.h"

namespace stemma::views {

std::optional<Json> ParsedOrNone(const Result<std::optional<std::string>>& body) {
  if (!body || !*body) return std::nullopt;
  Json value = Json::parse(**body, nullptr, false);
  return value.is_object() ? std::optional(std::move(value)) : std::nullopt;
}

const Json* Lookup::Story(const std::string& id) {
  return Keep(StoryPath(id), [&] { return Some(ReadStory(read_, id), story_); });
}

ClaimReader Lookup::ClaimsOf(const std::string& story) {
  return [this, story](const std::string& claim) {
    const std::string path = ClaimPath(story, claim);
    return Keep(path, [&] { return Some(read_(path), claim_); });
  };
}

ArticleReader Lookup::Articles() {
  return [this](const std::string& id) {
    const std::string path = ArticlePath(id);
    return Keep(path, [&] { return ParsedOrNone(read_(path)); });
  };
}

std::optional<Json> Lookup::Some(const Result<std::optional<std::string>>& body, const Cut& cut) const {
  if (!body || !*body) return std::nullopt;
  Excerpt excerpt(**body, cut, needles_);
  return excerpt.value().is_object() ? std::optional(std::move(excerpt.value())) : std::nullopt;
}

ClaimNames Lookup::NamesOf(const std::string& story) {
  return [this, story](const std::string& claim, const std::string& name) {
    return LettersOf(ClaimPath(story, claim)).find(AsWritten(name)) != std::string::npos;
  };
}

// Only the last are kept: a story has many claims.
const std::string& Lookup::LettersOf(const std::string& path) {
  if (path == letters_of_) return letters_;
  auto body = read_(path);
  letters_of_ = path;
  letters_ = body && *body ? std::move(**body) : std::string();
  return letters_;
}

const Json* Lookup::Keep(const std::string& path, const std::function<std::optional<Json>()>& make) {
  const auto [at, is_new] = kept_.try_emplace(path);
  if (is_new) at->second = make();
  return at->second ? &*at->second : nullptr;
}

namespace {

// The stories in which an entry may apply, the one that it names first.
std::vector<std::string> Candidates(const HandEntry& entry, Lookup& lookup) {
  std::vector<std::string> out;
  if (lookup.Story(entry.story) != nullptr) out.push_back(entry.story);
  const std::string found = entry.anchor.is_object() ? StoryNow(entry.anchor, lookup.Articles()) : std::string();
  if (!found.empty() && found != entry.story && lookup.Story(found) != nullptr) out.push_back(found);
  return out;
}

bool AppliesIn(const std::string& id, HandEntry& entry, Lookup& lookup) {
  Json now = TargetNow(entry, entry.story, id, lookup.ClaimsOf(id), lookup.Articles());
  HandEntry moved = entry;
  moved.target = now;
  if (!Applies(moved, *lookup.Story(id), lookup.ClaimsOf(id))) return false;
  entry.moved = id != entry.story || now != entry.target;
  entry.story = id;
  entry.target = std::move(now);
  return true;
}

}  // namespace

void Settle(HandEntry& entry, Lookup& lookup) {
  const bool direct = lookup.Story(entry.story) != nullptr && AppliesIn(entry.story, entry, lookup);
  const std::vector<std::string> stories = direct ? std::vector{entry.story} : Candidates(entry, lookup);
  entry.applies =
      direct || std::ranges::any_of(stories, [&](const std::string& id) { return AppliesIn(id, entry, lookup); });
  const Json* story = stories.empty() ? nullptr : lookup.Story(entry.applies ? entry.story : stories.front());
  if (!entry.applies) entry.why = WhyNot(entry, story);
  entry.what = WhatIsDone(entry, story, lookup.ClaimsOf(entry.story));
}

}  // namespace stemma::views
