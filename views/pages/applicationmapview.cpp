// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pages/applicationmapview.h"

#include "views/pages/pieces.h"
#include "views/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

using namespace Qt::StringLiterals;
using nantian::models::MapEdge;
using nantian::models::MapNode;

namespace nantian::views {

namespace {

constexpr int kWidthInCharacters = 24;
constexpr double kSmallest = 0.4; ///< below nothing can be read
constexpr double kLargest = 3;
constexpr double kStep = 1.2;

QFont scaled(QFont font, double scale)
{
    if (font.pointSizeF() > 0) {
        font.setPointSizeF(font.pointSizeF() * scale);
    } else {
        font.setPixelSize(qMax(1, qRound(font.pixelSize() * scale)));
    }
    return font;
}

kube::Resource resourceOf(const QList<kube::Resource> &resources, const models::ObjectLink &link)
{
    for (const kube::Resource &each : resources) {
        if (each.kind == link.kind && each.group == link.group) {
            return each;
        }
    }
    kube::Resource unknown;
    unknown.group = link.group;
    unknown.kind = link.kind;
    return unknown;
}

} // namespace

// ---------------------------------------------------------------------------------------- MapBox

MapBox::MapBox(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::ClickFocus);
}

QSize MapBox::sizeFor(const QFontMetrics &metrics)
{
    return {metrics.averageCharWidth() * kWidthInCharacters + 2 * kGap,
            2 * metrics.height() + 2 * kUnit};
}

void MapBox::setNode(const MapNode &node, const kube::Resource &resource, bool isSelf)
{
    m_node = node;
    m_isSelf = isSelf;
    m_icon = resourceIcon(resource);
    const QString kind = safe(node.object.kind);
    const QString word = healthWord(node.health);
    if (node.isGroup()) {
        //: so many objects of a kind: "Pod × 214"
        m_title = tr("%1 × %2").arg(kind).arg(node.count);
        m_state = node.unwell == 0 ? word : tr("%n not ready", nullptr, node.unwell);
        m_words = joined({m_title, m_state});
    } else {
        m_title = safe(node.object.name);
        m_state = node.state.isEmpty() ? kind : kind + u" · "_s + safe(node.state);
        m_words = joined({kind + u' ' + m_title, node.state.isEmpty() ? word : safe(node.state)});
    }
    setAccessibleName(m_words);
    setText(m_title);
    setToolTip(plainTip(m_words));
    update();
}

void MapBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isFront = hasFocus() || underMouse();
    const QRectF frame = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPen pen(m_isSelf || isFront ? palette().color(QPalette::Highlight) : separatorColor(palette()),
             m_isSelf || hasFocus() ? 2 : 1);
    if (m_node.isMissing) {
        pen.setStyle(Qt::DashLine);
    }
    painter.setPen(pen);
    painter.setBrush(palette().color(isFront ? QPalette::AlternateBase : QPalette::Base));
    painter.drawRoundedRect(frame, kUnit, kUnit);
    if (m_node.isGroup()) { // more stand behind it
        painter.drawLine(QPointF(frame.left() + 2 * kUnit, frame.bottom() - 2),
                         QPointF(frame.right() - 2 * kUnit, frame.bottom() - 2));
    }

    const QFontMetrics metrics = fontMetrics();
    const int icon = metrics.ascent();
    const QRect inner = rect().adjusted(kGap, kUnit, -kGap, -kUnit);
    const QRect first(inner.left(), inner.top(), inner.width(), metrics.height());
    const QRect second = first.translated(0, metrics.height());
    m_icon.paint(&painter,
                 QRect(first.left(), first.top() + (first.height() - icon) / 2, icon, icon));
    const int left = icon + kUnit;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(first.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_title, Qt::ElideMiddle, first.width() - left));
    if (m_node.health != store::Health::None) {
        const double size = icon * 0.8;
        paintHealth(&painter, m_node.health,
                    QRectF(second.left() + (icon - size) / 2.0,
                           second.top() + (second.height() - size) / 2.0, size, size),
                    palette());
    }
    painter.setPen(faintText(palette()));
    painter.drawText(second.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     metrics.elidedText(m_state, Qt::ElideRight, second.width() - left));
}

// ---------------------------------------------------------------------------- ApplicationMapView

ApplicationMapView::ApplicationMapView(QWidget *parent) : QScrollArea(parent), m_canvas(new QWidget)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Map of the application"));
    setFocusPolicy(Qt::NoFocus); // its boxes have it
    m_canvas->setAutoFillBackground(true);
    m_canvas->setBackgroundRole(QPalette::Window);
    m_canvas->installEventFilter(this);
    setWidget(m_canvas);
}

void ApplicationMapView::clear()
{
    m_pointed = nullptr;
    qDeleteAll(std::exchange(m_boxes, {}));
    m_map = {};
    m_isFitted = true;
}

void ApplicationMapView::setMap(const models::ApplicationMap &map,
                                const QList<kube::Resource> &resources)
{
    const bool hadFocus = isAncestorOf(focusWidget()) && focusWidget()->hasFocus();
    m_map = map;
    QHash<QByteArray, MapBox *> gone = std::exchange(m_boxes, {});
    for (qsizetype i = 0; i < map.nodes.size(); ++i) {
        const MapNode &node = map.nodes.at(i);
        MapBox *box = gone.take(node.id);
        if (box == nullptr) {
            box = new MapBox(m_canvas);
            box->installEventFilter(this);
            connect(box, &QAbstractButton::clicked, this, [this, box] {
                const MapNode &chosen = box->node();
                if (chosen.isGroup()) {
                    Q_EMIT kindActivated(chosen.object);
                } else if (!chosen.isMissing) {
                    Q_EMIT linkActivated(chosen.object);
                }
            });
        }
        box->setNode(node, resourceOf(resources, node.object), i == map.self);
        m_boxes.insert(node.id, box);
        box->show();
    }
    bool lostFocus = false;
    for (MapBox *box : std::as_const(gone)) {
        lostFocus = lostFocus || box->hasFocus();
        m_pointed = m_pointed == box ? nullptr : m_pointed;
        delete box;
    }
    if (m_isFitted) {
        fit();
    } else {
        place();
    }
    if (m_pointed == nullptr && m_map.self >= 0) {
        point(m_boxes.value(m_map.nodes.at(m_map.self).id));
    }
    if (hadFocus && lostFocus && m_pointed != nullptr) {
        m_pointed->setFocus();
    }
}

void ApplicationMapView::place()
{
    // Everything follows from the size of the letters.
    m_canvas->setFont(scaled(font(), m_scale));
    const QFontMetrics metrics(m_canvas->font());
    const QSize size = MapBox::sizeFor(metrics);
    const int margin = qRound(kMargin * m_scale);
    const int between = metrics.averageCharWidth() * 8; // room for the lines
    const int below = qRound(kGap * m_scale);
    for (MapBox *box : std::as_const(m_boxes)) {
        const MapNode &node = box->node();
        box->setFont(m_canvas->font());
        box->setGeometry(margin + node.column * (size.width() + between),
                         margin + node.row * (size.height() + below) + node.lane * 2 * below,
                         size.width(), size.height());
    }
    m_canvas->resize(2 * margin + m_map.columns * (size.width() + between) - between,
                     2 * margin + m_map.rows * (size.height() + below) + m_map.lanes * 2 * below
                         - below);
    m_canvas->update();
}

void ApplicationMapView::fit()
{
    m_isFitted = true;
    m_scale = 1;
    place();
    const QSize whole = m_canvas->size();
    const QSize room = maximumViewportSize();
    if (whole.isEmpty() || room.isEmpty()) {
        return;
    }
    const double factor = qMin(static_cast<double>(room.width()) / whole.width(),
                               static_cast<double>(room.height()) / whole.height());
    if (factor < 1) {
        m_scale = qMax(kSmallest, factor);
        place();
        // Letters grow in steps: it may still be a little too large.
        while (m_scale > kSmallest
               && (m_canvas->width() > room.width() || m_canvas->height() > room.height()))
        {
            m_scale = qMax(kSmallest, m_scale - 0.02);
            place();
        }
    }
}

void ApplicationMapView::zoom(double factor)
{
    m_isFitted = false;
    m_scale = qBound(kSmallest, m_scale * factor, kLargest);
    place();
    if (m_pointed != nullptr) {
        ensureWidgetVisible(m_pointed);
    }
}

void ApplicationMapView::paintLines(QWidget *canvas)
{
    QPainter painter(canvas);
    painter.setRenderHint(QPainter::Antialiasing);
    // Those in front last.
    for (const bool isFront : {false, true}) {
        for (const MapEdge &edge : std::as_const(m_map.edges)) {
            const MapBox *from = m_boxes.value(m_map.nodes.at(edge.from).id);
            const MapBox *to = m_boxes.value(m_map.nodes.at(edge.to).id);
            if ((from == m_pointed || to == m_pointed) != isFront) {
                continue;
            }
            painter.setPen(
                QPen(isFront ? palette().color(QPalette::Highlight) : separatorColor(palette()),
                     isFront ? 2 : 1));
            const QRectF a = from->geometry();
            const QRectF b = to->geometry();
            QPainterPath path;
            if (a.left() == b.left()) { // beside: along the left edge
                const double x = a.left() - kGap;
                path.moveTo(a.left(), a.center().y());
                path.cubicTo(x, a.center().y(), x, b.center().y(), b.left(), b.center().y());
            } else {
                const QRectF &left = a.left() < b.left() ? a : b;
                const QRectF &right = a.left() < b.left() ? b : a;
                const QPointF start(left.right(), left.center().y());
                const QPointF end(right.left(), right.center().y());
                const double bend = qMin((end.x() - start.x()) / 2, left.width() / 3);
                path.moveTo(start);
                path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend, 0), end);
            }
            painter.drawPath(path);
        }
    }
}

void ApplicationMapView::point(MapBox *box)
{
    if (box == nullptr) {
        return;
    }
    if (m_pointed != nullptr) {
        m_pointed->setFocusPolicy(Qt::ClickFocus);
    }
    m_pointed = box;
    box->setFocusPolicy(Qt::StrongFocus); // Tab comes to one box, arrow keys to the others
    m_canvas->update();
    const QString text = describe(box);
    box->setAccessibleDescription(text);
    Q_EMIT described(text);
}

QString ApplicationMapView::describe(const MapBox *box) const
{
    QStringList lines;
    for (const MapEdge &edge : m_map.edges) {
        const MapBox *from = m_boxes.value(m_map.nodes.at(edge.from).id);
        const MapBox *to = m_boxes.value(m_map.nodes.at(edge.to).id);
        if (from != box && to != box) {
            continue;
        }
        const QString words = safe(edge.words);
        lines += words.isEmpty()
            //: %1 and %2 are objects: what stands left owns, or leads to, what stands right
            ? tr("%1 → %2").arg(from->words(), to->words())
            : tr("%1 → %2 (%3)").arg(from->words(), to->words(), words);
    }
    return lines.isEmpty() ? box->words() : lines.join(u'\n');
}

/// The nearest box in that direction, those straight ahead before those aside.
void ApplicationMapView::go(int key)
{
    const MapBox *from = m_pointed;
    if (from == nullptr) {
        return;
    }
    MapBox *best = nullptr;
    double nearest = 0;
    for (MapBox *box : std::as_const(m_boxes)) {
        const QPointF way = QRectF(box->geometry()).center() - QRectF(from->geometry()).center();
        const double along = key == Qt::Key_Left ? -way.x()
            : key == Qt::Key_Right               ? way.x()
            : key == Qt::Key_Up                  ? -way.y()
                                                 : way.y();
        const bool isAcross = key == Qt::Key_Left || key == Qt::Key_Right;
        const double aside = std::abs(isAcross ? way.y() : way.x());
        if (along < 1 || (!isAcross && aside > from->width())) {
            continue;
        }
        const double distance = along + 2 * aside;
        if (best == nullptr || distance < nearest) {
            best = box;
            nearest = distance;
        }
    }
    if (best != nullptr) {
        best->setFocus(Qt::OtherFocusReason);
        ensureWidgetVisible(best);
    }
}

bool ApplicationMapView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_canvas) {
        if (event->type() == QEvent::Paint) {
            paintLines(m_canvas);
        }
        return QScrollArea::eventFilter(watched, event);
    }
    auto *box = qobject_cast<MapBox *>(watched);
    if (box == nullptr) {
        return QScrollArea::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::Enter) {
        point(box);
    } else if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            if (key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier) {
                go(key->key());
                return true;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            box->click();
            return true;
        default:
            break;
        }
    }
    return QScrollArea::eventFilter(watched, event);
}

void ApplicationMapView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kStep);
        break;
    case Qt::Key_Minus:
        zoom(1 / kStep);
        break;
    case Qt::Key_0:
        fit();
        break;
    default:
        QScrollArea::keyPressEvent(event);
    }
}

void ApplicationMapView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(kStep, event->angleDelta().y() / 120.0));
        event->accept();
        return;
    }
    QScrollArea::wheelEvent(event);
}

void ApplicationMapView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_isFitted) {
        fit();
    }
}

void ApplicationMapView::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_canvas != nullptr) {
        place();
    }
}

void ApplicationMapView::focusBox()
{
    if (m_pointed != nullptr) {
        m_pointed->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace nantian::views
