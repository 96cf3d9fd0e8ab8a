#include "entities/times.h"

#include <algorithm>
#include <cstdlib>
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
// Days within which a full date lends its year to a day and month of a text that bears no date.
constexpr int kLendingDays = 14;

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
    dated_ = anchor.year.has_value();
    for (std::size_t i = 0; i < reading.size(); ++i) words_[i] = LookUpTimeWord(reading, i);
  }

  std::vector<Mention> Run() {
    if (!dated_) told_ = FullDates();
    for (std::size_t i = 0; i < reading_.size();) i = Step(i);
    return std::move(out_);
  }

 private:
  // The days that the text names with their year.
  [[nodiscard]] std::vector<Day> FullDates() const {
    std::vector<Day> out;
    for (std::size_t i = 0; i < reading_.size(); ++i) {
      if ((words_[i].classes & (kClassMonth | kClassDayNumber | kClassYear)) == 0) continue;
      const auto match = Rules().patterns.Match(reading_, words_, i);
      if (!match || match->parts.year == 0 || match->parts.day == 0) continue;
      const auto read = Rules().rules[match->rule].read(*match, reading_, frame_);
      if (read && read->grain == Grain::kDay && read->range) out.push_back(read->range->from);
    }
    return out;
  }

  // In a text without a date of its own: the year of a full date anywhere in it, for a day and month that lie close to
  // that date. Nothing where two years would do, and nothing for a month alone: the story may be years after what it
  // recalls.
  [[nodiscard]] std::optional<int> YearNear(const TimeParts& parts) const {
    if (parts.month == 0 || parts.day == 0 || parts.year != 0) return std::nullopt;
    std::optional<int> year;
    for (const Day told : told_) {
      const auto day = MakeDay(YearOf(told), parts.month, parts.day);
      if (!day || std::abs((*day - told).count()) > kLendingDays) continue;
      if (year && *year != YearOf(told)) return std::nullopt;
      year = YearOf(told);
    }
    return year;
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
    const std::uint32_t paragraph = reading_[match.begin].paragraph;
    if (frame_.period && paragraph > period_paragraph_ + kPeriodReach) frame_.period.reset();
    if (dated_) return;
    if (paragraph != year_paragraph_) frame_.year.reset();
    if (!frame_.year) frame_.year = YearNear(match.parts);
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
    // In a text without a date of its own a full date lends its year to all the rest of its paragraph.
    if (!dated_ && read.grain == Grain::kDay && match.parts.year != 0) {
      frame_.year = YearOf(read.range->from);
      year_paragraph_ = reading_[match.begin].paragraph;
    }
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
  bool dated_ = false;     // the article bears a date
  std::vector<Day> told_;  // full dates of an article that bears none
  std::uint32_t period_paragraph_ = 0;
  std::uint32_t year_paragraph_ = 0;
  std::vector<Mention> out_;
};

}  // namespace

std::vector<Mention> FindTimes(const Article& article, ArticleIndex index, const Reading& reading) {
  return TimeFinder(article, index, reading).Run();
}

}  // namespace stemma::entities
