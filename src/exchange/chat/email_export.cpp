#include <string>

#include <fmt/format.h>

#include "../exporters.hpp"
#include "../last_said.hpp"
#include "message.hpp"
#include "mime.hpp"
#include "pm/exchange/global_id.hpp"

namespace pm::exchange::chat {
namespace {

/// A mail must say whom it is from, and no record does: an address that cannot exist (RFC 2606)
/// stands in for the one that the sender puts there.
constexpr std::string_view nobody = "incidents@pm.invalid";

std::string from(const Collection& collection, const model::Incident& incident) {
  const auto& name = incident.organization ? incident.organization : collection.config.organization;
  const auto shown = name ? display_name(name->value) : std::string();
  if (shown.empty()) return fmt::format("From: {}\r\n", nobody);
  // On a line of its own: a name in encoded words has lines already.
  return fmt::format("From: {}\r\n <{}>\r\n", shown, nobody);
}

/// A mail that says something new is another one; all on one incident belong together.
std::string ids(const Collection& collection, const model::Incident& incident, time::Instant said) {
  const auto name = atom(incident.id);
  const auto host = domain(collection.config);
  return fmt::format("Message-ID: <incident.{0}.{1}@{2}>\r\nReferences: <incident.{0}@{2}>\r\n",
                     name, atom(fmt::format("{}", said.since_epoch)), host);
}

void run_email_export(const Collection& collection, const PutFile& put) {
  for (const auto& measured : collection.incidents) {
    const auto& incident = measured.incident;
    const auto subject = message(collection, measured, "email-subject", render::text_format());
    const auto text = message(collection, measured, "email", render::text_format());
    const auto html = message(collection, measured, "email", render::html_format());
    if (!subject || !text || !html) continue;
    const auto said = last_said(incident);
    put("incident.eml", from(collection, incident) + header("Subject", *subject) +
                            "Date: " + mail_date(said) + "\r\n" + ids(collection, incident, said) +
                            "X-Unsent: 1\r\n" + alternatives(*text, *html));
  }
}

}  // namespace

}  // namespace pm::exchange::chat

namespace pm::exchange {

constinit const Exporter email_exporter = {
    .name = "email",
    .summary = "one incident as an e-mail",
    .file = "incident.eml",
    .one = true,
    .run = chat::run_email_export,
};

}  // namespace pm::exchange
