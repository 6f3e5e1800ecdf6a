#include "doithoai/version.hpp"

#include <gtest/gtest.h>

#include <string>

TEST(version, is_written_from_its_parts) {
  const std::string parts = std::to_string(doithoai::version_major) + "." + std::to_string(doithoai::version_minor) +
                            "." + std::to_string(doithoai::version_patch);
  EXPECT_EQ(doithoai::version, parts);
}
