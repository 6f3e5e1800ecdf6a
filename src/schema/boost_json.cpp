// Boost.JSON, compiled here once: Debian's static library is not position-independent.

#include <boost/json/src.hpp>
