#pragma once

namespace pm::time {
class Zone;
}  // namespace pm::time

namespace pm::model {

struct Incident;

/// Shows the times of a record in another zone. Times known only to the day stay the same days.
void show_in(Incident& incident, const time::Zone& zone);

}  // namespace pm::model
