#include "extract/agencies.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace stemma::extract {
namespace {

struct Agency {
  std::string_view word;  // as written
  std::string_view name;
};

constexpr std::array kAgencies = {Agency{"Associated Press", "Associated Press"},
                                  Agency{"AP", "Associated Press"},
                                  Agency{"Reuters", "Reuters"},
                                  Agency{"REUTERS", "Reuters"},
                                  Agency{"Agence France-Presse", "Agence France-Presse"},
                                  Agency{"AFP", "Agence France-Presse"},
                                  Agency{"dpa", "dpa"},
                                  Agency{"DPA", "dpa"},
                                  Agency{"APA", "APA"},
                                  Agency{"EFE", "EFE"},
                                  Agency{"efe", "EFE"},
                                  Agency{"ANSA", "ANSA"},
                                  Agency{"TASS", "TASS"},
                                  Agency{"Tass", "TASS"},
                                  Agency{"Xinhua", "Xinhua"},
                                  Agency{"Interfax", "Interfax"},
                                  Agency{"UPI", "United Press International"},
                                  Agency{"PTI", "Press Trust of India"},
                                  Agency{"IANS", "IANS"},
                                  Agency{"ANI", "ANI"},
                                  Agency{"Canadian Press", "The Canadian Press"},
                                  Agency{"PA Media", "PA Media"},
                                  Agency{"Press Association", "PA Media"},
                                  Agency{"Bloomberg", "Bloomberg"},
                                  Agency{"Kyodo", "Kyodo"},
                                  Agency{"Yonhap", "Yonhap"},
                                  Agency{"Anadolu Ajans\xC4\xB1", "Anadolu"},
                                  Agency{"Anadolu Agency", "Anadolu"},
                                  Agency{"Anadolu", "Anadolu"},
                                  Agency{"Belga", "Belga"},
                                  Agency{"ANP", "ANP"},
                                  Agency{"NTB", "NTB"},
                                  Agency{"Ritzau", "Ritzau"},
                                  Agency{"PAP", "PAP"},
                                  Agency{"Keystone-SDA", "Keystone-SDA"},
                                  Agency{"SDA", "Keystone-SDA"},
                                  Agency{"RIA Novosti", "RIA Novosti"},
                                  Agency{"Sputnik", "Sputnik"},
                                  Agency{"SANA", "SANA"},
                                  Agency{"AAP", "AAP"},
                                  Agency{"MTI", "MTI"},
                                  Agency{"TT", "TT"},
                                  Agency{"KNA", "KNA"},
                                  Agency{"epd", "epd"},
                                  Agency{"AFX", "dpa-AFX"},
                                  Agency{"Europa Press", "Europa Press"},
                                  Agency{"LaPresse", "LaPresse"},
                                  Agency{"Adnkronos", "Adnkronos"},
                                  Agency{"dts", "dts"},
                                  Agency{"Deutsche Presse-Agentur", "dpa"},
                                  Agency{"Deutschen Presse-Agentur", "dpa"},
                                  Agency{"Evangelischer Pressedienst", "epd"},
                                  Agency{"Press Trust of India", "Press Trust of India"},
                                  Agency{"IRNA", "IRNA"},
                                  Agency{"Tasnim", "Tasnim"},
                                  Agency{"Ukrinform", "Ukrinform"},
                                  Agency{"Tanjug", "Tanjug"},
                                  Agency{"Bernama", "Bernama"},
                                  Agency{"Agerpres", "Agerpres"},
                                  Agency{"\xC4\x8CTK", "\xC4\x8CTK"},
                                  Agency{"Lusa", "Lusa"},
                                  Agency{"T\xC3\xA9lam", "T\xC3\xA9lam"},
                                  Agency{"Jiji", "Jiji Press"},
                                  Agency{"WAFA", "WAFA"},
                                  Agency{"BSS", "BSS"},
                                  Agency{"UNB", "UNB"},
                                  Agency{"SID", "SID"},
                                  Agency{"sid", "SID"},
                                  Agency{"ATS", "Keystone-ATS"},
                                  Agency{"ats", "Keystone-ATS"},
                                  Agency{"ots", "news aktuell"},
                                  Agency{"epd\xC3\x96", "epd"},
                                  Agency{"JIJI", "Jiji Press"},
                                  Agency{"Notimex", "Notimex"},
                                  Agency{"Agenturen", "agencies"},
                                  Agency{"agenturen", "agencies"},
                                  Agency{"Agencies", "agencies"},
                                  Agency{"AGENCIES", "agencies"},
                                  Agency{"Agencias", "agencies"},
                                  Agency{"agencias", "agencies"},
                                  Agency{"Agences", "agencies"},
                                  Agency{"agences", "agencies"},
                                  Agency{"Agenzie", "agencies"},
                                  Agency{"Agentur", "agencies"},
                                  Agency{"BELGA", "Belga"},
                                  Agency{"XINHUA", "Xinhua"},
                                  Agency{"KYODO", "Kyodo"},
                                  Agency{"BLOOMBERG", "Bloomberg"},
                                  Agency{"Kathpress", "Kathpress"},
                                  Agency{"kathpress", "Kathpress"},
                                  Agency{"PRNewswire", "PR Newswire"},
                                  Agency{"PR Newswire", "PR Newswire"},
                                  Agency{"Business Wire", "Business Wire"},
                                  Agency{"BUSINESS WIRE", "Business Wire"},
                                  Agency{"GlobeNewswire", "GlobeNewswire"},
                                  Agency{"GLOBE NEWSWIRE", "GlobeNewswire"},
                                  Agency{"Bloomberg News", "Bloomberg"},
                                  Agency{"Tribune News Service", "Tribune News Service"},
                                  Agency{"TNS", "Tribune News Service"},
                                  Agency{"Tribune Content Agency", "Tribune Content Agency"},
                                  Agency{"CNN-Wire", "CNN"},
                                  Agency{"CNN Wire", "CNN"},
                                  Agency{"CNN Newsource", "CNN"},
                                  Agency{"Ag\xC3\xAAncia Brasil", "Ag\xC3\xAAncia Brasil"},
                                  Agency{"Antara", "Antara"},
                                  Agency{"ANTARA", "Antara"},
                                  Agency{"STT", "STT"},
                                  Agency{"ТАСС", "TASS"},
                                  Agency{"РИА Новости", "RIA Novosti"},
                                  Agency{"Интерфакс", "Interfax"},
                                  Agency{"Укринформ", "Ukrinform"},
                                  Agency{"Укрінформ", "Ukrinform"},
                                  Agency{"УНИАН", "UNIAN"},
                                  Agency{"УНІАН", "UNIAN"},
                                  Agency{"رويترز", "Reuters"},
                                  Agency{"فرانس برس", "Agence France-Presse"},
                                  Agency{"الأناضول", "Anadolu"},
                                  Agency{"ΑΠΕ-ΜΠΕ", "AMNA"}};

bool StandsAlone(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !IsWordByte(text[at - 1])) && (at + size >= text.size() || !IsWordByte(text[at + size]));
}

// OPTIMIZATION: agencies by the first byte of their word, so that a line is read once and not once an agency.
const std::array<std::vector<const Agency*>, 256>& ByFirstByte() {
  static const auto table = [] {
    std::array<std::vector<const Agency*>, 256> made;
    for (const Agency& agency : kAgencies) made[static_cast<unsigned char>(agency.word.front())].push_back(&agency);
    return made;
  }();
  return table;
}

// Calls `found` for each agency that stands in `text` as a word, in the order of the text.
template <typename Found>
void ForEachAgency(std::string_view text, const Found& found) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (at > 0 && IsWordByte(text[at - 1])) continue;
    for (const Agency* agency : ByFirstByte()[static_cast<unsigned char>(text[at])])
      if (text.substr(at).starts_with(agency->word) && StandsAlone(text, at, agency->word.size())) found(*agency);
  }
}

// Signs that stand glued to the text that they open.
constexpr std::array kOpenings = {Agency{"\xE6\x96\xB0\xE5\x8D\x8E\xE7\xA4\xBE", "Xinhua"},
                                  Agency{"\xE6\x96\xB0\xE8\x8F\xAF\xE7\xA4\xBE", "Xinhua"},
                                  Agency{"\xE4\xB8\xAD\xE6\x96\xB0\xE7\xA4\xBE", "China News Service"},
                                  Agency{"\xE4\xB8\xAD\xE5\xA4\xAE\xE7\xA4\xBE", "Central News Agency"}};

}  // namespace

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

bool IsWordByteAscii(char c) { return static_cast<unsigned char>(c) < 0x80 && IsWordByte(c); }

std::size_t AgencySizeAt(std::string_view text) {
  std::size_t best = 0;
  for (const Agency& agency : kAgencies)
    if (text.starts_with(agency.word) && StandsAlone(text, 0, agency.word.size()))
      best = std::max(best, agency.word.size());
  return best;
}

std::string_view AgencyOpening(std::string_view text) {
  constexpr std::string_view kWideSpace = "\xE3\x80\x80";
  while (text.starts_with(kWideSpace) || text.starts_with(' '))
    text.remove_prefix(text.front() == ' ' ? 1 : kWideSpace.size());
  for (const Agency& agency : kOpenings)
    if (text.starts_with(agency.word)) return agency.name;
  return {};
}

std::string_view AgencyIn(std::string_view text) {
  const Agency* first = nullptr;  // in the order of the table
  ForEachAgency(text, [&](const Agency& agency) {
    if (first == nullptr || &agency < first) first = &agency;
  });
  return first == nullptr ? std::string_view() : first->name;
}

std::vector<std::string_view> AgenciesIn(std::string_view text) {
  std::vector<const Agency*> found;
  ForEachAgency(text, [&](const Agency& agency) { found.push_back(&agency); });
  std::ranges::sort(found);
  std::vector<std::string_view> names;
  for (const Agency* agency : found)
    if (std::ranges::find(names, agency->name) == names.end()) names.push_back(agency->name);
  return names;
}

}  // namespace stemma::extract
