// Reference: what a list of recorded events (as UCDP GED) says beside a claim.
// In:  claims and the rows of a list (reference room).  Out: a check for each claim: verdict, slots, entry, chance.
// JSON form: docs/formats/verification.md. Tested by src/reference/*_test.cc.
// Source: ours, docs/algorithms/reference.md; column names after UCDP GED.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stemma {

// How a list stands to a claim. None of them says that the claim is so or not so: lists have gaps and faults too.
enum class Verdict : std::uint8_t {
  kMatched,     // an entry agrees in place and day, and in actor or count; nothing stated differs
  kPartly,      // an entry agrees in some slots, too few to speak of the same event
  kDiffers,     // an entry is of the same event by most slots, and differs in one
  kNoMatch,     // the list covers this kind, region and time, and has no such entry
  kNotCovered,  // the list, or what the claim says, leaves nothing to compare
};

enum class Agreement : std::uint8_t { kAgrees, kDiffers, kUnclear, kNotStated };

// One row of a list. Days are ISO; fields that the row leaves empty are empty.
struct ReferenceEntry {
  std::uint64_t row = 0;  // 1-based line in the file where the row begins
  std::string id;
  std::string date_start;
  std::string date_end;
  std::string side_a;
  std::string side_b;
  std::string country;
  std::string adm_1;
  std::string adm_2;
  std::string where;
  std::optional<double> latitude;
  std::optional<double> longitude;
  std::optional<double> best;
  std::optional<double> low;
  std::optional<double> high;
  friend bool operator==(const ReferenceEntry&, const ReferenceEntry&) = default;
};

struct SlotCheck {
  std::string slot;  // place, date, actor, count
  Agreement agreement = Agreement::kNotStated;
  std::string claim;  // the claim's value, as written where it has words
  std::string entry;  // the entry's
  friend bool operator==(const SlotCheck&, const SlotCheck&) = default;
};

struct ReferenceCheck {
  Verdict verdict = Verdict::kNotCovered;
  std::string list;           // file as given
  std::uint32_t mention = 0;  // position in Claim::mentions of the statement that was compared
  std::vector<SlotCheck> slots;
  std::string reason;  // in words
  // Shares of the days within half a year on which the same statement would have been matched, or would have had this
  // verdict or a better one; [0, 1]. Empty when nothing was compared.
  std::optional<double> chance_of_match;
  std::optional<double> chance;
  std::optional<ReferenceEntry> entry;
  friend bool operator==(const ReferenceCheck&, const ReferenceCheck&) = default;
};

}  // namespace stemma
