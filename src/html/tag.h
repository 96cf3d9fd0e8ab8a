// Tag: the element names that the page rooms tell apart; every other element is kOther.
// In:  a lower-case element name.  Out: its enumerator, or the name of one.
// Tested by html/html_test.cc. Source: WHATWG HTML, "Elements".
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma::html {

// clang-format off
#define STEMMA_HTML_TAGS(X)                                                                                    \
  X(A, "a") X(Abbr, "abbr") X(Address, "address") X(AnnotationXml, "annotation-xml") X(Applet, "applet")       \
  X(Area, "area") X(Article, "article") X(Aside, "aside") X(Audio, "audio") X(B, "b") X(Base, "base")          \
  X(Basefont, "basefont") X(Bgsound, "bgsound") X(Big, "big") X(Blockquote, "blockquote") X(Body, "body")      \
  X(Br, "br") X(Button, "button") X(Canvas, "canvas") X(Caption, "caption") X(Center, "center")                \
  X(Cite, "cite") X(Code, "code") X(Col, "col") X(Colgroup, "colgroup") X(Dd, "dd") X(Del, "del")              \
  X(Desc, "desc") X(Details, "details") X(Dialog, "dialog") X(Dir, "dir") X(Div, "div") X(Dl, "dl")            \
  X(Dt, "dt") X(Em, "em") X(Embed, "embed") X(Fieldset, "fieldset") X(Figcaption, "figcaption")                \
  X(Figure, "figure") X(Font, "font") X(Footer, "footer") X(ForeignObject, "foreignobject") X(Form, "form")    \
  X(Frame, "frame") X(Frameset, "frameset") X(H1, "h1") X(H2, "h2") X(H3, "h3") X(H4, "h4") X(H5, "h5")        \
  X(H6, "h6") X(Head, "head") X(Header, "header") X(Hgroup, "hgroup") X(Hr, "hr") X(Html, "html") X(I, "i")    \
  X(Iframe, "iframe") X(Image, "image") X(Img, "img") X(Input, "input") X(Keygen, "keygen")                    \
  X(Label, "label") X(Legend, "legend") X(Li, "li") X(Link, "link") X(Listing, "listing") X(Main, "main")      \
  X(Malignmark, "malignmark") X(Map, "map") X(Mark, "mark") X(Marquee, "marquee") X(Math, "math")              \
  X(Menu, "menu") X(Meta, "meta") X(Mglyph, "mglyph") X(Mi, "mi") X(Mn, "mn") X(Mo, "mo") X(Ms, "ms")          \
  X(Mtext, "mtext") X(Nav, "nav") X(Nobr, "nobr") X(Noembed, "noembed") X(Noframes, "noframes")                \
  X(Noscript, "noscript") X(Object, "object") X(Ol, "ol") X(Optgroup, "optgroup") X(Option, "option")          \
  X(P, "p") X(Param, "param") X(Picture, "picture") X(Plaintext, "plaintext") X(Pre, "pre") X(Q, "q")          \
  X(Rb, "rb") X(Rp, "rp") X(Rt, "rt") X(Rtc, "rtc") X(Ruby, "ruby") X(S, "s") X(Script, "script")              \
  X(Search, "search") X(Section, "section") X(Select, "select") X(Small, "small") X(Source, "source")          \
  X(Span, "span") X(Strike, "strike") X(Strong, "strong") X(Style, "style") X(Sub, "sub")                      \
  X(Summary, "summary") X(Sup, "sup") X(Svg, "svg") X(Table, "table") X(Tbody, "tbody") X(Td, "td")            \
  X(Template, "template") X(Textarea, "textarea") X(Tfoot, "tfoot") X(Th, "th") X(Thead, "thead")              \
  X(Time, "time") X(Title, "title") X(Tr, "tr") X(Track, "track") X(Tt, "tt") X(U, "u") X(Ul, "ul")            \
  X(Var, "var") X(Video, "video") X(Wbr, "wbr") X(Xmp, "xmp")
// clang-format on

enum class Tag : std::uint8_t {
  kOther = 0,
#define STEMMA_HTML_ENUM(name, word) k##name,
  STEMMA_HTML_TAGS(STEMMA_HTML_ENUM)
#undef STEMMA_HTML_ENUM
};

// kOther for a name that is none of the above. REQUIRES: lower case.
Tag TagOf(std::string_view name);

// "div"; "" for kOther.
std::string_view Name(Tag tag);

// True for elements that begin and end a line of text (paragraphs, headings, list items, table cells …).
bool IsBlock(Tag tag);

// True for elements that never have an end tag.
bool IsVoid(Tag tag);

}  // namespace stemma::html
