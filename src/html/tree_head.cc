// PageTreeBuilder: the modes around <head>, in templates, behind <body> and in framesets.
#include "html/quirks.h"
#include "html/tree_builder.h"

namespace stemma::html {
namespace {

constexpr TagSet kActsAsElse = {Tag::kHead, Tag::kBody, Tag::kHtml, Tag::kBr};

bool IsStart(const Token& token, Tag tag) { return token.kind == TokenKind::kStartTag && token.tag == tag; }
bool IsEnd(const Token& token, Tag tag) { return token.kind == TokenKind::kEndTag && token.tag == tag; }
bool IsIgnoredEnd(const Token& token) { return token.kind == TokenKind::kEndTag && !kActsAsElse.Has(token.tag); }

}  // namespace

PageTreeBuilder::Done PageTreeBuilder::Initial(Token& token) {
  SetMode(Mode::kBeforeHtml);
  if (token.kind != TokenKind::kDoctype) return Done::kAgain;
  quirks_ = MeansQuirks({source_.Get(token.text), token.has_system_id,
                         token.has_public_id ? source_.Get(token.public_id) : std::string_view(),
                         token.has_system_id ? source_.Get(token.system_id) : std::string_view(), token.force_quirks});
  return Done::kYes;
}

PageTreeBuilder::Done PageTreeBuilder::BeforeHtml(Token& token) {
  if (token.kind == TokenKind::kDoctype || IsIgnoredEnd(token)) return Done::kYes;
  if (IsStart(token, Tag::kHtml)) {
    Insert(token);
    SetMode(Mode::kBeforeHead);
    return Done::kYes;
  }
  ElseInMode();
  return Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::BeforeHead(Token& token) {
  if (token.kind == TokenKind::kDoctype || IsIgnoredEnd(token)) return Done::kYes;
  if (IsStart(token, Tag::kHtml)) return InBody(token);
  if (IsStart(token, Tag::kHead)) {
    head_ = Insert(token);
    SetMode(Mode::kInHead);
    return Done::kYes;
  }
  ElseInMode();
  return Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::InHead(Token& token) {
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  if (token.kind == TokenKind::kEndTag) {
    if (token.tag == Tag::kTemplate) return EndTemplate(), Done::kYes;
    if (token.tag == Tag::kHead) {
      open_.Pop(here_end_);
      SetMode(Mode::kAfterHead);
      return Done::kYes;
    }
    if (!kActsAsElse.Has(token.tag)) return Done::kYes;
  } else if (token.kind == TokenKind::kStartTag) {
    switch (token.tag) {
      case Tag::kHtml:
        return InBody(token);
      case Tag::kHead:
        return Done::kYes;
      case Tag::kBase:
      case Tag::kBasefont:
      case Tag::kBgsound:
      case Tag::kLink:
      case Tag::kMeta:
        return InsertVoid(token), Done::kYes;
      case Tag::kTitle:
        return ReadRaw(token, TextState::kRcdata);
      case Tag::kNoframes:
      case Tag::kStyle:
        return ReadRaw(token, TextState::kRawtext);
      case Tag::kScript:
        return ReadRaw(token, TextState::kScriptData);
      case Tag::kNoscript:
        if (options_.scripting) return ReadRaw(token, TextState::kRawtext);
        Insert(token);
        SetMode(Mode::kInHeadNoscript);
        return Done::kYes;
      case Tag::kTemplate:
        return StartTemplate(token), Done::kYes;
      default:
        break;
    }
  }
  ElseInMode();
  return Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::InHeadNoscript(Token& token) {
  constexpr TagSet kAllowed = {Tag::kBasefont, Tag::kBgsound, Tag::kLink, Tag::kMeta, Tag::kNoframes, Tag::kStyle};
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  if (IsEnd(token, Tag::kNoscript)) {
    open_.Pop(here_end_);
    SetMode(Mode::kInHead);
    return Done::kYes;
  }
  if (token.kind == TokenKind::kEndTag && token.tag != Tag::kBr) return Done::kYes;
  if (token.kind == TokenKind::kStartTag) {
    if (token.tag == Tag::kHtml) return InBody(token);
    if (kAllowed.Has(token.tag)) return InHead(token);
    if (token.tag == Tag::kHead || token.tag == Tag::kNoscript) return Done::kYes;
  }
  ElseInMode();
  return Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::AfterHead(Token& token) {
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  if (token.kind == TokenKind::kStartTag) {
    if (token.tag == Tag::kHtml) return InBody(token);
    if (token.tag == Tag::kHead) return Done::kYes;
    if (token.tag == Tag::kBody) {
      Insert(token);
      frameset_ok_ = false;
      SetMode(Mode::kInBody);
      return Done::kYes;
    }
    if (token.tag == Tag::kFrameset) {
      Insert(token);
      SetMode(Mode::kInFrameset);
      return Done::kYes;
    }
    if (kHeadContent.Has(token.tag)) {  // belongs to the head after all
      open_.Push(head_);
      const Done done = InHead(token);
      open_.Remove(head_);
      return done;
    }
  } else if (token.kind == TokenKind::kEndTag) {
    if (token.tag == Tag::kTemplate) return InHead(token);
    if (token.tag == Tag::kHead || !kActsAsElse.Has(token.tag)) return Done::kYes;
  }
  ElseInMode();
  return Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::InTemplate(Token& token) {
  if (token.kind == TokenKind::kDoctype) return Done::kYes;
  if (token.kind == TokenKind::kEndTag) return token.tag == Tag::kTemplate ? InHead(token) : Done::kYes;
  if (token.kind == TokenKind::kEndOfFile) {
    if (!HasTemplate()) return Done::kYes;
    EndTemplate();
    return Done::kAgain;
  }
  if (kHeadContent.Has(token.tag)) return InHead(token);
  Mode mode = Mode::kInBody;
  if (kTableParts.Has(token.tag)) mode = Mode::kInTable;
  if (token.tag == Tag::kCol) mode = Mode::kInColumnGroup;
  if (token.tag == Tag::kTr) mode = Mode::kInTableBody;
  if (token.tag == Tag::kTd || token.tag == Tag::kTh) mode = Mode::kInRow;
  template_modes_.back() = mode;
  SetMode(mode);
  return Done::kAgain;
}

// After body and after after body.
PageTreeBuilder::Done PageTreeBuilder::AfterBody(Token& token) {
  if (token.kind == TokenKind::kDoctype || token.kind == TokenKind::kEndOfFile) return Done::kYes;
  if (IsStart(token, Tag::kHtml)) return InBody(token);
  if (IsEnd(token, Tag::kHtml) && mode_ == Mode::kAfterBody) {
    SetMode(Mode::kAfterAfterBody);
    return Done::kYes;
  }
  SetMode(Mode::kInBody);
  return Done::kAgain;
}

PageTreeBuilder::Done PageTreeBuilder::InFrameset(Token& token) {
  if (IsStart(token, Tag::kHtml)) return InBody(token);
  if (IsStart(token, Tag::kNoframes)) return InHead(token);
  if (IsStart(token, Tag::kFrame)) InsertVoid(token);
  if (IsStart(token, Tag::kFrameset)) Insert(token);
  if (IsEnd(token, Tag::kFrameset) && open_.size() > 1) {
    open_.Pop(here_end_);
    if (!open_.CurrentIs(Tag::kFrameset)) SetMode(Mode::kAfterFrameset);
  }
  return Done::kYes;
}

// After frameset and after after frameset.
PageTreeBuilder::Done PageTreeBuilder::AfterFrameset(Token& token) {
  if (IsStart(token, Tag::kHtml)) return InBody(token);
  if (IsStart(token, Tag::kNoframes)) return InHead(token);
  if (IsEnd(token, Tag::kHtml)) SetMode(Mode::kAfterAfterFrameset);
  return Done::kYes;
}

}  // namespace stemma::html
