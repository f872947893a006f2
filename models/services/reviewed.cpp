// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/reviewed.h"

#include "kube/api/parser.h"
#include "services/json.h"
#include "services/objectdifference.h"

#include <QCryptographicHash>

#include <algorithm>

namespace nantian::models {

namespace {

QByteArray digestOf(const QByteArray &value)
{
    return value.isEmpty() ? QByteArray()
                           : QCryptographicHash::hash(value, QCryptographicHash::Sha256);
}

QByteArray uidOf(const QByteArray &json)
{
    kube::Parser parser;
    const base::Result<kube::Object> object = parser.parse(json::view(json));
    return object ? json::bytes(object->at("metadata", "uid").string()) : QByteArray();
}

} // namespace

Reviewed Reviewed::of(const QByteArray &live, const QList<FieldChange> &changes)
{
    Reviewed out;
    out.m_uid = uidOf(live);
    for (const FieldChange &change : changes) {
        out.m_before.insert(change.path.text(), digestOf(change.before));
    }
    return out;
}

bool Reviewed::covers(const QByteArray &live, const QList<FieldChange> &changes) const
{
    // What is added inside of what was to be added as a whole was shown with it.
    const auto isPartOfAdded = [this](const FieldChange &change) {
        FieldPath path;
        const QList<FieldStep> steps = change.path.steps();
        for (const FieldStep &step : steps) {
            const auto found = m_before.constFind(path.text());
            if (found != m_before.cend()) {
                return found->isEmpty();
            }
            path = path.child(step);
        }
        return false;
    };
    return uidOf(live) == m_uid && std::ranges::all_of(changes, [&](const FieldChange &change) {
               const auto found = m_before.constFind(change.path.text());
               return found != m_before.cend() ? *found == digestOf(change.before)
                                               : change.before.isEmpty() && isPartOfAdded(change);
           });
}

} // namespace nantian::models
