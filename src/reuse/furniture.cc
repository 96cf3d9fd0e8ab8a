#include "reuse/furniture.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace stemma::reuse {
namespace {

constexpr auto kPhrases = std::to_array<std::string_view>(
    {// sharing and following
     "share this", "share it in the comments", "in the comments", "leave a comment", "leave a reply", "post a comment",
     "comments below", "comment below", "comments section", "let us know", "tell us what you think", "follow us",
     "follow me on", "follow him on", "follow her on", "follow them on", "on twitter", "on facebook", "like us on",
     "join the conversation", "join us on", "email this", "print this", "tweet this", "share on", "send us your",
     "got a tip", "send tips", "contact the reporter", "contact the author", "to contact the", "e-mail address",
     "email address", "will not be published", "something to add to this story", "want to see more",
     // subscribing
     "sign up", "subscribe", "newsletter", "our mailing list", "register now", "log in", "create an account",
     "your inbox", "breaking news alerts", "download our app", "download the app", "get the app", "free trial",
     "rss feed", "push notifications",
     // pointing on
     "read more", "click here", "click the link", "click on the", "see also", "see more", "related articles",
     "related stories", "you may also like", "you might also like", "more from", "more on this story", "most popular",
     "most read", "recommended for you", "watch the video", "scroll down", "continue reading", "full story",
     "for more information visit", "visit our website", "for the latest", "stay up to date", "stay tuned",
     // copyright and disclaimers
     "all rights reserved", "copyright", "may not be published", "rewritten or redistributed", "reproduced without",
     "without permission", "terms of use", "terms of service", "privacy policy", "cookie policy", "use of cookies",
     "fair use", "views expressed", "opinions expressed", "does not necessarily", "sole responsibility of the author",
     "for informational purposes", "not be held responsible", "non-profit", "without profit", "source url",
     "research and educational purposes", "specifically authorized by",
     "specifically authorized by the copyright owner", "original source of this article", "purposes of your own",
     "permission from the copyright owner", "responsible for any inaccurate",
     // advertising and money
     "advertisement", "sponsored by", "special offer", "order now", "buy now", "list price", "donate", "donation",
     "support our work", "become a member", "isbn", "discount", "pre-order",
     // bylines, biographies, credits
     "contributed to this report", "is a writer", "is a reporter", "is a staff", "is the author of", "is editor",
     "getty images", "photo credit", "image credit"});

using Phrase = std::vector<std::uint32_t>;

// Sorted, so that a word's phrases stand together.
const std::vector<Phrase>& Phrases() {
  static const std::vector<Phrase> phrases = [] {
    std::vector<Phrase> out;
    for (const std::string_view text : kPhrases) {
      Phrase phrase;
      for (const Word& word : ReadWords(text)) phrase.push_back(word.hash);
      if (!phrase.empty()) out.push_back(std::move(phrase));
    }
    std::ranges::sort(out);
    return out;
  }();
  return phrases;
}

bool StandsAt(const std::vector<Word>& words, WordIndex at, const Phrase& phrase) {
  if (at + phrase.size() > words.size()) return false;
  for (std::size_t i = 0; i < phrase.size(); ++i)
    if (words[at + i].hash != phrase[i]) return false;
  return true;
}

}  // namespace

std::size_t CountFurniturePhrases(const std::vector<Word>& words, WordRange range) {
  const std::vector<Phrase>& phrases = Phrases();
  std::size_t count = 0;
  for (WordIndex i = range.begin; i < range.end; ++i) {
    auto it = std::ranges::lower_bound(phrases, words[i].hash, {}, [](const Phrase& p) { return p.front(); });
    for (; it != phrases.end() && it->front() == words[i].hash; ++it) {
      if (!StandsAt(words, i, *it)) continue;
      ++count;
      break;
    }
  }
  return count;
}

std::size_t WordsWithoutPhrases(std::string_view text, const std::vector<Word>& words, WordRange range) {
  std::size_t without = 0;
  for (WordIndex begin = range.begin; begin < range.end;) {
    WordIndex end = begin + 1;
    const auto parted = [&](WordIndex i) {
      return text.substr(words[i - 1].end, words[i].begin - words[i - 1].end).find("\n\n") != std::string_view::npos;
    };
    while (end < range.end && !parted(end)) ++end;
    if (CountFurniturePhrases(words, {begin, end}) == 0) without += end - begin;
    begin = end;
  }
  return without;
}

}  // namespace stemma::reuse
