// What lists of events say beside the claims, for a terminal.
#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "report/as_sentence.h"
#include "report/report.h"
#include "report/width.h"
#include "report/words.h"
#include "stemma/names.h"

namespace stemma::report {
namespace {

constexpr std::size_t kIndent = 3;
constexpr std::size_t kMostShown = 20;  // claims; the rest is in the JSON Lines
constexpr std::array<Verdict, 5> kVerdicts = {Verdict::kMatched, Verdict::kPartly, Verdict::kDiffers, Verdict::kNoMatch,
                                              Verdict::kNotCovered};

std::string VerdictWords(Verdict verdict) {
  switch (verdict) {
    case Verdict::kMatched:
      return "match an entry of the list";
    case Verdict::kPartly:
      return "have an entry that agrees in part, too little to tell whether it is the same event";
    case Verdict::kDiffers:
      return "have an entry that agrees but for one detail";
    case Verdict::kNoMatch:
      return "are covered by the list (kind, region, time) and have no such entry";
    case Verdict::kNotCovered:
      return "cannot be compared";
  }
  return {};
}

struct Checked {
  const Claim* claim;
  const ReferenceCheck* check;
};

class Verification {
 public:
  Verification(const Dossier& dossier, std::size_t columns) : columns_(columns) {
    for (const Story& story : dossier.stories)
      for (const Claim& claim : story.claims)
        for (const ReferenceCheck& check : claim.reference) Take({&claim, &check});
  }

  std::string Run() {
    Add(Counted(all_, "claim", "claims") + ", " + std::to_string(compared_) + " of them could be compared", 0);
    for (const Verdict verdict : kVerdicts)
      Add(std::to_string(by_verdict_[Slot(verdict)].size()) + " " + VerdictWords(verdict), kIndent);
    Chance();
    for (const auto& [reason, count] : reasons_) Add(std::to_string(count) + " not compared: " + reason, kIndent);
    Add("A list has gaps and faults too: what is here says how the claims and the list go together, not which is "
        "right.",
        0);
    Claims("Matched", Verdict::kMatched);
    Claims("Differing", Verdict::kDiffers);
    return std::move(out_);
  }

 private:
  static std::size_t Slot(Verdict verdict) { return static_cast<std::size_t>(verdict); }

  void Take(Checked checked) {
    ++all_;
    by_verdict_[Slot(checked.check->verdict)].push_back(checked);
    if (checked.check->verdict == Verdict::kNotCovered) {
      CountReason(checked.check->reason);
      return;
    }
    ++compared_;
  }

  void CountReason(const std::string& reason) {
    for (auto& [known, count] : reasons_)
      if (known == reason) {
        ++count;
        return;
      }
    reasons_.emplace_back(reason, 1);
  }

  // How many matches random days would have brought, beside how many there are.
  void Chance() {
    double expected = 0;
    for (const auto& list : by_verdict_)
      for (const Checked& c : list) expected += c.check->chance_of_match.value_or(0);
    Add("On random days within half a year, about " + std::to_string(std::lround(expected)) +
            " of these claims would have matched by chance.",
        kIndent);
  }

  void Claims(const std::string& head, Verdict verdict) {
    const auto& list = by_verdict_[Slot(verdict)];
    if (list.empty()) return;
    out_ += "\n";
    Add(head + ":", 0);
    for (std::size_t i = 0; i < list.size() && i < kMostShown; ++i) One(list[i]);
    if (list.size() > kMostShown) Add(std::to_string(list.size() - kMostShown) + " more in the JSON Lines", kIndent);
  }

  void One(const Checked& checked) {
    const ReferenceCheck& c = *checked.check;
    Add("- " + OneLine(AsSentence(checked.claim->summary)), 0, 2);
    std::string line = "entry";
    if (c.entry) line += (c.entry->id.empty() ? " in line " + std::to_string(c.entry->row) : " " + c.entry->id);
    for (const SlotCheck& s : c.slots)
      if (!s.entry.empty()) line += "; " + s.slot + " " + s.entry + " (" + Agreed(s) + ")";
    Add(line, kIndent);
    Add("by chance on " + std::to_string(std::lround(std::ceil(c.chance.value_or(0) * 100))) + " of 100 days", kIndent);
  }

  static std::string Agreed(const SlotCheck& s) {
    switch (s.agreement) {
      case Agreement::kAgrees:
        return "agrees";
      case Agreement::kDiffers:
        return "claim: " + s.claim;
      case Agreement::kUnclear:
        return "unclear";
      case Agreement::kNotStated:
        return "not stated";
    }
    return {};
  }

  void Add(const std::string& text, std::size_t indent, std::size_t lines = 6) {
    auto wrapped = Wrap(text, columns_ - indent);
    if (wrapped.size() > lines) wrapped.resize(lines);
    for (const std::string& line : wrapped) out_ += std::string(indent, ' ') + line + "\n";
  }

  std::size_t columns_;
  std::string out_;
  std::size_t all_ = 0;
  std::size_t compared_ = 0;
  std::array<std::vector<Checked>, kVerdicts.size()> by_verdict_;
  std::vector<std::pair<std::string, std::size_t>> reasons_;
};

}  // namespace

std::string WriteVerification(const Dossier& dossier, std::size_t columns) {
  constexpr std::size_t kLeastColumns = 40;
  return Verification(dossier, std::max(columns, kLeastColumns)).Run();
}

}  // namespace stemma::report
