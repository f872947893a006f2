// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/fieldpath.h"

#include "services/json.h"

#include <algorithm>

namespace nantian::models {

struct FieldPath::Node
{
    std::shared_ptr<const Node> parent;
    FieldStep step;
};

namespace {

bool isPlain(const QByteArray &name)
{
    return !name.isEmpty() && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
            || c == '_' || c == '-';
    });
}

void append(QByteArray &out, const FieldStep &step, bool quoted)
{
    switch (step.kind) {
    case FieldStep::Kind::Field:
        if (quoted && !isPlain(step.name)) {
            out += '[';
            json::appendString(out, json::view(step.name));
            out += ']';
        } else {
            out += '.' + step.name;
        }
        break;
    case FieldStep::Kind::Key: {
        char before = '[';
        for (const auto &[name, value] : step.keys) {
            out += before + name + '=' + value;
            before = ',';
        }
        out += ']';
        break;
    }
    case FieldStep::Kind::Value:
        out += "[=" + step.name + ']';
        break;
    case FieldStep::Kind::Index:
        out += '[' + QByteArray::number(step.index) + ']';
        break;
    }
}

} // namespace

FieldPath FieldPath::child(FieldStep step) const
{
    FieldPath path;
    path.m_last = std::make_shared<const Node>(m_last, std::move(step));
    return path;
}

QList<FieldStep> FieldPath::steps() const
{
    QList<FieldStep> steps;
    for (const Node *node = m_last.get(); node; node = node->parent.get()) {
        steps.append(node->step);
    }
    std::ranges::reverse(steps);
    return steps;
}

QString FieldPath::join(bool quoted) const
{
    if (isRoot()) {
        return QStringLiteral(".");
    }
    QByteArray out;
    const QList<FieldStep> all = steps();
    for (const FieldStep &step : all) {
        append(out, step, quoted);
    }
    return QString::fromUtf8(out);
}

QString FieldPath::text() const { return join(true); }

QString FieldPath::serverText() const { return join(false); }

const FieldPath &FieldPlace::path() const
{
    if (m_parent && m_path.isRoot()) {
        FieldStep step;
        if (m_keys) {
            step.kind = FieldStep::Kind::Key;
            step.keys = *m_keys;
        } else if (m_index) {
            step.kind = FieldStep::Kind::Index;
            step.index = static_cast<int>(*m_index);
        } else {
            step.name = json::bytes(m_name);
        }
        m_path = m_parent->path().child(std::move(step));
    }
    return m_path;
}

} // namespace nantian::models
