// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "services/applicationmap.h"

#include <QAbstractButton>
#include <QHash>
#include <QScrollArea>

namespace nantian::views {

/// One box of the map: what it is, its name and how it is. A button: it has the focus, a name for
/// assistive technology, and a click or Enter opens it.
class MapBox final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit MapBox(QWidget *parent = nullptr);

    void setNode(const models::MapNode &node, const kube::Resource &resource, bool isSelf);
    [[nodiscard]] const models::MapNode &node() const { return m_node; }
    /// "Pod web-1, failed, CrashLoopBackOff", "Pods 214, 3 not ready".
    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] static QSize sizeFor(const QFontMetrics &metrics);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    models::MapNode m_node;
    QIcon m_icon;
    QString m_title;
    QString m_state;
    QString m_words;
    bool m_isSelf = false;
};

/// The map of one application: boxes in columns, lines between what belongs together. Arrow keys go
/// from box to box, + and - and Ctrl with the wheel zoom, 0 fits it in. The lines of the box in
/// front stand out, and current() says them in words. GUI thread; paints what
/// models::layoutApplication() says.
class ApplicationMapView final : public QScrollArea
{
    Q_OBJECT
public:
    explicit ApplicationMapView(QWidget *parent = nullptr);

    /// Boxes that stay keep their place, and the one with the focus keeps it.
    void setMap(const models::ApplicationMap &map, const QList<kube::Resource> &resources);
    void clear();
    [[nodiscard]] const models::ApplicationMap &map() const { return m_map; }
    [[nodiscard]] MapBox *box(const QByteArray &id) const { return m_boxes.value(id); }
    void zoom(double factor);
    /// As large as it can be seen as a whole, never larger than life.
    void fit();
    [[nodiscard]] double scale() const { return m_scale; }
    /// The focus goes to the box in front.
    void focusBox();

Q_SIGNALS:
    void linkActivated(const nantian::models::ObjectLink &link);
    /// A group was chosen: its kind, in the namespace of the link.
    void kindActivated(const nantian::models::ObjectLink &kind);
    /// The box that is pointed at or has the focus is another; what it is connected with, in words.
    void described(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void place();
    void paintLines(QWidget *canvas);
    void go(int key);
    void point(MapBox *box);
    [[nodiscard]] QString describe(const MapBox *box) const;

    models::ApplicationMap m_map;
    QWidget *m_canvas;
    QHash<QByteArray, MapBox *> m_boxes;
    MapBox *m_pointed = nullptr; ///< whose lines stand out
    double m_scale = 1;
    bool m_isFitted = true; ///< until somebody zooms
};

} // namespace nantian::views
