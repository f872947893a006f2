# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables (Markdown) and charts (SVG) of what `run` measured."""
import os

# What issue and architecture promise, as ratios in one run or as what a person feels.
GOALS = [
    ("complete table against the raw JSON request", "at most 1.25"),
    ("complete table against kubectl get -A -o wide", "at least 4 times faster"),
    ("processor time of nantian-probe against kubectl", "at most 1/8"),
    ("processor time of the window against kubectl", "at most 1/3"),
    ("window's memory", "120 MB at 10,000 pods, 350 MB at 100,000"),
    ("bytes per pod row", "at most 600"),
    ("idle", "under 0.3 % of a core"),
    ("1,000 changes a second", "under 15 % of a core, p99 frame under 16 ms"),
    ("event to paint", "p99 under 100 ms"),
    ("filter keystroke", "blocks under 16 ms, answer within 100 ms"),
]


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
    parts.append("### Goals\n\n" + table(["what", "goal"], GOALS))
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
        ("sort", line(lambda entry: entry["use"]["sort"]["answered"].get("p50", 0)))])


def write(results, folder):
    with open(os.path.join(folder, "results.md"), "w", encoding="utf-8") as file:
        file.write(markdown(results))
    for name, text in charts(results):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
