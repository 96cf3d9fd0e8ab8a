#include "extract/dump_comment.h"

#include <string>

#include "extract/dump_comment_lines.h"

namespace stemma::extract {
namespace {

constexpr std::size_t kMaxName = 40;  // bytes

std::size_t NumberEnd(const std::string& text) {
  std::size_t i = 0;
  while (i < text.size() && i < 4 && text[i] >= '0' && text[i] <= '9') ++i;
  return i > 0 && text.compare(i, 2, ". ") == 0 ? i + 2 : 0;
}

bool StartsItem(const DumpLine& line) { return line.plain.item || NumberEnd(line.plain.text) != 0; }

// The last line of a comment where it can be the name of who wrote the next one: short, and no sentence.
std::string TakeName(Comment& comment) {
  const std::size_t line = comment.text.rfind('\n');
  const std::size_t begin = line == std::string::npos ? 0 : line + 1;
  std::string name = comment.text.substr(begin);
  if (name.empty() || name.size() > kMaxName || EndsLikeSentence(name)) return {};
  comment.text.resize(line == std::string::npos ? 0 : line);
  return ReaderName(name);
}

// A comment without a head that a bar closes: its first line is a name when it reads like one and text follows.
void NameFirstLine(Comment& comment) {
  if (!comment.author.empty()) return;
  const std::size_t line = std::string_view(comment.text).substr(0, kMaxName + 1).find('\n');
  if (line == std::string_view::npos) return;
  std::string name = comment.text.substr(0, line);
  if (EndsLikeSentence(name)) return;
  comment.text.erase(0, line + 1);
  comment.author = ReaderName(name);
}

// The time of a comment below its head or below its text, or of the next comment, whose name stood above the time.
bool TakeTime(const std::string& time, RawRange raw, std::vector<Comment>& comments) {
  Comment& last = comments.back();
  const bool headed = !last.author.empty() && last.time.empty() && !time.empty();
  if (headed || (last.text.empty() && last.time.empty())) {
    last.time = time;
    return true;
  }
  std::string name = TakeName(last);
  if (name.empty()) return false;
  if (last.text.empty() && last.author.empty()) comments.pop_back();
  comments.push_back({std::move(name), time, {}, raw});
  return true;
}

// A comment begins, with the `words` that stand in the line of its head.
void Begin(std::string author, std::string_view words, RawRange raw, std::vector<Comment>& comments) {
  comments.push_back({std::move(author), {}, std::string(words), raw});
}

}  // namespace

bool DumpComments::AddByStyle(std::span<const DumpLine> lines, RawRange raw, std::vector<Comment>& comments) {
  const std::string_view text = lines[0].plain.text;
  if (style_ == CommentStyle::kNames && OpensWithName(lines)) {
    Begin(ReaderName(text), {}, raw, comments);
  } else if (const auto found = CommentInLine(text); style_ == CommentStyle::kInline && found) {
    Begin(found->author, text.substr(found->words), raw, comments);
  } else if (auto writer = WriterOfComment(text); style_ == CommentStyle::kWriters && writer) {
    Begin(*std::move(writer), {}, raw, comments);
  } else {
    return false;
  }
  closed_ = false;
  return true;
}

bool DumpComments::Add(std::span<const DumpLine> lines, RawRange raw, std::vector<Comment>& comments) {
  const DumpLine& line = lines[0];
  const std::string& text = line.plain.text;
  if (IsCommentBar(text)) {
    closed_ = true;
    if (!comments.empty()) NameFirstLine(comments.back());
    return false;
  }
  if (AddByStyle(lines, raw, comments)) return true;
  const std::size_t number = NumberEnd(text);
  if (const auto head = HeadOfComment(std::string_view(text).substr(number))) {
    comments.push_back({head->author, head->time, {}, raw});
    closed_ = false;
    return true;
  }
  if (const auto time = TimeOfComment(text); time && !comments.empty() && TakeTime(*time, raw, comments)) return true;
  if (auto name = SignatureOfComment(text);
      name && !comments.empty() && comments.back().author.empty() && !comments.back().text.empty()) {
    comments.back().author = *std::move(name);
    comments.back().raw.end = raw.end;
    closed_ = true;
    return true;
  }
  const bool fresh = comments.empty() || StartsItem(line) || closed_;
  closed_ = false;
  if (fresh) comments.push_back({{}, {}, {}, raw});
  Comment& comment = comments.back();
  if (!comment.text.empty()) comment.text += '\n';
  comment.text += fresh ? text.substr(number) : text;
  comment.raw.end = raw.end;
  return true;
}

bool OpensWithName(std::span<const DumpLine> lines) {
  return lines.size() >= 2 && lines[0].after_blank && !lines[1].after_blank && lines[0].kind == DumpKind::kShort &&
         CanNameReader(lines[0].plain.text);
}

CommentStyle StyleOfComments(std::span<const DumpLine> lines) {
  std::size_t blocks = 0, named = 0, in_line = 0, writers = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const DumpLine& line = lines[i];
    if (line.kind == DumpKind::kCommentStart || line.kind == DumpKind::kFormStart) break;
    const std::string& text = line.plain.text;
    if (line.kind == DumpKind::kFurniture || (blocks == 0 && IsCommentBar(text))) continue;  // how they are sorted
    const bool inside = CommentInLine(text).has_value();
    if (HeadOfComment(text) || TimeOfComment(text) || IsCommentBar(text)) return CommentStyle::kHeads;
    if (!line.after_blank && !inside) continue;
    ++blocks;
    if (inside) ++in_line;
    if (WriterOfComment(text)) ++writers;
    if (OpensWithName(lines.subspan(i))) ++named;
  }
  if (2 * writers > blocks) return CommentStyle::kWriters;
  if (2 * named > blocks) return CommentStyle::kNames;
  return 2 * in_line > blocks ? CommentStyle::kInline : CommentStyle::kHeads;
}

}  // namespace stemma::extract
