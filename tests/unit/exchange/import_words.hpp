#pragma once

#include <string>
#include <utility>

#include <fmt/format.h>

#include "pm/exchange/import.hpp"
#include "pm/yaml/read.hpp"
#include "pm/yaml/record.hpp"

namespace pm::exchange {

/// All that an importer makes of a text: records as they would be written, each with its remarks
/// below it, and what was refused.
inline std::string import_words(const Importer& importer, std::string name, std::string text,
                                const ImportSettings& settings = {}) {
  std::string words;
  auto input = input_of(std::move(name), std::move(text));
  importer.run(input, settings, [&](const Result<Taken>& taken) {
    if (!taken) {
      const auto& error = taken.error();
      words += fmt::format("refused {}: {} ({})\n", exchange::words(error.place), error.message,
                           error.help);
    } else if (const auto* const one = std::get_if<Imported>(&*taken)) {
      words += yaml::document(yaml::draft(one->incident, {}));
      for (const auto& remark : one->remarks)
        words += fmt::format("{}: {} {} `{}`: {}\n", remark.line, exchange::words(remark.kind),
                             remark.what, remark.value, remark.words);
    }
  });
  return words;
}

}  // namespace pm::exchange
