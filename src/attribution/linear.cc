#include "attribution/linear.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

#include <xxhash.h>

namespace stemma::attribution {
namespace {

constexpr std::string_view kMagic = "STMTAG01";  // the last two characters are the version
constexpr std::uint32_t kMostBits = 22;          // a larger table is no model of ours
constexpr std::uint32_t kMostOutputs = 16;
constexpr std::uint32_t kMostTables = 16;
constexpr float kSteps = 32767;

template <class T>
void Put(std::string& out, T value) {
  char raw[sizeof(T)];
  std::memcpy(raw, &value, sizeof(T));
  out.append(raw, sizeof(T));
}

// Reads values off the front; `ok` turns false when the bytes end too early.
class Cursor {
 public:
  explicit Cursor(std::string_view bytes) : rest_(bytes) {}
  template <class T>
  T Take() {
    T value{};
    if (rest_.size() < sizeof(T)) {
      ok_ = false;
      return value;
    }
    std::memcpy(&value, rest_.data(), sizeof(T));
    rest_.remove_prefix(sizeof(T));
    return value;
  }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] std::size_t left() const { return rest_.size(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

float Largest(const WeightTable& table) {
  float most = 0;
  for (const float w : table.weights) most = std::max(most, std::abs(w));
  return most;
}

void WriteTable(const WeightTable& table, std::string& out) {
  const float scale = std::max(Largest(table), 1e-6F) / kSteps;
  std::string rows;
  std::uint32_t count = 0;
  for (std::uint32_t row = 0; row < (1U << table.bits); ++row) {
    std::string cells;
    bool any = false;
    for (std::uint32_t k = 0; k < table.outputs; ++k) {
      const auto cell = static_cast<std::int16_t>(std::lround(table.weights[row * table.outputs + k] / scale));
      any = any || cell != 0;
      Put(cells, cell);
    }
    if (!any) continue;
    Put(rows, row);
    rows += cells;
    ++count;
  }
  Put(out, table.bits);
  Put(out, table.outputs);
  Put(out, scale);
  Put(out, count);
  out += rows;
}

std::optional<WeightTable> ReadTable(Cursor& in) {
  const auto bits = in.Take<std::uint32_t>();
  const auto outputs = in.Take<std::uint32_t>();
  const auto scale = in.Take<float>();
  const auto rows = in.Take<std::uint32_t>();
  if (!in.ok() || bits > kMostBits || outputs == 0 || outputs > kMostOutputs || rows > (1U << bits) ||
      in.left() < std::size_t{rows} * (4 + 2 * outputs))
    return std::nullopt;
  WeightTable table(bits, outputs);
  for (std::uint32_t i = 0; i < rows; ++i) {
    const auto row = in.Take<std::uint32_t>();
    if (row >= (1U << bits)) return std::nullopt;
    for (std::uint32_t k = 0; k < outputs; ++k)
      table.weights[row * outputs + k] = static_cast<float>(in.Take<std::int16_t>()) * scale;
  }
  return table;
}

std::optional<LinearModel> ReadBody(std::string_view bytes) {
  Cursor in(bytes);
  const auto tables = in.Take<std::uint32_t>();
  const auto numbers = in.Take<std::uint32_t>();
  if (tables > kMostTables || in.left() < std::size_t{numbers} * 4) return std::nullopt;
  LinearModel model;
  for (std::uint32_t i = 0; i < numbers; ++i) model.numbers.push_back(in.Take<float>());
  for (std::uint32_t i = 0; i < tables; ++i) {
    auto table = ReadTable(in);
    if (!table) return std::nullopt;
    model.tables.push_back(std::move(*table));
  }
  if (in.left() != 0) return std::nullopt;
  return model;
}

}  // namespace

std::string WriteModel(const LinearModel& model) {
  std::string out(kMagic);
  Put(out, static_cast<std::uint32_t>(model.tables.size()));
  Put(out, static_cast<std::uint32_t>(model.numbers.size()));
  for (const float n : model.numbers) Put(out, n);
  for (const WeightTable& table : model.tables) WriteTable(table, out);
  Put(out, static_cast<std::uint64_t>(XXH3_64bits(out.data(), out.size())));
  return out;
}

Result<LinearModel> ReadModel(std::string_view bytes) {
  if (!bytes.starts_with(kMagic.substr(0, 6)) || bytes.size() < kMagic.size() + 16)
    return Fail(ErrorKind::kCorrupt, "the tagger's model is no model; build the program again");
  if (!bytes.starts_with(kMagic)) return Fail(ErrorKind::kNewerVersion, "the tagger's model is of another version");
  const std::string_view body = bytes.substr(0, bytes.size() - 8);
  Cursor sum(bytes.substr(body.size()));
  if (sum.Take<std::uint64_t>() != XXH3_64bits(body.data(), body.size()))
    return Fail(ErrorKind::kCorrupt, "the tagger's model is cut short or altered; build the program again");
  auto model = ReadBody(body.substr(kMagic.size()));
  if (!model) return Fail(ErrorKind::kCorrupt, "the tagger's model has broken tables; build the program again");
  return std::move(*model);
}

}  // namespace stemma::attribution
