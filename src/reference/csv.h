// Csv: the rows of a comma-separated file, whatever program wrote it.
// In:  the file's bytes.  Out: rows of fields with the line and byte where each begins; rows that cannot be read.
// Accepts a byte order mark, CRLF, LF or CR, quotes with line ends inside, "" for a quote, and a comma, semicolon or
// tab as the separator (the one that the first line has most of). Tested by reference/csv_test.cc, fuzzed by
// fuzz/reference_csv_fuzz.cc. Source: RFC 4180.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma::reference {

struct CsvRow {
  std::uint64_t line = 0;  // 1-based
  std::uint64_t byte = 0;
  std::vector<std::string> fields;
  std::string fault;  // why the row cannot be read; empty when it can
};

// DEVIATION: RFC 4180 knows no faults. A quote inside an unquoted field is an ordinary character, as spreadsheets take
// it; what follows a closing quote, and a quote that never closes, make the row faulty, and reading goes on with the
// next line of the file. Empty lines are passed over. Time O(n).
std::vector<CsvRow> ReadCsv(std::string_view text);

}  // namespace stemma::reference
