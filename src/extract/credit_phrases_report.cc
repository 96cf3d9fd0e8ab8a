// Wordings that say who had the news first.
#include <array>

#include "extract/credit_phrase_tables.h"

namespace stemma::extract {
namespace {

constexpr PhrasePlace kAnywhere = PhrasePlace::kAnywhere;

constexpr auto kPhrases = std::to_array<CreditPhrase>({
    {"was first reported by ", "first_reported_by", kAnywhere},
    {"were first reported by ", "first_reported_by", kAnywhere},
    {"first reported by ", "first_reported_by", kAnywhere},
    {"as first reported in ", "first_reported_by", kAnywhere},
    {"as first reported by ", "first_reported_by", kAnywhere},
    {"originally reported by ", "first_reported_by", kAnywhere},
    {"first revealed by ", "first_reported_by", kAnywhere},
    {"news was first reported on ", "first_reported_by", kAnywhere},
    {"first reported on by ", "first_reported_by", kAnywhere},
    {"was first to report", "first_reported_by", kAnywhere},
    {"were first to report", "first_reported_by", kAnywhere},
    {"first to report the", "first_reported_by", kAnywhere},
    {"as reported by ", "first_reported_by", kAnywhere},
    {"as reported in the ", "first_reported_by", kAnywhere},
    {"according to a report by ", "first_reported_by", kAnywhere},
    {"according to a report in ", "first_reported_by", kAnywhere},
    {"according to a report from ", "first_reported_by", kAnywhere},
    {"according to a report on ", "first_reported_by", kAnywhere},
    {"das berichtet ", "first_reported_by", kAnywhere},
    {"das berichtete ", "first_reported_by", kAnywhere},
    {"dies berichtet ", "first_reported_by", kAnywhere},
    {"das berichten ", "first_reported_by", kAnywhere},
    {"das meldet ", "first_reported_by", kAnywhere},
    {"das meldete ", "first_reported_by", kAnywhere},
    {"darüber berichtet", "first_reported_by", kAnywhere},
    {"hatte zuvor berichtet", "first_reported_by", kAnywhere},
    {"das ergaben recherchen ", "first_reported_by", kAnywhere},
    {"das geht aus recherchen ", "first_reported_by", kAnywhere},
    {"recherchen von ", "first_reported_by", kAnywhere},
    {"recherchen des ", "first_reported_by", kAnywhere},
    {"recherchen der ", "first_reported_by", kAnywhere},
    {"jak podaje ", "first_reported_by", kAnywhere},
    {"jak podał ", "first_reported_by", kAnywhere},
    {"jak informuje ", "first_reported_by", kAnywhere},
    {"det skriver ", "first_reported_by", kAnywhere},
    {"det melder ", "first_reported_by", kAnywhere},
    {"skriver avisa ", "first_reported_by", kAnywhere},
    {"det rapporterer ", "first_reported_by", kAnywhere},
    {"según informa ", "first_reported_by", kAnywhere},
    {"según informó ", "first_reported_by", kAnywhere},
    {"según publica ", "first_reported_by", kAnywhere},
    {"según publicó ", "first_reported_by", kAnywhere},
    {"según ha publicado ", "first_reported_by", kAnywhere},
    {"ha adelantado ", "first_reported_by", kAnywhere},
    {"lo ha riportato ", "first_reported_by", kAnywhere},
    {"come riporta ", "first_reported_by", kAnywhere},
    {"come riportato da ", "first_reported_by", kAnywhere},
    {"lo riporta ", "first_reported_by", kAnywhere},
    {"segundo o jornal ", "first_reported_by", kAnywhere},
    {"dat meldt ", "first_reported_by", kAnywhere},
    {"dat melden ", "first_reported_by", kAnywhere},
    {"dat schrijft ", "first_reported_by", kAnywhere},
    {"meldt de krant ", "first_reported_by", kAnywhere},
    {"révèle ", "first_reported_by", kAnywhere},
    {"a révélé ", "first_reported_by", kAnywhere},
    {"selon les informations de ", "first_reported_by", kAnywhere},
    {"d'après les informations de ", "first_reported_by", kAnywhere},
    {"informations de ", "first_reported_by", kAnywhere},
});

}  // namespace

std::span<const CreditPhrase> ReportPhrases() { return kPhrases; }

}  // namespace stemma::extract
