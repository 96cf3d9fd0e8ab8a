// PageTreeBuilder: the modes of tables and of <select>.
#include "html/tree_builder.h"
#include "text/fold.h"

namespace stemma::html {
namespace {

bool IsStart(const Token& token, Tag tag) { return token.kind == TokenKind::kStartTag && token.tag == tag; }
bool IsEnd(const Token& token, Tag tag) { return token.kind == TokenKind::kEndTag && token.tag == tag; }
bool IsStart(const Token& token, const TagSet& tags) {
  return token.kind == TokenKind::kStartTag && tags.Has(token.tag);
}
bool IsEnd(const Token& token, const TagSet& tags) { return token.kind == TokenKind::kEndTag && tags.Has(token.tag); }

constexpr TagSet kCells = {Tag::kTd, Tag::kTh};
constexpr TagSet kPageParts = {Tag::kBody, Tag::kHtml};
constexpr TagSet kColumnParts = {Tag::kCaption, Tag::kCol, Tag::kColgroup};

}  // namespace

PageTreeBuilder::Done PageTreeBuilder::InTable(Token& token) {
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  if (token.kind == TokenKind::kEndOfFile) return InBody(token);
  if (token.kind == TokenKind::kStartTag) {
    bool taken = true;
    const Done done = InTableStart(token, taken);
    if (taken) return done;
  } else if (token.tag == Tag::kTable) {
    if (!open_.IsInTableScope(Tag::kTable)) return Done::kYes;
    CloseWith(token);
    ResetMode();
    return Done::kYes;
  } else if (token.tag == Tag::kTemplate) {
    return InHead(token);
  } else if (kPageParts.Has(token.tag) || kTableParts.Has(token.tag)) {
    return Done::kYes;
  }
  return InTableElse(token);
}

// What a table cannot hold goes before it ("foster parenting").
PageTreeBuilder::Done PageTreeBuilder::InTableElse(Token& token) {
  fosters_ = true;
  const Done done = InBody(token);
  fosters_ = false;
  return done;
}

PageTreeBuilder::Done PageTreeBuilder::InTableStart(Token& token, bool& taken) {
  const auto insert = [this, &token](Mode mode) {
    PopTo(kTableContext);
    Insert(token);
    SetMode(mode);
    return Done::kYes;
  };
  const auto imply = [this](Tag tag, Mode mode) {
    PopTo(kTableContext);
    InsertImplied(tag);
    SetMode(mode);
    return Done::kAgain;
  };
  switch (token.tag) {
    case Tag::kCaption:
      PopTo(kTableContext);
      formatting_.PushMarker();
      return insert(Mode::kInCaption);
    case Tag::kColgroup:
      return insert(Mode::kInColumnGroup);
    case Tag::kCol:
      return imply(Tag::kColgroup, Mode::kInColumnGroup);
    case Tag::kTbody:
    case Tag::kTfoot:
    case Tag::kThead:
      return insert(Mode::kInTableBody);
    case Tag::kTd:
    case Tag::kTh:
    case Tag::kTr:
      return imply(Tag::kTbody, Mode::kInTableBody);
    case Tag::kTable:
      if (!open_.IsInTableScope(Tag::kTable)) return Done::kYes;
      PopUntil(Tag::kTable);
      ResetMode();
      return Done::kAgain;
    case Tag::kStyle:
    case Tag::kScript:
    case Tag::kTemplate:
      return InHead(token);
    case Tag::kInput:
      taken = text::EqualsIgnoreCase(Value(token, "type"), "hidden");
      if (taken) InsertVoid(token);
      return Done::kYes;
    case Tag::kForm:
      if (HasTemplate() || form_ != kNobody) return Done::kYes;
      form_ = Insert(token);
      Pop();
      return Done::kYes;
    default:
      taken = false;
      return Done::kYes;
  }
}

void PageTreeBuilder::CloseCaption() {
  GenerateImpliedEnds();
  PopUntil(Tag::kCaption);
  formatting_.ClearToMarker();
  SetMode(Mode::kInTable);
}

PageTreeBuilder::Done PageTreeBuilder::InCaption(Token& token) {
  const bool closes = IsEnd(token, Tag::kCaption);
  if (closes || IsStart(token, kTableParts) || IsEnd(token, Tag::kTable)) {
    if (!open_.IsInTableScope(Tag::kCaption)) return Done::kYes;
    CloseCaption();
    return closes ? Done::kYes : Done::kAgain;
  }
  if (IsEnd(token, kTableParts) || IsEnd(token, kPageParts)) return Done::kYes;
  return InBody(token);
}

PageTreeBuilder::Done PageTreeBuilder::InColumnGroup(Token& token) {
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  if (token.kind == TokenKind::kEndOfFile || IsStart(token, Tag::kHtml)) return InBody(token);
  if (IsStart(token, Tag::kCol)) return InsertVoid(token), Done::kYes;
  if (IsEnd(token, Tag::kCol)) return Done::kYes;
  if (IsStart(token, Tag::kTemplate) || IsEnd(token, Tag::kTemplate)) return InHead(token);
  if (!open_.CurrentIs(Tag::kColgroup)) return Done::kYes;
  const bool closes = IsEnd(token, Tag::kColgroup);
  open_.Pop(closes ? here_end_ : here_);
  SetMode(Mode::kInTable);
  return closes ? Done::kYes : Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::InTableBody(Token& token) {
  if (IsStart(token, Tag::kTr)) {
    PopTo(kSectionContext);
    Insert(token);
    SetMode(Mode::kInRow);
    return Done::kYes;
  }
  if (IsStart(token, kCells)) {
    PopTo(kSectionContext);
    InsertImplied(Tag::kTr);
    SetMode(Mode::kInRow);
    return Done::kAgain;
  }
  const bool closes = IsEnd(token, kTableSections);
  if (closes && !open_.IsInTableScope(token.tag)) return Done::kYes;
  if (closes || IsStart(token, kColumnParts) || IsStart(token, kTableSections) || IsEnd(token, Tag::kTable)) {
    if (!open_.IsInTableScope(kTableSections)) return Done::kYes;
    PopTo(kSectionContext);
    open_.Pop(closes ? here_end_ : here_);
    SetMode(Mode::kInTable);
    return closes ? Done::kYes : Done::kAgain;
  }
  if (IsEnd(token, kTableParts) || IsEnd(token, kPageParts)) return Done::kYes;
  return InTable(token);
}

void PageTreeBuilder::CloseRow() {
  PopTo(kRowContext);
  Pop();
  SetMode(Mode::kInTableBody);
}

PageTreeBuilder::Done PageTreeBuilder::InRow(Token& token) {
  if (IsStart(token, kCells)) {
    PopTo(kRowContext);
    Insert(token);
    SetMode(Mode::kInCell);
    formatting_.PushMarker();
    return Done::kYes;
  }
  const bool closes = IsEnd(token, Tag::kTr);
  const bool closes_section = IsEnd(token, kTableSections);
  if (closes_section && !open_.IsInTableScope(token.tag)) return Done::kYes;
  if (closes || closes_section || IsStart(token, kTableParts) || IsEnd(token, Tag::kTable)) {
    if (!open_.IsInTableScope(Tag::kTr)) return Done::kYes;
    PopTo(kRowContext);
    if (closes) {
      open_.Pop(here_end_);
      SetMode(Mode::kInTableBody);
      return Done::kYes;
    }
    CloseRow();
    return Done::kAgain;
  }
  if (IsEnd(token, kTableParts) || IsEnd(token, kPageParts)) return Done::kYes;
  return InTable(token);
}

void PageTreeBuilder::CloseCell() {
  GenerateImpliedEnds();
  PopUntil(kCells);
  formatting_.ClearToMarker();
  SetMode(Mode::kInRow);
}

PageTreeBuilder::Done PageTreeBuilder::InCell(Token& token) {
  if (IsEnd(token, kCells)) {
    if (!open_.IsInTableScope(token.tag)) return Done::kYes;
    GenerateImpliedEnds();
    CloseWith(token);
    formatting_.ClearToMarker();
    SetMode(Mode::kInRow);
    return Done::kYes;
  }
  if (IsStart(token, kTableParts)) {
    if (!open_.IsInTableScope(kCells)) return Done::kYes;
    CloseCell();
    return Done::kAgain;
  }
  if (IsEnd(token, kColumnParts) || IsEnd(token, kPageParts)) return Done::kYes;
  if (IsEnd(token, Tag::kTable) || IsEnd(token, Tag::kTr) || IsEnd(token, kTableSections)) {
    if (!open_.IsInTableScope(token.tag)) return Done::kYes;
    CloseCell();
    return Done::kAgain;
  }
  return InBody(token);
}

void PageTreeBuilder::CloseSelect() {
  PopUntil(Tag::kSelect);
  ResetMode();
}

PageTreeBuilder::Done PageTreeBuilder::InSelect(Token& token) {
  constexpr TagSet kEndSelect = {Tag::kInput, Tag::kKeygen, Tag::kTextarea};
  if (token.kind == TokenKind::kEndOfFile || IsStart(token, Tag::kHtml)) return InBody(token);
  if (IsStart(token, Tag::kOption) || IsStart(token, Tag::kOptgroup) || IsStart(token, Tag::kHr)) {
    if (open_.CurrentIs(Tag::kOption)) Pop();
    if (token.tag != Tag::kOption && open_.CurrentIs(Tag::kOptgroup)) Pop();
    token.tag == Tag::kHr ? InsertVoid(token) : void(Insert(token));
  } else if (IsEnd(token, Tag::kOptgroup)) {
    const bool in_option =
        open_.CurrentIs(Tag::kOption) && open_.size() > 1 && tree_.At(open_[open_.size() - 2]).tag == Tag::kOptgroup;
    if (in_option) Pop();
    if (open_.CurrentIs(Tag::kOptgroup)) open_.Pop(here_end_);
  } else if (IsEnd(token, Tag::kOption)) {
    if (open_.CurrentIs(Tag::kOption)) open_.Pop(here_end_);
  } else if (IsEnd(token, Tag::kSelect) || IsStart(token, Tag::kSelect)) {
    if (open_.IsInSelectScope(Tag::kSelect)) {
      while (!open_.CurrentIs(Tag::kSelect)) Pop();
      open_.Pop(token.kind == TokenKind::kEndTag ? here_end_ : here_);
      ResetMode();
    }
  } else if (IsStart(token, kEndSelect)) {
    if (!open_.IsInSelectScope(Tag::kSelect)) return Done::kYes;
    CloseSelect();
    return Done::kAgain;
  } else if (IsStart(token, Tag::kScript) || IsStart(token, Tag::kTemplate) || IsEnd(token, Tag::kTemplate)) {
    return InHead(token);
  }
  return Done::kYes;
}

PageTreeBuilder::Done PageTreeBuilder::InSelectInTable(Token& token) {
  constexpr TagSet kTableTags = {Tag::kCaption, Tag::kTable, Tag::kTbody, Tag::kTfoot,
                                 Tag::kThead,   Tag::kTr,    Tag::kTd,    Tag::kTh};
  const bool ends = IsEnd(token, kTableTags);
  if (!ends && !IsStart(token, kTableTags)) return InSelect(token);
  if (ends && !open_.IsInTableScope(token.tag)) return Done::kYes;
  CloseSelect();
  return Done::kAgain;
}

}  // namespace stemma::html
