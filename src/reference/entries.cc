#include "reference/entries.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <optional>
#include <utility>

#include "reference/csv.h"
#include "text/fold.h"

namespace stemma::reference {
namespace {

enum Column : std::uint8_t {
  kStart,
  kEnd,
  kSideA,
  kSideB,
  kRegion,
  kDistrict,
  kWhere,
  kLatitude,
  kLongitude,
  kBest,
  kLow,
  kHigh,
  kAsked,  // the columns from here on are a help, and nobody misses them
  kId = kAsked,
  kCountry,
  kColumns
};
constexpr std::array<std::string_view, kColumns> kNames = {
    "date_start", "date_end",  "side_a", "side_b", "adm_1", "adm_2", "where_coordinates",
    "latitude",   "longitude", "best",   "low",    "high",  "id",    "country"};

std::string_view Trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) - begin + 1);
}

class Table {
 public:
  explicit Table(const CsvRow& header) : width_(header.fields.size()) {
    for (std::size_t i = 0; i < width_; ++i) {
      const std::string name = text::LowerAscii(Trimmed(header.fields[i]));
      for (std::size_t c = 0; c < kColumns; ++c)
        if (!at_[c] && name == kNames[c]) at_[c] = i;
    }
  }

  [[nodiscard]] bool Has(Column column) const { return at_[column].has_value(); }
  [[nodiscard]] std::size_t width() const { return width_; }
  [[nodiscard]] std::string Text(const CsvRow& row, Column column) const {
    return at_[column] ? std::string(Trimmed(row.fields[*at_[column]])) : std::string();
  }
  // The columns asked for that are not there, with commas.
  [[nodiscard]] std::string Missing() const {
    std::string out;
    for (std::size_t c = 0; c < kAsked; ++c)
      if (!at_[c]) out += (out.empty() ? "" : ", ") + std::string(kNames[c]);
    return out;
  }

 private:
  std::size_t width_;
  std::array<std::optional<std::size_t>, kColumns> at_;
};

// Reads one row; `fault` says why it cannot be used.
class RowReader {
 public:
  RowReader(const Table& table, const CsvRow& row) : table_(table), row_(row), fault(row.fault) {}

  Entry Read() {
    Entry entry;
    if (fault.empty() && row_.fields.size() != table_.width())
      fault = std::to_string(row_.fields.size()) + " fields where the header has " + std::to_string(table_.width());
    if (!fault.empty()) return entry;
    ReferenceEntry& e = entry.shown;
    e.row = row_.line;
    e.id = table_.Text(row_, kId);
    e.side_a = table_.Text(row_, kSideA);
    e.side_b = table_.Text(row_, kSideB);
    e.country = table_.Text(row_, kCountry);
    e.adm_1 = table_.Text(row_, kRegion);
    e.adm_2 = table_.Text(row_, kDistrict);
    e.where = table_.Text(row_, kWhere);
    entry.days = ReadDays();
    e.date_start = ShowDay(entry.days.from);
    e.date_end = ShowDay(entry.days.to);
    constexpr double kPole = 90;
    constexpr double kDateLine = 180;
    e.latitude = Number(kLatitude, -kPole, kPole);
    e.longitude = Number(kLongitude, -kDateLine, kDateLine);
    if (!e.latitude || !e.longitude) e.latitude = e.longitude = std::nullopt;
    e.best = Number(kBest, 0, HUGE_VAL);
    e.low = Number(kLow, 0, HUGE_VAL);
    e.high = Number(kHigh, 0, HUGE_VAL);
    if (e.low && e.high && *e.low > *e.high) Blame("low is over high");
    return entry;
  }

 private:
  void Blame(std::string why) {
    if (fault.empty()) fault = std::move(why);
  }

  Days ReadDays() {
    const std::string start = table_.Text(row_, kStart);
    const std::string end = table_.Text(row_, kEnd);
    const auto from = ReadDay(start);
    const auto to = end.empty() ? from : ReadDay(end);
    if (!from) Blame("date_start \"" + start + "\" is no day such as 2017-08-24");
    if (!to) Blame("date_end \"" + end + "\" is no day such as 2017-08-24");
    if (from && to && *to < *from) Blame("date_end is before date_start");
    return {from.value_or(0), to.value_or(0)};
  }

  std::optional<double> Number(Column column, double least, double most) {
    const std::string text = table_.Text(row_, column);
    if (text.empty()) return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) {
      Blame(std::string(kNames[column]) + " \"" + text + "\" is no number");
    } else if (value < least || value > most) {
      Blame(std::string(kNames[column]) + " " + text + " is out of range");
    }
    return value;
  }

  const Table& table_;
  const CsvRow& row_;

 public:
  std::string fault;
};

Result<void> CheckColumns(const Table& table, const std::string& path, DiagnosticSink& diagnostics) {
  if (!table.Has(kStart) || (!table.Has(kWhere) && !table.Has(kDistrict)))
    return Fail(ErrorKind::kBadInput, path + ": not a list of events: its first line lacks " + table.Missing() +
                                          "; give a CSV file with UCDP GED's column names");
  if (const std::string missing = table.Missing(); !missing.empty())
    diagnostics.Add({.severity = Severity::kNote,
                     .path = path,
                     .record = {},
                     .byte = {},
                     .why = "no column " + missing,
                     .what_to_do = "what is in them is not compared"});
  return {};
}

}  // namespace

Result<std::vector<Entry>> ReadEntries(std::string_view text, const std::string& path, DiagnosticSink& diagnostics) {
  const std::vector<CsvRow> rows = ReadCsv(text);
  if (rows.empty()) return Fail(ErrorKind::kBadInput, path + ": empty; give a CSV file with UCDP GED's column names");
  const Table table(rows.front());
  if (auto right = CheckColumns(table, path, diagnostics); !right) return std::unexpected(right.error());
  std::vector<Entry> entries;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    RowReader reader(table, rows[i]);
    Entry entry = reader.Read();
    if (reader.fault.empty())
      entries.push_back(std::move(entry));
    else
      diagnostics.Add({.path = path,
                       .record = rows[i].line,
                       .byte = rows[i].byte,
                       .why = "row not used: " + reader.fault,
                       .what_to_do = "mend the row, or leave it out"});
  }
  if (entries.empty()) return Fail(ErrorKind::kBadInput, path + ": no row of it can be used");
  return entries;
}

}  // namespace stemma::reference
