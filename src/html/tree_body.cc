// PageTreeBuilder: the mode "in body".
#include "html/tree_builder.h"
#include "text/fold.h"

namespace stemma::html {

PageTreeBuilder::Done PageTreeBuilder::InBody(Token& token) {
  if (token.kind == TokenKind::kEndOfFile) return BodyEndOfFile(token);
  if (token.kind == TokenKind::kStartTag) BodyStart(token);
  if (token.kind != TokenKind::kEndTag) return Done::kYes;
  if (token.tag == Tag::kBody || token.tag == Tag::kHtml) {
    if (!open_.IsInScope(Tag::kBody)) return Done::kYes;
    SetMode(Mode::kAfterBody);
    return token.tag == Tag::kHtml ? Done::kAgain : Done::kYes;
  }
  BodyEnd(token);
  return Done::kYes;
}

PageTreeBuilder::Done PageTreeBuilder::BodyEndOfFile(Token& token) {
  return template_modes_.empty() ? Done::kYes : InTemplate(token);
}

void PageTreeBuilder::BodyStart(Token& token) {
  if (kHeadContent.Has(token.tag)) {
    InHead(token);
    return;
  }
  if (BodyStartBlock(token) || BodyStartInline(token) || BodyStartRaw(token)) return;
  switch (token.tag) {
    case Tag::kHtml:
      if (!HasTemplate()) AddMissingAttributes(open_[0], token);
      return;
    case Tag::kBody:
      if (open_.size() < 2 || tree_.At(open_[1]).tag != Tag::kBody || HasTemplate()) return;
      frameset_ok_ = false;
      return AddMissingAttributes(open_[1], token);
    case Tag::kFrameset:
      return StartFrameset(token);
    case Tag::kFrame:
    case Tag::kHead:
      return;
    case Tag::kMath:
    case Tag::kSvg:
      Reconstruct();
      return InsertForeign(token, token.tag == Tag::kSvg ? Namespace::kSvg : Namespace::kMath);
    default:
      if (kTableParts.Has(token.tag)) return;
      Reconstruct();
      Insert(token);
  }
}

// Start tags of blocks. True when the token was one.
bool PageTreeBuilder::BodyStartBlock(Token& token) {
  if (kContainers.Has(token.tag) || token.tag == Tag::kP) {
    ClosePInButtonScope();
    Insert(token);
    return true;
  }
  if (kHeadings.Has(token.tag)) {
    ClosePInButtonScope();
    if (open_.CurrentIs(kHeadings)) Pop();
    Insert(token);
    return true;
  }
  switch (token.tag) {
    case Tag::kPre:
    case Tag::kListing:
      ClosePInButtonScope();
      Insert(token);
      skips_newline_ = true;
      frameset_ok_ = false;
      return true;
    case Tag::kForm:
      return StartForm(token), true;
    case Tag::kLi:
    case Tag::kDd:
    case Tag::kDt:
      return StartListItem(token), true;
    case Tag::kTable:
      if (!quirks_) ClosePInButtonScope();
      Insert(token);
      frameset_ok_ = false;
      SetMode(Mode::kInTable);
      return true;
    case Tag::kHr:
      ClosePInButtonScope();
      InsertVoid(token);
      frameset_ok_ = false;
      return true;
    default:
      return false;
  }
}

// Start tags inside lines. True when the token was one.
bool PageTreeBuilder::BodyStartInline(Token& token) {
  if (kFormatting.Has(token.tag)) {
    if (token.tag == Tag::kA) {
      const std::size_t open = FormattingFor(Tag::kA);
      if (open != formatting_.size()) {
        const NodeId node = formatting_[open].node;
        Adopt(token);
        formatting_.Remove(node);
        open_.Remove(node);
      }
    }
    Reconstruct();
    if (token.tag == Tag::kNobr && open_.IsInScope(Tag::kNobr)) {
      Adopt(token);
      Reconstruct();
    }
    PushFormatting(Insert(token));
    return true;
  }
  switch (token.tag) {
    case Tag::kImage:
      token.tag = Tag::kImg;
      [[fallthrough]];
    case Tag::kArea:
    case Tag::kBr:
    case Tag::kEmbed:
    case Tag::kImg:
    case Tag::kKeygen:
    case Tag::kWbr:
      Reconstruct();
      InsertVoid(token);
      frameset_ok_ = false;
      return true;
    case Tag::kInput:
      return StartInput(token), true;
    case Tag::kParam:
    case Tag::kSource:
    case Tag::kTrack:
      return InsertVoid(token), true;
    case Tag::kButton:
      if (open_.IsInScope(Tag::kButton)) {
        GenerateImpliedEnds();
        PopUntil(Tag::kButton);
      }
      Reconstruct();
      Insert(token);
      frameset_ok_ = false;
      return true;
    case Tag::kApplet:
    case Tag::kMarquee:
    case Tag::kObject:
      Reconstruct();
      Insert(token);
      formatting_.PushMarker();
      frameset_ok_ = false;
      return true;
    case Tag::kOptgroup:
    case Tag::kOption:
      if (open_.CurrentIs(Tag::kOption)) Pop();
      Reconstruct();
      Insert(token);
      return true;
    case Tag::kRb:
    case Tag::kRtc:
    case Tag::kRp:
    case Tag::kRt:
      if (open_.IsInScope(Tag::kRuby))
        GenerateImpliedEnds(token.tag == Tag::kRp || token.tag == Tag::kRt ? Tag::kRtc : Tag::kOther);
      Insert(token);
      return true;
    default:
      return false;
  }
}

// Start tags that change how the tokenizer reads on, and <select>. True when the token was one.
bool PageTreeBuilder::BodyStartRaw(Token& token) {
  switch (token.tag) {
    case Tag::kPlaintext:
      ClosePInButtonScope();
      Insert(token);
      tokenizer_.SetState(TextState::kPlaintext, {});
      return true;
    case Tag::kTextarea:
      skips_newline_ = true;
      frameset_ok_ = false;
      ReadRaw(token, TextState::kRcdata);
      return true;
    case Tag::kXmp:
      ClosePInButtonScope();
      Reconstruct();
      frameset_ok_ = false;
      ReadRaw(token, TextState::kRawtext);
      return true;
    case Tag::kNoscript:
      if (!options_.scripting) return false;
      ReadRaw(token, TextState::kRawtext);
      return true;
    case Tag::kIframe:
      frameset_ok_ = false;
      [[fallthrough]];
    case Tag::kNoembed:
      ReadRaw(token, TextState::kRawtext);
      return true;
    case Tag::kSelect: {
      Reconstruct();
      Insert(token);
      frameset_ok_ = false;
      const bool in_table = mode_ == Mode::kInTable || mode_ == Mode::kInCaption || mode_ == Mode::kInTableBody ||
                            mode_ == Mode::kInRow || mode_ == Mode::kInCell;
      SetMode(in_table ? Mode::kInSelectInTable : Mode::kInSelect);
      return true;
    }
    default:
      return false;
  }
}

void PageTreeBuilder::StartFrameset(const Token& token) {
  if (open_.size() < 2 || tree_.At(open_[1]).tag != Tag::kBody || !frameset_ok_) return;
  tree_.Remove(open_[1]);
  while (open_.size() > 1) Pop();
  Insert(token);
  SetMode(Mode::kInFrameset);
}

void PageTreeBuilder::StartListItem(const Token& token) {
  frameset_ok_ = false;
  const bool is_li = token.tag == Tag::kLi;
  const TagSet siblings = is_li ? TagSet{Tag::kLi} : TagSet{Tag::kDd, Tag::kDt};
  for (std::size_t i = open_.size(); i-- > 0;) {
    ++steps_;
    const GrowingNode& node = tree_.At(open_[i]);
    if (OpenElements::IsHtml(node) && siblings.Has(node.tag)) {
      const Tag tag = node.tag;
      GenerateImpliedEnds(tag);
      PopUntil(tag);
      break;
    }
    if (node.is_special && node.tag != Tag::kAddress && node.tag != Tag::kDiv && node.tag != Tag::kP) break;
  }
  ClosePInButtonScope();
  Insert(token);
}

void PageTreeBuilder::StartForm(const Token& token) {
  if (form_ != kNobody && !HasTemplate()) return;
  ClosePInButtonScope();
  const NodeId form = Insert(token);
  if (!HasTemplate()) form_ = form;
}

void PageTreeBuilder::StartInput(const Token& token) {
  Reconstruct();
  InsertVoid(token);
  if (!text::EqualsIgnoreCase(Value(token, "type"), "hidden")) frameset_ok_ = false;
}

void PageTreeBuilder::BodyEnd(Token& token) {
  if (BodyEndSpecial(token)) return;
  if (kFormatting.Has(token.tag)) return Adopt(token);
  AnyOtherEnd(token);
}

// End tags with rules of their own. True when the token was one.
bool PageTreeBuilder::BodyEndSpecial(Token& token) {
  constexpr TagSet kMoreContainers = {Tag::kButton, Tag::kListing, Tag::kPre};
  constexpr TagSet kWithMarker = {Tag::kApplet, Tag::kMarquee, Tag::kObject};
  const bool has_marker = kWithMarker.Has(token.tag);
  if (kContainers.Has(token.tag) || kMoreContainers.Has(token.tag) || has_marker) {
    if (!open_.IsInScope(token.tag)) return true;
    GenerateImpliedEnds();
    CloseWith(token);
    if (has_marker) formatting_.ClearToMarker();
    return true;
  }
  if (kHeadings.Has(token.tag)) {
    if (!open_.IsInScope(kHeadings)) return true;
    GenerateImpliedEnds();
    while (!open_.CurrentIs(kHeadings)) Pop();
    open_.Pop(here_end_);
    return true;
  }
  switch (token.tag) {
    case Tag::kTemplate:
      return EndTemplate(), true;
    case Tag::kForm:
      return EndForm(), true;
    case Tag::kP:
      if (!open_.IsInButtonScope(Tag::kP)) InsertImplied(Tag::kP);
      GenerateImpliedEnds(Tag::kP);
      CloseWith(token);
      return true;
    case Tag::kLi:
      if (!open_.IsInListScope(Tag::kLi)) return true;
      GenerateImpliedEnds(Tag::kLi);
      CloseWith(token);
      return true;
    case Tag::kDd:
    case Tag::kDt:
      if (!open_.IsInScope(token.tag)) return true;
      GenerateImpliedEnds(token.tag);
      CloseWith(token);
      return true;
    case Tag::kBr:  // "</br>" is "<br>"
      Reconstruct();
      InsertVoid(token);
      frameset_ok_ = false;
      return true;
    default:
      return false;
  }
}

void PageTreeBuilder::EndForm() {
  if (HasTemplate()) {
    if (!open_.IsInScope(Tag::kForm)) return;
    GenerateImpliedEnds();
    while (!open_.CurrentIs(Tag::kForm)) Pop();
    return open_.Pop(here_end_);
  }
  const NodeId form = form_;
  form_ = kNobody;
  if (form == kNobody || !tree_.At(form).is_open || !open_.IsNodeInScope(form)) return;
  GenerateImpliedEnds();
  tree_.At(form).source_end = here_end_;
  open_.Remove(form);
}

void PageTreeBuilder::AnyOtherEnd(const Token& token) {
  if (token.tag != Tag::kOther && open_.Count(token.tag) == 0) return;
  for (std::size_t i = open_.size(); i-- > 0;) {
    ++steps_;
    const GrowingNode& node = tree_.At(open_[i]);
    if (OpenElements::IsHtml(node) && HasName(node, token)) {
      const NodeId id = open_[i];
      GenerateImpliedEnds(token.tag);
      if (tree_.At(id).is_open) PopUntilNode(id);
      return;
    }
    if (node.is_special) return;
  }
}

}  // namespace stemma::html
