// Simulated news for measuring: piles of invented articles with wire copy, cut copies, furniture and stock phrases.
// In:  a number of articles and a seed.  Out: the same articles on every machine, in random order of content.
// Not a test of quality (tools/ has one for that): no truth is kept. Source: ours; docs/algorithms/reuse.md, "Speed".
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "stemma/article.h"

namespace stemma::bench {

// xorshift*, Marsaglia 2003: the same draws everywhere.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed * 0x9E3779B97F4A7C15U + 1) {}
  std::uint64_t Next() {
    state_ ^= state_ >> 12;
    state_ ^= state_ << 25;
    state_ ^= state_ >> 27;
    return state_ * 0x2545F4914F6CDD1DU;
  }
  std::size_t Below(std::size_t n) { return static_cast<std::size_t>(Next() >> 33) % n; }
  double Share() { return static_cast<double>(Next() >> 11) * 0x1.0p-53; }

 private:
  std::uint64_t state_;
};

// Words of two to nine letters, drawn as Zipf has it: the r-th of 60,000 about as often as 1/r.
class Lexicon {
 public:
  static constexpr std::size_t kWords = 60'000;

  Lexicon() {
    static constexpr const char* kSyllables[] = {"ba", "ce", "di",  "fo", "gu",  "la", "me", "ni",  "po",  "ru",
                                                 "sa", "te", "vi",  "zo", "dre", "fl", "an", "er",  "in",  "or",
                                                 "st", "al", "ent", "is", "un",  "ke", "ha", "our", "ack", "ing"};
    Draw draw(7);
    for (std::size_t i = 0; i < kWords; ++i) {
      std::string word = kSyllables[draw.Below(30)];
      for (std::size_t n = 0; n < (i < 100 ? 0 : 1 + draw.Below(3)); ++n) word += kSyllables[draw.Below(30)];
      words_.push_back(std::move(word));
    }
  }
  const std::string& Any(Draw& draw) const {
    const auto rank = static_cast<std::size_t>(std::exp(draw.Share() * std::log(double(kWords))));
    return words_[rank - 1];
  }

 private:
  std::vector<std::string> words_;
};

// About 4.6 kB an article with the 11 paragraphs that are meant where none are named. One article of three is the copy
// of one of the hundred before it (whole, cut, or with one sentence in ten changed), one of twelve ends with its host's
// standing paragraph (300 articles a host, in a pile of any size), one sentence of ten holds one of 2,000 turns that
// everybody uses.
class Pile {
 public:
  static constexpr std::size_t kParagraphs = 11;

  explicit Pile(std::size_t articles, std::uint64_t seed = 1, std::size_t paragraphs = kParagraphs)
      : draw_(seed), paragraphs_(paragraphs) {
    for (int i = 0; i < 2'000; ++i) turns_.push_back(Words(3 + draw_.Below(4)));
    for (std::size_t i = 0; i < articles / 300 + 20; ++i) footers_.push_back(Paragraph(2));
    articles_.resize(articles);
    for (std::size_t i = 0; i < articles; ++i) Write(i);
  }
  [[nodiscard]] const std::vector<Article>& articles() const { return articles_; }
  [[nodiscard]] std::vector<Article> Take() { return std::move(articles_); }
  [[nodiscard]] std::size_t bytes() const {
    std::size_t sum = 0;
    for (const Article& a : articles_) sum += a.text.size();
    return sum;
  }

 private:
  std::string Words(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += (i > 0 ? " " : "") + lexicon_.Any(draw_);
    return out;
  }
  std::string Sentence() {
    std::string out = Words(6 + draw_.Below(10));
    if (draw_.Below(10) == 0) out += " " + turns_[draw_.Below(turns_.size())];
    out += " " + Words(4 + draw_.Below(10)) + ". ";
    if (out.front() >= 'a') out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out;
  }
  std::string Paragraph(std::size_t sentences) {
    std::string out;
    for (std::size_t i = 0; i < sentences; ++i) out += Sentence();
    out.back() = '\n';
    return out + "\n";
  }
  void Write(std::size_t i) {
    Article& a = articles_[i];
    a.id = "p" + std::to_string(100'000'000 + i);
    const std::size_t host = draw_.Below(footers_.size());
    a.publisher.domain = "host" + std::to_string(host) + ".example";
    a.published = "2024-03-" + std::to_string(10 + draw_.Below(20));
    if (i > 100 && draw_.Below(3) == 0) {
      a.text = Copy(articles_[i - 1 - draw_.Below(100)].text);
    } else {
      for (std::size_t p = 0; p < paragraphs_; ++p) a.text += Paragraph(3 + draw_.Below(3));
    }
    if (draw_.Below(12) == 0) a.text += footers_[host];
  }
  std::string Copy(const std::string& text) {
    const std::size_t how = draw_.Below(3);
    if (how == 0) return text;
    if (how == 1) return text.substr(0, text.find('\n', text.size() / 2));
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find(". ", at), text.size() - 2) + 2;
      out += draw_.Below(10) == 0 ? Sentence() : text.substr(at, end - at);
      at = end;
    }
    return out;
  }

  Draw draw_;
  std::size_t paragraphs_;  // of an article that copies none
  Lexicon lexicon_;
  std::vector<std::string> turns_;
  std::vector<std::string> footers_;
  std::vector<Article> articles_;
};

}  // namespace stemma::bench
