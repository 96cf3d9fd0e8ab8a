#include "extract/dump_names.h"

#include <algorithm>
#include <array>

#include "extract/dump_byline.h"
#include "extract/head.h"
#include "extract/names.h"
#include "extract/title.h"
#include "text/fold.h"

namespace stemma::extract {
namespace {

// Names in bars that are looked for in the text before bars are taken for lists: each look costs the length of the
// text. Pages have one to three; at 0 a name in a bar is never an author.
constexpr std::size_t kMostNamesTried = 20;

// "By Ada Quill, Varn": a single word behind the comma is where, not who.
std::vector<std::string> WithoutPlaces(std::vector<std::string> names, const std::string& line) {
  if (names.empty() || names[0].find(' ') == std::string::npos) return names;
  std::erase_if(names, [&](const std::string& name) {
    return name.find(' ') == std::string::npos && line.find(", " + name) != std::string::npos;
  });
  return names;
}

// "published", "Last updated", "on": words that stand before a date and name no site.
bool SaysWhen(std::string_view words) {
  static constexpr auto kWords = std::to_array<std::string_view>(
      {"publish", "posted", "update", "date", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
       "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"});
  const std::string folded = text::Fold(words);
  return folded == "on" ||
         std::ranges::any_of(kWords, [&](std::string_view word) { return folded.find(word) != std::string::npos; });
}

}  // namespace

void DumpNames::SetTitle(std::string title, std::string site) {
  title_ = std::move(title);
  title_site_ = std::move(site);
}

void DumpNames::ReadByline(const std::string& text) {
  std::vector<std::string>& authors = target();
  if (authors.empty()) authors = AuthorsBehindWord(text);
  if (authors.empty()) authors = WithoutPlaces(CleanAuthors(text, ""), text);
}

void DumpNames::ReadBar(const std::string& text) {
  std::vector<std::string>& authors = target();
  if (authors.empty()) authors = AuthorsBehindWord(text);
  const bool comma_only = title_site_.empty() && text.find(" | ") == std::string::npos;
  if (!authors.empty() || comma_only) return;
  if (std::string name = NameOfHeadLine(text); CanHaveWritten(name)) authors = {std::move(name)};
}

void DumpNames::ReadDateline(const std::string& text, std::size_t date_begin) {
  constexpr std::size_t kMaxSite = 50;  // bytes
  std::string name = Squash(std::string_view(text).substr(0, date_begin));
  while (!name.empty() && std::string_view(" ,|-:").find(name.back()) != std::string_view::npos) name.pop_back();
  if (!name.empty() && name.size() <= kMaxSite && !SaysWhen(name) && AfterLeadWord(name).empty() &&
      dateline_site_.empty() && text.find(',') != std::string::npos)
    dateline_site_ = name;
}

void DumpNames::ReadSays(const std::string& text) {
  if (says_site_.empty()) says_site_ = text.substr(0, text::LowerAscii(text).rfind(" says"));
}

void DumpNames::ReadBiography(const std::string& text) {
  std::size_t at = std::string::npos;
  for (const std::string_view verb : {" is a", " is the", " lives in", " has been", " covers", " writes"})
    at = std::min(at, text.find(verb));
  if (at != std::string::npos && IsBareName(std::string_view(text).substr(0, at)) && biography_.empty())
    biography_ = text.substr(0, at);
  for (const std::string_view mark : {"writer at ", "editor at ", "reporter at ", "journalist at ", "correspondent at ",
                                      "writer for ", "reporter for ", "correspondent for "}) {
    const std::size_t site = text.find(mark);
    if (site == std::string::npos || !biography_site_.empty()) continue;
    const std::size_t from = site + mark.size();
    biography_site_ = text.substr(from, std::min(text.find_first_of(".,;\n", from), text.size()) - from);
    if (biography_site_.size() > 60) biography_site_.clear();
  }
}

void DumpNames::ReadSeeMore(const std::string& text) {
  if (!see_more_site_.empty() || !text::Fold(text).starts_with("see more")) return;
  if (const std::size_t at = text.find(": "); at != std::string::npos) see_more_site_ = text.substr(at + 2);
}

void DumpNames::ReadNearDate(std::span<const DumpLine> head) {
  if (!authors_.empty()) return;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const bool near = (i > 0 && head[i - 1].kind == DumpKind::kDateline) ||
                      (i + 1 < head.size() && head[i + 1].kind == DumpKind::kDateline);
    const std::string& text = head[i].plain.text;
    const bool name = head[i].kind == DumpKind::kShort || head[i].furniture == "biography";  // it stands again below
    if ((!near && !SignsWithRole(text)) || !name || text == title_) continue;
    if (std::string who = NameOfHeadLine(text); CanHaveWritten(who)) return authors_.push_back(std::move(who));
  }
}

void DumpNames::ReadBelowHeadline(std::span<const DumpLine> lines) {
  constexpr std::size_t kNear = 6;
  for (std::size_t i = 0; i + 1 < lines.size() && authors_.empty(); ++i)
    if (IsLoneByline(lines[i].plain.text) && IsBareName(lines[i + 1].plain.text))
      authors_ = CleanAuthors(lines[i + 1].plain.text, "");
  for (std::size_t i = 0; i < std::min(kNear, lines.size()) && repeated_.empty(); ++i)
    if (std::ranges::find(repeated_names_, lines[i].plain.text) != repeated_names_.end())
      repeated_ = lines[i].plain.text;
}

std::vector<std::string> DumpNames::Authors() const {
  std::vector<std::string> out = so_far();
  std::erase_if(out, [&](const std::string& name) { return IsOwnSite(name); });
  if (out.empty() && !biography_.empty() && !IsOwnSite(biography_)) out = {biography_};
  if (out.empty() && !repeated_.empty() && !IsOwnSite(repeated_)) out = {repeated_};
  return out;
}

std::string DumpNames::Publisher(const std::string& original) const {
  for (const std::string* name :
       {&title_site_, &says_site_, &dateline_site_, &original, &biography_site_, &see_more_site_})
    if (!name->empty()) return Squash(*name);
  return {};
}

bool DumpNames::IsOwnSite(std::string_view name) const {
  const std::string key = TitleKey(name);
  const std::string site = TitleKey(title_site_);
  return !site.empty() && (site.starts_with(key) || key.starts_with(site));
}

// Who writes is seldom spoken of in the text; a place, a section's subject or the site is.
bool DumpNames::CanHaveWritten(const std::string& name) {
  if (name.empty() || IsOwnSite(name) || TitleKey(title_).find(TitleKey(name)) != std::string::npos) return false;
  if (++tried_ > kMostNamesTried) return false;
  return std::ranges::none_of(text_, [&](const DumpLine& line) {
    const std::size_t at = line.plain.text.find(name);
    return line.kind == DumpKind::kProse && at != std::string::npos && at != 0;
  });
}

}  // namespace stemma::extract
