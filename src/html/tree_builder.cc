#include "html/tree_builder.h"

#include "html/byte_class.h"

namespace stemma::html {

PageTreeBuilder::PageTreeBuilder(std::string_view page, const ReadOptions& options)
    : options_(options), source_(page), tokenizer_(source_, options.max_attributes) {
  tree_.Reserve(page.size() / 48 + 16);
  attributes_.reserve(page.size() / 64 + 16);
}

std::string PageTreeBuilder::Run() {
  Token token;
  do {
    tokenizer_.Next(token);
    here_ = token.source_begin;
    here_end_ = token.source_end;
    if (token.kind == TokenKind::kText) {
      ProcessText({token.text, here_, here_end_, token.references, token.nul});
    } else {
      Process(token);
    }
    tokenizer_.AllowCdata(!open_.empty() && !OpenElements::IsHtml(open_.Current()));
  } while (token.kind != TokenKind::kEndOfFile && IsWithinLimits());
  Finish();
  return IsWithinLimits() ? std::string() : OverLimit();
}

bool PageTreeBuilder::IsWithinLimits() const {
  return tags_ <= options_.max_tags && open_.size() <= options_.max_depth && !tokenizer_.dropped_attributes() &&
         !many_attributes_ && steps() <= options_.max_steps;
}

// Which limit that was.
std::string PageTreeBuilder::OverLimit() const {
  const auto over = [](const char* what, std::uint64_t limit) { return what + (" (" + std::to_string(limit) + ")"); };
  if (tags_ > options_.max_tags) return over("the page has more tags than the limit", options_.max_tags);
  if (open_.size() > options_.max_depth)
    return over("the page nests elements deeper than the limit", options_.max_depth);
  if (tokenizer_.dropped_attributes() || many_attributes_)
    return over("a tag of the page has more attributes than the limit", options_.max_attributes);
  return over("reading the page takes more steps than the limit", options_.max_steps);
}

void PageTreeBuilder::Finish() {
  for (std::size_t i = open_.size(); i-- > 0;) tree_.At(open_[i]).source_end = here_end_;
}

void PageTreeBuilder::Process(Token& token) {
  skips_newline_ = false;
  if (in_table_text_) FlushTableText();
  if (token.kind == TokenKind::kComment) return;
  if (token.kind == TokenKind::kStartTag || token.kind == TokenKind::kEndTag) ++tags_;
  while ((IsForeign(token) ? InForeign(token) : InMode(mode_, token)) == Done::kAgain) {
  }
}

PageTreeBuilder::Done PageTreeBuilder::InMode(Mode mode, Token& token) {
  switch (mode) {
    case Mode::kInitial:
      return Initial(token);
    case Mode::kBeforeHtml:
      return BeforeHtml(token);
    case Mode::kBeforeHead:
      return BeforeHead(token);
    case Mode::kInHead:
      return InHead(token);
    case Mode::kInHeadNoscript:
      return InHeadNoscript(token);
    case Mode::kAfterHead:
      return AfterHead(token);
    case Mode::kInBody:
      return InBody(token);
    case Mode::kText:
      SetMode(mode_after_text_);
      if (token.kind != TokenKind::kEndTag) return Pop(), Done::kAgain;
      CloseWith(token);
      return Done::kYes;
    case Mode::kInTable:
      return InTable(token);
    case Mode::kInCaption:
      return InCaption(token);
    case Mode::kInColumnGroup:
      return InColumnGroup(token);
    case Mode::kInTableBody:
      return InTableBody(token);
    case Mode::kInRow:
      return InRow(token);
    case Mode::kInCell:
      return InCell(token);
    case Mode::kInSelect:
      return InSelect(token);
    case Mode::kInSelectInTable:
      return InSelectInTable(token);
    case Mode::kInTemplate:
      return InTemplate(token);
    case Mode::kAfterBody:
    case Mode::kAfterAfterBody:
      return AfterBody(token);
    case Mode::kInFrameset:
      return InFrameset(token);
    case Mode::kAfterFrameset:
    case Mode::kAfterAfterFrameset:
      return AfterFrameset(token);
  }
  return Done::kYes;
}

// The "tree construction dispatcher".
bool PageTreeBuilder::IsForeign(const Token& token) const {
  if (open_.empty() || token.kind == TokenKind::kEndOfFile) return false;
  const GrowingNode& current = open_.Current();
  if (OpenElements::IsHtml(current)) return false;
  if (token.kind != TokenKind::kStartTag) return true;
  if (IsMathTextPoint(current) && token.tag != Tag::kMglyph && token.tag != Tag::kMalignmark) return false;
  if (current.tag == Tag::kAnnotationXml && current.space == Namespace::kMath && token.tag == Tag::kSvg) return false;
  return !current.takes_html;
}

}  // namespace stemma::html
