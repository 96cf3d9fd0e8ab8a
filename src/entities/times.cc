#include "entities/times.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "entities/tense.h"
#include "entities/time_anchor.h"
#include "entities/time_rules.h"

namespace stemma::entities {
namespace {

// Paragraphs that a named month, quarter or year stays in mind for "a year earlier" and "the quarter".
constexpr std::uint32_t kPeriodReach = 2;

struct RuleBook {
  std::vector<TimeRule> rules;
  TimePatterns patterns;
};

const RuleBook& Rules() {
  static const RuleBook book = [] {
    std::vector<TimeRule> rules;
    for (const auto table : {DateRules(), RelativeRules(), OtherTimeRules()})
      rules.insert(rules.end(), table.begin(), table.end());
    std::vector<std::string_view> patterns;
    for (const TimeRule& rule : rules) patterns.push_back(rule.pattern);
    return RuleBook{std::move(rules), TimePatterns(patterns)};
  }();
  return book;
}

class TimeFinder {
 public:
  TimeFinder(const Article& article, ArticleIndex index, const Reading& reading)
      : index_(index), reading_(reading), words_(reading.size()) {
    const TimeAnchor anchor = FindAnchor(article, reading);
    frame_.anchor = anchor.day;
    frame_.year = anchor.year;
    for (std::size_t i = 0; i < reading.size(); ++i) words_[i] = LookUpTimeWord(reading, i);
  }

  std::vector<Mention> Run() {
    if (!frame_.year) frame_.year = YearOfLatestDate();
    for (std::size_t i = 0; i < reading_.size();) i = Step(i);
    return std::move(out_);
  }

 private:
  // A text without a date of its own was written no earlier than the latest full date in it: that one's year is the
  // best guess for the dates without year.
  [[nodiscard]] std::optional<int> YearOfLatestDate() const {
    std::optional<int> latest;
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if ((words_[i].classes & (kClassMonth | kClassDayNumber | kClassYear)) == 0) continue;
      const auto match = Rules().patterns.Match(reading_, words_, i);
      if (!match || match->parts.year == 0 || match->parts.day == 0) continue;
      const auto read = Rules().rules[match->rule].read(*match, reading_, frame_);
      if (read && read->grain == Grain::kDay && read->range)
        latest = std::max(latest.value_or(0), YearOf(read->range->to));
    }
    return latest;
  }

  std::size_t Step(std::size_t at) {
    for (const TimeMatch& match : Rules().patterns.MatchAll(reading_, words_, at)) {
      const TimeRule& rule = Rules().rules[match.rule];
      Prepare(match);
      if (auto read = rule.read(match, reading_, frame_)) {
        Emit(match, rule, *read);
        return match.end;
      }
    }
    return at + 1;
  }

  void Prepare(const TimeMatch& match) {
    frame_.tense = TenseAround(reading_, match.begin, match.end);
    if (frame_.period && reading_[match.begin].paragraph > period_paragraph_ + kPeriodReach) frame_.period.reset();
  }

  void Emit(const TimeMatch& match, const TimeRule& rule, const TimeRead& read) {
    Mention m;
    m.article = index_;
    m.span = Span(reading_[match.begin].span.begin(), reading_[match.end - 1].span.end());
    m.text = std::string(m.span.Of(reading_.text()));
    m.kind = MentionKind::kTime;
    m.time = TimeValue{read.value, "", "", read.vague, std::string(rule.name)};
    if (read.range) {
      m.time->from = IsoDay(read.range->from);
      m.time->to = IsoDay(read.range->to);
    }
    out_.push_back(std::move(m));
    Remember(match, rule, read);
  }

  void Remember(const TimeMatch& match, const TimeRule& rule, const TimeRead& read) {
    if (!read.range || read.grain == Grain::kNone) return;
    if (read.grain == Grain::kDay) frame_.last_day = read.range->from;
    // "a year earlier" compares with the period in mind; it does not become it.
    const bool compares = rule.name == "ago" || rule.name == "later" || rule.name == "year_earlier";
    if (!compares && read.grain >= Grain::kMonth && read.grain <= Grain::kYear) {
      frame_.period = read;
      period_paragraph_ = reading_[match.begin].paragraph;
    }
  }

  ArticleIndex index_;
  const Reading& reading_;
  std::vector<TimeWord> words_;
  TimeFrame frame_;
  std::uint32_t period_paragraph_ = 0;
  std::vector<Mention> out_;
};

}  // namespace

std::vector<Mention> FindTimes(const Article& article, ArticleIndex index, const Reading& reading) {
  return TimeFinder(article, index, reading).Run();
}

}  // namespace stemma::entities
