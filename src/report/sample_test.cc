#include "report/sample.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stemma::report {
namespace {

constexpr std::string_view kGate =
    "Engineers opened the lower gate of Marrow Dam shortly before midnight on Tuesday, a regional water official told "
    "Harbour Wire.";
constexpr std::string_view kFlood =
    "The water reached Tamsin Ford within the hour and flooded about 40 houses along the quay, the official said.";
constexpr std::string_view kSpeech =
    "\u201CNobody rang us, nobody came to the door,\u201D said Ilse Varga, who keeps the inn by the bridge.";
constexpr std::string_view kBackground =
    "Marrow Dam was finished nine years ago and holds back the upper Lunde for the mills of the lower valley; its "
    "three "
    "gates have been opened together only once, in the spring of its second year.";

// Fills a dossier by the words of its texts instead of by offsets.
class Builder {
 public:
  ArticleIndex Page(std::string id, std::string outlet, std::string domain, std::string title, std::string published,
                    std::vector<std::string_view> paragraphs) {
    Article a;
    a.id = std::move(id);
    a.source = {"pages/" + a.id, "https://" + domain + "/" + a.id, 0, "sha256:00" + std::to_string(d.articles.size())};
    a.title = std::move(title);
    a.publisher = {std::move(outlet), std::move(domain)};
    a.published = std::move(published);
    if (!a.published.empty()) a.dates = {{a.published, "json_ld"}, {a.published.substr(0, 10), "url"}};
    a.language = "en";
    for (const std::string_view paragraph : paragraphs) {
      if (!a.text.empty()) a.text += "\n\n";
      const std::size_t begin = a.text.size();
      a.text += paragraph;
      a.blocks.push_back({Span(begin, a.text.size()), "paragraph", {}});
    }
    d.articles.push_back(std::move(a));
    return static_cast<ArticleIndex>(d.articles.size() - 1);
  }

  [[nodiscard]] Span At(ArticleIndex article, std::string_view words) const {
    const std::size_t at = d.articles[article].text.find(words);
    EXPECT_NE(at, std::string::npos) << d.articles[article].id << ": " << words;
    return at == std::string::npos ? Span() : Span::FromLength(at, words.size());
  }

  AttributionIndex Said(ArticleIndex article, std::string_view source, std::string entity, SourceKind kind,
                        std::string_view cue, std::string_view content, SpeechStance stance = SpeechStance::kAsserts,
                        std::optional<AttributionIndex> parent = {}) {
    Attribution a;
    a.article = article;
    a.source = Source{{Field::kText, 0, At(article, source)}, std::string(source), std::move(entity), kind};
    a.cue = {{Field::kText, 0, At(article, cue)}};
    a.content = {{Field::kText, 0, At(article, content)}};
    a.stance = stance;
    a.confidence = 0.9;
    a.parent = parent;
    d.attributions.push_back(std::move(a));
    return static_cast<AttributionIndex>(d.attributions.size() - 1);
  }

  Reuse& Shared(ArticleIndex a, ArticleIndex b, std::string_view in_a, std::string_view in_b, Direction direction,
                double confidence, std::vector<std::string> evidence) {
    Reuse r;
    r.article_a = a;
    r.article_b = b;
    r.a = At(a, in_a);
    r.b = At(b, in_b);
    r.kind = in_a == in_b ? ReuseKind::kVerbatim : ReuseKind::kEdited;
    r.identity = in_a == in_b ? 1.0 : 0.93;
    r.direction = direction;
    r.confidence = confidence;
    r.evidence = std::move(evidence);
    d.reuse.push_back(std::move(r));
    return d.reuse.back();
  }

  ClaimMention Mention(ArticleIndex article, std::string_view words, Stance stance,
                       std::optional<AttributionIndex> attribution = {}) const {
    return {article, At(article, words), stance, attribution, !attribution.has_value(), {}};
  }

  void Edge(std::string from, std::string to, EdgeKind kind, double confidence, std::vector<std::string> evidence) {
    d.lineage.edges.push_back({std::move(from), std::move(to), kind, "", confidence, std::move(evidence)});
  }

  // Articles are nodes too; sources and unseen texts come from the edges.
  void Nodes() {
    for (const Article& a : d.articles)
      d.lineage.nodes.push_back({a.id, NodeKind::kArticle, a.publisher.name, a.published});
    for (const LineageEdge& edge : d.lineage.edges)
      for (const std::string& id : {edge.from, edge.to}) {
        const bool known = std::ranges::any_of(d.lineage.nodes, [&](const LineageNode& n) { return n.id == id; });
        if (known) continue;
        const bool unseen = id.starts_with("unseen:");
        d.lineage.nodes.push_back(
            {id, unseen ? NodeKind::kUnseen : NodeKind::kSource, unseen ? "an earlier text" : id.substr(7), ""});
      }
    std::ranges::sort(d.lineage.nodes, {}, &LineageNode::id);
  }

  Dossier d;
};

struct Pages {
  ArticleIndex bugle, courier, digest, wire, ministry, shutter, quill, sempter, tide, zonal;
};

Pages AddPages(Builder& b) {
  Pages p{};
  p.bugle = b.Page(
      "bugle.html", "The Eskvale Bugle", "bugle.example", "Sixty homes under water after dam gate opens", "2031-05-08",
      {"Engineers opened the lower gate of Marrow Dam shortly before midnight on Tuesday.",
       "The water reached Tamsin Ford within the hour and flooded about 60 houses along the quay.", kBackground});
  p.courier = b.Page("courier.html", "Lunde Courier", "courier.example",
                     "Gate at Marrow Dam opened in the night, official says", "2031-05-07T09:10:00+01:00",
                     {kGate, kFlood, kSpeech, kBackground});
  p.digest = b.Page("digest.html", "Morning Digest", "digest.example", "What we know about Tamsin Ford", "2031-05-08",
                    {"Residents of Tamsin Ford are still pumping out their cellars.", kFlood, kSpeech});
  p.wire = b.Page("harbourwire.html", "Harbour Wire", "harbourwire.example",
                  "Lower gate of Marrow Dam opened, official says", "2031-05-07T07:30:00+01:00",
                  {kGate, kFlood, kBackground});
  p.ministry =
      b.Page("ministry.html", "Ministry of Water", "water.example", "Statement on the Lunde valley", "2031-05-09",
             {"The Ministry of Water denies that any gate of Marrow Dam was opened on 6 May.",
              "The ministry said the river rose after rain in the hills."});
  p.shutter = b.Page("openshutter.html", "Open Shutter", "openshutter.example", "I watched the gate open", "",
                     {"I stood on the east bank and saw the lower gate of the dam go up at a quarter to twelve.",
                      "By one in the morning the quay at Tamsin Ford was gone."});
  p.quill = b.Page(
      "quill.html", "Daily Quill", "quill.example", "River Watch counts the damage", "2031-05-09",
      {"The lower gate of Marrow Dam was opened on the night of 6 May, Radio Sempter reported, citing River Watch.",
       "River Watch counted 43 flooded houses in Tamsin Ford."});
  p.sempter = b.Page("sempter.html", "Radio Sempter", "sempter.example", "Watch group: gate was opened", "2031-05-09",
                     {"According to the Daily Quill, the lower gate of Marrow Dam was opened on the night of 6 May.",
                      "The monitors of River Watch have no staff in the valley."});
  p.tide = b.Page("tidewatch.html", "Tidewatch", "tidewatch.example", "Flood in the lower valley", "2031-05-08",
                  {"According to people in the valley the gate was raised by hand after the motor failed.",
                   "The mills stood still on Wednesday and Thursday."});
  p.zonal = b.Page("zonal.html", "Zonal News", "zonal.example", "Motor of the gate had failed", "2031-05-08",
                   {"According to people in the valley the gate was raised by hand after the motor failed.",
                    "Trains to the coast ran an hour late."});
  b.Page("zz-ferry-1.html", "Isle Gazette", "gazette.example", "Ferry to Orsk stays in port", "2031-05-04",
         {"The night ferry to Orsk stayed in port on Sunday because of a broken winch, the harbour office said."});
  b.Page("zz-ferry-2.html", "Orsk Today", "orsk.example", "No ferry on Sunday", "2031-05-05",
         {"The night ferry to Orsk stayed in port on Sunday because of a broken winch, the Isle Gazette reported."});
  b.Page("zz-library.html", "Lunde Courier", "courier.example", "Library opens late", "2031-05-03",
         {"The town library will open at noon until the roof is mended, said Petra Olm, who runs it."});
  b.Page("zz-market.html", "The Eskvale Bugle", "bugle.example", "Market moves to the square", "2031-05-02", {});
  return p;
}

void AddSurroundings(Builder& b, const Pages& p) {
  Article& shutter = b.d.articles[p.shutter];
  shutter.authors = {"N. Okafor"};
  shutter.labels = {{"fact_checked", "Fact checked"}};
  shutter.comments = {{"Mika", "2031-05-08", "My aunt says the siren never went off.", {}}};
  shutter.furniture = {{"promotion", "Buy our calendar of mills.", {}}, {"share", "Share Tweet Print", {}}};
  b.d.articles[p.bugle].dates.push_back({"2031-05-10", "text"});
  b.d.articles[p.courier].credits = {
      {"via", "Harbour Wire", "With material from Harbour Wire", "https://harbourwire.example/", {}}};
  b.d.articles[p.courier].captions = {{"The quay on Wednesday morning.", "Photo: R. Sand", {}}};
  b.d.articles[p.digest].notes = {{"correction", "Correction: an earlier version misspelt the name of Ms Varga.", {}},
                                  {"truncated", "Read the rest of this article in our app", {}}};
}

struct Voices {
  AttributionIndex wire, wire_flood, courier, courier_flood, ministry, quill, quill_inner, sempter, tide, zonal;
};

Voices AddVoices(Builder& b, const Pages& p) {
  constexpr std::string_view kOpened =
      "Engineers opened the lower gate of Marrow Dam shortly before midnight on Tuesday";
  constexpr std::string_view kHouses =
      "The water reached Tamsin Ford within the hour and flooded about 40 houses along the quay";
  constexpr std::string_view kNight = "lower gate of Marrow Dam was opened on the night of 6 May";
  constexpr std::string_view kMotor = "the gate was raised by hand after the motor failed";
  Voices v{};
  v.courier = b.Said(p.courier, "a regional water official", "", SourceKind::kAnonymous, "told Harbour Wire", kOpened);
  v.courier_flood = b.Said(p.courier, "the official", "", SourceKind::kAnonymous, "said", kHouses);
  v.wire = b.Said(p.wire, "a regional water official", "", SourceKind::kAnonymous, "told Harbour Wire", kOpened);
  v.wire_flood = b.Said(p.wire, "the official", "", SourceKind::kAnonymous, "said", kHouses);
  v.ministry = b.Said(p.ministry, "The Ministry of Water", "Ministry of Water", SourceKind::kOrganisation, "denies",
                      "that any gate of Marrow Dam was opened on 6 May", SpeechStance::kDenies);
  v.quill = b.Said(p.quill, "Radio Sempter", "Radio Sempter", SourceKind::kOutlet, "reported", kNight);
  v.quill_inner = b.Said(p.quill, "River Watch", "River Watch", SourceKind::kGroup, "citing", kNight,
                         SpeechStance::kAsserts, v.quill);
  v.sempter = b.Said(p.sempter, "the Daily Quill", "Daily Quill", SourceKind::kOutlet, "According to", kNight);
  v.tide = b.Said(p.tide, "people in the valley", "", SourceKind::kAnonymous, "According to", kMotor);
  v.zonal = b.Said(p.zonal, "people in the valley", "", SourceKind::kAnonymous, "According to", kMotor);
  return v;
}

void AddReuse(Builder& b, const Pages& p) {
  const auto bugle_flood = "The water reached Tamsin Ford within the hour and flooded about 60 houses along the quay.";
  Reuse& edited = b.Shared(p.bugle, p.wire, bugle_flood, kFlood, Direction::kAFromB, 0.82, {"date", "containment"});
  edited.changes = {{"number", b.At(p.bugle, "60"), b.At(p.wire, "40")},
                    {"cut", Span(edited.a.end(), edited.a.end()), b.At(p.wire, ", the official said")}};
  b.Shared(p.bugle, p.wire, kBackground, kBackground, Direction::kAFromB, 0.82, {"date"});
  b.Shared(p.courier, p.digest, kFlood, kFlood, Direction::kBFromA, 0.77, {"date", "shared_error"});
  b.Shared(p.courier, p.digest, kSpeech, kSpeech, Direction::kBFromA, 0.77, {"date"}).kind = ReuseKind::kQuotation;
  b.Shared(p.courier, p.wire, kGate, kGate, Direction::kAFromB, 0.95, {"credit_line", "date"});
  const std::string motor = "According to people in the valley the gate was raised by hand after the motor failed.";
  b.Shared(p.tide, p.zonal, motor, motor, Direction::kCommonSource, 0.6, {"containment"});
  b.Shared(p.tide, p.zonal, "The mills stood still", "Trains to the coast", Direction::kUnknown, 0, {}).kind =
      ReuseKind::kBoilerplate;
}

Claim GateClaim(const Builder& b, const Pages& p, const Voices& v) {
  constexpr std::string_view kOpened =
      "Engineers opened the lower gate of Marrow Dam shortly before midnight on Tuesday";
  constexpr std::string_view kNight = "lower gate of Marrow Dam was opened on the night of 6 May";
  Claim c;
  c.id = "claim-gate";
  c.summary = std::string(kOpened) + ".";
  c.mentions = {b.Mention(p.bugle, kOpened, Stance::kAsserts),
                b.Mention(p.courier, kOpened, Stance::kReports, v.courier),
                b.Mention(p.wire, kOpened, Stance::kReports, v.wire),
                b.Mention(p.ministry, "any gate of Marrow Dam was opened on 6 May", Stance::kDenies, v.ministry),
                b.Mention(p.shutter, "saw the lower gate of the dam go up at a quarter to twelve", Stance::kAsserts),
                b.Mention(p.quill, kNight, Stance::kReports, v.quill_inner),
                b.Mention(p.sempter, kNight, Stance::kReports, v.sempter)};
  c.mentions[0].inherited_source = InheritedSource{"a regional water official", p.wire};
  c.stances = {{p.bugle, Stance::kAsserts},   {p.courier, Stance::kReports}, {p.wire, Stance::kReports},
               {p.ministry, Stance::kDenies}, {p.shutter, Stance::kAsserts}, {p.quill, Stance::kReports},
               {p.sempter, Stance::kDoubts}};
  c.slots = {{"date", {{"2031-05-06", {p.bugle, p.courier, p.wire, p.quill, p.sempter}, {0, 1, 2}}}},
             {"place", {{"Marrow Dam", {p.bugle, p.courier, p.wire}, {0, 1, 2}}, {"the dam", {p.shutter}, {4}}}},
             {"actor", {{"Engineers", {p.bugle, p.courier, p.wire}, {0, 1, 2}}}},
             {"count",
              {{"about 40 houses", {p.courier, p.digest, p.wire}, {1, 2}},
               {"about 60 houses", {p.bugle}, {0}},
               {"43 houses", {p.quill}, {5}}}}};
  c.conflicts = {{"count",
                  {c.slots[3].values[0], c.slots[3].values[1]},
                  "60 is not near 40, and both speak of the same quay and hour"}};
  c.origins = {{"a regional water official",
                "anonymous",
                0.9,
                {p.bugle, p.courier, p.wire},
                {"Harbour Wire", "a regional water official"},
                "one official spoke to one agency; three articles carry those words"},
               {"Open Shutter", "article", 0.7, {p.shutter}, {}, "the writer says he was there; nobody else is named"},
               {"River Watch",
                "group",
                0.35,
                {p.quill, p.sempter},
                {"Radio Sempter", "Daily Quill", "River Watch"},
                "the two articles name each other before they name the group"}};
  c.independent_origins = 2;
  c.independent_low = 1;
  c.independent_high = 3;
  c.relays = {"Harbour Wire", "Lunde Courier", "Radio Sempter"};
  c.circular = {{"Daily Quill", "Radio Sempter"}};
  c.denied_by = {{"Ministry of Water", {p.ministry}, v.ministry}};
  return c;
}

void AddStories(Builder& b, const Pages& p, const Voices& v) {
  Story dam;
  dam.id = "story-1";
  dam.title = "Lower gate of Marrow Dam opened, official says";
  dam.articles = {p.bugle, p.courier, p.digest, p.wire, p.ministry, p.shutter, p.quill, p.sempter, p.tide, p.zonal};
  dam.lead_claim = "claim-gate";
  Claim motor;
  motor.id = "claim-motor";
  motor.summary = "The gate was raised by hand after the motor failed.";
  motor.mentions = {
      b.Mention(p.tide, "the gate was raised by hand after the motor failed", Stance::kReports, v.tide),
      b.Mention(p.zonal, "the gate was raised by hand after the motor failed", Stance::kReports, v.zonal)};
  motor.stances = {{p.tide, Stance::kReports}, {p.zonal, Stance::kReports}};
  motor.origins = {{"people in the valley",
                    "anonymous",
                    0.5,
                    {p.tide, p.zonal},
                    {"people in the valley"},
                    "both share the sentence"}};
  motor.independent_origins = motor.independent_low = 1;
  motor.independent_high = 2;
  Claim trains;
  trains.id = "claim-trains";
  trains.summary = "Trains to the coast ran an hour late.";
  trains.mentions = {b.Mention(p.zonal, "Trains to the coast ran an hour late.", Stance::kAsserts)};
  trains.origins = {{"Zonal News", "article", 0.4, {p.zonal}, {}, ""}};
  trains.independent_origins = trains.independent_low = trains.independent_high = 1;
  dam.claims = {GateClaim(b, p, v), motor, trains};
  Story ferry;
  ferry.id = "story-2";
  ferry.title = "Ferry to Orsk stays in port";
  ferry.articles = {10, 11};
  ferry.lead_claim = "claim-ferry";
  Claim winch;
  winch.id = "claim-ferry";
  winch.summary = "The night ferry to Orsk stayed in port on Sunday because of a broken winch.";
  winch.mentions = {b.Mention(10, "The night ferry to Orsk stayed in port", Stance::kReports),
                    b.Mention(11, "The night ferry to Orsk stayed in port", Stance::kReports)};
  winch.origins = {{"harbour office",
                    "official",
                    0.88,
                    {10, 11},
                    {"Isle Gazette", "harbour office"},
                    "the gazette names the office"}};
  winch.independent_origins = winch.independent_low = winch.independent_high = 1;
  ferry.claims = {winch};
  b.d.stories = {dam,
                 ferry,
                 {"story-3", "Library opens late", {12}, "", {}},
                 {"story-4", "Market moves to the square", {13}, "", {}}};
}

void AddLineage(Builder& b) {
  b.Edge("bugle.html", "harbourwire.html", EdgeKind::kCopies, 0.82, {"date", "containment"});
  b.Edge("courier.html", "harbourwire.html", EdgeKind::kCopies, 0.95, {"credit_line", "date"});
  b.Edge("courier.html", "harbourwire.html", EdgeKind::kCredits, 0.97, {"credit_line"});
  b.Edge("courier.html", "source:Ilse Varga", EdgeKind::kCites, 0.9, {"attribution"});
  b.Edge("digest.html", "courier.html", EdgeKind::kCopies, 0.77, {"date", "shared_error"});
  b.Edge("harbourwire.html", "source:a regional water official", EdgeKind::kCites, 0.9, {"attribution"});
  b.Edge("quill.html", "sempter.html", EdgeKind::kCites, 0.9, {"attribution"});
  b.Edge("quill.html", "source:River Watch", EdgeKind::kCites, 0.8, {"attribution"});
  b.Edge("sempter.html", "quill.html", EdgeKind::kCites, 0.9, {"attribution"});
  b.Edge("tidewatch.html", "unseen:1", EdgeKind::kCopies, 0.45, {"containment"});
  b.Edge("zonal.html", "unseen:1", EdgeKind::kCopies, 0.45, {"containment"});
  b.Edge("zz-ferry-1.html", "source:harbour office", EdgeKind::kCites, 0.9, {"attribution"});
  b.Edge("zz-ferry-2.html", "zz-ferry-1.html", EdgeKind::kCites, 0.92, {"attribution", "date"});
}

}  // namespace

Dossier SampleDossier() {
  Builder b;
  const Pages p = AddPages(b);
  AddSurroundings(b, p);
  const Voices v = AddVoices(b, p);
  AddReuse(b, p);
  AddStories(b, p, v);
  AddLineage(b);
  b.Nodes();
  return std::move(b.d);
}

TEST(Sample, IsSortedAndItsSpansLieInTheirTexts) {
  const Dossier d = SampleDossier();
  EXPECT_TRUE(std::ranges::is_sorted(d.articles, {}, &Article::id));
  EXPECT_TRUE(std::ranges::is_sorted(d.lineage.nodes, {}, &LineageNode::id));
  for (const Story& story : d.stories)
    for (const Claim& claim : story.claims)
      for (const ClaimMention& m : claim.mentions) EXPECT_LE(m.span.end(), d.articles[m.article].text.size());
}

}  // namespace stemma::report
