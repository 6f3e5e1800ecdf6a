#pragma once
// When the moon is new and where the sun stands, for the years around 1900 to 2100. Moments are days of Terrestrial Time
// since J2000.0, which is 2000-01-01T12:00 TT.

namespace doithoai::inline v0::astronomy {

inline constexpr double days_per_century = 36'525;

/// Mean time between new moons in days, and the mean new moon of 2000-01-06, which has number 0.
inline constexpr double mean_month = 29.530588861;
inline constexpr double first_new_moon = 5.09766;

/// The moment of the new moon with that number. Of 1900 to 2100 it is less than 20 s off.
double new_moon(int number) noexcept;

/// The apparent geocentric longitude of the sun, 0 to 2 pi radians. Of 1900 to 2100 it is less than 1 arcsecond off,
/// which the sun passes in 24 s.
double sun_longitude(double moment) noexcept;

/// Terrestrial Time less Universal Time, in seconds, at a year with its fraction.
double delta_t_seconds(double year) noexcept;

}  // namespace doithoai::inline v0::astronomy
