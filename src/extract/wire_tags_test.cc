#include "extract/wire_tags.h"

#include <gtest/gtest.h>

namespace stemma::extract {
namespace {

struct Case {
  const char* line;
  const char* agency;  // "" where none is credited
};

void Expect(const Case& c) {
  const auto cue = CreditOfLine(c.line);
  EXPECT_EQ(cue && cue->kind == "wire" ? cue->name : "", c.agency) << c.line;
}

TEST(WireTags, ListsMayStandBehindAPreposition) {
  const Case cases[] = {{"Mit dpa", "dpa"},
                        {"mit AFP und Reuters", "Reuters"},
                        {"Com Reuters", "Reuters"},
                        {"(\xC2\xA9NTB)", "NTB"},
                        {"Harbour Post with wire services", "agencies"},
                        {"This report contains information from The Associated Press.", "Associated Press"},
                        {"AP writers Ada Quill and Bo Lund in Mareva contributed.", "Associated Press"},
                        {"Stress, Anxiety, and Sleep", ""},
                        {"/ Sport", ""}};
  for (const Case& c : cases) Expect(c);
}

TEST(WireTags, DatelinesWithSlashesAndDashes) {
  const std::string rest = " The council said on Monday that the line would close in May, after a year of losses.";
  Expect({("MAREVA, May 3, 2020 /PRNewswire/ --" + rest).c_str(), "PR Newswire"});
  Expect({("MAREVA, 3 May \xE2\x80\x94 RIA Novosti." + rest + rest).c_str(), "RIA Novosti"});
}

TEST(WireTags, ScriptsWhoseWordsStandClose) {
  const Case cases[] = {{"（共同）", "Kyodo"},
                        {"【時事】", "Jiji Press"},
                        {"[マレバ 3日 ロイター] - 市は路線を閉じる。", "Reuters"},
                        {"(서울=연합뉴스) 시는 노선을 닫는다.", "Yonhap"},
                        {"市は路線を閉じる。（マレバ）", ""}};
  for (const Case& c : cases) Expect(c);
}

TEST(WireTags, PicturesAndAsidesAreNone) {
  const Case cases[] = {{"(AP Photo/Ada Quill)", ""},
                        {"The ferry is called \"Orrin Rail Group\" (ORG).", ""},
                        {"It may not sail in May. (TBC)", ""},
                        {"It may not sail in May. (ORG)", "ORG"}};
  for (const Case& c : cases) Expect(c);
}

TEST(WireTags, LabelsOfManyLanguages) {
  const Case cases[] = {{"Источник: ТАСС", "TASS"},
                        {"Lähde: STT", "STT"},
                        {"Джерело: Укрінформ", "Ukrinform"},
                        {"المصدر: رويترز", "Reuters"}};
  for (const Case& c : cases) Expect(c);
  for (const char* line : {"Nguồn: Harbour Post", "Sursa: Harbour Post", "SOURCE Harbour Post",
                           "Information from: Harbour Post, http://www.harbourpost.test"}) {
    const auto cue = CreditOfLine(line);
    EXPECT_EQ(cue ? cue->kind + "|" + cue->name : "", "original_source|Harbour Post") << line;
  }
  EXPECT_FALSE(CreditOfLine("Source: Orrin Statistics, 2019. Graphic: Ada Quill").has_value());
}

}  // namespace
}  // namespace stemma::extract
