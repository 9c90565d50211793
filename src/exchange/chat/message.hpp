#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pm/exchange/export.hpp"
#include "pm/render/format.hpp"

namespace pm::exchange::chat {

/// What the template of this name shows of an incident in a format. Nothing when the template has
/// a mistake, which `collection.templates.mistaken` is shown.
[[nodiscard]] std::optional<std::string> message(const Collection& collection,
                                                 const Measured& measured, std::string_view name,
                                                 const render::Format& format);

}  // namespace pm::exchange::chat
