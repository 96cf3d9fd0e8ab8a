// Aliases: names of one claim's voices under which the same voice goes.
// In:  every voice, once for each time it speaks.  Out: the name under which each is shown.
// Tested by provenance/aliases_test.cc. Source: docs/algorithms/provenance.md, "Voices".
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "provenance/voices.h"
#include "provenance/word_index.h"

namespace stemma::provenance {

// Names of one set under which the same voice goes: a shorter name whose telling words all stand in a longer one, and
// unnamed people of one role ("official", "unnamed official", "American official"): for one claim these are taken to be
// the same until a text says otherwise; the range of independent origins says so.
class Aliases {
 public:
  void Add(const Voice& voice);
  // Settles which keys are one; call once, after all Add. Time: names by the names that share their rarest word.
  void Settle();
  // The voice's settled form: the longest name of its group.
  [[nodiscard]] Voice Settled(const Voice& voice) const;

 private:
  struct Entry {
    Voice voice;
    std::vector<std::string> words;
    std::string role;  // of unnamed people: "official", "source"; else empty
    std::size_t count = 0;
    std::size_t target = 0;
  };
  // Whether `longer` is a longer name of the same voice.
  static bool IsNameOf(const Entry& e, const Entry& longer);
  // Whether `other` is the same name in a spelling that is more used.
  static bool IsRarerSpelling(const Entry& e, const Entry& other);
  // Whether settling leads from one entry to another.
  [[nodiscard]] bool LeadsTo(std::size_t from, std::size_t to) const;
  void SettleNames();
  // "the ministry" is the one name of a ministry.
  void SettleBodies();
  void SettleRoles();
  void SettleRole(const std::vector<std::size_t>& members);

  std::map<std::string, Entry> added_;  // by key, until they are settled
  std::vector<Entry> entries_;          // by key
};

}  // namespace stemma::provenance
