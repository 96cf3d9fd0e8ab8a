#include "extract/dump_lines.h"

#include <algorithm>
#include <array>

#include "extract/cues.h"
#include "extract/date_text.h"
#include "extract/dump_bar.h"
#include "extract/dump_biography.h"
#include "extract/dump_byline.h"
#include "extract/dump_comment_headings.h"
#include "extract/dump_house.h"
#include "extract/names.h"
#include "extract/phrases.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace stemma::extract {
namespace {

// A line of prose without a full stop is at least this long; bytes.
constexpr std::size_t kProseBytes = 110;
// Words of selling and inviting that make a line an advert.
constexpr int kPromotionWords = 3;

bool IsSpace(char c) { return c == ' ' || c == '\t'; }

std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < text.size();) {
    while (i < text.size() && IsSpace(text[i])) ++i;
    const std::size_t begin = i;
    while (i < text.size() && !IsSpace(text[i])) ++i;
    if (i > begin) out.push_back(text.substr(begin, i - begin));
  }
  return out;
}

// "Facebook Twitter YouTube RSS": names of services and nothing else.
bool IsShareBar(std::string_view folded) {
  static constexpr auto kServices = std::to_array<std::string_view>(
      {"facebook", "twitter",  "youtube", "soundcloud", "rss",     "threads",   "bluesky",  "gab",
       "gettr",    "signal",   "viber",   "tiktok",     "discord", "instagram", "linkedin", "pinterest",
       "whatsapp", "telegram", "email",   "e-mail",     "print",   "reddit",    "tumblr",   "google+",
       "share",    "tweet",    "vk",      "mastodon",   "x",       "copy"});
  auto words = Words(folded);
  std::erase_if(words, [](std::string_view word) { return word == "|" || word == "/" || word == "\xC2\xB7"; });
  if (words.size() < 2 || words.size() > 16) return false;
  return std::ranges::all_of(
      words, [](std::string_view word) { return std::ranges::find(kServices, word) != kServices.end(); });
}

int CountWords(std::string_view folded, const auto& list) {
  int count = 0;
  for (const std::string_view word : list)
    if (folded.find(word) != std::string_view::npos) ++count;
  return count;
}

// Words that sell or invite by themselves.
constexpr auto kInviting = std::to_array<std::string_view>({"my new",
                                                            "newest book",
                                                            "new book",
                                                            "our book",
                                                            "book is titled",
                                                            "blog site",
                                                            "contact at",
                                                            "can be reached at",
                                                            "subscribe",
                                                            "newsletter",
                                                            "radio network",
                                                            "donate",
                                                            "special offer",
                                                            "vpn",
                                                            "get your copy",
                                                            "print edition",
                                                            "forthcoming release",
                                                            "magazine #",
                                                            "become a member",
                                                            "sign up",
                                                            "follow us",
                                                            "buy me a coffee",
                                                            "support us",
                                                            "send it to us",
                                                            "tip us",
                                                            "your donation",
                                                            "read our ",
                                                            "use code",
                                                            "% off",
                                                            "out now in",
                                                            "cookbook",
                                                            "free trial",
                                                            "tipline",
                                                            "tip line",
                                                            "our newsroom on",
                                                            "send a photo",
                                                            "by whatsapp",
                                                            "paid for by its readers",
                                                            "send us",
                                                            "takes no money from",
                                                            "we pay for",
                                                            "call the newsdesk",
                                                            "got a story",
                                                            "texts cost",
                                                            "network rate",
                                                            "followed by your message",
                                                            "enter your email",
                                                            "enter your e-mail",
                                                            "unsubscribe",
                                                            "we pay cash",
                                                            "your pictures",
                                                            "whatsapp us",
                                                            "voice notes",
                                                            "you agree to our",
                                                            "become a patron",
                                                            "get our mug",
                                                            "your thoughts in",
                                                            "in the comments",
                                                            "smash that",
                                                            "hit the bell"});
// Words that do so beside them, and that reports use too.
constexpr auto kSelling =
    std::to_array<std::string_view>({"his book", "her book", "web site", "website", "visit ", "order ", "listen to",
                                     "podcast", "donation", "discount", "membership", "deal", "issue"});

// A line that sells, invites or gives an address, told by several such words together.
bool IsPromotion(std::string_view folded) {
  constexpr std::size_t kShortLine = 50, kParagraph = 160;  // bytes
  int sure = CountWords(folded, kInviting);
  if (folded.find("http") != std::string_view::npos || folded.find("www.") != std::string_view::npos) ++sure;
  if (folded.find('@') != std::string_view::npos) sure += 2;
  const int count = sure + CountWords(folded, kSelling);
  if (sure == 0 && folded.size() >= kParagraph) return false;  // what a report says of a shop
  return count >= kPromotionWords || (count >= 2 && folded.size() < 200) || (count >= 1 && folded.size() < kShortLine);
}

// "[Subscribe] [Donate]": nothing but words in brackets.
bool IsButtonBar(std::string_view text) {
  std::size_t buttons = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '[') return false;
    const std::size_t close = text.find(']', at);
    if (close == std::string_view::npos) return false;
    ++buttons;
    at = std::min(text.find_first_not_of(' ', close + 1), text.size());
  }
  return buttons >= 2;
}

// "[About](#) [Maps](#) [Donate](#)": three links and more, with nothing but marks between.
bool IsLinkBar(const PlainLine& line) {
  constexpr std::size_t kLeastLinks = 3;
  if (line.links.size() < kLeastLinks || line.item) return false;
  std::size_t at = 0;
  const auto is_mark = [](char c) {
    return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
  };
  for (const MarkdownLink& link : line.links) {
    if (link.begin > at && !std::ranges::all_of(line.text.substr(at, link.begin - at), is_mark)) return false;
    at = std::max<std::size_t>(at, link.end);
  }
  return std::ranges::all_of(line.text.substr(at), is_mark);
}

bool IsSays(std::string_view folded) {
  return folded.size() < 60 &&
         (folded.ends_with(" says\xE2\x80\xA6") || folded.ends_with(" says...") || folded.ends_with(" says:"));
}

bool IsDateline(std::string_view text) {
  constexpr std::size_t kMaxBytes = 110;
  if (text.size() > kMaxBytes) return false;
  const auto dates = FindDates(text, true);
  std::size_t besides = text.size();
  for (const FoundDate& date : dates) besides -= date.end - date.begin;
  // "18 March 2021 14:25 | Updated 18 March 2021 16:10"
  const bool twice = dates.size() == 2 && SaysUpdated(text);
  return (dates.size() == 1 || twice) && besides < 60 && !EndsLikeSentence(text);
}

// "Issue 112 | 27 January 2020 | by Ada Quill".
bool IsDatedBar(std::string_view text) { return IsDateline(text) && PartsOfBar(text).size() > 1; }

void Judge(DumpLine& line) {
  const std::string& text = line.plain.text;
  std::string folded = text::Fold(text);
  const auto furniture = [&](std::string_view kind) {
    line.kind = DumpKind::kFurniture;
    line.furniture = kind;
  };
  const bool sentence = EndsLikeSentence(text);
  line.kind = text.size() >= kProseBytes || (sentence && text.size() >= 40) ? DumpKind::kProse : DumpKind::kShort;
  if (IsCommentForm(text)) {
    line.kind = DumpKind::kFormStart;
    line.furniture = "form";
  } else if (IsCommentHeading(text)) {
    line.kind = DumpKind::kCommentStart;
  } else if (IsShareBar(folded)) {
    furniture("share");
  } else if (text.starts_with("[ ] ")) {  // a box to tick
    furniture("form");
  } else if (IsButtonBar(text)) {
    furniture("navigation");
  } else if (LabelOfLine(text)) {
    line.kind = DumpKind::kLabel;
  } else if (IsSays(folded)) {
    line.kind = DumpKind::kSays;
  } else if (const auto cue = CreditOfLine(text); cue && cue->whole_line && cue->kind != "photo") {
    line.kind = DumpKind::kCredit;
  } else if (NoteOfLine(text)) {
    line.kind = DumpKind::kNote;
  } else if (!PhotoCreditOfLine(text).empty()) {
    line.kind = DumpKind::kPhoto;
  } else if (LooksLikeByline(text) && !sentence &&
             !(CleanAuthors(text, "").empty() && AuthorsBehindWord(text).empty())) {
    line.kind = DumpKind::kByline;
  } else if (IsBiography(text, folded)) {
    line.kind = DumpKind::kBioEnd;
    line.furniture = "biography";
  } else if (IsLegal(folded)) {
    furniture("legal");
  } else if (AsksConsent(folded) || TellsContact(folded)) {
    furniture("contact");
  } else if (AsksWhetherHelpful(folded)) {
    line.kind = DumpKind::kBioEnd;
    line.furniture = "form";
  } else if (const std::string_view kind = FurnitureOfPhrase(text); !kind.empty()) {
    furniture(kind);
  } else if (IsLinkBar(line.plain) && FindDates(text, true).empty()) {
    furniture("navigation");
  } else if (IsPromotion(folded) && !IsDatedBar(text)) {
    line.kind = DumpKind::kBioEnd;
    line.furniture = "promotion";
  } else if (IsDateline(text)) {
    line.kind = DumpKind::kDateline;
  } else if (line.kind == DumpKind::kProse && IsMenuOfShortEntries(text)) {
    furniture("navigation");  // "News   Sport   Win!"
  }
}

}  // namespace

bool EndsLikeSentence(std::string_view line) {
  while (!line.empty() && (line.back() == '"' || line.back() == '\'' || line.back() == ')' || line.back() == ']'))
    line.remove_suffix(1);
  for (const std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE2\x80\x9C"})
    if (line.ends_with(quote)) line.remove_suffix(quote.size());
  if (line.empty()) return false;
  return std::string_view(".!?:;,").find(line.back()) != std::string_view::npos || line.ends_with("\xE2\x80\xA6");
}

bool IsBareName(std::string_view line) {
  constexpr std::size_t kMaxBytes = 50;
  const auto words = Words(line);
  if (line.size() > kMaxBytes || words.size() < 2 || words.size() > 4) return false;
  return std::ranges::all_of(words, [](std::string_view word) {
    const char c = word[0];
    const bool upper = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
    const bool particle = word == "van" || word == "von" || word == "de" || word == "der" || word == "bin" ||
                          word == "al" || word == "la";
    return (upper || particle) && word.find_first_of("0123456789,:;?!()|/") == std::string_view::npos;
  });
}

namespace {

bool CanBeListed(const DumpLine& line) {
  constexpr std::size_t kMaxBytes = 200;  // longer is a paragraph
  const bool text = line.kind == DumpKind::kProse || line.kind == DumpKind::kShort || line.kind == DumpKind::kBioEnd;
  return text && line.plain.text.size() <= kMaxBytes;
}

// "MOST READ IN WORLD NEWS": a heading over other stories, and no link to one.
bool HeadsList(const DumpLine& line) {
  constexpr std::size_t kMaxBytes = 40;
  return line.kind == DumpKind::kFurniture && line.furniture == "related" && line.plain.text.size() <= kMaxBytes &&
         line.plain.links.empty() && line.plain.text.find(':') == std::string::npos;
}

// "Related posts", "Trending on the Post", "Advertisement": a heading takes the lines right below it, up to the next
// empty line; where each line is set off, one over other stories takes those that are no sentences. Where the dump has
// no empty lines between its paragraphs, it takes none.
void MarkListed(std::vector<DumpLine>& lines) {
  const auto set_off = std::ranges::count_if(lines, [](const DumpLine& line) { return line.after_blank; });
  if (2 * static_cast<std::size_t>(set_off) < lines.size()) return;
  bool listing = false;  // below a heading over other stories, with no other line since
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const DumpLine& above = lines[i - 1];
    DumpLine& line = lines[i];
    const bool below = above.kind == DumpKind::kFurniture && !line.after_blank &&
                       (above.furniture == "related" || above.furniture == "promotion");
    listing = HeadsList(above) || (listing && above.furniture == "related");
    const bool teaser = listing && line.kind == DumpKind::kShort && !EndsLikeSentence(line.plain.text);
    if ((!below && !teaser) || !CanBeListed(line)) continue;
    line.kind = DumpKind::kFurniture;
    line.furniture = above.furniture;
  }
}

}  // namespace

std::vector<DumpLine> ReadDumpLines(std::string_view text) {
  std::vector<DumpLine> out;
  bool blank = true;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    DumpLine line;
    line.begin = at;
    line.end = end;
    line.plain = ReadMarkdown(text.substr(at, end - at));
    line.after_blank = blank;
    blank = line.plain.text.empty();
    if (!blank) {
      Judge(line);
      out.push_back(std::move(line));
    }
    at = end + 1;
  }
  MarkListed(out);
  return out;
}

}  // namespace stemma::extract
