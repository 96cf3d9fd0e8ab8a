#include "pipeline/owners.h"

#include <cstdio>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace stemma::pipeline {
namespace {

std::string Write(std::string_view text) {
  const auto path = std::filesystem::temp_directory_path() / "stemma_owners_test.tsv";
  std::ofstream(path, std::ios::binary) << text;
  return path.string();
}

Article From(std::string name, std::string domain, std::string uri = {}) {
  Article out;
  out.publisher = {std::move(name), std::move(domain)};
  out.source.uri = std::move(uri);
  return out;
}

TEST(Owners, TheShippedTableIsSound) {
  DiagnosticSink sink;
  const auto owners = Owners::Load({}, &sink);
  ASSERT_TRUE(owners);
  EXPECT_TRUE(sink.Take().empty());
  EXPECT_TRUE(owners->taken().empty()) << owners->taken().front();
  EXPECT_TRUE(owners->Of(From("", "msn.com")).rehost);
  EXPECT_FALSE(owners->Of(From("", "usatoday.com")).rehost);
  EXPECT_EQ(owners->Of(From("", "usatoday.com")), owners->Of(From("", "freep.com")));
}

TEST(Owners, FindsByDomainThenHostThenName) {
  const auto owners =
      Owners::Load(std::vector{Write("# mine\n"
                                     "owner\tHarrow Group\tharrow.example;lark.example\tHarrow Post;The Lark\n"
                                     "rehost\tPortal\tnews.portal.example\t\n")},
                   nullptr);
  ASSERT_TRUE(owners);
  EXPECT_EQ(owners->Of(From("x", "WWW.Harrow.example")).group, "Harrow Group");
  EXPECT_EQ(owners->Of(From("x", "portal.example", "https://news.portal.example/a")).group, "Portal");
  EXPECT_EQ(owners->Of(From("x", "portal.example", "https://portal.example/a")).group, "");
  EXPECT_EQ(owners->Of(From("the lark", "")).group, "Harrow Group");
  // A name that another house's page bears is that house's.
  EXPECT_EQ(owners->Of(From("The Lark", "elsewhere.example")).group, "");
  EXPECT_EQ(owners->Of(From("", "notharrow.example")).group, "");
}

TEST(Owners, AUsersLineWins) {
  const auto owners = Owners::Load(std::vector{Write("owner\tMine\tmsn.com\t\n")}, nullptr);
  ASSERT_TRUE(owners);
  EXPECT_EQ(owners->Of(From("", "msn.com")), (House{"Mine", false}));
  EXPECT_EQ(owners->taken(), std::vector<std::string>{"msn.com"});
}

TEST(Owners, BadLinesAreToldAndLeftOut) {
  DiagnosticSink sink;
  const auto owners = Owners::Load(std::vector{Write("owner\tGroup\n"
                                                     "landlord\tGroup\ta.example\tA\n"
                                                     "owner\t\ta.example\tA\n"
                                                     "owner\tGroup\tno domain\tA\n"
                                                     "owner\tGroup\ta.example\tA\tmore\n"
                                                     "\n"
                                                     "owner\tGroup\tb.example\n")},
                                   &sink);
  ASSERT_TRUE(owners);
  const auto told = sink.Take();
  ASSERT_EQ(told.size(), 5U);
  EXPECT_EQ(told[3].record, 3U);
  EXPECT_EQ(owners->Of(From("", "a.example")).group, "");
  EXPECT_EQ(owners->Of(From("", "b.example")).group, "Group");
}

TEST(Owners, AnAbsentFileEndsTheRun) {
  const auto owners = Owners::Load(std::vector<std::string>{"/nowhere/owners.tsv"}, nullptr);
  ASSERT_FALSE(owners);
  EXPECT_EQ(owners.error().kind, ErrorKind::kUnreadable);
}

}  // namespace
}  // namespace stemma::pipeline
