// A program outside the project: a day read, a ledger made, its journal saved.
#include <doithoai/date.hpp>
#include <doithoai/ledger.hpp>
#include <doithoai/version.hpp>
#include <iostream>

int main() {
  const auto day = doithoai::parse_date("2020-08-14");
  const doithoai::ledger ledger;
  std::cout << "doithoai " << doithoai::version << ", " << doithoai::to_text(day.value()) << ", "
            << ledger.save_json().value() << '\n';
}
