#include "claims/predicate.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "text/stem.h"

namespace stemma::claims {
namespace {

struct Class {
  std::string_view name;
  std::string_view words;  // forms, parted by spaces; stemmed when the table is built
};

constexpr std::array<Class, 35> kClasses = {{
    {"move",
     "evacuate airlift transfer transport relocate move withdraw extract take ferry fly flown deploy redeploy "
     "shift bring return leave flee escape evacuation transferred relocation pick carry brought fled flew took taken "
     "withdrawal withdrew departure"},
    {"kill",
     "kill die death dead slay murder execute fatal killed deaths perish behead assassinate victim toll "
     "slain killing assassination execution"},
    {"injure", "injure wound hurt injury casualty burn hospitalise hospitalize"},
    {"attack",
     "attack strike bomb shell raid hit fire shoot bombard assault ambush airstrike missile "
     "struck shot shooting"},
    {"capture",
     "arrest detain seize capture hold catch apprehend custody abduct kidnap jail imprison caught detention "
     "held abduction kidnapping seizure"},
    {"release", "release free launch unveil introduce sell debut rollout sold sale"},
    {"acquire", "acquire buy purchase takeover acquisition merge bid offer bought"},
    {"enter", "cross enter infiltrate smuggle sneak arrive land"},
    {"vanish", "missing vanish disappear lose lost steal stolen theft stole disappearance loss"},
    {"explode", "explode blast explosion detonate burst rupture"},
    {"collapse", "collapse breach fail failure crumble sink flood leak spill sank sunk"},
    {"find", "find discover spot sight see photograph film appear uncover found saw seen discovery sighting"},
    {"resign", "resign quit step oust dismiss fire sack resignation dismissal"},
    {"appoint", "appoint name elect choose succeed replace promote chose chosen election appointment"},
    {"rule", "rule run govern lead control command charge power"},
    {"win", "win defeat beat victory won beaten"},
    {"charge", "charge indict sue convict accuse sentence trial prosecute conviction accusation"},
    {"open", "open build establish expand built"},
    {"close", "close shut end halt stop suspend cancel closure suspension"},
    {"agree", "agree sign deal accord treaty truce ceasefire"},
    {"vote", "vote approve pass reject veto"},
    {"crash", "crash derail collide capsize accident"},
    {"ban", "ban prohibit forbid outlaw segregate separate bar restrict segregation separation"},
    {"plan", "plan intend propose consider aim prepare"},
    {"marry", "marry wed divorce engage wedding marriage"},
    {"ail", "ill sick disease infect hospital gout ail contract"},
    {"fabricate", "hoax fake fabricate forge doctor photoshop satire spoof"},
    {"rise", "rise increase grow surge climb jump rose risen grew grown"},
    {"fall", "fall drop decline decrease cut slump fell fallen"},
    {"pay", "pay paid payment payout fund finance donate cost spend invest spent"},
    {"supply", "supply deliver drop airdrop arm equip send ship provide sent delivery"},
    {"protest", "protest demonstrate riot rally march strike"},
    {"hack", "hack breach leak expose"},
    {"burn", "burn blaze torch ignite fire"},
    {"recall", "recall retract revoke scrap shelve"},
}};

std::unordered_map<std::string, std::uint32_t> BuildTable() {
  std::unordered_map<std::string, std::uint32_t> table;
  for (std::uint32_t c = 0; c < kClasses.size(); ++c) {
    std::string_view words = kClasses[c].words;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      if (!word.empty()) table.emplace(text::Stem(word), c);
    }
  }
  return table;
}

}  // namespace

std::optional<std::uint32_t> PredicateClass(std::string_view stem) {
  static const auto table = BuildTable();
  const auto found = table.find(std::string(stem));
  return found == table.end() ? std::nullopt : std::optional(found->second);
}

std::string_view PredicateName(std::uint32_t predicate_class) { return kClasses[predicate_class].name; }

}  // namespace stemma::claims
