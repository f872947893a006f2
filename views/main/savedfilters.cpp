// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/savedfilters.h"

#include "views/main/settings.h"
#include "views/theme/theme.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace nantian::views {

using SavedFilter = Settings::SavedFilter;

namespace {

constexpr int kNameWidth = 320;
constexpr int kLongestName = 80;

/// A menu's own text: an ampersand is one.
QString menuText(const QString &text) { return safe(text).replace(u'&', u"&&"_s); }

} // namespace

SavedFilters::SavedFilters(Settings *settings, QWidget *window)
    : QObject(window)
    , m_settings(settings)
    , m_window(window)
{
}

void SavedFilters::setKind(const QByteArray &resourceId) { m_kind = resourceId; }

void SavedFilters::setCurrent(const QString &text, const QString &problem)
{
    m_text = text.trimmed();
    m_problem = problem;
}

QString SavedFilters::reasonAgainstSaving() const
{
    return m_text.isEmpty() ? tr("There is no filter to save.") : m_problem;
}

void SavedFilters::fill(QMenu *menu)
{
    menu->setToolTipsVisible(true);
    const QString reason = reasonAgainstSaving();
    QAction *save = menu->addAction(tr("Save this filter…"), this, &SavedFilters::save);
    save->setEnabled(isAvailable() && reason.isEmpty());
    save->setToolTip(plainTip(reason));
    const QList<SavedFilter> filters = m_settings->savedFilters(m_kind);
    menu->addSeparator();
    if (filters.isEmpty()) {
        menu->addAction(tr("No filter is saved for this kind"))->setEnabled(false);
        return;
    }
    for (const SavedFilter &filter : filters) {
        QAction *apply = menu->addAction(menuText(filter.name), this,
                                         [this, text = filter.text] { Q_EMIT chosen(text); });
        apply->setToolTip(plainTip(safe(filter.text)));
        apply->setCheckable(true);
        apply->setChecked(filter.text == m_text);
    }
    menu->addSeparator();
    //: a submenu of saved filters
    QMenu *renaming = menu->addMenu(tr("Rename"));
    //: a submenu of saved filters
    QMenu *deleting = menu->addMenu(tr("Delete"));
    for (const SavedFilter &filter : filters) {
        renaming->addAction(menuText(filter.name), this,
                            [this, name = filter.name] { rename(name); });
        deleting->addAction(menuText(filter.name), this,
                            [this, name = filter.name] { remove(name); });
    }
}

QList<GoToPalette::Entry> SavedFilters::entries()
{
    QList<GoToPalette::Entry> out;
    if (!isAvailable()) {
        return out;
    }
    const QIcon icon = actionIcon("filter"_L1);
    const QList<SavedFilter> filters = m_settings->savedFilters(m_kind);
    for (const SavedFilter &filter : filters) {
        //: what an entry of the go-to list is
        out.append({icon,
                    safe(filter.name),
                    tr("Saved filter"),
                    {safe(filter.text)},
                    [this, text = filter.text] { Q_EMIT chosen(text); }});
    }
    if (reasonAgainstSaving().isEmpty()) {
        out.append({icon, tr("Save this filter…"), {}, {}, [this] { save(); }});
    }
    for (const SavedFilter &filter : filters) {
        //: %1 the name of a saved filter
        out.append({icon,
                    tr("Rename the filter “%1”…").arg(safe(filter.name)),
                    {},
                    {},
                    [this, name = filter.name] { rename(name); }});
        //: %1 the name of a saved filter
        out.append({icon,
                    tr("Delete the filter “%1”").arg(safe(filter.name)),
                    {},
                    {},
                    [this, name = filter.name] { remove(name); }});
    }
    return out;
}

void SavedFilters::ask(const QString &title, const QString &button, const QString &name,
                       const std::function<void(const QString &)> &use)
{
    auto *dialog = new QDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *field = new QLineEdit(name, dialog);
    //: of a filter
    auto *label = new QLabel(tr("&Name"), dialog);
    label->setBuddy(field);
    field->setMaxLength(kLongestName);
    field->setMinimumWidth(kNameWidth);
    field->selectAll();
    auto *note = new QLabel(dialog);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setTextFormat(Qt::PlainText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, dialog);
    QPushButton *accept = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    const auto check = [=, this] {
        const QString typed = field->text().trimmed();
        accept->setEnabled(!typed.isEmpty());
        const bool taken = typed != name
            && std::ranges::contains(m_settings->savedFilters(m_kind), typed, &SavedFilter::name);
        note->setText(taken ? tr("There is one of this name, which is replaced.") : QString());
    };
    connect(field, &QLineEdit::textChanged, dialog, check);
    check();
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    connect(dialog, &QDialog::accepted, this, [field, use] { use(field->text().trimmed()); });
    auto *layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(kGap);
    layout->addWidget(label);
    layout->addWidget(field);
    layout->addWidget(note);
    layout->addWidget(buttons);
    dialog->open();
}

void SavedFilters::save()
{
    if (!isAvailable() || !reasonAgainstSaving().isEmpty()) {
        Q_EMIT told(reasonAgainstSaving());
        return;
    }
    ask(tr("Save the filter"), tr("Save"), {},
        [this, kind = m_kind, text = m_text](const QString &name) {
            QList<SavedFilter> filters = m_settings->savedFilters(kind);
            const auto same = std::ranges::find(filters, name, &SavedFilter::name);
            if (same != filters.end()) {
                same->text = text;
            } else {
                filters.append({name, text});
            }
            m_settings->setSavedFilters(kind, filters);
            Q_EMIT told(tr("Saved the filter “%1”.").arg(safe(name)));
        });
}

void SavedFilters::rename(const QString &name)
{
    ask(tr("Rename the filter"), tr("Rename"), name,
        [this, kind = m_kind, name](const QString &to) {
            QList<SavedFilter> filters = m_settings->savedFilters(kind);
            if (to != name) {
                filters.removeIf([&to](const SavedFilter &each) { return each.name == to; });
            }
            const auto found = std::ranges::find(filters, name, &SavedFilter::name);
            if (found != filters.end()) {
                found->name = to;
            }
            m_settings->setSavedFilters(kind, filters);
            Q_EMIT told(tr("The filter “%1” is now “%2”.").arg(safe(name), safe(to)));
        });
}

void SavedFilters::remove(const QString &name)
{
    QList<SavedFilter> filters = m_settings->savedFilters(m_kind);
    const auto found = std::ranges::find(filters, name, &SavedFilter::name);
    if (found == filters.end()) {
        return;
    }
    const QString text = found->text;
    filters.erase(found);
    m_settings->setSavedFilters(m_kind, filters);
    // What it was stays readable, so that it can be typed again.
    Q_EMIT told(tr("Deleted the filter “%1”: %2").arg(safe(name), safe(text)));
}

} // namespace nantian::views
