#include "extract/entities.h"

#include <array>
#include <charconv>

#include "text/utf8.h"

namespace stemma::extract {
namespace {

struct Entity {
  std::string_view name;
  char32_t value;
};

constexpr std::array kEntities = {
    Entity{"amp", '&'},      Entity{"lt", '<'},       Entity{"gt", '>'},        Entity{"quot", '"'},
    Entity{"apos", '\''},    Entity{"nbsp", 0xA0},    Entity{"ndash", 0x2013},  Entity{"mdash", 0x2014},
    Entity{"lsquo", 0x2018}, Entity{"rsquo", 0x2019}, Entity{"ldquo", 0x201C},  Entity{"rdquo", 0x201D},
    Entity{"bdquo", 0x201E}, Entity{"sbquo", 0x201A}, Entity{"hellip", 0x2026}, Entity{"laquo", 0xAB},
    Entity{"raquo", 0xBB},   Entity{"auml", 0xE4},    Entity{"ouml", 0xF6},     Entity{"uuml", 0xFC},
    Entity{"Auml", 0xC4},    Entity{"Ouml", 0xD6},    Entity{"Uuml", 0xDC},     Entity{"szlig", 0xDF},
    Entity{"eacute", 0xE9},  Entity{"egrave", 0xE8},  Entity{"agrave", 0xE0},   Entity{"aacute", 0xE1},
    Entity{"iacute", 0xED},  Entity{"oacute", 0xF3},  Entity{"uacute", 0xFA},   Entity{"ntilde", 0xF1},
    Entity{"ccedil", 0xE7},  Entity{"euro", 0x20AC},  Entity{"copy", 0xA9},     Entity{"reg", 0xAE},
    Entity{"middot", 0xB7},  Entity{"bull", 0x2022},  Entity{"pound", 0xA3},    Entity{"shy", 0xAD},
};

// The character a reference stands for; 0 for none.
char32_t ValueOf(std::string_view name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = name[1] == 'x' || name[1] == 'X';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
    return error == std::errc() && end == digits.data() + digits.size() ? char32_t{value} : 0;
  }
  for (const Entity& entity : kEntities)
    if (entity.name == name) return entity.value;
  return 0;
}

}  // namespace

std::string DecodeEntities(std::string_view text) {
  constexpr std::size_t kLongest = 10;
  if (text.find('&') == std::string_view::npos) return std::string(text);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::size_t close = text[i] == '&' ? text.substr(i, kLongest + 2).find(';') : std::string_view::npos;
    const char32_t value = close == std::string_view::npos ? 0 : ValueOf(text.substr(i + 1, close - 1));
    if (value == 0) {
      out += text[i];
    } else {
      text::Append(value, out);
      i += close;
    }
  }
  return out;
}

std::string PlainText(std::string_view markup) {
  std::string out;
  for (std::size_t i = 0; i < markup.size(); ++i) {
    const std::size_t close = markup[i] == '<' ? markup.find('>', i) : std::string_view::npos;
    const bool tag = close != std::string_view::npos && i + 1 < markup.size() && markup[i + 1] != ' ';
    if (tag) {
      out += ' ';
      i = close;
    } else {
      out += markup[i];
    }
  }
  return DecodeEntities(out);
}

}  // namespace stemma::extract
