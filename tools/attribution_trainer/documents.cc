#include "documents.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace trainer {
namespace {

std::vector<std::string> Cells(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t')
      out.emplace_back();
    else
      out.back() += c;
  }
  return out;
}

// Tokens that share a byte with [begin, end).
Range TokensIn(const stemma::attribution::View& v, std::uint32_t begin, std::uint32_t end) {
  Range r{v.size(), v.size()};
  for (std::uint32_t i = 0; i < v.size(); ++i)
    if (v[i].span.begin() < end && begin < v[i].span.end()) {
      r.begin = std::min(r.begin, i);
      r.end = i + 1;
    }
  return r.begin == v.size() ? Range{} : r;
}

std::vector<Range> Spans(const stemma::attribution::View& v, const std::string& cell) {
  std::vector<Range> out;
  std::stringstream in(cell);
  std::string piece;
  while (std::getline(in, piece, ',')) {
    const std::size_t dash = piece.find('-');
    const Range r = TokensIn(v, static_cast<std::uint32_t>(std::stoul(piece.substr(0, dash))),
                             static_cast<std::uint32_t>(std::stoul(piece.substr(dash + 1))));
    if (!r.empty()) out.push_back(r);
  }
  std::sort(out.begin(), out.end());
  return out;
}

void MarkSharedCues(std::vector<Gold>& gold) {
  for (std::size_t i = 0; i < gold.size(); ++i)
    for (std::size_t j = 0; j < gold.size(); ++j)
      if (i != j && gold[i].cue == gold[j].cue) {
        gold[i].shares_cue = true;
        gold[i].repeats_cue = gold[i].repeats_cue || j < i;
      }
}

void Finish(Document& d) {
  MarkSharedCues(d.gold);
  d.rules = stemma::attribution::ReadByRules(*d.view);
  d.sheet = std::make_unique<stemma::attribution::Sheet>(*d.view, d.rules);
}

}  // namespace

std::vector<std::unique_ptr<Document>> ReadDocuments(const std::string& path) {
  std::vector<std::unique_ptr<Document>> out;
  std::ifstream in(path, std::ios::binary);
  std::string line;
  while (std::getline(in, line)) {
    const auto cells = Cells(line);
    if (cells[0] == "doc") {
      if (!out.empty()) Finish(*out.back());
      out.push_back(std::make_unique<Document>());
      Document& d = *out.back();
      d.topic = cells[1];
      d.id = cells[2];
      d.text.resize(std::stoul(cells[3]));
      in.read(d.text.data(), static_cast<std::streamsize>(d.text.size()));
      in.get();
      d.view = std::make_unique<stemma::attribution::View>(d.text);
    } else if (cells[0] == "a") {
      Document& d = *out.back();
      Gold g;
      g.stance = std::stoi(cells[1]);
      const auto source = Spans(*d.view, cells[2]);
      if (!source.empty()) g.source = source.front();
      g.cue = Spans(*d.view, cells[3]);
      g.content = Spans(*d.view, cells[4]);
      if (cells.size() > 5) g.direct = cells[5] == "direct";
      if (cells.size() > 6) g.entity = cells[6];
      if (cells.size() > 7) g.parent = std::stoi(cells[7]);
      d.gold.push_back(std::move(g));
    }
  }
  if (!out.empty()) Finish(*out.back());
  return out;
}

}  // namespace trainer
