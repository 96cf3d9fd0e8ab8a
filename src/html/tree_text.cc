// PageTreeBuilder: texts. White space and the rest of a text may go different ways, so a text is taken piece by piece.
#include "html/byte_class.h"
#include "html/tree_builder.h"

namespace stemma::html {

// Takes the first `size` bytes off `run`.
TextRun PageTreeBuilder::Take(TextRun& run, std::size_t size) const {
  TextRun taken = run;
  const auto bytes = static_cast<std::uint32_t>(size);
  const std::uint32_t source_size = run.source_end - run.source_begin;
  const bool same = run.text.size() == source_size && run.text.begin == run.source_begin;
  const std::string_view source = source_.page().substr(run.source_begin, source_size);
  const Reading reading = {.references = run.references, .in_attribute = false};
  const std::size_t consumed = same ? size : bytes == run.text.size() ? source_size : SourceSize(source, reading, size);
  taken.text.end = run.text.begin = run.text.begin + bytes;
  taken.source_end = run.source_begin = run.source_begin + static_cast<std::uint32_t>(consumed);
  return taken;
}

TextRun PageTreeBuilder::TakeSpace(TextRun& run) const {
  const std::string_view text = source_.Get(run.text);
  std::size_t size = 0;
  while (size < text.size() && stemma::html::Is(text[size], kSpaceByte)) ++size;
  return Take(run, size);
}

// Takes what stands before the next white space: whole characters, so that none is cut from its reference.
TextRun PageTreeBuilder::TakeWords(TextRun& run) const {
  const std::string_view text = source_.Get(run.text);
  std::size_t size = 0;
  while (size < text.size() && !stemma::html::Is(text[size], kSpaceByte)) ++size;
  return Take(run, size);
}

bool PageTreeBuilder::IsSpace(const TextRun& run) const {
  for (const char c : source_.Get(run.text))
    if (!stemma::html::Is(c, kSpaceByte)) return false;
  return true;
}

void PageTreeBuilder::ProcessText(TextRun run) {
  if (skips_newline_) {  // the first line end in <pre>
    skips_newline_ = false;
    if (source_.Get(run.text).starts_with('\n')) Take(run, 1);
  }
  while (!run.empty()) {
    const bool foreign = !open_.empty() && !OpenElements::IsHtml(open_.Current()) &&
                         !IsMathTextPoint(open_.Current()) && !open_.Current().takes_html;
    if (foreign) return ForeignText(run);
    TextInMode(run);
  }
}

// Takes at least something off `run`, or changes the mode.
void PageTreeBuilder::TextInMode(TextRun& run) {
  const auto all = [this, &run] { return Take(run, run.text.size()); };
  switch (mode_) {
    case Mode::kInitial:
    case Mode::kBeforeHtml:
    case Mode::kBeforeHead:
      TakeSpace(run);
      if (!run.empty()) ElseInMode();
      return;
    case Mode::kInHead:
    case Mode::kInHeadNoscript:
    case Mode::kAfterHead:
    case Mode::kInColumnGroup:
      InsertText(TakeSpace(run));
      if (run.empty()) return;
      if (mode_ == Mode::kInColumnGroup && !open_.CurrentIs(Tag::kColgroup)) return void(all());
      return ElseInMode();
    case Mode::kInBody:
    case Mode::kInCaption:
    case Mode::kInCell:
    case Mode::kInTemplate:
      return BodyText(all());
    case Mode::kText:
      return InsertText(all());
    case Mode::kInSelect:
    case Mode::kInSelectInTable:
      if (const TextRun text = all(); !text.nul) InsertText(text);
      return;
    case Mode::kInTable:
    case Mode::kInTableBody:
    case Mode::kInRow:
      return TableText(all());
    case Mode::kAfterBody:
    case Mode::kAfterAfterBody:
      if (const TextRun space = TakeSpace(run); !space.empty()) BodyText(space);
      if (!run.empty()) SetMode(Mode::kInBody);
      return;
    case Mode::kInFrameset:
    case Mode::kAfterFrameset:
    case Mode::kAfterAfterFrameset:
      InsertText(TakeSpace(run));
      TakeWords(run);
      return;
  }
}

// "Anything else" of the modes before <body>, and of column groups.
void PageTreeBuilder::ElseInMode() {
  switch (mode_) {
    case Mode::kInitial:
      return SetMode(Mode::kBeforeHtml);
    case Mode::kBeforeHtml:
      root_ = InsertImplied(Tag::kHtml);
      return SetMode(Mode::kBeforeHead);
    case Mode::kBeforeHead:
      head_ = InsertImplied(Tag::kHead);
      return SetMode(Mode::kInHead);
    case Mode::kInHead:
      Pop();
      return SetMode(Mode::kAfterHead);
    case Mode::kInHeadNoscript:
      Pop();
      return SetMode(Mode::kInHead);
    case Mode::kAfterHead:
      InsertImplied(Tag::kBody);
      return SetMode(Mode::kInBody);
    default:
      Pop();
      return SetMode(Mode::kInTable);
  }
}

void PageTreeBuilder::BodyText(TextRun run) {
  if (run.nul) return;
  Reconstruct();
  if (frameset_ok_ && !IsSpace(run)) frameset_ok_ = false;
  InsertText(run);
}

void PageTreeBuilder::ForeignText(TextRun run) {
  if (run.nul) {
    run.text = source_.Add("\xEF\xBF\xBD");
  } else if (frameset_ok_ && !IsSpace(run)) {
    frameset_ok_ = false;
  }
  InsertText(run);
}

// Text between cells waits until all of it is known: white space stays, anything else goes before the table.
void PageTreeBuilder::TableText(TextRun run) {
  if (!open_.CurrentIs(kFostering) && !open_.CurrentIs(Tag::kTemplate)) {
    fosters_ = true;
    BodyText(run);
    fosters_ = false;
    return;
  }
  in_table_text_ = true;
  if (!run.nul) table_text_.push_back(run);
}

void PageTreeBuilder::FlushTableText() {
  in_table_text_ = false;
  bool space = true;
  for (const TextRun& run : table_text_) space = space && IsSpace(run);
  fosters_ = !space;
  for (const TextRun& run : table_text_) space ? InsertText(run) : BodyText(run);
  fosters_ = false;
  table_text_.clear();
}

// Texts that touch in the page and in the tree are one; others stay apart, so that each is one range of the page.
void PageTreeBuilder::InsertText(const TextRun& run) {
  if (run.empty()) return;
  const Place place = PlaceFor(open_.CurrentId());
  const NodeId before = place.before == kNobody ? tree_.At(place.parent).last : tree_.At(place.before).previous;
  if (before != kNobody) {
    GrowingNode& text = tree_.At(before);
    if (text.is_text && text.source_end == run.source_begin && text.text.end == run.text.begin &&
        text.references == run.references) {
      text.text.end = run.text.end;
      text.source_end = run.source_end;
      return;
    }
  }
  GrowingNode node;
  node.is_text = true;
  node.text = run.text;
  node.source_begin = run.source_begin;
  node.source_end = run.source_end;
  node.references = run.references;
  tree_.Insert(tree_.Add(node), place.parent, place.before);
}

}  // namespace stemma::html
