#include "extract/months.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace stemma::extract {
namespace {

struct Entry {
  std::string_view name;  // folded
  int month;
};

// clang-format off
constexpr std::array kEntries = {
    Entry{"abr", 4}, Entry{"abril", 4}, Entry{"ago", 8}, Entry{"agosto", 8}, Entry{"agustos", 8}, Entry{"agustus", 8},
    Entry{"aout", 8}, Entry{"apr", 4}, Entry{"april", 4}, Entry{"aprile", 4}, Entry{"aprilie", 4},
    Entry{"aprilis", 4}, Entry{"aral\xC4\xB1k", 12}, Entry{"aug", 8}, Entry{"august", 8}, Entry{"augusti", 8},
    Entry{"augustus", 8}, Entry{"augusztus", 8}, Entry{"avr", 4}, Entry{"avril", 4}, Entry{"brezna", 3},
    Entry{"cervence", 7}, Entry{"cervna", 6}, Entry{"czerwca", 6}, Entry{"czerwiec", 6}, Entry{"dec", 12},
    Entry{"december", 12}, Entry{"decembre", 12}, Entry{"decembrie", 12}, Entry{"des", 12}, Entry{"desember", 12},
    Entry{"dez", 12}, Entry{"dezember", 12}, Entry{"dezembro", 12}, Entry{"dic", 12}, Entry{"dicembre", 12},
    Entry{"diciembre", 12}, Entry{"dubna", 4}, Entry{"ekim", 10}, Entry{"elokuuta", 8}, Entry{"ene", 1},
    Entry{"enero", 1}, Entry{"eylul", 9}, Entry{"feb", 2}, Entry{"febbraio", 2}, Entry{"feber", 2},
    Entry{"febrero", 2}, Entry{"februar", 2}, Entry{"februari", 2}, Entry{"februarie", 2}, Entry{"february", 2},
    Entry{"fev", 2}, Entry{"fevereiro", 2}, Entry{"fevr", 2}, Entry{"fevrier", 2}, Entry{"gen", 1},
    Entry{"gennaio", 1}, Entry{"giu", 6}, Entry{"giugno", 6}, Entry{"grudnia", 12}, Entry{"grudzien", 12},
    Entry{"haziran", 6}, Entry{"heinakuuta", 7}, Entry{"helmikuuta", 2}, Entry{"huhtikuuta", 4}, Entry{"ianuarie", 1},
    Entry{"iulie", 7}, Entry{"iunie", 6}, Entry{"jaenner", 1}, Entry{"jan", 1}, Entry{"janeiro", 1},
    Entry{"janner", 1}, Entry{"januar", 1}, Entry{"januari", 1}, Entry{"january", 1}, Entry{"janv", 1},
    Entry{"janvier", 1}, Entry{"joulukuuta", 12}, Entry{"juil", 7}, Entry{"juillet", 7}, Entry{"juin", 6},
    Entry{"jul", 7}, Entry{"julho", 7}, Entry{"juli", 7}, Entry{"julio", 7}, Entry{"julius", 7}, Entry{"july", 7},
    Entry{"jun", 6}, Entry{"june", 6}, Entry{"junho", 6}, Entry{"juni", 6}, Entry{"junio", 6}, Entry{"junius", 6},
    Entry{"kas\xC4\xB1m", 11}, Entry{"kesakuuta", 6}, Entry{"kolovoza", 8}, Entry{"kvetna", 5}, Entry{"kwiecien", 4},
    Entry{"kwietnia", 4}, Entry{"ledna", 1}, Entry{"lipca", 7}, Entry{"lipiec", 7}, Entry{"lipnja", 6},
    Entry{"listopad", 11}, Entry{"listopada", 11}, Entry{"listopadu", 11}, Entry{"lokakuuta", 10}, Entry{"lug", 7},
    Entry{"luglio", 7}, Entry{"lutego", 2}, Entry{"luty", 2}, Entry{"maaliskuuta", 3}, Entry{"maart", 3},
    Entry{"maerz", 3}, Entry{"mag", 5}, Entry{"maggio", 5}, Entry{"mai", 5}, Entry{"maio", 5}, Entry{"maj", 5},
    Entry{"maja", 5}, Entry{"majus", 5}, Entry{"mar", 3}, Entry{"marca", 3}, Entry{"march", 3}, Entry{"marcius", 3},
    Entry{"marco", 3}, Entry{"maret", 3}, Entry{"marraskuuta", 11}, Entry{"mars", 3}, Entry{"mart", 3},
    Entry{"martie", 3}, Entry{"marts", 3}, Entry{"marz", 3}, Entry{"marzec", 3}, Entry{"marzo", 3}, Entry{"may", 5},
    Entry{"mayo", 5}, Entry{"may\xC4\xB1s", 5}, Entry{"mei", 5}, Entry{"mrt", 3}, Entry{"mrz", 3}, Entry{"nisan", 4},
    Entry{"noiembrie", 11}, Entry{"nov", 11}, Entry{"november", 11}, Entry{"novembre", 11}, Entry{"novembro", 11},
    Entry{"noviembre", 11}, Entry{"ocak", 1}, Entry{"oct", 10}, Entry{"october", 10}, Entry{"octobre", 10},
    Entry{"octombrie", 10}, Entry{"octubre", 10}, Entry{"okt", 10}, Entry{"oktober", 10}, Entry{"ott", 10},
    Entry{"ottobre", 10}, Entry{"out", 10}, Entry{"outubro", 10}, Entry{"ozujka", 3}, Entry{"pazdziernik", 10},
    Entry{"pazdziernika", 10}, Entry{"prosinca", 12}, Entry{"prosince", 12}, Entry{"rijna", 10}, Entry{"rujna", 9},
    Entry{"sep", 9}, Entry{"sept", 9}, Entry{"september", 9}, Entry{"septembre", 9}, Entry{"septembrie", 9},
    Entry{"septiembre", 9}, Entry{"set", 9}, Entry{"setembro", 9}, Entry{"setiembre", 9}, Entry{"settembre", 9},
    Entry{"sierpien", 8}, Entry{"sierpnia", 8}, Entry{"sijecnja", 1}, Entry{"srpna", 8}, Entry{"srpnja", 7},
    Entry{"studenoga", 11}, Entry{"styczen", 1}, Entry{"stycznia", 1}, Entry{"subat", 2}, Entry{"svibnja", 5},
    Entry{"syyskuuta", 9}, Entry{"szeptember", 9}, Entry{"tammikuuta", 1}, Entry{"temmuz", 7}, Entry{"toukokuuta", 5},
    Entry{"travnja", 4}, Entry{"unora", 2}, Entry{"veljace", 2}, Entry{"wrzesien", 9}, Entry{"wrzesnia", 9},
    Entry{"zari", 9}, Entry{"\xCE\xB1\xCF\x80\xCF\x81\xCE\xB9\xCE\xBB\xCE\xB9\xCE\xBF\xCF\x85", 4},
    Entry{"\xCE\xB1\xCF\x85\xCE\xB3\xCE\xBF\xCF\x85\xCF\x83\xCF\x84\xCE\xBF\xCF\x85", 8},
    Entry{"\xCE\xB4\xCE\xB5\xCE\xBA\xCE\xB5\xCE\xBC\xCE\xB2\xCF\x81\xCE\xB9\xCE\xBF\xCF\x85", 12},
    Entry{"\xCE\xB9\xCE\xB1\xCE\xBD\xCE\xBF\xCF\x85\xCE\xB1\xCF\x81\xCE\xB9\xCE\xBF\xCF\x85", 1},
    Entry{"\xCE\xB9\xCE\xBF\xCF\x85\xCE\xBB\xCE\xB9\xCE\xBF\xCF\x85", 7},
    Entry{"\xCE\xB9\xCE\xBF\xCF\x85\xCE\xBD\xCE\xB9\xCE\xBF\xCF\x85", 6},
    Entry{"\xCE\xBC\xCE\xB1\xCE\xB9\xCE\xBF\xCF\x85", 5},
    Entry{"\xCE\xBC\xCE\xB1\xCF\x81\xCF\x84\xCE\xB9\xCE\xBF\xCF\x85", 3},
    Entry{"\xCE\xBD\xCE\xBF\xCE\xB5\xCE\xBC\xCE\xB2\xCF\x81\xCE\xB9\xCE\xBF\xCF\x85", 11},
    Entry{"\xCE\xBF\xCE\xBA\xCF\x84\xCF\x89\xCE\xB2\xCF\x81\xCE\xB9\xCE\xBF\xCF\x85", 10},
    Entry{"\xCF\x83\xCE\xB5\xCF\x80\xCF\x84\xCE\xB5\xCE\xBC\xCE\xB2\xCF\x81\xCE\xB9\xCE\xBF\xCF\x85", 9},
    Entry{"\xCF\x86\xCE\xB5\xCE\xB2\xCF\x81\xCE\xBF\xCF\x85\xCE\xB1\xCF\x81\xCE\xB9\xCE\xBF\xCF\x85", 2},
    Entry{"\xD0\xB0\xD0\xB2\xD0\xB3\xD1\x83\xD1\x81\xD1\x82\xD0\xB0", 8},
    Entry{"\xD0\xB0\xD0\xBF\xD1\x80\xD0\xB5\xD0\xBB\xD1\x8F", 4},
    Entry{"\xD0\xB1\xD0\xB5\xD1\x80\xD0\xB5\xD0\xB7\xD0\xBD\xD1\x8F", 3},
    Entry{"\xD0\xB2\xD0\xB5\xD1\x80\xD0\xB5\xD1\x81\xD0\xBD\xD1\x8F", 9},
    Entry{"\xD0\xB3\xD1\x80\xD1\x83\xD0\xB4\xD0\xBD\xD1\x8F", 12},
    Entry{"\xD0\xB4\xD0\xB5\xD0\xBA\xD0\xB0\xD0\xB1\xD1\x80\xD1\x8F", 12},
    Entry{"\xD0\xB6\xD0\xBE\xD0\xB2\xD1\x82\xD0\xBD\xD1\x8F", 10}, Entry{"\xD0\xB8\xD1\x8E\xD0\xBB\xD1\x8F", 7},
    Entry{"\xD0\xB8\xD1\x8E\xD0\xBD\xD1\x8F", 6}, Entry{"\xD0\xBA\xD0\xB2\xD1\x96\xD1\x82\xD0\xBD\xD1\x8F", 4},
    Entry{"\xD0\xBB\xD0\xB8\xD0\xBF\xD0\xBD\xD1\x8F", 7},
    Entry{"\xD0\xBB\xD0\xB8\xD1\x81\xD1\x82\xD0\xBE\xD0\xBF\xD0\xB0\xD0\xB4\xD0\xB0", 11},
    Entry{"\xD0\xBB\xD1\x8E\xD1\x82\xD0\xBE\xD0\xB3\xD0\xBE", 2},
    Entry{"\xD0\xBC\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0", 3}, Entry{"\xD0\xBC\xD0\xB0\xD1\x8F", 5},
    Entry{"\xD0\xBD\xD0\xBE\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F", 11},
    Entry{"\xD0\xBE\xD0\xBA\xD1\x82\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F", 10},
    Entry{"\xD1\x81\xD0\xB5\xD0\xBD\xD1\x82\xD1\x8F\xD0\xB1\xD1\x80\xD1\x8F", 9},
    Entry{"\xD1\x81\xD0\xB5\xD1\x80\xD0\xBF\xD0\xBD\xD1\x8F", 8},
    Entry{"\xD1\x81\xD1\x96\xD1\x87\xD0\xBD\xD1\x8F", 1},
    Entry{"\xD1\x82\xD1\x80\xD0\xB0\xD0\xB2\xD0\xBD\xD1\x8F", 5},
    Entry{"\xD1\x84\xD0\xB5\xD0\xB2\xD1\x80\xD0\xB0\xD0\xBB\xD1\x8F", 2},
    Entry{"\xD1\x87\xD0\xB5\xD1\x80\xD0\xB2\xD0\xBD\xD1\x8F", 6},
    Entry{"\xD1\x8F\xD0\xBD\xD0\xB2\xD0\xB0\xD1\x80\xD1\x8F", 1},
};
// clang-format on

}  // namespace

int MonthOf(std::string_view word) {
  constexpr std::size_t kLongest = 40;
  if (word.size() < 3 || word.size() > kLongest) return 0;
  const std::string folded = text::Fold(word);
  const auto* it = std::ranges::lower_bound(kEntries, std::string_view(folded), {}, &Entry::name);
  return it != kEntries.end() && it->name == folded ? it->month : 0;
}

}  // namespace stemma::extract
