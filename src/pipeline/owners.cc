#include "pipeline/owners.h"

#include <array>
#include <utility>

#include "pipeline/pipeline.h"
#include "text/fold.h"

extern "C" const char stemma_owners[];
extern "C" const char stemma_owners_end[];

namespace stemma::pipeline {
namespace {

// Takes what stands before `mark` off the front of `rest`.
std::string_view Next(std::string_view& rest, char mark) {
  const std::size_t end = std::min(rest.find(mark), rest.size());
  const std::string_view out = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return out;
}

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

bool IsDomain(std::string_view domain) {
  return domain.find('.') != std::string_view::npos && domain.find_first_of(" /:") == std::string_view::npos;
}

std::string NameKey(std::string_view name) {
  std::string key = text::Fold(Trimmed(name));
  return key.starts_with("the ") ? key.substr(4) : key;
}

std::string_view HostOf(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return {};
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/:?#"));
}

void TellBadLine(const std::string& path, std::uint64_t number, DiagnosticSink* sink) {
  if (sink == nullptr) return;
  sink->Add({.path = path,
             .record = number,
             .byte = {},
             .why = "this is no line of a table of owners",
             .what_to_do = "give four columns with tabs between: owner or rehost, group, domains, outlet names"});
}

}  // namespace

void Owners::Put(std::map<std::string, House, std::less<>>& table, std::string key, const House& house) {
  if (key.empty()) return;
  const auto [at, fresh] = table.emplace(std::move(key), house);
  if (fresh || at->second == house) return;
  taken_.push_back(at->first);
  at->second = house;
}

// False when the line is none of the table.
bool Owners::Line(std::string_view line) {
  std::array<std::string_view, 4> columns;
  for (std::string_view& column : columns) column = Trimmed(Next(line, '\t'));
  const auto& [kind, group, domains, names] = columns;
  const bool known = kind == "owner" || kind == "rehost";
  if (!known || group.empty() || !line.empty() || (domains.empty() && names.empty())) return false;
  for (std::string_view rest = domains; !rest.empty();)
    if (!IsDomain(Trimmed(Next(rest, ';')))) return false;
  const House house{std::string(group), kind == "rehost"};
  for (std::string_view rest = domains; !rest.empty();)
    Put(by_domain_, text::LowerAscii(Trimmed(Next(rest, ';'))), house);
  for (std::string_view rest = names; !rest.empty();) Put(by_name_, NameKey(Next(rest, ';')), house);
  return true;
}

void Owners::Table(std::string_view text, const std::string& path, DiagnosticSink* sink) {
  for (std::uint64_t number = 0; !text.empty(); ++number) {
    const std::string_view line = Next(text, '\n');
    if (Trimmed(line).empty() || line.front() == '#') continue;
    if (!Line(line)) TellBadLine(path, number, sink);
  }
}

Result<Owners> Owners::Load(std::span<const std::string> files, DiagnosticSink* sink) {
  Owners out;
  out.Table({stemma_owners, static_cast<std::size_t>(stemma_owners_end - stemma_owners)}, "owners.tsv", sink);
  for (const std::string& file : files) {
    const auto text = ReadList(file);
    if (!text) return std::unexpected(text.error());
    out.Table(*text, file, sink);
  }
  return out;
}

// The host's own line, or that of the nearest domain above it.
const House* Owners::OfHost(std::string_view host) const {
  while (!host.empty()) {
    if (const auto found = by_domain_.find(host); found != by_domain_.end()) return &found->second;
    Next(host, '.');
  }
  return nullptr;
}

House Owners::Of(const Article& article) const {
  if (const House* house = OfHost(text::LowerAscii(article.publisher.domain))) return *house;
  if (const House* house = OfHost(text::LowerAscii(HostOf(article.source.uri)))) return *house;
  if (!article.publisher.domain.empty()) return {};
  const auto found = by_name_.find(NameKey(article.publisher.name));
  return found == by_name_.end() ? House{} : found->second;
}

Result<std::vector<House>> FindHouses(std::span<const Article> articles, std::span<const std::string> files,
                                      DiagnosticSink* sink) {
  const auto owners = Owners::Load(files, sink);
  if (!owners) return std::unexpected(owners.error());
  std::vector<House> out;
  out.reserve(articles.size());
  for (const Article& article : articles) out.push_back(owners->Of(article));
  return out;
}

}  // namespace stemma::pipeline
