#include "record_fields.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "pm/model/fields.hpp"
#include "pm/time/civil.hpp"

namespace pm::tests {
namespace {

/// Gives each value something that no other has.
class DistinctFiller {
 public:
  template <model::Listed T>
  void fill(T& into) {
    model::for_each_field<T>([&](const auto& field) { fill(into.*field.member); });
  }

 private:
  std::size_t next() { return ++count_; }

  void fill(std::string& into) { into = fmt::format("text {}", next()); }
  void fill(bool& into) { into = true; }
  /// Each is later than the one before, as lists of times want it.
  void fill(model::Moment& into) {
    into = {time::in_utc({.year = 2024, .month = 1, .day = 29}) +
                static_cast<time::Milliseconds>(next()) * time::minutes,
            time::Precision::minute};
  }
  void fill(time::Zone& into) { into = time::find_zone("Australia/Lord_Howe").value(); }
  template <model::Named E>
  void fill(E& into) {
    const auto all = names(E{});
    into = all[1 + next() % (all.size() - 1)].value;
  }
  template <typename T>
  void fill(model::Located<T>& into) {
    fill(into.value);
  }
  template <typename T>
  void fill(std::optional<T>& into) {
    fill(into.emplace());
  }
  template <typename T>
  void fill(std::vector<T>& into) {
    for (int i = 0; i < 2; ++i) fill(into.emplace_back());
  }
  /// One of a kind that pm knows, with other words above it, and one of the record's own.
  void fill(std::vector<model::Section>& into) {
    into.push_back({.kind = model::SectionKind::root_cause, .key = {"root_cause", {}}});
    into.push_back({.kind = model::SectionKind::own, .key = {"Weather", {}}});
    into[0].heading = "Why";
    into[1].heading = "Weather";
    for (auto& section : into) section.prose.value = fmt::format("prose {}", next());
  }
  void fill(data::Value& into) {
    auto text = data::text({});
    fill(text.text);
    into = data::mapping();
    into.set("list", data::list({text}));
    into.members.insert(into.members.begin(), {"text", text});
  }

  std::size_t count_ = 0;
};

/// Walks the values of a record and calls itself with the path of each.
template <typename Visit>
class Walk {
 public:
  explicit Walk(Visit visit) : visit_(std::move(visit)) {}

  template <typename T>
  void walk(const std::string& path, model::Located<T>& value) {
    walk(path, value.value);
  }
  template <typename T>
  void walk(const std::string& path, std::optional<T>& value) {
    if (value) walk(path, *value);
  }
  template <typename T>
  void walk(const std::string& path, std::vector<T>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) walk(fmt::format("{}[{}]", path, i), values[i]);
  }
  template <typename T>
  void walk(const std::string& path, T& value) {
    if constexpr (model::Listed<T>) {
      model::for_each_field<T>([&](const auto& field) {
        const auto dot = path.empty() ? "" : ".";
        walk(fmt::format("{}{}{}", path, dot, field.name), value.*field.member);
      });
    } else {
      visit_(path, value);
    }
  }
  /// Its key and kind are what it is; what can change is the text.
  void walk(const std::string& path, model::Section& section) {
    visit_(path + ".prose", section.prose.value);
  }

 private:
  Visit visit_;
};

void change(std::string& text) { text += " changed"; }
void change(bool& flag) { flag = !flag; }
void change(model::Moment& moment) {
  moment.at = moment.at + time::Milliseconds{1};
  moment.precision = time::Precision::millisecond;
}
void change(time::Zone& zone) { zone = time::find_zone("Asia/Kolkata").value(); }
template <model::Named E>
void change(E& value) {
  for (const auto& name : names(E{})) {
    if (name.value == value) continue;
    value = name.value;
    return;
  }
}
void change(data::Value& value) { change(value.members[0].value.text); }

template <typename T>
bool are_same(const T& a, const T& b) {
  return a == b;
}
/// Walks two records at once.
class Comparison {
 public:
  template <model::Listed T>
  void compare(const std::string& path, const T& a, const T& b) {
    model::for_each_field<T>([&](const auto& field) {
      const auto dot = path.empty() ? "" : ".";
      compare(fmt::format("{}{}{}", path, dot, field.name), a.*field.member, b.*field.member);
    });
  }

  std::vector<std::string> paths;

 private:
  template <typename T>
  void compare(const std::string& path, const model::Located<T>& a, const model::Located<T>& b) {
    compare(path, a.value, b.value);
  }
  template <typename T>
  void compare(const std::string& path, const std::optional<T>& a, const std::optional<T>& b) {
    if (a && b) return compare(path, *a, *b);
    if (a || b) paths.push_back(path);
  }
  template <typename T>
  void compare(const std::string& path, const std::vector<T>& a, const std::vector<T>& b) {
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i)
      compare(fmt::format("{}[{}]", path, i), a[i], b[i]);
    if (a.size() != b.size()) paths.push_back(path);
  }
  template <typename T>
  void compare(const std::string& path, const T& a, const T& b) {
    if (!are_same(a, b)) paths.push_back(path);
  }
};

}  // namespace

model::Incident full_record() {
  model::Incident incident;
  incident.id = "2024-01-29-full";
  DistinctFiller().fill(incident);
  incident.times.resolved_unknown = {};  // a time is known or it is not
  return incident;
}

std::vector<ChangedRecord> changed_records(const model::Incident& incident) {
  std::vector<ChangedRecord> all;
  const auto change_value = [&all](std::size_t index) {
    auto& record = all[index];
    return Walk([&record, left = index](const std::string& path, auto& value) mutable {
      if (left-- != 0) return;
      record.path = path;
      change(value);
    });
  };
  auto copy = incident;
  std::size_t count = 0;
  Walk([&count](const std::string&, auto&) { ++count; }).walk("", copy);
  all.assign(count, {.path = {}, .incident = incident});
  for (std::size_t i = 0; i < count; ++i) {
    change_value(i).walk("", all[i].incident);
    auto& times = all[i].incident.times;
    if (times.resolved_unknown.value) times.resolved.reset();
  }
  return all;
}

std::vector<std::string> differences(const model::Incident& a, const model::Incident& b) {
  Comparison comparison;
  comparison.compare("", a, b);
  auto& paths = comparison.paths;  // a time that can be unknown has two rows with one name
  paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
  return std::move(paths);
}

}  // namespace pm::tests
