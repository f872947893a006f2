// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/pages/page.h"

#include <QTest>

namespace nantian::tests {

/// A page made of plain JSON: the object, and what was read around it.
class PageCase
{
public:
    explicit PageCase(const QByteArray &object) : m_json(object)
    {
        if (const auto parsed = m_parser.parse(kube::viewOf(m_json))) {
            m_object = *parsed;
        } else {
            QTest::qFail("the object of this test is no JSON", __FILE__, __LINE__);
        }
    }
    Q_DISABLE_COPY_MOVE(PageCase)

    PageCase &answered(const QByteArray &id, const QByteArray &json)
    {
        m_around.add(id, json);
        return *this;
    }
    /// Of Need::path.
    PageCase &saidLog(const QByteArray &id, const QByteArray &text)
    {
        m_around.add(id, text, false);
        return *this;
    }
    PageCase &refused(const QByteArray &id, base::Error::Code code)
    {
        m_around.add(id, base::fail(code, QStringLiteral("refused")));
        return *this;
    }
    PageCase &at(qint64 now)
    {
        m_now = now;
        return *this;
    }
    [[nodiscard]] QList<models::pages::Need> needs() const
    {
        return models::pages::neededNext(m_object, m_around);
    }
    [[nodiscard]] models::ObjectDetails details() const
    {
        return models::pages::composePage(m_object, m_around, m_now)
            .value_or(models::ObjectDetails());
    }

private:
    QByteArray m_json;
    kube::Parser m_parser;
    kube::Object m_object;
    models::pages::Around m_around;
    qint64 m_now = 1'795'000'000;
};

[[nodiscard]] inline const models::DetailTable *tableOf(const models::ObjectDetails &details,
                                                        const char *id)
{
    for (const models::DetailTable &table : details.tables) {
        if (table.id == id) {
            return &table;
        }
    }
    return nullptr;
}

} // namespace nantian::tests
