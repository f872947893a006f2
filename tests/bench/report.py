# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables (Markdown) and charts (SVG) of what `run` measured."""
import os


def goals(results):
    """(what, goal, [(pods, measured, reached)]): ratios within this run, or what a person feels."""
    real, fake = results["real"], results["fake"]
    least = lambda entries, pods: [entry for entry in entries if entry["pods"] >= pods]
    churn = lambda rate: [(entry, one) for entry in fake for one in entry["use"]["churn"]
                          if one["rate"] == rate]

    def ratio(entries, one, key, other, most, words):
        return [(entry["pods"], words(entry[one][key] / entry[other][key]),
                 entry[one][key] / entry[other][key] <= most) for entry in entries]
    times = "{:.2f} times".format
    share = lambda value: f"1/{1 / value:.1f}"
    faster = lambda value: f"{1 / value:.1f} times faster"
    yield ("complete table against the raw request, real server", "at most 1.25 times",
           ratio(real, "window", "seconds", "floor", 1.25, times))
    yield ("the same, replayed bytes", "at most 1.25 times",
           ratio(fake, "window", "seconds", "floor", 1.25, times))
    yield ("complete table against kubectl get -A -o wide", "at least 4 times faster",
           ratio(least(real, 5000), "window", "seconds", "kubectl", 1 / 4, faster))
    yield ("processor time of nantian-probe against kubectl", "at most 1/8",
           ratio(least(real, 5000), "probe", "cpu", "kubectl", 1 / 8, share))
    yield ("processor time of the window against kubectl", "at most 1/3",
           ratio(least(real, 5000), "window", "cpu", "kubectl", 1 / 3, share))
    yield ("memory of the window", "under 120 MB at 10,000, 350 MB at 100,000",
           [(entry["pods"], mb(entry["use"]["end"]["memory"]),
             entry["use"]["end"]["memory"] < (120 if entry["pods"] <= 15000 else 350) * 1e6)
            for entry in fake])
    yield ("bytes a pod row", "at most 600",
           [(entry["pods"], f"{entry['window']['rowBytes']:.0f}", entry["window"]["rowBytes"] <= 600)
            for entry in real + fake])
    idle = [(entry["pods"], entry["use"]["idle"]["cpu"] / entry["use"]["idle"]["seconds"])
            for entry in fake if "idle" in entry["use"]]
    yield ("idle", "under 0.3 % of a core",
           [(pods, f"{core * 100:.2f} %", core < 0.003) for pods, core in idle])
    yield ("1,000 changes a second", "under 15 % of a core",
           [(entry["pods"], f"{one['core'] * 100:.1f} %", one["core"] < 0.15)
            for entry, one in churn(1000)])
    yield ("1,000 changes a second, frames while scrolling", "p99 under 16 ms",
           [(entry["pods"], f"{one['scrollFrames']['p99']:.1f} ms", one["scrollFrames"]["p99"] < 16)
            for entry, one in churn(1000)])
    yield ("1,000 changes a second, event to paint", "p99 under 100 ms",
           [(entry["pods"], f"{one['seen']['p99']:.0f} ms", one["seen"]["p99"] < 100)
            for entry, one in churn(1000) if one["seen"].get("count")])
    keys = [(entry["pods"], entry["use"]["filter"]) for entry in fake]
    yield ("filter keystroke blocks", "under 16 ms",
           [(pods, f"{found['blocked']['max']:.1f} ms at most", found["blocked"]["max"] < 16)
            for pods, found in keys])
    yield ("filter keystroke's answer", "within 100 ms",
           [(pods, f"{found['answered']['p50']:.0f} ms, p99 {found['answered']['p99']:.0f} ms",
             found["answered"]["p99"] < 100) for pods, found in keys])


def table(heads, rows):
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def mb(value):
    return f"{value / 1e6:.0f} MB"


def seconds(value):
    return f"{value:.2f} s"


def three(summary):
    if not summary.get("count"):
        return "none"
    return f"{summary['p50']:.1f} / {summary['p99']:.1f} / {summary['max']:.1f} ({summary['count']})"


def cold(found, first):
    rows = []
    for entry in found:
        base, kubectl = entry["floor"], entry.get("kubectl")
        for name, words in (("floor", "raw request, thrown away"), ("probe", "nantian-probe table"),
                            ("window", "Nantian's window"), ("kubectl", "kubectl get -A -o wide")):
            run = entry.get(name)
            if not run:
                continue
            rows.append([f"{entry['pods']:,}", words, seconds(run["seconds"]),
                         f"{run['seconds'] / base['seconds']:.2f}",
                         f"{kubectl['seconds'] / run['seconds']:.1f}" if kubectl else "",
                         seconds(run["cpu"]),
                         f"1/{kubectl['cpu'] / run['cpu']:.1f}" if kubectl and name != "kubectl" else "",
                         mb(run["peak"]), f"{run['spread'] * 100:.0f} %"])
    return f"### {first}\n\n" + table(
        ["pods", "client", "complete", "times the raw request", "times faster than kubectl",
         "processor", "of kubectl's", "peak memory", "spread"], rows)


def markdown(results):
    machine = results["machine"]
    parts = [f"Measured on {machine['date']} at {machine['commit']}: {machine['cores']} cores, "
             f"{machine['system']}, {machine['kubectl']}, load {machine['load']:.1f} at the start.\n"]
    parts.append(f"First frame of a bare QMainWindow with a QTableView: {results['bareFrame']:.2f} s; "
                 "of Nantian's window: " + ", ".join(
                     f"{entry['window']['firstFrame']:.2f} s" for entry in results["real"]) + ".\n")
    parts.append("### Goals\n\n" + table(
        ["what", "goal", "pods", "measured", "reached"],
        [[what, goal, f"{pods:,}", measured, "yes" if reached else "**no**"]
         for what, goal, found in goals(results) for pods, measured, reached in found]))
    parts.append(cold(results["real"], "Cold start to the complete sorted table, real API server"))
    parts.append(cold(results["fake"], "The same, replayed pods (no Table, so no kubectl)"))
    rows = []
    for entry in results["fake"]:
        use = entry["use"]
        rows.append([f"{entry['pods']:,}", mb(use["memory"]["rest"]), mb(use["memory"]["peak"]),
                     mb(use["end"]["memory"]), use["memory"]["rowBytes"],
                     f"{use['idle']['cpu'] / use['idle']['seconds'] * 100:.2f} %" if "idle" in use
                     else ""])
    parts.append("### Memory (PSS without file-backed pages) and idle processor\n\n" + table(
        ["pods", "at rest", "peak", "after use and churn", "bytes a row", "idle, of a core"], rows))
    rows = []
    for entry in results["fake"]:
        use = entry["use"]
        rows.append([f"{entry['pods']:,}", three(use["filter"]["blocked"]),
                     three(use["filter"]["answered"]), three(use["filter"]["late"]),
                     three(use["sort"]["blocked"]), three(use["sort"]["answered"]),
                     three(use["switch"]["answered"])])
    parts.append("### Using it: p50 / p99 / max in ms (count)\n\n" + table(
        ["pods", "filter key: blocks", "filter key: answer", "heartbeat late while filtering",
         "sort: blocks", "sort: answer", "switch kinds"], rows))
    rows = []
    for entry in results["fake"]:
        for churn in entry["use"]["churn"]:
            rows.append([f"{entry['pods']:,}", f"{churn['rate']:,}", f"{churn['core'] * 100:.1f} %",
                         three(churn["frames"]), three(churn["late"]), three(churn["seen"]),
                         f"{churn['scrollCore'] * 100:.1f} %", three(churn["scrollFrames"]),
                         three(churn["scrollLate"])])
    parts.append("### Under change: p50 / p99 / max in ms (count)\n\n" + table(
        ["pods", "changes a second", "of a core", "frame", "heartbeat late", "event to paint",
         "of a core, scrolling", "frame, scrolling", "heartbeat late, scrolling"], rows))
    rows = [[f"{entry['pods']:,}", f"{entry['rate']:,}", f"{entry['probe'] * 100:.1f} %",
             f"{entry['kubectl'] * 100:.1f} %"] for entry in results["watch"]]
    parts.append("### Following changes without a window, of a core\n\n" + table(
        ["pods", "changes a second", "nantian-probe watch", "kubectl get -w"], rows))
    parts.append("### Charts\n\n" + "\n".join(
        f"![{name.removesuffix('.svg')}]({name})" for name, _ in charts(results)) + "\n")
    return "\n".join(parts)


def chart(title, unit, lines):
    """One figure over the number of pods; each line is (name, [(pods, value)])."""
    width, height, left, bottom, top = 640, 360, 70, 50, 40
    points = [point for _, line in lines for point in line]
    most_x = max((x for x, _ in points), default=1)
    most_y = max((y for _, y in points), default=1) or 1
    place = lambda x, y: (left + x / most_x * (width - left - 150),
                          height - bottom - y / most_y * (height - bottom - top))
    colours = ["#2b6cb0", "#c05621", "#2f855a", "#6b46c1"]
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" '
           'font-family="sans-serif" font-size="12">',
           f'<rect width="{width}" height="{height}" fill="white"/>',
           f'<text x="{left}" y="22" font-size="14">{title}</text>']
    for part in range(5):
        x, y = place(most_x * part / 4, most_y * part / 4)
        out.append(f'<line x1="{left}" x2="{width - 150}" y1="{y:.1f}" y2="{y:.1f}" stroke="#ddd"/>')
        out.append(f'<text x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">'
                   f'{most_y * part / 4:.3g} {unit}</text>')
        out.append(f'<text x="{x:.1f}" y="{height - bottom + 20}" text-anchor="middle">'
                   f'{most_x * part / 4:,.0f}</text>')
    out.append(f'<text x="{(left + width - 150) / 2}" y="{height - 10}" text-anchor="middle">pods</text>')
    for number, (name, line) in enumerate(lines):
        colour = colours[number % len(colours)]
        ends = " ".join("%.1f,%.1f" % place(*point) for point in sorted(line))
        out.append(f'<polyline points="{ends}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for point in line:
            x, y = place(*point)
            out.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>')
        out.append(f'<text x="{width - 140}" y="{top + 16 + number * 18}" fill="{colour}">{name}</text>')
    out.append("</svg>\n")
    return "\n".join(out)


def charts(results):
    fake = results["fake"]
    clients = [("raw request", "floor"), ("nantian-probe", "probe"), ("window", "window")]
    line = lambda value: [(entry["pods"], value(entry)) for entry in fake]
    yield "complete.svg", chart("Cold start to the complete table", "s", [
        (words, line(lambda entry, name=name: entry[name]["seconds"])) for words, name in clients])
    yield "processor.svg", chart("Processor time until then", "s", [
        (words, line(lambda entry, name=name: entry[name]["cpu"])) for words, name in clients])
    yield "memory.svg", chart("Memory of the window", "MB", [
        ("at rest", line(lambda entry: entry["use"]["memory"]["rest"] / 1e6)),
        ("peak", line(lambda entry: entry["use"]["memory"]["peak"] / 1e6))])
    yield "use.svg", chart("Filter and sort, median answer", "ms", [
        ("filter key", line(lambda entry: entry["use"]["filter"]["answered"].get("p50", 0))),
        ("sort", line(lambda entry: entry["use"]["sort"]["answered"].get("p50", 0))),
        ("switch kinds", line(lambda entry: entry["use"]["switch"]["answered"].get("p50", 0)))])
    rates = [one["rate"] for one in fake[0]["use"]["churn"]] if fake else []

    def under(value):
        return [(f"{rate:,} a second", line(lambda entry, at=at: value(entry["use"]["churn"][at])))
                for at, rate in enumerate(rates)]
    if rates:
        yield "churn.svg", chart("Processor under change", "%", under(
            lambda one: one["core"] * 100))
        yield "frames.svg", chart("Frames while scrolling under change, p99", "ms", under(
            lambda one: one["scrollFrames"].get("p99", 0)))
        yield "event.svg", chart("Event to painted cell, p99", "ms", under(
            lambda one: one["seen"].get("p99", 0)))


def write(results, folder):
    with open(os.path.join(folder, "results.md"), "w", encoding="utf-8") as file:
        file.write(markdown(results))
    for name, text in charts(results):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
