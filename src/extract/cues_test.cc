#include "extract/cues.h"

#include <gtest/gtest.h>

#include "extract/phrases.h"
#include "extract/repetition.h"
#include "extract/source_labels.h"

namespace stemma::extract {
namespace {

TEST(Credits, NameTheOrigin) {
  struct Case {
    const char *line, *kind, *name;
  };
  for (const Case& c :
       {Case{"The original source of this article is Lantern Review", "original_source", "Lantern Review"},
        Case{"This story first appeared on Lantern Review and is republished here.", "originally_published",
             "Lantern Review"},
        Case{"Republished from Lantern Review under a licence.", "republished_from", "Lantern Review"},
        Case{"Ada Quill is an editor at Lantern Review where this article was originally published.",
             "originally_published", "Lantern Review"},
        Case{"With files from The Associated Press", "wire", "Associated Press"},
        Case{"Reporting by Ada Quill in Mareva; editing by Bruno Weft", "staff", "Ada Quill in Mareva"},
        Case{"MAREVA, July 3 (Reuters) - The bridge over the Orrin stays closed.", "wire", "Reuters"},
        Case{"ORRIN FORD, July 3 (Lantern Wire) - The bridge stays closed.", "wire", "Lantern Wire"},
        Case{"The closure was first reported by Lantern Review.", "first_reported_by", "Lantern Review"},
        Case{"Ada Quill contributed to this report.", "staff", "Ada Quill"},
        Case{"Dieser Text erschien zuerst in der LATERNE 3/20.", "originally_published", "LATERNE 3/20"},
        Case{"Dieser Artikel ist im Original in der Zeitung Marsk Bote erschienen.", "originally_published",
             "Marsk Bote"},
        Case{"This story was originally published on harbourpost and has been shortened.", "originally_published",
             "harbourpost"},
        Case{"(Con informaci\xC3\xB3n de EFE y Reuters)", "wire", "Reuters"},
        Case{"(Photo: Reuters)", "photo", "Reuters"}, Case{"\xC2\xA9 Ada Quill (AP)", "photo", "Associated Press"}}) {
    const auto cue = CreditOfLine(c.line);
    ASSERT_TRUE(cue.has_value()) << c.line;
    EXPECT_EQ(cue->kind, c.kind) << c.line;
    EXPECT_EQ(cue->name, c.name) << c.line;
  }
}

TEST(Credits, AreHeardInOtherLanguages) {
  struct Case {
    const char *line, *kind, *name;
  };
  for (const Case& c :
       {Case{"(Quelle: Orriner Bote)", "original_source", "Orriner Bote"},
        Case{"Quelle der Meldung: Kreis Velm", "original_source", "Kreis Velm"},
        Case{"1 May 2030 | Quelle: Velm Werke | velm.example", "original_source", "Velm Werke"},
        Case{"Por: Agencia Velm | 1 May 2030", "wire", "Agencia Velm"},
        Case{"Fuente: Diario de Mareva", "original_source", "Diario de Mareva"},
        Case{"\xC3\x9C"
             "bersetzung: Ada Quill, Redaktion: Bruno Weft",
             "staff", "Ada Quill"},
        Case{"Mit Material vom Orriner Funk", "based_on", "Orriner Funk"},
        Case{"Con informaci\xC3\xB3n de EFE", "wire", "EFE"},
        Case{"Dieser Text ist zuerst erschienen im Orriner Boten.", "originally_published", "Orriner Boten"},
        Case{"Publicado originalmente en Mareva Hoy", "originally_published", "Mareva Hoy"},
        Case{"The bridge (via Lantern Review) is closed.", "via", "Lantern Review"},
        Case{"Wie der Orriner Bote berichtet, bleibt die Br\xC3\xBC"
             "cke zu.",
             "first_reported_by", "Orriner Bote"}}) {
    const auto cue = CreditOfLine(c.line);
    ASSERT_TRUE(cue.has_value()) << c.line;
    EXPECT_EQ(cue->kind, c.kind) << c.line;
    EXPECT_EQ(cue->name, c.name) << c.line;
  }
}

TEST(Credits, NameWhoElseWorkedOnIt) {
  struct Case {
    const char *line, *name;
  };
  for (const Case& c : {Case{"Edited by: Ada Quill", "Ada Quill"}, Case{"Reviewed by Orla Ann Vane", "Orla Ann Vane"},
                        Case{"3 May 2030 - Redaktion: Bo Lund (press office)", "Bo Lund"},
                        Case{"Das Gespr\xC3\xA4"
                             "ch f\xC3\xBChrte Ada Quill.",
                             "Ada Quill"},
                        Case{"Ada Quill and Bo Lund contributed.", "Ada Quill and Bo Lund"}}) {
    const auto cue = CreditOfLine(c.line);
    ASSERT_TRUE(cue.has_value()) << c.line;
    EXPECT_EQ(cue->kind, "staff") << c.line;
    EXPECT_EQ(cue->name, c.name) << c.line;
    EXPECT_TRUE(cue->whole_line) << c.line;
  }
  for (const char* line : {"Redaktion:", "Reviewed by our readers", "The witness was interviewed by the Orrin Guard.",
                           "Translation: not what you think", "Ten members of the council contributed."})
    EXPECT_FALSE(CreditOfLine(line).has_value()) << line;
}

TEST(Credits, NameTheOutletThatHadTheNews) {
  struct Case {
    const char *line, *name;
  };
  for (const Case& c :
       {Case{"Nobody mends the bridge. The Orrin Herald reports: \"The pier is rotten.\"", "The Orrin Herald"},
        Case{"The bridge is closed for a year, reported The Lantern.", "The Lantern"},
        Case{"Laut dem Velmer Magazin Lantern bleibt die Furt offen.", "Lantern"},
        Case{"In einem Brief, der der Orriner Rundschau vorliegt, steht das Gegenteil.", "Orriner Rundschau"},
        Case{"Det skriver det anerkjente, velmbaserte nettstedet, Orrin Tidende.", "Orrin Tidende"}}) {
    const auto cue = CreditOfLine(c.line);
    ASSERT_TRUE(cue.has_value()) << c.line;
    EXPECT_EQ(cue->kind, "first_reported_by") << c.line;
    EXPECT_EQ(cue->name, c.name) << c.line;
  }
  for (const char* line : {"Ada Quill reports: the bridge is closed.", "The bridge is closed, reported Ada Quill.",
                           "Das steht in einem Brief, der dem Gericht vorliegt.",
                           "Die Br\xC3\xBC"
                           "cke bleibt zu, wie das Amt zeigt (wir berichteten)."})
    EXPECT_FALSE(CreditOfLine(line).has_value()) << line;
}

TEST(Credits, SourcesStandBelowOrBehindTheirLabel) {
  EXPECT_TRUE(IsSourceHeading("Quelle:"));
  EXPECT_TRUE(IsSourceHeading("Source"));
  EXPECT_FALSE(IsSourceHeading("Quellen:"));
  EXPECT_FALSE(IsSourceHeading("Source: Lantern Review"));
  EXPECT_EQ(CreditOfSource("velm.example")->name, "velm.example");
  EXPECT_EQ(CreditOfSource("dpa")->kind, "wire");
  EXPECT_EQ(CreditOfLine("2030-05-03 10:00 \xE6\x9D\xA5\xE6\xBA\x90\xEF\xBC\x9A \xE6\xA1\xA5\xE6\x8A\xA5")->name,
            "\xE6\xA1\xA5\xE6\x8A\xA5");
  EXPECT_EQ(CreditOfLine("Pressemitteilung Nr. 12/30 des Orriner Rates vom 3. Mai")->name, "Orriner Rates");
  EXPECT_EQ(CreditOfLine("Sport - Reuters")->kind, "wire");
  EXPECT_EQ(CreditOfLine("Original in French: Le Courrier de Velm, 3 May 2030")->name, "Courrier de Velm");
  EXPECT_EQ(CreditOfLine("Ada Quill is an editor of Velm Inside, where this piece was originally published.")->name,
            "Velm Inside");
  EXPECT_EQ(NoteOfLine("Editor's note, May 3, 2030: we have added a map."), "editor");
  EXPECT_EQ(CreditOfLine("This is an interview that was first published in German in the print edition of The Lantern.")
                ->name,
            "The Lantern");
}

TEST(Credits, AgenciesStandInBylinesTagsAndDatelines) {
  struct Case {
    const char *line, *name;
    bool whole;
  };
  for (const Case& c :
       {Case{"By Ada Quill, The Associated Press", "Associated Press", true},
        Case{"Ada Quill, The Associated Press", "Associated Press", true},
        Case{"Associated Press in Mareva", "Associated Press", true}, Case{"Von: det/dpa", "dpa", true},
        Case{"Reuters/kra Mareva", "Reuters", true},
        Case{"Mareva (KNA/iz). Die Br\xC3\xBC"
             "cke bleibt zu.",
             "KNA", false},
        Case{"The bridge stays closed. (dpa)", "dpa", false}, Case{"The bridge stays closed. (MNA)", "MNA", false}}) {
    const auto cue = CreditOfLine(c.line);
    ASSERT_TRUE(cue.has_value()) << c.line;
    EXPECT_EQ(cue->kind, "wire") << c.line;
    EXPECT_EQ(cue->name, c.name) << c.line;
    EXPECT_EQ(cue->whole_line, c.whole) << c.line;
  }
}

TEST(Credits, AgenciesInProseAndPicturesAreNone) {
  for (const char* line :
       {"Reuters Photo", "A memo seen by Reuters says the bridge is closed.",
        "The bridge is run by the Orrin Council (OCC).", "Last edited by a moderator", "Mareva's mayor (SPD) spoke."})
    EXPECT_FALSE(CreditOfLine(line).has_value()) << line;
}

TEST(Credits, KeepTheSentenceThatSaysSo) {
  const std::string line = std::string(400, 'x') + ". The bridge stays closed. (dpa)";
  EXPECT_EQ(Excerpt(line, line.size() - 5), "The bridge stays closed. (dpa)");
  EXPECT_EQ(Excerpt("A short line", 3), "A short line");
}

TEST(Credits, TimeStampsAndPlainProseAreNone) {
  for (const char* line :
       {"First published on 3 May 2019", "Originally published Monday", "First published: 2019-05-03 12:00",
        "The book was published in Mareva.", "Ada Quill (Lantern Party) - The bridge is closed.",
        "No other network has contributed to this boom as much.", "This story was originally published online.",
        "MAREVA (closed on Monday) - The bridge", "MAREVA (KQQX) - The bridge", "He works as a source of inspiration.",
        ""})
    EXPECT_FALSE(CreditOfLine(line).has_value()) << line;
}

TEST(Credits, ADatelineLeavesItsLineProse) {
  EXPECT_FALSE(CreditOfLine("MAREVA (AP) \xE2\x80\x94 The bridge stays closed for a month, the mayor said on Friday.")
                   ->whole_line);
  EXPECT_TRUE(CreditOfLine("Republished from Lantern Review")->whole_line);
}

TEST(Credits, TagsOfTextsWithoutMarkup) {
  const auto wire = [](std::string_view line) {
    const auto cue = CreditOfLine(line);
    return cue && cue->kind == "wire" ? cue->name : std::string();
  };
  EXPECT_EQ(wire("ovq/rt (Reuters, AFP)"), "Reuters");
  EXPECT_EQ(wire("Reuters, Harbour Media"), "Reuters");
  EXPECT_EQ(wire("HBC/wires"), "HBC/wires");
  EXPECT_EQ(wire("(HBC) -- The bridge stays closed, the mayor said."), "HBC");
  EXPECT_EQ(wire("\xE2\x80\x94"
                 "Copyright the Associated Press"),
            "Associated Press");
  EXPECT_EQ(wire("REUTERS/Stringer"), "");
  EXPECT_EQ(wire("Ada Quill(Credit: AP/Orla Vane)"), "");
  EXPECT_EQ(wire("Reuters, Getty Images"), "");
}

TEST(Credits, PictureHostsAreNoSource) {
  EXPECT_EQ(CreditOfLine("Source: Imgur")->kind, "photo");
  EXPECT_EQ(CreditOfLine("Source: Lantern Review")->kind, "original_source");
  EXPECT_EQ(CreditOfLine("Read full story: Lantern Review")->kind, "original_source");
}

TEST(Credits, FirstReportsByNameBehindOrInFront) {
  const auto first = [](std::string_view line) {
    const auto cue = CreditOfLine(line);
    return cue && cue->kind == "first_reported_by" ? cue->name : std::string();
  };
  EXPECT_EQ(first("The closure, in a story first reported Monday night by Harbour 5, is over."), "Harbour 5");
  EXPECT_EQ(first("Lantern Review originally reported the story of the bridge."), "Lantern Review");
  EXPECT_EQ(first("The Lantern Review, which first reported the story, stands by it."), "The Lantern Review");
  EXPECT_EQ(first("She was first reported missing by noon."), "");
}

TEST(Credits, TheBracketThatEndsAParagraphIsReadToo) {
  const std::string line =
      "MAREVA, May 3 (Reuters) - " + std::string(300, 'x') + ". (Reporting by Ada Quill; Editing by Orla Vane)";
  const auto cues = CreditsOfParagraph(line);
  ASSERT_EQ(cues.size(), 2U);
  EXPECT_EQ(cues[0].kind, "wire");
  EXPECT_EQ(cues[1].kind, "staff");
  EXPECT_EQ(CreditsOfParagraph("(Reporting by Ada Quill)").size(), 1U);
}

TEST(Notes, OfTextsWithoutMarkup) {
  EXPECT_EQ(NoteOfLine("\xE2\x80\x94 This story was updated at 10:37 a.m."), "update");
  EXPECT_EQ(NoteOfLine("[This post has since been updated.]"), "update");
  EXPECT_EQ(NoteOfLine("(This piece was first corrected on Monday.)"), "correction");
  EXPECT_EQ(NoteOfLine("UPDATE 03/12/2014 : The bridge was never closed."), "update");
  EXPECT_EQ(NoteOfLine("Update at 2:11 p.m. EDT"), "update");
  EXPECT_FALSE(NoteOfLine("This story has changed the town.").has_value());
  EXPECT_FALSE(NoteOfLine("This story will be updated.").has_value());
}

TEST(Notes, AreToldByTheirStart) {
  EXPECT_EQ(NoteOfLine("Correction: the bridge is 40 metres long."), "correction");
  EXPECT_EQ(NoteOfLine("Correction 9 March 2019: the bridge is 40 metres long."), "correction");
  EXPECT_FALSE(NoteOfLine("Correction of 3 rivers took years.").has_value());
  EXPECT_EQ(NoteOfLine("Editor\xE2\x80\x99s note: names were changed."), "editor");
  EXPECT_EQ(NoteOfLine("This article has been updated with a comment."), "update");
  EXPECT_EQ(NoteOfLine("Update: the bridge is open again."), "update");
  for (const char* stamp : {"Updated: Jan 31", "Updated: 3 May 2019, 9:06am CEST", "Updated:"})
    EXPECT_FALSE(NoteOfLine(stamp).has_value()) << stamp;
  EXPECT_EQ(NoteOfLine("Read more at:"), "truncated");
  EXPECT_FALSE(NoteOfLine("Corrections officers closed the gate.").has_value());
  EXPECT_FALSE(NoteOfLine("Corrections: If you see an error, write to us.").has_value());
  EXPECT_EQ(NoteOfLine("Update 2: the bridge is open again, the council says. More soon."), "update");
  EXPECT_FALSE(NoteOfLine("Updated: 11.04.2020, 10:27").has_value());
  EXPECT_EQ(NoteOfLine("*Names have been changed"), "editor");
}

TEST(Labels, AreWholeShortLines) {
  EXPECT_EQ(LabelOfLine("Fact checked"), "fact_checked");
  EXPECT_EQ(LabelOfLine("OPINION"), "opinion");
  EXPECT_EQ(LabelOfLine("Press release"), "press_release");
  EXPECT_FALSE(LabelOfLine("Opinion is divided on the bridge").has_value());
}

TEST(Photos, NameTheirSource) {
  EXPECT_EQ(PhotoCreditOfLine("(Image: Orrin Press)"), "Orrin Press");
  EXPECT_EQ(PhotoCreditOfLine("The image of the town suffered."), "");
}

TEST(Phrases, ShortInvitationsAreFurniture) {
  EXPECT_EQ(FurnitureOfPhrase("Read more: Bridge closed"), "related");
  EXPECT_EQ(FurnitureOfPhrase("Share this article"), "share");
  EXPECT_EQ(FurnitureOfPhrase("\xC2\xA9 2019 Lantern Review"), "legal");
  EXPECT_EQ(FurnitureOfPhrase("Readers of the Lantern said the bridge should open again."), "");
  EXPECT_EQ(FurnitureOfPhrase("ADVERTISEMENT: The Pantry Book, our guide to keeping a year of food, is back."),
            "promotion");
  EXPECT_EQ(FurnitureOfPhrase("Subscribers pay"), "");
}

TEST(Repeated, NeedsThreePagesOfTheHost) {
  Repetition repetition;
  const auto line = Repetition::Hash("Write to the Lantern");
  for (int i = 0; i < 2; ++i) repetition.AddPage("a.example", {line, line});
  EXPECT_FALSE(repetition.IsRepeated("a.example", line));
  repetition.AddPage("a.example", {line});
  EXPECT_TRUE(repetition.IsRepeated("a.example", line));
  EXPECT_FALSE(repetition.IsRepeated("b.example", line));
  EXPECT_TRUE(repetition.IsEverywhere("a.example", line));
  for (int i = 0; i < 3; ++i) repetition.AddPage("a.example", {line + 1});
  EXPECT_FALSE(repetition.IsEverywhere("a.example", line));
}

}  // namespace
}  // namespace stemma::extract
