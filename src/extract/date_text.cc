#include "extract/date_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "extract/months.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

struct Piece {
  enum class Kind { kNumber, kWord, kMark } kind = Kind::kMark;
  std::size_t begin = 0;
  std::size_t end = 0;
  int value = 0;   // numbers
  int digits = 0;  // numbers
};

// Cuts folded text into numbers, words and marks; white space is dropped. Very long numbers get value -1.
std::vector<Piece> Pieces(std::string_view text) {
  std::vector<Piece> out;
  for (std::size_t i = 0; i < text.size();) {
    Piece piece;
    piece.begin = i;
    const auto c = static_cast<unsigned char>(text[i]);
    if (c <= ' ') {
      ++i;
      continue;
    }
    const auto is_word = [](char x) {
      return (x >= 'a' && x <= 'z') || (x >= 'A' && x <= 'Z') || static_cast<unsigned char>(x) >= 0x80;
    };
    if (IsDigit(text[i])) {
      while (i < text.size() && IsDigit(text[i])) ++i;
      piece.kind = Piece::Kind::kNumber;
      piece.digits = static_cast<int>(i - piece.begin);
      if (piece.digits > 9 ||
          std::from_chars(text.data() + piece.begin, text.data() + i, piece.value).ec != std::errc())
        piece.value = -1;
    } else if (is_word(text[i])) {
      while (i < text.size() && is_word(text[i])) ++i;
      piece.kind = Piece::Kind::kWord;
    } else {
      ++i;
    }
    piece.end = i;
    out.push_back(piece);
  }
  return out;
}

bool IsDay(int year, int month, int day) {
  return year >= 1970 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 &&
         std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
             .ok();
}

std::string Pad(int value, std::size_t width) {
  std::string out = std::to_string(value);
  return out.size() < width ? std::string(width - out.size(), '0') + out : out;
}

class DateFinder {
 public:
  DateFinder(std::string_view text, bool month_first) : text_(text), month_first_(month_first), pieces_(Pieces(text)) {}

  std::vector<FoundDate> Run() {
    std::vector<FoundDate> out;
    for (std::size_t i = 0; i < pieces_.size();) {
      next_ = i;
      ambiguous_ = false;
      order_ = SlashOrder::kNoSlashes;
      if (YearFirst(i) || DayFirst(i) || Worded(i) || Compact(i)) {
        FoundDate found;
        found.begin = pieces_[i].begin;
        found.value = Pad(year_, 4) + "-" + Pad(month_, 2) + "-" + Pad(day_, 2) + Time();
        found.end = pieces_[next_ - 1].end;
        found.ambiguous = ambiguous_;
        found.order = order_;
        out.push_back(std::move(found));
        i = next_;
      } else {
        ++i;
      }
    }
    return out;
  }

 private:
  bool IsNumber(std::size_t i, int min_digits, int max_digits) const {
    return i < pieces_.size() && pieces_[i].kind == Piece::Kind::kNumber && pieces_[i].digits >= min_digits &&
           pieces_[i].digits <= max_digits;
  }
  std::string_view Of(std::size_t i) const {
    return i < pieces_.size() ? text_.substr(pieces_[i].begin, pieces_[i].end - pieces_[i].begin) : std::string_view();
  }
  int Value(std::size_t i) const { return pieces_[i].value; }

  bool Set(int year, int month, int day, std::size_t next) {
    if (!IsDay(year, month, day)) return false;
    year_ = year;
    month_ = month;
    day_ = day;
    next_ = next;
    return true;
  }

  // 2017-07-14, 2017/7/14, 2017.07.14, and with the signs for year, month, day.
  bool YearFirst(std::size_t i) {
    if (!IsNumber(i, 4, 4)) return false;
    std::size_t at = i + 1;
    const std::string_view mark = Of(at);
    if (mark == "\xE5\xB9\xB4" || mark == "\xEB\x85\x84") {  // the signs for "year"
      if (!IsNumber(at + 1, 1, 2) || !IsNumber(at + 3, 1, 2)) return false;
      return Set(Value(i), Value(at + 1), Value(at + 3), std::min(at + 5, pieces_.size()));
    }
    if (mark != "-" && mark != "/" && mark != ".") return false;
    if (!IsNumber(at + 1, 1, 2) || Of(at + 2) != mark || !IsNumber(at + 3, 1, 2)) return false;
    return Set(Value(i), Value(at + 1), Value(at + 3), at + 4);
  }

  // 14.07.2017, 14/7/17, 7/14/2017.
  bool DayFirst(std::size_t i) {
    if (!IsNumber(i, 1, 2)) return false;
    const std::string_view mark = Of(i + 1);
    if (mark != "." && mark != "/" && mark != "-") return false;
    if (!IsNumber(i + 2, 1, 2) || Of(i + 3) != mark) return false;
    const bool full = IsNumber(i + 4, 4, 4);
    if (!full && !IsNumber(i + 4, 2, 2)) return false;
    if (i > 0 && (Of(i - 1) == "." || IsNumber(i - 1, 1, 9)) && pieces_[i - 1].end == pieces_[i].begin) return false;
    const int year = full ? Value(i + 4) : 2000 + Value(i + 4);
    if (!full && (mark == "-" || Value(i + 4) > 40)) return false;
    const int a = Value(i);
    const int b = Value(i + 2);
    constexpr int kMonths = 12;
    ambiguous_ = mark == "/" && a <= kMonths && b <= kMonths && a != b;
    if (mark == "/" && full)
      order_ = a > kMonths ? SlashOrder::kDay : b > kMonths ? SlashOrder::kMonth : SlashOrder::kEither;
    const bool month_first = mark == "/" && month_first_;
    return month_first ? Set(year, a, b, i + 5) || Set(year, b, a, i + 5)
                       : Set(year, b, a, i + 5) || Set(year, a, b, i + 5);
  }

  bool IsFiller(std::string_view word) const {
    static constexpr std::array<std::string_view, 17> kFillers = {
        ".", ",", "de", "of", "st", "nd", "rd", "th", "er", "do", "del", "di", "\xC2\xBA", "-", "the", "ter", "d"};
    return std::ranges::find(kFillers, word) != kFillers.end();
  }

  std::size_t SkipFillers(std::size_t i) const {
    for (int n = 0; n < 3 && i < pieces_.size() && IsFiller(Of(i)); ++n) ++i;
    return i;
  }

  // "14 July 2017", "July 14th, 2017", "14 de julio de 2017", "2017 July 14" is not written.
  bool Worded(std::size_t i) {
    if (IsNumber(i, 1, 2)) {
      const std::size_t month_at = SkipFillers(i + 1);
      const int month = month_at < pieces_.size() ? MonthOf(Of(month_at)) : 0;
      if (month == 0) return false;
      const std::size_t year_at = SkipFillers(month_at + 1);
      return IsNumber(year_at, 4, 4) && Set(Value(year_at), month, Value(i), year_at + 1);
    }
    if (pieces_[i].kind != Piece::Kind::kWord) return false;
    const int month = MonthOf(Of(i));
    if (month == 0) return false;
    const std::size_t day_at = SkipFillers(i + 1);
    if (!IsNumber(day_at, 1, 2)) return false;
    const std::size_t year_at = SkipFillers(day_at + 1);
    return IsNumber(year_at, 4, 4) && Set(Value(year_at), month, Value(day_at), year_at + 1);
  }

  // 20170714, only where nothing sticks to it.
  bool Compact(std::size_t i) {
    if (!IsNumber(i, 8, 8)) return false;
    const int value = Value(i);
    return Set(value / 10000, value / 100 % 100, value % 100, i + 1);
  }

  // "T18:00:00+02:00", " 18:00 CET", ", 6:30 pm" behind a date; empty where there is none.
  std::string Time() {
    std::size_t i = next_;
    for (int n = 0; n < 3 && i < pieces_.size() && IsTimeFiller(Of(i)); ++n) ++i;
    if (!IsNumber(i, 1, 2) || (Of(i + 1) != ":" && Of(i + 1) != "h") || !IsNumber(i + 2, 2, 2)) return {};
    int hour = Value(i);
    if (hour > 23 || Value(i + 2) > 59) return {};
    std::string out = ":" + Pad(Value(i + 2), 2);
    std::size_t end = i + 3;
    if (Of(end) == ":" && IsNumber(end + 1, 2, 2)) {
      out += ":" + Pad(Value(end + 1), 2);
      end += 2;
      if ((Of(end) == "." || Of(end) == ",") && end + 1 < pieces_.size() && IsNumber(end + 1, 1, 9) &&
          pieces_[end].end == pieces_[end + 1].begin)
        end += 2;
    }
    const std::string half = text::LowerAscii(Of(end));
    if (half == "pm" || half == "p") hour = hour % 12 + 12;
    if (half == "am" || half == "a") hour %= 12;
    if (half == "pm" || half == "am") ++end;
    out = "T" + Pad(hour, 2) + out + Zone(end);
    next_ = std::min(end, pieces_.size());
    return out;
  }

  static bool IsTimeFiller(std::string_view word) {
    static constexpr std::array<std::string_view, 14> kFillers = {"T", "t", ",",        "at",   "um",  "-",  "a",
                                                                  "|", "|", "\xC3\xA0", "alle", "ore", "kl", "."};
    return std::ranges::find(kFillers, word) != kFillers.end();
  }

  // The offset behind a time, in ISO form; moves `end` behind it.
  std::string Zone(std::size_t& end) {
    if (Of(end) == "Z" || Of(end) == "z" || Of(end) == "GMT" || Of(end) == "UTC") {
      ++end;
      return "Z";
    }
    const std::string_view sign = Of(end);
    if (sign != "+" && sign != "-") return {};
    if (IsNumber(end + 1, 4, 4)) {
      const int value = Value(end + 1);
      end += 2;
      return std::string(sign) + Pad(value / 100, 2) + ":" + Pad(value % 100, 2);
    }
    if (!IsNumber(end + 1, 2, 2)) return {};
    const int hours = Value(end + 1);
    const bool minutes = Of(end + 2) == ":" && IsNumber(end + 3, 2, 2);
    const std::string out = std::string(sign) + Pad(hours, 2) + ":" + Pad(minutes ? Value(end + 3) : 0, 2);
    end += minutes ? 4 : 2;
    return out;
  }

  std::string_view text_;
  bool month_first_;
  std::vector<Piece> pieces_;
  std::size_t next_ = 0;
  int year_ = 0, month_ = 0, day_ = 0;
  bool ambiguous_ = false;
  SlashOrder order_ = SlashOrder::kNoSlashes;
};

// Seconds or milliseconds since 1970 as a UTC time; empty for other numbers.
std::string FromEpoch(std::string_view digits) {
  std::int64_t value = 0;
  if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc()) return {};
  if (digits.size() == 13) value /= 1000;
  const std::chrono::sys_seconds time{std::chrono::seconds(value)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const auto seconds = static_cast<int>((time - day).count());
  if (!IsDay(int(date.year()), static_cast<int>(unsigned(date.month())), static_cast<int>(unsigned(date.day()))))
    return {};
  return Pad(int(date.year()), 4) + "-" + Pad(static_cast<int>(unsigned(date.month())), 2) + "-" +
         Pad(static_cast<int>(unsigned(date.day())), 2) + "T" + Pad(seconds / 3600, 2) + ":" +
         Pad(seconds / 60 % 60, 2) + ":" + Pad(seconds % 60, 2) + "Z";
}

}  // namespace

std::vector<FoundDate> FindDates(std::string_view text, bool month_first) {
  // OPTIMIZATION: most lines have no digit, and no date is without one.
  if (std::ranges::none_of(text, IsDigit)) return {};
  return DateFinder(text, month_first).Run();
}

std::string ParseDate(std::string_view value, bool month_first) {
  constexpr std::size_t kMaxBytes = 200;
  value = value.substr(0, kMaxBytes);
  const bool digits = !value.empty() && std::ranges::all_of(value, IsDigit);
  if (digits && (value.size() == 10 || value.size() == 13)) return FromEpoch(value);
  if (digits && value.size() == 14) value = value.substr(0, 8);
  const std::vector<FoundDate> found = FindDates(value, month_first);
  return found.empty() ? std::string() : found.front().value;
}

std::string DateInUrl(std::string_view url) {
  const std::size_t host = url.find("://");
  const std::size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 3);
  if (path == std::string_view::npos) return {};
  const std::vector<Piece> pieces = Pieces(url.substr(path));
  const std::string_view text = url.substr(path);
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    const auto number = [&](std::size_t n, int low, int high) {
      return n < pieces.size() && pieces[n].kind == Piece::Kind::kNumber && pieces[n].digits >= low &&
             pieces[n].digits <= high;
    };
    if (number(i, 8, 8) && IsDay(pieces[i].value / 10000, pieces[i].value / 100 % 100, pieces[i].value % 100)) {
      const int v = pieces[i].value;
      return Pad(v / 10000, 4) + "-" + Pad(v / 100 % 100, 2) + "-" + Pad(v % 100, 2);
    }
    if (number(i, 2, 2) && number(i + 2, 2, 2) && number(i + 4, 4, 4) && pieces[i + 4].value >= 1990 &&
        IsDay(pieces[i + 4].value, pieces[i + 2].value, pieces[i].value))
      return Pad(pieces[i + 4].value, 4) + "-" + Pad(pieces[i + 2].value, 2) + "-" + Pad(pieces[i].value, 2);
    if (!number(i, 4, 4) || pieces[i].value < 1990 || pieces[i].value > 2099) continue;
    const int month =
        number(i + 2, 1, 2)
            ? pieces[i + 2].value
            : MonthOf(i + 2 < pieces.size() ? text.substr(pieces[i + 2].begin, pieces[i + 2].end - pieces[i + 2].begin)
                                            : "");
    if (i + 4 < pieces.size() && number(i + 4, 1, 2) && IsDay(pieces[i].value, month, pieces[i + 4].value))
      return Pad(pieces[i].value, 4) + "-" + Pad(month, 2) + "-" + Pad(pieces[i + 4].value, 2);
    if (text[pieces[i].end] == '/' && number(i + 2, 2, 2) && month >= 1 && month <= 12 && i + 3 < pieces.size() &&
        text[pieces[i + 2].end] == '/')
      return Pad(pieces[i].value, 4) + "-" + Pad(month, 2);
  }
  return {};
}

}  // namespace stemma::extract
