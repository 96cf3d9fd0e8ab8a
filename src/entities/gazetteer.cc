#include "entities/gazetteer.h"

#include <fmt/format.h>
#include <zstd.h>

#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>

#include "entities/gazetteer_table.h"
#include "entities/name_key.h"

extern "C" const unsigned char stemma_gazetteer[];
extern "C" const unsigned char stemma_gazetteer_end[];

namespace stemma::entities {
namespace {

constexpr std::size_t kMaxUserFile = std::size_t{1}
                                     << 30;  // bytes of a user's gazetteer; a country's dump is under 200 MB

std::string_view NextField(std::string_view& rest, char separator) {
  const std::size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

template <typename T>
std::optional<T> Parse(std::string_view s) {
  T value{};
  const auto [end, error] = std::from_chars(s.data(), s.data() + s.size(), value);
  if (error != std::errc() || end != s.data() + s.size()) return std::nullopt;
  return value;
}

std::string Unpack() {
  const auto size = static_cast<std::size_t>(stemma_gazetteer_end - stemma_gazetteer);
  const auto length = ZSTD_getFrameContentSize(stemma_gazetteer, size);
  if (length == ZSTD_CONTENTSIZE_ERROR || length == ZSTD_CONTENTSIZE_UNKNOWN) return {};
  std::string out(static_cast<std::size_t>(length), '\0');
  const std::size_t got = ZSTD_decompress(out.data(), out.size(), stemma_gazetteer, size);
  if (ZSTD_isError(got) != 0) return {};
  out.resize(got);
  return out;
}

}  // namespace

// Fills a table; the only one that reaches into it.
struct TableReader {
  Gazetteer::Table& table;

  void Shipped(std::string_view text) {
    table.names_.reserve(1 << 17);
    while (!text.empty()) {
      std::string_view line = NextField(text, '\n');
      const std::string_view kind = NextField(line, '\t');
      if (kind == "P") {
        Place(line);
      } else if (kind == "N") {
        Name(line);
      } else if (kind == "D") {
        const std::string_view demonym = NextField(line, '\t');
        table.demonyms_.emplace(demonym, line);
      }
    }
  }

  void Place(std::string_view line) {
    GazetteerPlace p;
    p.kind = static_cast<PlaceKind>(NextField(line, '\t').at(0));
    p.geonames = Parse<std::uint64_t>(NextField(line, '\t')).value_or(0);
    p.name = NextField(line, '\t');
    p.latitude = Parse<double>(NextField(line, '\t')).value_or(0);
    p.longitude = Parse<double>(NextField(line, '\t')).value_or(0);
    p.population = Parse<double>(NextField(line, '\t')).value_or(0);
    p.country = NextField(line, '\t');
    p.admin = NextField(line, '\t');
    table.places.push_back(p);
  }

  void Name(std::string_view line) {
    const std::string_view key = NextField(line, '\t');
    while (!line.empty()) {
      std::string_view id = NextField(line, ',');
      NameRank rank = NameRank::kMain;
      if (!id.empty() && (id.back() == 'a' || id.back() == 'b')) {
        rank = id.back() == 'a' ? NameRank::kOther : NameRank::kAbbreviation;
        id.remove_suffix(1);
      }
      if (const auto index = Parse<PlaceIndex>(id)) table.AddName(key, {*index, rank});
    }
  }

  // One line of a GeoNames dump: id, name, plain name, other names, latitude, longitude, class, code, country, -,
  // admin1, -, -, -, population. False when it is none.
  bool DumpLine(std::string_view line) {
    GazetteerPlace p;
    const auto id = Parse<std::uint64_t>(NextField(line, '\t'));
    p.name = NextField(line, '\t');
    const std::string_view plain = NextField(line, '\t');
    std::string_view others = NextField(line, '\t');
    const auto latitude = Parse<double>(NextField(line, '\t'));
    const auto longitude = Parse<double>(NextField(line, '\t'));
    if (!id || p.name.empty() || !latitude || !longitude) return false;
    const std::string_view feature = NextField(line, '\t');
    const std::string_view code = NextField(line, '\t');
    p.country = NextField(line, '\t');
    NextField(line, '\t');
    p.admin = NextField(line, '\t');
    for (int i = 0; i < 3; ++i) NextField(line, '\t');
    p.population = Parse<double>(NextField(line, '\t')).value_or(0);
    p.geonames = *id;
    p.latitude = *latitude;
    p.longitude = *longitude;
    p.kind = code == "PPLC" ? PlaceKind::kCapital : feature == "A" ? PlaceKind::kRegion : PlaceKind::kTown;
    table.places.push_back(p);
    AddKey(p.name, NameRank::kMain);
    AddKey(plain, NameRank::kOther);
    while (!others.empty()) AddKey(NextField(others, ','), NameRank::kOther);
    return true;
  }

  void AddKey(std::string_view name, NameRank rank) {
    std::string key = NameKey(name);
    if (key.size() < 2) return;
    const auto index = static_cast<PlaceIndex>(table.places.size() - 1);
    for (const Candidate& c : table.Find(key)) {
      if (c.place == index) return;
    }
    table.storage.push_back(std::move(key));
    table.AddName(table.storage.back(), {index, rank});
  }

  Result<void> UserFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in)
      return Fail(ErrorKind::kUnreadable, fmt::format("{}: cannot be opened; check the path and the rights", path));
    std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    if (in.bad() || text.size() > kMaxUserFile)
      return Fail(ErrorKind::kUnreadable, fmt::format("{}: cannot be read, or is over 1 GiB", path));
    table.storage.push_back(std::move(text));
    std::string_view rest = table.storage.back();
    for (std::size_t number = 1; !rest.empty(); ++number) {
      std::string_view line = NextField(rest, '\n');
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      if (line.empty() || line.front() == '#') continue;
      if (!DumpLine(line))
        return Fail(
            ErrorKind::kBadInput,
            fmt::format("{}: line {} has not the columns of a GeoNames dump (id, name, plain name, other names, "
                        "latitude, longitude, ... parted by tabs)",
                        path, number));
    }
    return {};
  }
};

Result<Gazetteer> Gazetteer::Load(std::span<const std::string> user_files) {
  auto table = std::make_shared<Table>();
  table->storage.push_back(Unpack());
  if (table->storage.back().empty()) return Fail(ErrorKind::kInternal, "the shipped gazetteer cannot be unpacked");
  TableReader reader{*table};
  reader.Shipped(table->storage.back());
  for (const std::string& path : user_files) {
    if (auto read = reader.UserFile(path); !read) return std::unexpected(read.error());
  }
  table->Link();
  return Gazetteer(std::move(table));
}

}  // namespace stemma::entities
