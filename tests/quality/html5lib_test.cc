// The tokenizer and the charset against html5lib's cases (../shared/data/html5lib, when it is there).
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "html/charset.h"
#include "html/tokenizer.h"
#include "text/fold.h"

namespace stemma::html {
namespace {

using Json = nlohmann::json;

struct Start {
  TextState state = TextState::kData;
  std::string last_start_tag;
};

Json AttributesOf(const Token& token, const SourceText& source) {
  Json attributes = Json::object();
  for (const TokenAttribute& attribute : token.attributes)
    attributes[std::string(source.Get(attribute.name))] = std::string(source.Get(attribute.value));
  return attributes;
}

Json IdOf(bool has, Slice id, const SourceText& source) { return has ? Json(std::string(source.Get(id))) : Json(); }

void Append(const Token& token, const SourceText& source, Json& out) {
  const std::string text(source.Get(token.text));
  switch (token.kind) {
    case TokenKind::kText:
      if (!out.empty() && out.back()[0] == "Character") {
        out.back()[1] = out.back()[1].get<std::string>() + text;
      } else {
        out.push_back({"Character", text});
      }
      return;
    case TokenKind::kStartTag:
      out.push_back({"StartTag", text, AttributesOf(token, source)});
      if (token.self_closing) out.back().push_back(true);
      return;
    case TokenKind::kEndTag:
      return out.push_back({"EndTag", text});
    case TokenKind::kComment:
      return out.push_back({"Comment", text});
    case TokenKind::kDoctype:
      return out.push_back({"DOCTYPE", token.has_name ? Json(text) : Json(),
                            IdOf(token.has_public_id, token.public_id, source),
                            IdOf(token.has_system_id, token.system_id, source), !token.force_quirks});
    case TokenKind::kEndOfFile:
      return;
  }
}

Json Tokens(const std::string& page, const Start& start) {
  SourceText source(page);
  Tokenizer tokenizer(source);
  tokenizer.SetState(start.state, start.last_start_tag);
  Json out = Json::array();
  Token token;
  std::uint32_t end = 0;
  do {
    tokenizer.Next(token);
    EXPECT_LE(end, token.source_begin);
    EXPECT_LE(token.source_begin, token.source_end);
    EXPECT_LE(token.source_end, page.size());
    end = token.source_end;
    Append(token, source, out);
  } while (token.kind != TokenKind::kEndOfFile);
  return out;
}

// "\\uHHHH" once more, as the files' doubleEscaped asks; nothing when a lone surrogate comes out.
std::optional<std::string> Unescape(const std::string& text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted += '\\';
    quoted += c;
  }
  const Json parsed = Json::parse(quoted + "\"", nullptr, false);
  if (parsed.is_discarded()) return std::nullopt;
  return parsed.get<std::string>();
}

bool UnescapeAll(Json& value) {
  if (value.is_string()) {
    const auto text = Unescape(value.get<std::string>());
    if (text) value = *text;
    return text.has_value();
  }
  if (value.is_array()) {
    for (Json& element : value)
      if (!UnescapeAll(element)) return false;
  } else if (value.is_object()) {
    Json renamed = Json::object();
    for (auto& [name, element] : value.items()) {
      const auto key = Unescape(name);
      if (!key || !UnescapeAll(element)) return false;
      renamed[*key] = element;
    }
    value = renamed;
  }
  return true;
}

TextState StateOf(const std::string& name) {
  if (name == "PLAINTEXT state") return TextState::kPlaintext;
  if (name == "RCDATA state") return TextState::kRcdata;
  if (name == "RAWTEXT state") return TextState::kRawtext;
  if (name == "Script data state") return TextState::kScriptData;
  if (name == "CDATA section state") return TextState::kCdataSection;
  return TextState::kData;
}

struct Tally {
  int run = 0;
  int skipped = 0;
};

void RunCase(Json test, const std::string& file, Tally& tally) {
  if (test.value("doubleEscaped", false) && (!UnescapeAll(test["input"]) || !UnescapeAll(test["output"]))) {
    ++tally.skipped;  // a lone surrogate, which no UTF-8 page holds
    return;
  }
  const Json states = test.value("initialStates", Json::array({"Data state"}));
  for (const Json& state : states) {
    const Start start = {StateOf(state), test.value("lastStartTag", std::string())};
    EXPECT_EQ(Tokens(test["input"], start), test["output"])
        << file << ": " << test["description"] << " in " << state << ": " << test["input"];
    ++tally.run;
  }
}

TEST(Tokenizer, AgreesWithHtml5lib) {
  const std::filesystem::path folder = std::filesystem::path(STEMMA_SOURCE_DIR) / "../shared/data/html5lib/tokenizer";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no ../shared/data/html5lib: its tokenizer cases are not run";
  Tally tally;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    // xmlViolation.test asks for an XML infoset, which is not what is built here.
    if (entry.path().extension() != ".test" || entry.path().stem() == "xmlViolation") continue;
    std::ifstream in(entry.path());
    const Json file = Json::parse(in);
    for (const Json& test : file.at("tests")) RunCase(test, entry.path().filename(), tally);
  }
  std::cout << "html5lib tokenizer cases: " << tally.run << " run, " << tally.skipped
            << " left out (lone surrogates)\n";
  EXPECT_GT(tally.run, 6000);
}

// Cases of an encoding file: the page, and the charset that it is to be read in.
struct EncodingCase {
  std::string page;
  std::string charset;
};

std::vector<EncodingCase> ReadEncodingCases(const std::filesystem::path& path) {
  constexpr std::string_view kData = "#data\n";
  constexpr std::string_view kEncoding = "\n#encoding\n";
  std::ifstream in(path, std::ios::binary);
  const std::string all((std::istreambuf_iterator<char>(in)), {});
  std::vector<EncodingCase> cases;
  for (std::size_t at = all.find(kData); at != std::string::npos; at = all.find(kData, at)) {
    const std::size_t begin = at + kData.size();
    const std::size_t mark = all.find(kEncoding, begin);
    const std::size_t label = mark + kEncoding.size();
    at = std::min(all.find('\n', label), all.size());
    cases.push_back({all.substr(begin, mark - begin), text::LowerAscii(all.substr(label, at - label))});
  }
  return cases;
}

// What the page itself says; windows-1252 is what a browser takes where it says nothing.
TEST(Charset, AgreesWithHtml5lib) {
  const std::filesystem::path folder = std::filesystem::path(STEMMA_SOURCE_DIR) / "../shared/data/html5lib/encoding";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no ../shared/data/html5lib: its encoding cases are not run";
  int run = 0;
  for (const char* name : {"tests1.dat", "tests2.dat", "test-yahoo-jp.dat"}) {
    for (const EncodingCase& c : ReadEncodingCases(folder / name)) {
      const std::string found = c.page.starts_with("\xEF\xBB\xBF") ? Decode(c.page, "").charset : MetaCharset(c.page);
      EXPECT_EQ(found.empty() ? "windows-1252" : found, c.charset) << name << ": " << c.page.substr(0, 300);
      ++run;
    }
  }
  std::cout << "html5lib encoding cases: " << run << " run\n";
  EXPECT_GT(run, 80);
}

}  // namespace
}  // namespace stemma::html
