// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/details.h"
#include "store/row.h"

#include <QIcon>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QTableView>

class QGridLayout;
class QTreeWidget;

namespace nantian::views {

/// Small pieces every page is put together from. All texts given are shown as plain text; those
/// from a cluster must have passed safe(). GUI thread.

/// "3d4h" since an epoch second of the server's clock; empty for 0.
[[nodiscard]] QString ageText(qint64 epochSeconds, qint64 skew = 0);
/// The moment in the local zone and in UTC, for tooltips.
[[nodiscard]] QString timeTip(qint64 epochSeconds);
/// What a container does, in words: "Waiting: CrashLoopBackOff", "Terminated: Error, exit code 3,
/// 5m ago".
[[nodiscard]] QString stateText(const models::ContainerState &state, qint64 skew = 0);
[[nodiscard]] store::Health stateHealth(const models::ContainerState &state);
/// One line in plain words on how the object is and why.
[[nodiscard]] QString verdict(const models::ObjectDetails &details, const store::RowPtr &row,
                              qint64 skew = 0);
/// Items of a sentence one after the other, with the comma of the language.
[[nodiscard]] QString joined(const QStringList &items);
/// A kind inside a sentence: "pods", "pod" for one; in Chinese kinds keep their names: "Pod".
[[nodiscard]] QString kindWord(const kube::Resource &resource, qsizetype objects = 2);
[[nodiscard]] QIcon resourceIcon(const kube::Resource &resource);

/// A wrapping, selectable label of plain text.
[[nodiscard]] QLabel *textLabel(const QString &text, QWidget *parent);
/// A quiet label for what stands beside it.
[[nodiscard]] QLabel *faintLabel(const QString &text, QWidget *parent);
/// A section's heading.
[[nodiscard]] QLabel *headingLabel(const QString &text, QWidget *parent);
/// One selectable line that never widens its surroundings; the whole text is its tooltip.
[[nodiscard]] QLineEdit *valueLine(const QString &text, QWidget *parent);
/// A table as all pages have them: fixed rows, no grid, whole rows selected, sorted elsewhere.
[[nodiscard]] QTableView *plainTable(const QString &accessibleName, QWidget *parent);
/// The same for a short list that is made anew when it changes.
[[nodiscard]] QTreeWidget *plainList(const QString &accessibleName, const QStringList &titles,
                                     QWidget *parent);
/// Deletes all widgets and layouts of a layout.
void clearLayout(QLayout *layout);

/// An icon as a label: painted when shown, so it follows the palette; the words are for assistive
/// technology and the tooltip.
class IconLabel final : public QWidget
{
    Q_OBJECT
public:
    explicit IconLabel(QWidget *parent = nullptr, int size = 16);

    void setIcon(const QIcon &icon, const QString &words = {});
    /// Larger with much larger text.
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QIcon m_icon;
    int m_size;
};

/// One line of plain text that gives way when there is no room: elided in the middle, the whole in
/// its tooltip.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A sentence of several lines that others give way to: it is never lower than its width needs.
class WholeLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit WholeLabel(QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
};

/// Puts its items in rows like words in a paragraph.
class FlowLayout final : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent, int spacing = 4);
    ~FlowLayout() override;
    Q_DISABLE_COPY_MOVE(FlowLayout)

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;

private:
    int arrange(const QRect &rect, bool apply) const;
    QList<QLayoutItem *> m_items;
    int m_spacing;
};

/// A short text on a rounded ground: a label, a port. Selectable.
class Chip final : public QLabel
{
    Q_OBJECT
public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A titled group of labelled values in as many columns as fit.
class FieldGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit FieldGrid(QWidget *parent = nullptr);

    void setFields(const QList<models::Field> &fields, qint64 skew = 0);
    /// Writes the ages anew.
    void tick();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();

    struct Pair
    {
        QLabel *label;
        QLineEdit *value;
        qint64 time;
    };
    QList<models::Field> m_fields;
    QList<Pair> m_pairs;
    QGridLayout *m_grid;
    qint64 m_skew = 0;
    int m_columns = 0;
};

} // namespace nantian::views
