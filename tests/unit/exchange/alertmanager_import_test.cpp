#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "../../../src/exchange/importers.hpp"
#include "catch.hpp"
#include "import_words.hpp"
#include "timeline_settings.hpp"

namespace pm::tests::alertmanager_import_test {

using namespace pm::exchange;

TEST_CASE("alerts fire and are resolved, each once") {
  const auto text =
      R"words({"version":"4","groupKey":"{}:{alertname=\"HighErrorRate\"}","truncatedAlerts":0,"status":"firing","receiver":"ops","groupLabels":{"alertname":"HighErrorRate"},"commonLabels":{"alertname":"HighErrorRate","severity":"critical"},"commonAnnotations":{},"externalURL":"http://am:9093","alerts":[{"status":"firing","labels":{"alertname":"HighErrorRate","service":"api","severity":"critical"},"annotations":{"summary":"5 % of requests fail","runbook_url":"https://wiki/x"},"startsAt":"2024-01-29T14:33:07.123456789Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"http://prom:9090/graph?x=1","fingerprint":"abc"}]}
{"version":"4","groupKey":"{}:{alertname=\"HighErrorRate\"}","truncatedAlerts":2,"status":"resolved","receiver":"ops","groupLabels":{},"commonLabels":{},"commonAnnotations":{},"externalURL":"http://am:9093","alerts":[{"status":"resolved","labels":{"alertname":"HighErrorRate","service":"api","severity":"critical"},"annotations":{"summary":"5 % of requests fail"},"startsAt":"2024-01-29T14:33:07.123456789Z","endsAt":"2024-01-29T15:03:07Z","generatorURL":"javascript:alert(1)","fingerprint":"abc"}, {"x":1}]}
)words";
  const auto words =
      import_words(alertmanager_importer, "alerts.jsonl", text,
                   settings("", {{.key = "severity", .from = "critical", .to = "S1"},
                                 {.key = "component", .from = "", .to = "service"}}));
  CHECK(
      words ==
      R"words(refused alerts.jsonl:2:500: this is not an alert (an alert has `labels` and `startsAt`)
title: HighErrorRate
timezone: UTC
severity: S1
components: [api]

timeline:
  - at: 2024-01-29T14:33:07.123Z
    event: "firing: HighErrorRate: 5 % of requests fail"
    link: http://prom:9090/graph?x=1
  - at: 2024-01-29T15:03:07Z
    event: "resolved: HighErrorRate: 5 % of requests fail"

source:
  system: alertmanager
  id: alerts

fields:
  alertmanager:
    alerts:
      - at: "2024-01-29T14:33:07.123Z"
        labels: {alertname: HighErrorRate, service: api, severity: critical}
        annotations: {summary: 5 % of requests fail, runbook_url: "https://wiki/x"}
1: left out version `4`: Alertmanager keeps its own books
1: left out groupKey `{}:{alertname="HighErrorRate"}`: Alertmanager keeps its own books
1: left out status `firing`: each alert says its own
1: left out receiver `ops`: Alertmanager keeps its own books
1: left out groupLabels `{"alertname":"HighErrorRate"}`: each alert says its own
1: left out commonLabels `{"alertname":"HighErrorRate","severity":"critical"}`: each alert says its own
1: left out externalURL `http://am:9093`: Alertmanager keeps its own books
1: read as startsAt `2024-01-29T14:33:07.123456789Z`: digits below the millisecond are left out
1: kept under `fields` labels `{"alertname":"HighErrorRate","service":"api","severity":"critical"}`: 
1: kept under `fields` annotations `{"summary":"5 % of requests fail","runbook_url":"https://wiki/x"}`: 
1: left out fingerprint `abc`: Alertmanager keeps its own books
1: read as service `api`: a component
1: read as severity `critical`: S1
2: left out version `4`: Alertmanager keeps its own books
2: left out groupKey `{}:{alertname="HighErrorRate"}`: Alertmanager keeps its own books
2: left out truncatedAlerts `2`: so many alerts are not in the payload
2: left out status `resolved`: each alert says its own
2: left out receiver `ops`: Alertmanager keeps its own books
2: left out externalURL `http://am:9093`: Alertmanager keeps its own books
2: read as startsAt `2024-01-29T14:33:07.123456789Z`: digits below the millisecond are left out
2: left out alert `{"status":"resolved","labels":{"alertname":"HighErrorRate","service":"api","severity":"critical"},"annotations":{"summary":"5 % of requests fail"},"startsAt":"2024-01-29T14:33:07.123456789Z","endsAt":"2024-01-29T15:03:07Z","generatorURL":"javascript:alert(1)","fingerprint":"abc"}`: it was there already
0: read as title `HighErrorRate`: the name of the alert; `--title` says another
)words");
}

TEST_CASE("the list of the API has alerts that are still firing") {
  const auto text = R"words([
  {"labels": {"alertname": "DiskFull", "instance": "db-1:9100"}, "annotations": {},
   "startsAt": "2024-01-29T14:33:07Z", "endsAt": "2024-01-29T14:38:07Z",
   "updatedAt": "2024-01-29T14:33:09Z", "fingerprint": "f1", "receivers": [{"name": "ops"}],
   "status": {"state": "active", "silencedBy": [], "inhibitedBy": []},
   "generatorURL": "https://prometheus.example/graph"},
  {"labels": {"alertname": "DiskSlow", "instance": "db-2:9100"}, "annotations": {},
   "startsAt": "2024-01-29T14:34:07Z", "fingerprint": "f2",
   "status": {"state": "suppressed", "silencedBy": ["s1"], "inhibitedBy": []}},
  {"labels": {"alertname": "NoStart"}, "startsAt": "0001-01-01T00:00:00Z"}
]
)words";
  const auto words = import_words(alertmanager_importer, "alerts.json", text, {});
  CHECK(words == R"words(refused alerts.json:10:3: the alert has no `startsAt` ()
title: alerts
timezone: UTC

timeline:
  - at: 2024-01-29T14:33:07Z
    event: "firing: DiskFull (instance=db-1:9100)"
    link: https://prometheus.example/graph
  - at: 2024-01-29T14:34:07Z
    event: "firing (suppressed): DiskSlow (instance=db-2:9100)"

source:
  system: alertmanager
  id: alerts

fields:
  alertmanager:
    alerts:
      - at: "2024-01-29T14:33:07Z"
        labels: {alertname: DiskFull, instance: "db-1:9100"}
      - at: "2024-01-29T14:34:07Z"
        labels: {alertname: DiskSlow, instance: "db-2:9100"}
        status: {state: suppressed, silencedBy: [s1], inhibitedBy: []}
2: kept under `fields` labels `{"alertname":"DiskFull","instance":"db-1:9100"}`: 
3: left out endsAt `2024-01-29T14:38:07Z`: it is still firing: this is when it would be forgotten
4: left out updatedAt `2024-01-29T14:33:09Z`: Alertmanager keeps its own books
4: left out fingerprint `f1`: Alertmanager keeps its own books
4: left out receivers `[{"name":"ops"}]`: Alertmanager keeps its own books
7: kept under `fields` labels `{"alertname":"DiskSlow","instance":"db-2:9100"}`: 
8: left out fingerprint `f2`: Alertmanager keeps its own books
9: kept under `fields` status `{"state":"suppressed","silencedBy":["s1"],"inhibitedBy":[]}`: 
0: read as title `alerts`: the name of the file; `--title` says another
)words");
}

TEST_CASE(
    "what is none of Alertmanager's books is kept, and states that are not its own are named") {
  const auto text = R"words({"receiver": "ops", "owner": "ana", "tags": {"x": 1}, "alerts": [
  {"status": "pending", "labels": {"alertname": "A"}, "startsAt": "2024-01-29T14:33:07Z",
   "custom": {"owner": "ana"}, "fingerprint": "f1"},
  {"status": {"state": "active", "silencedBy": [], "mutedBy": ["night"]},
   "labels": {"alertname": "A"}, "startsAt": "2024-01-29T14:34:07Z"}]}
)words";
  const auto words = import_words(alertmanager_importer, "alerts.json", text, {});
  CHECK(words == R"words(title: A
timezone: UTC

timeline:
  - at: 2024-01-29T14:33:07Z
    event: "firing: A"
  - at: 2024-01-29T14:34:07Z
    event: "firing: A"

source:
  system: alertmanager
  id: alerts

fields:
  alertmanager:
    payloads:
      - owner: ana
        tags: {x: "1"}
    alerts:
      - at: "2024-01-29T14:33:07Z"
        labels: {alertname: A}
        custom: {owner: ana}
      - at: "2024-01-29T14:34:07Z"
        labels: {alertname: A}
        status: {state: active, silencedBy: [], mutedBy: [night]}
1: left out receiver `ops`: Alertmanager keeps its own books
1: kept under `fields` owner `ana`: 
1: kept under `fields` tags `{"x":1}`: 
2: kept under `fields` labels `{"alertname":"A"}`: 
3: kept under `fields` custom `{"owner":"ana"}`: 
3: left out fingerprint `f1`: Alertmanager keeps its own books
2: read as status `pending`: firing
5: kept under `fields` labels `{"alertname":"A"}`: 
4: kept under `fields` status `{"state":"active","silencedBy":[],"mutedBy":["night"]}`: 
0: read as title `A`: the name of the alert; `--title` says another
)words");
}

TEST_CASE("a severity that no mapping names is said, and so is an end before the start") {
  const auto text = R"words([{"status": "resolved", "labels": {"severity": "page"},
  "startsAt": "2024-01-29T14:33:07Z", "endsAt": "2024-01-29T14:00:00Z"}]
)words";
  const auto remarks = [&](std::vector<Mapping> map) {
    const auto words =
        import_words(alertmanager_importer, "a.json", text, settings("", std::move(map)));
    return words.substr(words.find("\n1: kept under") + 1);
  };
  const std::string kept = "1: kept under `fields` labels `{\"severity\":\"page\"}`: \n";
  const std::string rest =
      "1: read as endsAt `2024-01-29T14:00:00Z`: resolved before it fired\n"
      "0: read as order `newest first`: oldest first\n"
      "0: read as title `a`: the name of the file; `--title` says another\n";
  CHECK(remarks({{.key = "severity", .from = "critical", .to = "S1"}}) ==
        kept +
            "1: read as severity `page`: no severity: say which it is with "
            "`--map severity.page=…`\n" +
            rest);
  CHECK(remarks({}) == kept + rest);
}

TEST_CASE("a payload is recognised where more of it follows than was looked at") {
  const auto open = R"({"receiver": "ops", "alerts": [{"labels": {"alertname": "A"}, )"
                    R"("startsAt": "2024-01-29T14:33:07Z", "annotations": {"summary": ")";
  const auto long_head = open + std::string(70'000, 'x');
  const auto head = std::string_view(long_head).substr(0, 65'536);
  CHECK(alertmanager_importer.recognises(head, "a.json"));
  CHECK(alertmanager_importer.recognises("[" + std::string(head), "a.json"));
  CHECK_FALSE(
      alertmanager_importer.recognises("{\"startsAt\": \"" + std::string(70'000, 'x'), "a"));
}

}  // namespace pm::tests::alertmanager_import_test
