// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace nantian::views {

/// Usage beside request and limit: a bar to the limit (or the request), and the numbers in words.
/// GUI thread.
class UsageBar final : public QWidget
{
    Q_OBJECT
public:
    enum class Of : quint8 { Cpu, Memory };
    explicit UsageBar(Of of, QWidget *parent = nullptr);

    /// Quantities as the object has them; empty: none.
    void setBounds(const QString &request, const QString &limit);
    /// Millicores or bytes; -1: not known.
    void setUsage(qint64 usage);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString number(qint64 value) const;
    void describe();

    Of m_of;
    qint64 m_request = -1;
    qint64 m_limit = -1;
    qint64 m_usage = -1;
    QString m_requestText;
    QString m_limitText;
};

} // namespace nantian::views
