// Posts: what somebody wrote on a network, set into the page with a dash, a name and an account behind it.
// Declared in phrases.h.
#include "attribution/phrases.h"

namespace stemma::attribution {
namespace {

constexpr std::uint32_t kLongestName = 8;  // tokens of the name before the account

bool IsDash(std::string_view key) {
  return key == "-" || key == "\xE2\x80\x93" || key == "\xE2\x80\x94" || key == "\xE2\x80\x95";
}

// The dash before the name that ends at `end`; `end` when there is none near.
std::uint32_t DashBefore(const View& v, std::uint32_t end, std::uint32_t floor) {
  for (std::uint32_t i = end; i-- > floor && end - i <= kLongestName;)
    if (IsDash(v.Key(i))) return i;
  return end;
}

void Read(const View& v, std::uint32_t bracket, std::vector<Relation>& out) {
  const std::size_t number = v.ParagraphOf(bracket);
  const Range paragraph = v.paragraphs()[number];
  const std::uint32_t dash = DashBefore(v, bracket, paragraph.begin);
  if (dash == bracket || dash + 1 >= bracket) return;
  Relation r;
  r.source = {dash + 1, bracket};
  r.cue = {{dash, dash + 1}};
  if (dash > paragraph.begin)
    r.content = {{paragraph.begin, dash}};
  else if (number > 0)
    r.content = {v.paragraphs()[number - 1]};
  r.confidence = 0.7;
  r.kind = QuoteKind::kDirect;
  r.source_kind = SourceKind::kSocialMedia;
  const QuoteKind kind = r.kind;
  Tidy(v, r);
  r.kind = kind;
  if (!r.content.empty()) out.push_back(std::move(r));
}

}  // namespace

void FindPosts(const View& view, std::vector<Relation>& out) {
  for (std::uint32_t i = 1; i + 3 < view.size(); ++i)
    if (view.Key(i) == "(" && view.Key(i + 1).starts_with("@")) Read(view, i, out);
}

}  // namespace stemma::attribution
