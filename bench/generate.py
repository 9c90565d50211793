#!/usr/bin/env python3
"""generate.py DIR N [SEED]: a repository of N incidents of about 3 KB, the same for the same seed.

Each has 4 to 8 updates, five sections of prose with lists, links, code and tables in a share of
them, actions and outages. Four of five are in a zone of the IANA database. Incident number i is the
same in every N, so the difference between two sizes is the cost of the incidents added.
"""
import datetime
import os
import random
import sys

ZONES = ["Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "Asia/Tokyo",
         "Australia/Sydney", "Asia/Kolkata"]
SERVICES = ["Checkout", "Login", "Search", "Orders", "Dashboard", "Mobile app", "Mail", "Payments",
            "Reports", "Uploads", "Webhooks", "Queue workers"]
TROUBLES = ["is down", "is slow", "returns errors", "shows old data", "rejects valid requests",
            "loses messages"]
WORDS = ("after again all api backlog because before broken cache certificate check client cluster "
         "config connection customer database default deploy disk dns error expired failed failover "
         "fixed full green host index latency limit load lock log memory missing monitor network "
         "node nobody page pool primary query rate read release replica request restart retry "
         "rollback server session shard slow storage team timeout token traffic upstream version "
         "worker write wrong zone").split()
COURSE = ["investigating", "update", "identified", "update", "update", "monitoring", "update"]


class Writer:
    def __init__(self, seed, number):
        self.dice = random.Random(f"{seed}/{number}")
        self.lines = []

    def sentence(self, least=6, most=16):
        words = [self.dice.choice(WORDS) for _ in range(self.dice.randint(least, most))]
        if self.dice.random() < 0.1:
            words[-1] = f"`{words[-1]}_{self.dice.choice(WORDS)}`"
        if self.dice.random() < 0.1:
            words[0] = f"**{words[0]}**"
        if self.dice.random() < 0.06:
            words.append(f"([graph](https://graphs.example.com/{self.dice.getrandbits(24):x}))")
        return " ".join(words).capitalize() + "."

    def prose(self):
        paragraphs = [[" ".join(self.sentence() for _ in range(self.dice.randint(1, 3)))]
                      for _ in range(self.dice.randint(1, 2))]
        kind = self.dice.random()
        if kind < 0.3:
            paragraphs.append(["- " + self.sentence(4, 9) for _ in range(self.dice.randint(2, 4))])
        elif kind < 0.36:
            paragraphs.append(["```", f"SELECT * FROM jobs LIMIT {self.dice.randint(1, 99)};", "```"])
        elif kind < 0.42:
            paragraphs.append(["| zone | errors |", "|---|---:|"]
                              + [f"| {n} | {self.dice.randint(1, 99)} % |" for n in "abc"])
        return [line for paragraph in paragraphs for line in paragraph + [""]][:-1]

    def put(self, indent, line):
        self.lines.append(" " * indent + line if line else "")

    def block(self, indent, key, lines):
        self.put(indent, f"{key}: |")
        for line in lines:
            self.put(indent + 2, line)


def incident(number, seed):
    """Returns the id and the text of a record."""
    out = Writer(seed, number)
    dice = out.dice
    day = datetime.datetime(2016, 1, 1) + datetime.timedelta(days=number // 6)
    zone = dice.choice(ZONES) if dice.random() < 0.8 else None
    shown = lambda at: at.strftime("%Y-%m-%d %H:%M") + ("" if zone else "Z")
    service = dice.choice(SERVICES)
    trouble = dice.choice(TROUBLES)
    components = [service] + dice.sample([s for s in SERVICES if s != service], dice.randint(0, 2))
    begin = day + datetime.timedelta(minutes=dice.randint(6 * 60, 14 * 60))
    phases = COURSE[:dice.randint(3, 7)] + ["resolved"]
    times = [begin]
    for _ in phases:
        times.append(times[-1] + datetime.timedelta(minutes=dice.randint(3, 50)))
    out.put(0, f"title: {service} {trouble}")
    if zone:
        out.put(0, f"timezone: {zone}")
    out.put(0, f"severity: S{dice.randint(1, 3)}")
    out.put(0, f"impact: {dice.choice(['minor', 'major', 'critical'])}")
    out.put(0, f"components: [{', '.join(components)}]")
    out.put(0, f"labels: [{', '.join(dice.sample(['deploy', 'capacity', 'network', 'vendor'], 2))}]")
    out.put(0, "times:")
    for key, at in (("started", begin), ("detected", times[1]), ("resolved", times[-1])):
        out.put(2, f"{key}: {shown(at)}")
    out.put(0, "outages:")
    out.put(2, f"- {{from: {shown(begin)}, to: {shown(times[-1])}, "
               f"components: {{{service}: partial_outage}}}}")
    out.put(0, "updates:")
    for at, phase in zip(times[1:], phases):
        out.put(2, f"- at: {shown(at)}")
        out.put(4, f"phase: {phase}")
        out.block(4, "message", [out.sentence()])
    out.put(0, "postmortem:")
    out.put(2, "status: published")
    out.put(2, f"published: {shown(times[-1] + datetime.timedelta(days=4))}")
    for key in ("summary", "what_happened", "root_cause", "resolution", "next_steps"):
        out.block(2, key, out.prose())
    out.put(0, "actions:")
    for _ in range(dice.randint(1, 3)):
        title = " ".join(dice.choice(WORDS) for _ in range(5)).capitalize()
        out.put(2, f'- {{title: "{title}", owner: team-{dice.randint(1, 5)}, '
                   f"due: {(day + datetime.timedelta(days=30)).date()}, status: done}}")
    name = f"{day.date()}-{service.lower().replace(' ', '-')}-{trouble.split()[-1]}-{number % 6}"
    return name, "\n".join(out.lines) + "\n"


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    seed = sys.argv[3] if len(sys.argv) > 3 else "1"
    os.makedirs(f"{folder}/incidents", exist_ok=True)
    with open(f"{folder}/pm.yaml", "w", encoding="utf-8") as settings:
        settings.write("organization: Example\n")
    for number in range(count):
        name, text = incident(number, seed)
        with open(f"{folder}/incidents/{name}.yaml", "w", encoding="utf-8") as record:
            record.write(text)


if __name__ == "__main__":
    main()
