// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace nantian::views {

/// The flat header of every table: small quiet titles, the sort arrow beside its title, aligned as
/// the column below. GUI thread.
class HeaderView final : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeaderView(QWidget *parent = nullptr);

    /// Width a title needs, sort arrow included.
    [[nodiscard]] int titleWidth(int section) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    [[nodiscard]] QSize sizeHint() const override;

private:
    void setSmallFont();
    bool m_settingFont = false;
};

} // namespace nantian::views
