// Place resolution: which of the places of one name an article means.
// In:  the found names of one article.  Out: a PlaceValue for each place among them.
// Steps: containment ("Springfield, Illinois"), votes of the article's countries and divisions, distance to its other
// places, population.
// Tested by entities/place_resolve_test.cc. Source: docs/algorithms/entities.md, step 3; after the Edinburgh
// Geoparser.
#pragma once

#include <string_view>
#include <vector>

#include "entities/gazetteer_table.h"
#include "entities/names.h"
#include "stemma/mention.h"

namespace stemma::entities {

// One value for each place of `found.names`, in their order.
std::vector<PlaceValue> ResolvePlaces(const FoundNames& found, const Reading& reading, const Gazetteer::Table& table);

// Name, coordinates and parents of a gazetteer place.
PlaceValue ValueOf(const Gazetteer::Table& table, PlaceIndex place);

double DistanceKm(double latitude_a, double longitude_a, double latitude_b, double longitude_b);

}  // namespace stemma::entities
