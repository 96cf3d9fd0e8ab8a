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
                                  Agency{"Adnkronos", "Adnkronos"}};

bool StandsAlone(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !IsWordByte(text[at - 1])) && (at + size >= text.size() || !IsWordByte(text[at + size]));
}

}  // namespace

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string_view AgencyIn(std::string_view text) {
  for (const Agency& agency : kAgencies)
    for (std::size_t at = text.find(agency.word); at != std::string_view::npos; at = text.find(agency.word, at + 1))
      if (StandsAlone(text, at, agency.word.size())) return agency.name;
  return {};
}

std::vector<std::string_view> AgenciesIn(std::string_view text) {
  std::vector<std::string_view> names;
  for (const Agency& agency : kAgencies) {
    if (std::ranges::find(names, agency.name) != names.end()) continue;
    for (std::size_t at = text.find(agency.word); at != std::string_view::npos; at = text.find(agency.word, at + 1))
      if (StandsAlone(text, at, agency.word.size())) {
        names.push_back(agency.name);
        break;
      }
  }
  return names;
}

}  // namespace stemma::extract
