# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What differs between two objects by the API server's schema: a second, plain reading of the rules
of models/services/objectdifference.h, for differences.py to compare with."""
import fractions
import json
import re

SERVERS_OWN = ("managedFields", "resourceVersion", "generation", "uid", "creationTimestamp", "selfLink")
ABSENT = object()
BINARY = {"Ki": 10, "Mi": 20, "Gi": 30, "Ti": 40, "Pi": 50, "Ei": 60}
DECIMAL = {"n": -9, "u": -6, "m": -3, "": 0, "k": 3, "M": 6, "G": 9, "T": 12, "P": 15, "E": 18}
SECONDS = {"h": 3600, "m": 60, "s": 1, "ms": fractions.Fraction(1, 1000)}


def quantity(value):
    """The number; None where it is no quantity."""
    match = re.fullmatch(r"([+-]?[\d.]+)([A-Za-z]*|[eE][+-]?\d+)", str(value))
    if not match:
        return None
    number, suffix = fractions.Fraction(match[1]), match[2]
    if suffix in BINARY:
        return number * 2 ** BINARY[suffix]
    exponent = DECIMAL[suffix] if suffix in DECIMAL else int(suffix[1:])
    return number * fractions.Fraction(10) ** exponent


def duration(value):
    parts = re.findall(r"(\d+)(ms|[hms])", str(value))
    whole = "".join(map("".join, parts)) == value
    return sum(int(number) * SECONDS[unit] for number, unit in parts) if whole and parts else None


class Schemas:
    """/openapi/v3 of a cluster; get(path) gives the answer's text."""

    def __init__(self, get):
        self._get, self._documents = get, {}

    def root(self, thing):
        version = thing["apiVersion"]
        if version not in self._documents:
            text = self._get(f"/openapi/v3/{'apis' if '/' in version else 'api'}/{version}")
            self._documents[version] = json.loads(text)["components"]["schemas"]
        components = self._documents[version]
        group, _, short = version.rpartition("/")
        wanted = {"group": group, "version": short, "kind": thing["kind"]}
        for schema in components.values():
            if wanted in schema.get("x-kubernetes-group-version-kind", []):
                return Type(components, schema)
        raise LookupError(f"no schema of {wanted}")


class Type:
    """One schema, its references followed."""

    def __init__(self, components, schema):
        self._components = components
        reference = schema.get("$ref") or next(
            (one.get("$ref") for one in schema.get("allOf", [])[:1] if "type" not in schema), None)
        self.component = (reference or "").rpartition("/")[2]
        target = components[self.component] if reference else {}
        self.schema = {**target, **{key: value for key, value in schema.items() if key != "allOf"}}
        says = lambda name: self.schema.get(f"x-kubernetes-{name}")
        self.atomic_map = says("map-type") == "atomic"
        self.open = bool(says("preserve-unknown-fields"))
        self.is_list = self.schema.get("type") == "array"
        self.keys, self.is_set = sorted(says("list-map-keys") or []), says("list-type") == "set"
        if not says("list-type") and "merge" in (says("patch-strategy") or ""):
            self.keys = [says("patch-merge-key")] if says("patch-merge-key") else []
            self.is_set = not self.keys

    def member(self, name):
        found = self.schema.get("properties", {}).get(name)
        if found is None:
            found = self.schema.get("additionalProperties")
        return Type(self._components, found) if isinstance(found, dict) else None

    def items(self):
        found = self.schema.get("items")
        return Type(self._components, found) if isinstance(found, dict) else None

    def drops_null(self):
        known = (self.schema.get("type") or self.schema.get("properties") or self.schema.get("format")
                 or self.schema.get("x-kubernetes-int-or-string")
                 or self.component.endswith("resource.Quantity"))
        return bool(known) and not self.schema.get("nullable") and not self.open

    def value(self, scalar):
        """What is compared of a scalar."""
        found = None
        if self.component.endswith("api.resource.Quantity") and isinstance(scalar, (str, int, float)):
            found = quantity(scalar)
        elif self.schema.get("format") == "duration" and isinstance(scalar, str):
            found = duration(scalar)
        return scalar if found is None else ("value", found)


def text(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def field(name):
    return f".{name}" if re.fullmatch(r"[A-Za-z0-9_-]+", name) else f"[{text(name)}]"


def member(kind, name):
    return kind.member(name) if kind else None


def is_missing(value, kind):
    return value is ABSENT or (value is None and kind is not None and kind.drops_null())


def same(a, b, kind):
    """Of what is compared as a whole."""
    if is_missing(a, kind) or is_missing(b, kind):
        return is_missing(a, kind) and is_missing(b, kind)
    if isinstance(a, dict) and isinstance(b, dict):
        return all(same(a.get(name, ABSENT), b.get(name, ABSENT), member(kind, name))
                   for name in {*a, *b})
    if isinstance(a, list) and isinstance(b, list):
        items = kind.items() if kind else None
        return len(a) == len(b) and all(same(x, y, items) for x, y in zip(a, b))
    if kind and not isinstance(a, (dict, list)) and not isinstance(b, (dict, list)):
        a, b = kind.value(a), kind.value(b)
    return a == b and isinstance(a, bool) == isinstance(b, bool)


def keyed(items, names, kind):
    """{the item's key as a step: (keys, item)}; None where some have none, or the same."""
    out = {}
    for item in items:
        if not isinstance(item, dict):
            return None
        keys = {}
        for name in names:
            known = member(kind, name)
            value = item.get(name)
            value = known.schema.get("default") if value is None and known else value
            if value is None or isinstance(value, (dict, list)):
                return None
            keys[name] = value
        step = "[" + ",".join(f"{name}={text(value)}" for name, value in keys.items()) + "]"
        if step in out:
            return None
        out[step] = (keys, item)
    return out


def changes(a, b, kind, path=""):
    """[(kind, path, before, after)]; ABSENT: there is none."""
    lost, found = is_missing(a, kind), is_missing(b, kind)
    if lost or found:
        if lost and found:
            return []
        return [("added", path or ".", ABSENT, b) if lost else ("removed", path or ".", a, ABSENT)]
    if isinstance(a, dict) and isinstance(b, dict) and not (kind and kind.atomic_map):
        return [one for name in sorted({*a, *b})
                for one in changes(a.get(name, ABSENT), b.get(name, ABSENT), member(kind, name),
                                   path + field(name))]
    lists = isinstance(a, list) and isinstance(b, list)
    told = kind is not None and kind.is_list
    if lists and told and kind.is_set:
        left, right = {text(one): one for one in a}, {text(one): one for one in b}
        if len(left) == len(a) and len(right) == len(b):
            return ([("removed", f"{path}[={step}]", left[step], ABSENT) for step in left
                     if step not in right]
                    + [("added", f"{path}[={step}]", ABSENT, right[step]) for step in right
                       if step not in left])
    if lists and (not told or kind.keys):
        return of_items(a, b, kind, path)
    return [] if same(a, b, kind) else [("changed", path or ".", a, b)]


def of_items(a, b, kind, path):
    items = kind.items() if kind else None
    told = kind is not None and kind.is_list
    names = kind.keys if told else ["name"]
    left, right = keyed(a, names, items if told else None), keyed(b, names, items if told else None)
    if not told and not all(isinstance(one["name"], str)
                            for side in (left, right) for _, one in (side or {}).values()):
        left = None
    if left is None or right is None:
        get = lambda side, i: side[i] if i < len(side) else ABSENT
        return [one for i in range(max(len(a), len(b)))
                for one in changes(get(a, i), get(b, i), items, f"{path}[{i}]")]
    out = []
    for step in [*left, *(step for step in right if step not in left)]:
        side = lambda where: where[step][1] if step in where else ABSENT
        out += changes(side(left), side(right), items, path + step)
    before = [step for step in left if step in right]
    after = [step for step in right if step in left]
    if before != after:
        out.append(("moved", path, [left[step][0] for step in before],
                    [right[step][0] for step in after]))
    return out


def bare(thing):
    """Without what only the server writes; None stays None."""
    if thing is None:
        return None
    kept = {key: value for key, value in thing.items() if key != "status"}
    kept["metadata"] = {key: value for key, value in thing["metadata"].items()
                        if key not in SERVERS_OWN}
    return kept
