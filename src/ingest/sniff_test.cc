#include "ingest/sniff.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma::ingest {
namespace {

TEST(Sniff, TellsContentByItsBytesFirst) {
  using namespace std::string_literals;
  const struct {
    std::string front;
    std::string name;
    Content content;
  } kCases[] = {
      {"<!DOCTYPE html><html>", "a.txt", Content::kHtml},
      {"\n\n  <HTML><HEAD>", "a", Content::kHtml},
      {"<div>part of a page</div>", "-", Content::kHtml},
      {"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n<!doctype html>", "saved", Content::kHtml},
      {"<?xml version='1.0'?><!DOCTYPE html PUBLIC ''>", "a.xml", Content::kHtml},
      {"\xff\xfe<\0h\0t\0m\0l\0>\0"s, "a", Content::kHtml},
      {"No tags here", "a.html", Content::kHtml},
      {"The ferry left.", "a", Content::kText},
      {"# Ferry\n<div align=center>", "a.md", Content::kText},
      {"<img src=x> Ferry", "readme.md", Content::kText},
      {"{\"id\": 1}", "-", Content::kJsonLines},
      {"\xef\xbb\xbf{ \"id\": 1}", "-", Content::kJsonLines},
      {"broken first line", "a.jsonl.gz", Content::kJsonLines},
      {"{Ferry} left", "a.txt", Content::kText},
      {"[Editor's note] The ferry left", "a.txt", Content::kText},
      {"[{\"id\": 1}]", "-", Content::kJson},
      {"WARC/1.0\r\n", "a", Content::kWarc},
      {"\r\nWARC/1.1\r\n", "a", Content::kWarc},
      {"<?xml version='1.0'?><rss>", "-", Content::kFeed},
      {"<?xml version='1.0'?><!-- <html> --><rss><item><description><![CDATA[<html><body>", "-", Content::kFeed},
      {"<rdf:RDF xmlns:rdf='x'>", "a.rdf", Content::kFeed},
      {"<atom:feed>", "a.xml", Content::kFeed},
      {"<?xml version='1.0'?><gpx>", "-", Content::kXml},
      {"%PDF-1.7", "a.html", Content::kBinary},
      {"\xff\xd8\xff\xe0", "a.html", Content::kBinary},
      {"", "a.html", Content::kEmpty},
      {"<html><body>" + std::string(200, 'x') + "\0"s, "a.html", Content::kHtml},
      {"The ferry\0left"s, "a.txt", Content::kBinary},
      {"RIFFLES AND POOLS: the Orrin's bed", "a.txt", Content::kText},
      {"How to write <html> by hand", "a.txt", Content::kText},
  };
  for (const auto& [front, name, content] : kCases) EXPECT_EQ(Sniff(front, name), content) << name << ": " << front;
}

}  // namespace
}  // namespace stemma::ingest
