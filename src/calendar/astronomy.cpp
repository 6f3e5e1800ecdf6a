// Reckons new moons and the sun's longitude from the series of Meeus, with which lunar dates are made.

#include "calendar/astronomy.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

// "Meeus" below: Jean Meeus, Astronomical Algorithms, 2nd edition, 1998. Angles are radians unless a name says otherwise.

namespace doithoai::inline v0::astronomy {
namespace {

constexpr double radians_per_degree = std::numbers::pi / 180;
constexpr double radians_per_arcsecond = radians_per_degree / 3600;

// c[0] + c[1] x + c[2] x² + ...
template <std::size_t size>
constexpr double polynomial(const std::array<double, size>& c, double x) noexcept {
  double sum = 0;
  for (auto i = size; i > 0; --i) sum = sum * x + c[i - 1];
  return sum;
}

// New moons: Meeus, chapter 49.
// amplitude · E^eccentricity · sin(sun · M + moon · M' + latitude · F), in days
struct moon_term {
  double amplitude;
  int eccentricity, sun, moon, latitude;
};

constexpr std::array moon_terms{
    moon_term{-0.40720, 0, 0, 1, 0},   moon_term{0.17241, 1, 1, 0, 0},   moon_term{0.01608, 0, 0, 2, 0},
    moon_term{0.01039, 0, 0, 0, 2},    moon_term{0.00739, 1, -1, 1, 0},  moon_term{-0.00514, 1, 1, 1, 0},
    moon_term{0.00208, 2, 2, 0, 0},    moon_term{-0.00111, 0, 0, 1, -2}, moon_term{-0.00057, 0, 0, 1, 2},
    moon_term{0.00056, 1, 1, 2, 0},    moon_term{-0.00042, 0, 0, 3, 0},  moon_term{0.00042, 1, 1, 0, 2},
    moon_term{0.00038, 1, 1, 0, -2},   moon_term{-0.00024, 1, -1, 2, 0}, moon_term{-0.00007, 0, 2, 1, 0},
    moon_term{0.00004, 0, 0, 2, -2},   moon_term{0.00004, 0, 3, 0, 0},   moon_term{0.00003, 0, 1, 1, -2},
    moon_term{0.00003, 0, 0, 2, 2},    moon_term{-0.00003, 0, 1, 1, 2},  moon_term{0.00003, 0, -1, 1, 2},
    moon_term{-0.00002, 0, -1, 1, -2}, moon_term{-0.00002, 0, 1, 3, 0},  moon_term{0.00002, 0, 0, 4, 0},
};

// amplitude · sin(at_zero + per_month · k + squared · T²), in days and degrees
struct planet_term {
  double amplitude, at_zero, per_month, squared = 0;
};

constexpr std::array planet_terms{
    planet_term{0.000325, 299.77, 0.107408, -0.009173},
    planet_term{0.000165, 251.88, 0.016321},
    planet_term{0.000164, 251.83, 26.651886},
    planet_term{0.000126, 349.42, 36.412478},
    planet_term{0.000110, 84.66, 18.206239},
    planet_term{0.000062, 141.74, 53.303771},
    planet_term{0.000060, 207.14, 2.453732},
    planet_term{0.000056, 154.84, 7.306860},
    planet_term{0.000047, 34.52, 27.261239},
    planet_term{0.000042, 207.19, 0.121824},
    planet_term{0.000040, 291.34, 1.844379},
    planet_term{0.000037, 161.72, 24.198154},
    planet_term{0.000035, 239.56, 25.513099},
    planet_term{0.000023, 331.55, 3.592518},
};

double planets_on_new_moon(double k, double t) noexcept {
  double sum = 0;
  for (const auto& term : planet_terms)
    sum += term.amplitude * std::sin((term.at_zero + term.per_month * k + term.squared * t * t) * radians_per_degree);
  return sum;
}

// amplitude · cos(phase + frequency · millennia), in 1e-8 radians
struct sun_term {
  double amplitude, phase, frequency;
};

// Heliocentric longitude of the Earth in VSOP87 (Bretagnon and Francou, 1988), as abridged in Meeus, appendix III: one
// series for each power of the time. Of 1900 to 2100, what is left out from the square on is below 0.002 arcseconds.
constexpr std::array earth_longitude_0{
    sun_term{175347046, 0, 0},
    sun_term{3341656, 4.6692568, 6283.0758500},
    sun_term{34894, 4.62610, 12566.15170},
    sun_term{3497, 2.7441, 5753.3849},
    sun_term{3418, 2.8289, 3.5231},
    sun_term{3136, 3.6277, 77713.7715},
    sun_term{2676, 4.4181, 7860.4194},
    sun_term{2343, 6.1352, 3930.2097},
    sun_term{1324, 0.7425, 11506.7698},
    sun_term{1273, 2.0371, 529.6910},
    sun_term{1199, 1.1096, 1577.3435},
    sun_term{990, 5.233, 5884.927},
    sun_term{902, 2.045, 26.298},
    sun_term{857, 3.508, 398.149},
    sun_term{780, 1.179, 5223.694},
    sun_term{753, 2.533, 5507.553},
    sun_term{505, 4.583, 18849.228},
    sun_term{492, 4.205, 775.523},
    sun_term{357, 2.920, 0.067},
    sun_term{317, 5.849, 11790.629},
    sun_term{284, 1.899, 796.298},
    sun_term{271, 0.315, 10977.079},
    sun_term{243, 0.345, 5486.778},
    sun_term{206, 4.806, 2544.314},
    sun_term{205, 1.869, 5573.143},
    sun_term{202, 2.458, 6069.777},
    sun_term{156, 0.833, 213.299},
    sun_term{132, 3.411, 2942.463},
    sun_term{126, 1.083, 20.775},
    sun_term{115, 0.645, 0.980},
    sun_term{103, 0.636, 4694.003},
    sun_term{102, 0.976, 15720.839},
    sun_term{102, 4.267, 7.114},
    sun_term{99, 6.21, 2146.17},
    sun_term{98, 0.68, 155.42},
    sun_term{86, 5.98, 161000.69},
    sun_term{85, 1.30, 6275.96},
    sun_term{85, 3.67, 71430.70},
    sun_term{80, 1.81, 17260.15},
    sun_term{79, 3.04, 12036.46},
    sun_term{75, 1.76, 5088.63},
    sun_term{74, 3.50, 3154.69},
    sun_term{74, 4.68, 801.82},
    sun_term{70, 0.83, 9437.76},
    sun_term{62, 3.98, 8827.39},
    sun_term{61, 1.82, 7084.90},
    sun_term{57, 2.78, 6286.60},
    sun_term{56, 4.39, 14143.50},
    sun_term{56, 3.47, 6279.55},
    sun_term{52, 0.19, 12139.55},
    sun_term{52, 1.33, 1748.02},
    sun_term{51, 0.28, 5856.48},
    sun_term{49, 0.49, 1194.45},
    sun_term{41, 5.37, 8429.24},
    sun_term{41, 2.40, 19651.05},
    sun_term{39, 6.17, 10447.39},
    sun_term{37, 6.04, 10213.29},
    sun_term{37, 2.57, 1059.38},
    sun_term{36, 1.71, 2352.87},
    sun_term{36, 1.78, 6812.77},
    sun_term{33, 0.59, 17789.85},
    sun_term{30, 0.44, 83996.85},
    sun_term{30, 2.74, 1349.87},
    sun_term{25, 3.16, 4690.48},
};
constexpr std::array earth_longitude_1{
    sun_term{628331966747, 0, 0},       sun_term{206059, 2.678235, 6283.075850},
    sun_term{4303, 2.6351, 12566.1517}, sun_term{425, 1.590, 3.523},
    sun_term{119, 5.796, 26.298},       sun_term{109, 2.966, 1577.344},
    sun_term{93, 2.59, 18849.23},       sun_term{72, 1.14, 529.69},
    sun_term{68, 1.87, 398.15},         sun_term{67, 4.41, 5507.55},
    sun_term{59, 2.89, 5223.69},        sun_term{56, 2.17, 155.42},
    sun_term{45, 0.40, 796.30},         sun_term{36, 0.47, 775.52},
    sun_term{29, 2.65, 7.11},           sun_term{21, 5.34, 0.98},
    sun_term{19, 1.85, 5486.78},        sun_term{19, 4.97, 213.30},
    sun_term{17, 2.99, 6275.96},        sun_term{16, 0.03, 2544.31},
    sun_term{16, 1.43, 2146.17},        sun_term{15, 1.21, 10977.08},
    sun_term{12, 2.83, 1748.02},        sun_term{12, 3.26, 5088.63},
    sun_term{12, 5.27, 1194.45},        sun_term{12, 2.08, 4694.00},
    sun_term{11, 0.77, 553.57},         sun_term{10, 1.30, 6286.60},
    sun_term{10, 4.24, 1349.87},        sun_term{9, 2.70, 242.73},
    sun_term{9, 5.64, 951.72},          sun_term{8, 5.30, 2352.87},
    sun_term{6, 2.65, 9437.76},         sun_term{6, 4.67, 4690.48},
};
constexpr std::array earth_longitude_2{
    sun_term{52919, 0, 0},        sun_term{8720, 1.0721, 6283.0758}, sun_term{309, 0.867, 12566.152},
    sun_term{27, 0.05, 3.52},     sun_term{16, 5.19, 26.30},         sun_term{16, 3.68, 155.42},
    sun_term{10, 0.76, 18849.23},
};
constexpr std::array earth_longitude_3{
    sun_term{289, 5.844, 6283.076},
    sun_term{35, 0, 0},
    sun_term{17, 5.49, 12566.15},
};

template <std::size_t size>
double sum_of(const std::array<sun_term, size>& series, double millennia) noexcept {
  double sum = 0;
  for (const auto& term : series) sum += term.amplitude * std::cos(term.phase + term.frequency * millennia);
  return sum * 1e-8;
}

double earth_longitude(double millennia) noexcept {
  return polynomial<4>({sum_of(earth_longitude_0, millennia), sum_of(earth_longitude_1, millennia),
                        sum_of(earth_longitude_2, millennia), sum_of(earth_longitude_3, millennia)},
                       millennia);
}

// Nutation in longitude, IAU 1980 theory (Meeus, table 22.A), without the terms below 0.01 arcseconds:
// (at_zero + per_century · T) · sin(elongation · D + sun · M + moon · M' + latitude · F + node · Ω), in 0.0001
// arcseconds
struct nutation_term {
  double at_zero, per_century;
  int elongation, sun, moon, latitude, node;
};

constexpr std::array nutation_terms{
    nutation_term{-171996, -174.2, 0, 0, 0, 0, 1}, nutation_term{-13187, -1.6, -2, 0, 0, 2, 2},
    nutation_term{-2274, -0.2, 0, 0, 0, 2, 2},     nutation_term{2062, 0.2, 0, 0, 0, 0, 2},
    nutation_term{1426, -3.4, 0, 1, 0, 0, 0},      nutation_term{712, 0.1, 0, 0, 1, 0, 0},
    nutation_term{-517, 1.2, -2, 1, 0, 2, 2},      nutation_term{-386, -0.4, 0, 0, 0, 2, 1},
    nutation_term{-301, 0, 0, 0, 1, 2, 2},         nutation_term{217, -0.5, -2, -1, 0, 2, 2},
    nutation_term{-158, 0, -2, 0, 1, 0, 0},        nutation_term{129, 0.1, -2, 0, 0, 2, 1},
    nutation_term{123, 0, 0, 0, -1, 2, 2},
};

double nutation(double t) noexcept {
  const auto angle = [t](const std::array<double, 4>& degrees) { return polynomial(degrees, t) * radians_per_degree; };
  const double elongation = angle({297.85036, 445267.111480, -0.0019142, 1.0 / 189474});
  const double sun = angle({357.52772, 35999.050340, -0.0001603, -1.0 / 300000});
  const double moon = angle({134.96298, 477198.867398, 0.0086972, 1.0 / 56250});
  const double latitude = angle({93.27191, 483202.017538, -0.0036825, 1.0 / 327270});
  const double node = angle({125.04452, -1934.136261, 0.0020708, 1.0 / 450000});
  double sum = 0;
  for (const auto& term : nutation_terms)
    sum += (term.at_zero + term.per_century * t) *
           std::sin(term.elongation * elongation + term.sun * sun + term.moon * moon + term.latitude * latitude +
                    term.node * node);
  return sum * 0.0001 * radians_per_arcsecond;
}

}  // namespace

// Espenak and Meeus, Five Millennium Canon of Solar Eclipses (NASA/TP-2006-214141), section 2.7. The first polynomial also
// serves the year before 1900, where it is 2 s off at most.
double delta_t_seconds(double year) noexcept {
  if (year < 1920) return polynomial<5>({-2.79, 1.494119, -0.0598939, 0.0061966, -0.000197}, year - 1900);
  if (year < 1941) return polynomial<4>({21.20, 0.84493, -0.076100, 0.0020936}, year - 1920);
  if (year < 1961) return polynomial<4>({29.07, 0.407, -1.0 / 233, 1.0 / 2547}, year - 1950);
  if (year < 1986) return polynomial<4>({45.45, 1.067, -1.0 / 260, -1.0 / 718}, year - 1975);
  if (year < 2005) return polynomial<6>({63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599}, year - 2000);
  if (year < 2050) return polynomial<3>({62.92, 0.32217, 0.005589}, year - 2000);
  return polynomial<3>({-20, 0, 32}, (year - 1820) / 100) - 0.5628 * (2150 - year);
}

double new_moon(int number) noexcept {
  const double k = number;
  const double t = k / 1236.85;
  const double mean =
      first_new_moon + mean_month * k + t * t * polynomial<3>({0.00015437, -0.000000150, 0.00000000073}, t);
  const auto angle = [&](double at_zero, double per_month, const std::array<double, 3>& bent) {
    return (at_zero + per_month * k + t * t * polynomial(bent, t)) * radians_per_degree;
  };
  const double sun = angle(2.5534, 29.10535670, {-0.0000014, -0.00000011, 0});
  const double moon = angle(201.5643, 385.81693528, {0.0107582, 0.00001238, -0.000000058});
  const double latitude = angle(160.7108, 390.67050284, {-0.0016118, -0.00000227, 0.000000011});
  const double node = angle(124.7746, -1.56375588, {0.0020672, 0.00000215, 0});
  const double e = polynomial<3>({1, -0.002516, -0.0000074}, t);
  const std::array power{1.0, e, e * e};

  double sum = -0.00017 * std::sin(node) + planets_on_new_moon(k, t);
  for (const auto& term : moon_terms)
    sum += term.amplitude * power[static_cast<std::size_t>(term.eccentricity)] *
           std::sin(term.sun * sun + term.moon * moon + term.latitude * latitude);
  return mean + sum;
}

// Meeus, chapter 25: the Earth's place turned round, then FK5, nutation and aberration.
double sun_longitude(double moment) noexcept {
  const double millennia = moment / (10 * days_per_century);
  // The distance from the sun matters for the aberration only; three terms give it to 0.00003 au.
  const double distance = 1.00013989 + 0.01670700 * std::cos(3.0984635 + 6283.0758500 * millennia) +
                          0.00013956 * std::cos(3.05525 + 12566.15170 * millennia);
  const double to_fk5 = -0.09033;
  const double aberration = -20.4898 / distance;
  const double apparent = earth_longitude(millennia) + std::numbers::pi + nutation(10 * millennia) +
                          (to_fk5 + aberration) * radians_per_arcsecond;
  const double turns = apparent / (2 * std::numbers::pi);
  return (turns - std::floor(turns)) * 2 * std::numbers::pi;
}

}  // namespace doithoai::inline v0::astronomy
