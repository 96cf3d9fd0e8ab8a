// PageTreeBuilder: makes the tree that a browser would make of the tokens, whatever the page left out or crossed over.
// In:  a page.  Out: its nodes while they can still move; html/reader.h puts them in order.
// Tested by html/reader_test.cc, against gumbo by tests/quality/html_oracle.cc, fuzzed by fuzz/html_reader_fuzz.cc.
// Source: WHATWG HTML, "Tree construction". What is left out and why: docs/algorithms/html.md.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "html/formatting_list.h"
#include "html/growing_tree.h"
#include "html/open_elements.h"
#include "html/reader.h"
#include "html/source_text.h"
#include "html/tokenizer.h"

namespace stemma::html {

enum class Mode : std::uint8_t {
  kInitial,
  kBeforeHtml,
  kBeforeHead,
  kInHead,
  kInHeadNoscript,
  kAfterHead,
  kInBody,
  kText,
  kInTable,
  kInCaption,
  kInColumnGroup,
  kInTableBody,
  kInRow,
  kInCell,
  kInSelect,
  kInSelectInTable,
  kInTemplate,
  kAfterBody,
  kInFrameset,
  kAfterFrameset,
  kAfterAfterBody,
  kAfterAfterFrameset
};

// A piece of a text token on its way into the tree.
struct TextRun {
  Slice text;
  std::uint32_t source_begin = 0;
  std::uint32_t source_end = 0;
  bool references = false;
  bool nul = false;
  [[nodiscard]] bool empty() const { return text.empty(); }
};

// One use: construct, Run, take what it made. Time O(page + max_steps); no recursion.
class PageTreeBuilder {
 public:
  PageTreeBuilder(std::string_view page, const ReadOptions& options);

  // Empty, or the limit that bit.
  std::string Run();
  // As ReadPage has it.
  [[nodiscard]] std::uint64_t steps() const { return steps_ + open_.steps() + tokenizer_.steps(); }

  [[nodiscard]] const GrowingTree& tree() const { return tree_; }
  [[nodiscard]] NodeId root() const { return open_.empty() ? kNobody : root_; }
  [[nodiscard]] const SourceText& source() const { return source_; }
  std::vector<TokenAttribute> TakeAttributes() { return std::move(attributes_); }
  std::string TakeRewritten() { return source_.TakeRewritten(); }

 private:
  // What a mode did with a token: took it, or changed the mode so that the token has to be looked at again.
  enum class Done : bool { kAgain = false, kYes = true };
  struct Place {
    NodeId parent;
    NodeId before;
  };

  // tree_builder.cc: tokens to modes.
  void Process(Token& token);
  Done InMode(Mode mode, Token& token);
  bool IsForeign(const Token& token) const;
  void Finish();
  [[nodiscard]] bool IsWithinLimits() const;
  [[nodiscard]] std::string OverLimit() const;

  // tree_text.cc: texts.
  void ProcessText(TextRun run);
  void TextInMode(TextRun& run);
  void ElseInMode();
  bool IsBodyText() const;
  void BodyText(TextRun run);
  void ForeignText(TextRun run);
  void TableText(TextRun run);
  void FlushTableText();
  void InsertText(const TextRun& run);
  TextRun TakeSpace(TextRun& run) const;
  TextRun TakeWords(TextRun& run) const;
  TextRun Take(TextRun& run, std::size_t size) const;
  [[nodiscard]] bool IsSpace(const TextRun& run) const;

  // tree_insert.cc: making and closing elements.
  [[nodiscard]] Place PlaceFor(NodeId target) const;
  NodeId Create(const Token& token, Namespace space);
  NodeId Insert(const Token& token, Namespace space = Namespace::kHtml);
  NodeId InsertImplied(Tag tag);
  void InsertVoid(const Token& token);
  NodeId Clone(NodeId node);
  void AddMissingAttributes(NodeId node, const Token& token);
  void Push(NodeId node);
  void Pop() { open_.Pop(here_); }
  void PopUntil(Tag tag);
  void PopUntil(const TagSet& tags);
  void PopUntilNode(NodeId node);
  void PopTo(const TagSet& context);
  void CloseWith(const Token& token);
  void GenerateImpliedEnds(Tag except = Tag::kOther);
  void ClosePInButtonScope();
  void SetMode(Mode mode) { mode_ = mode; }
  void ResetMode();
  Mode ModeOf(std::size_t i) const;
  Done ReadRaw(const Token& token, TextState state);
  void StartTemplate(const Token& token);
  void EndTemplate();
  [[nodiscard]] bool HasTemplate() const { return open_.Count(Tag::kTemplate) != 0; }

  // tree_head.cc
  Done Initial(Token& token);
  Done BeforeHtml(Token& token);
  Done BeforeHead(Token& token);
  Done InHead(Token& token);
  Done InHeadNoscript(Token& token);
  Done AfterHead(Token& token);
  Done InTemplate(Token& token);
  Done AfterBody(Token& token);
  Done InFrameset(Token& token);
  Done AfterFrameset(Token& token);

  // tree_body.cc
  Done InBody(Token& token);
  void BodyStart(Token& token);
  bool BodyStartBlock(Token& token);
  bool BodyStartInline(Token& token);
  bool BodyStartRaw(Token& token);
  void StartFrameset(const Token& token);
  void StartListItem(const Token& token);
  void StartForm(const Token& token);
  void StartInput(const Token& token);
  void BodyEnd(Token& token);
  bool BodyEndSpecial(Token& token);
  void EndForm();
  void AnyOtherEnd(const Token& token);
  Done BodyEndOfFile(Token& token);

  // tree_table.cc
  Done InTable(Token& token);
  Done InTableElse(Token& token);
  Done InTableStart(Token& token, bool& taken);
  Done InCaption(Token& token);
  Done InColumnGroup(Token& token);
  Done InTableBody(Token& token);
  Done InRow(Token& token);
  Done InCell(Token& token);
  Done InSelect(Token& token);
  Done InSelectInTable(Token& token);
  void CloseCaption();
  void CloseCell();
  void CloseRow();
  void CloseSelect();

  // tree_foreign.cc
  Done InForeign(Token& token);
  void ForeignEnd(Token& token);
  void InsertForeign(const Token& token, Namespace space);
  [[nodiscard]] static bool IsMathTextPoint(const GrowingNode& node);
  [[nodiscard]] std::string_view Value(const Token& token, std::string_view name) const;
  [[nodiscard]] bool HasName(const GrowingNode& node, const Token& token) const;

  // tree_formatting.cc
  void PushFormatting(NodeId node);
  void Reconstruct();
  void Adopt(Token& token);
  bool AdoptOnce(Token& token);
  NodeId AdoptChain(std::size_t formatting_at, std::size_t block_at, std::size_t& bookmark);
  [[nodiscard]] std::size_t FormattingFor(Tag tag);
  [[nodiscard]] std::size_t FurthestBlock(std::size_t from) const;
  [[nodiscard]] bool SameAttributes(NodeId a, NodeId b);

  ReadOptions options_;
  SourceText source_;
  Tokenizer tokenizer_;
  GrowingTree tree_;
  OpenElements open_{tree_};
  FormattingList formatting_;
  std::vector<TokenAttribute> attributes_;
  std::vector<Mode> template_modes_;
  std::vector<TextRun> table_text_;
  Mode mode_ = Mode::kInitial;
  Mode mode_after_text_ = Mode::kInBody;
  NodeId root_ = kNobody;
  NodeId head_ = kNobody;
  NodeId form_ = kNobody;
  std::uint32_t here_ = 0;      // where the token at hand begins
  std::uint32_t here_end_ = 0;  // and ends
  bool quirks_ = true;
  bool frameset_ok_ = true;
  bool fosters_ = false;
  bool skips_newline_ = false;
  bool in_table_text_ = false;
  bool many_attributes_ = false;  // an element gathered more than the limit
  std::size_t tags_ = 0;
  std::uint64_t steps_ = 0;  // of its own; see steps()
};

}  // namespace stemma::html
