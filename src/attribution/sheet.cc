#include "attribution/sheet.h"

#include <algorithm>

#include <xxhash.h>

#include "attribution/cue_words.h"
#include "attribution/linear.h"
#include "attribution/voice.h"
#include "attribution/voice_name.h"
#include "text/word_vectors.h"

namespace stemma::attribution {
namespace {

std::uint64_t Hash(std::string_view s) { return XXH3_64bits(s.data(), s.size()); }

bool AllCapitals(std::string_view raw) {
  return raw.size() > 1 && std::all_of(raw.begin(), raw.end(), [](char c) { return c < 'a' || c > 'z'; });
}

bool IsVerb(const Word& w) { return w.Is(kAuxiliary | kOtherVerb) || w.info.verb != nullptr; }

Cell MakeCell(const View& view, const Word& w) {
  Cell cell;
  const bool number = w.kind == text::TokenKind::kNumber;
  cell.key = number ? 7 : Hash(w.key);
  cell.stem = number ? 7 : Hash(CrudeStem(w.key));
  cell.suffix = w.key.size() > 4 ? Hash(w.key.substr(w.key.size() - 3)) : cell.key;
  const std::uint32_t length = std::min<std::uint32_t>(static_cast<std::uint32_t>(w.key.size()), 12) / 3;
  cell.shape = static_cast<std::uint32_t>(w.kind) | (w.capitalised ? 4U : 0U) |
               (w.kind == text::TokenKind::kWord && AllCapitals(w.span.Of(view.text())) ? 8U : 0U) |
               (w.key.find('-') != std::string_view::npos ? 16U : 0U) | (length << 5);
  cell.classes = w.info.classes;
  cell.joints = static_cast<std::uint8_t>((w.key == "," ? kJointComma : 0) | (w.key == "that" ? kJointThat : 0) |
                                          (IsVerb(w) ? kJointVerb : 0) |
                                          (w.Is(kSubordinator | kConjunction) ? kJointSubordinator : 0));
  if (w.kind != text::TokenKind::kWord) return cell;
  cell.kinds = CueWordKinds(w.key);
  if (const auto entry = text::FindWord(w.key)) {
    cell.fine = static_cast<std::uint16_t>(entry->fine + 1);
    cell.coarse = static_cast<std::uint16_t>(entry->coarse + 1);
  }
  return cell;
}

void MarkRange(std::vector<Cell>& cells, Range r, Mark mark) {
  for (std::uint32_t i = r.begin; i < r.end; ++i) cells[i].marks |= mark;
}

bool IsHelper(const Word& w) {
  return w.Is(kAuxiliary | kAdverb | kNegation | kPreposition | kDeterminer | kPossessive | kSubject) ||
         w.kind == text::TokenKind::kMark || w.key == "to";
}

}  // namespace

Sheet::Sheet(const View& v, const std::vector<Relation>& r) : view(v), relations(r) {
  cells.reserve(v.size());
  for (std::uint32_t i = 0; i < v.size(); ++i) cells.push_back(MakeCell(v, v[i]));
  MarkRelations();
}

Sheet::Sheet(const Sheet& words, const std::vector<Relation>& r)
    : view(words.view), relations(r), cells(words.cells), none(words.none) {
  for (Cell& cell : cells) cell.rule = -1, cell.marks = 0;
  MarkRelations();
}

std::uint64_t Sheet::VoiceClass(Range source) const {
  if (source.empty()) return 0;
  const std::uint32_t head = HeadWord(view, source);
  return view[head].capitalised ? 1 : 2 + std::uint64_t{cells[head].coarse};
}

std::uint64_t Sheet::VoiceOf(Range phrase) const {
  if (phrase.empty()) return 0;
  const auto [entry, added] = voices_.try_emplace((std::uint64_t{phrase.begin} << 32) | phrase.end, 0);
  if (added) {
    const Voice voice = ReadVoice(view, phrase);
    entry->second = 1 + Mix(static_cast<std::uint64_t>(voice.kind), static_cast<std::uint64_t>(voice.shape));
  }
  return entry->second;
}

void Sheet::MarkRelations() {
  for (std::size_t k = 0; k < relations.size(); ++k) {
    MarkRange(cells, relations[k].source, kMarkSource);
    for (const Range c : relations[k].content) MarkRange(cells, c, kMarkContent);
    for (const Range c : relations[k].cue) {
      MarkRange(cells, c, kMarkCue);
      for (std::uint32_t i = c.begin; i < c.end; ++i)
        if (cells[i].rule < 0) cells[i].rule = static_cast<std::int32_t>(k);
    }
  }
}

std::uint32_t HeadOf(const View& view, Range cue) {
  for (std::uint32_t i = cue.end; i-- > cue.begin;)
    if (view[i].info.verb != nullptr && !view[i].Is(kAuxiliary)) return i;
  for (std::uint32_t i = cue.begin; i < cue.end; ++i)
    if (!IsHelper(view[i])) return i;
  return cue.begin;
}

std::uint64_t VerbOf(const Word& w) {
  if (w.info.verb == nullptr) return 0;
  return (std::uint64_t{w.info.verb->traits} << 8) | (static_cast<std::uint64_t>(w.info.form) << 1) | 1;
}

bool CanBeHead(const Word& w) {
  if (w.info.verb != nullptr) return true;
  if (w.kind == text::TokenKind::kMark) return w.key == ":";
  return w.kind == text::TokenKind::kWord && !w.Is(kAuxiliary | kDeterminer | kPossessive | kSubject | kRelative |
                                                   kConjunction | kSubordinator | kPreposition | kNegation);
}

}  // namespace stemma::attribution
