// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/main/mainwindow.h"
#include "views/pages/detailspane.h"
#include "views/widgets/resourcetable.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

class QAbstractButton;
class QTabWidget;
class QTreeWidgetItem;

namespace nantian::gui {

/// For one answer of the demo cluster, which shares its processors with whatever else runs.
inline constexpr int kPatienceMs = 60'000;

/// HOME, the XDG folders and the settings of this test alone. Made before the application, so that
/// nothing of the user's is read or written.
class Home
{
public:
    Home();
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// Text as a file in it; its absolute path.
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;

private:
    QTemporaryDir m_folder;
};

/// What a program said.
struct Answer
{
    int exitCode = -1; ///< -1: it did not run, or did not end in time
    QByteArray out;
    QByteArray err;
};

/// The demo cluster's kubeconfig: $NANTIAN_TEST_KUBECONFIG, else what app/demo/cluster names.
[[nodiscard]] QString kubeconfigFile();
/// $XDG_CACHE_HOME as it was before a Home took its place: the demo's programs are below it.
[[nodiscard]] QString outsideCache();
/// kubectl as the administrator of the demo cluster. The event loop keeps running.
[[nodiscard]] Answer kubectl(const QStringList &arguments, const QByteArray &input = {});

/// `app/demo/cluster ARGUMENTS` for the demo cluster that kubectl() asks: load, churn. The event
/// loop keeps running.
[[nodiscard]] Answer demo(const QStringList &arguments);

/// A window that has one of the demo cluster's contexts open. Everything it does is a mouse or key
/// event; what cannot be done answers false or null, and the test says what it waited for.
class Window
{
public:
    explicit Window(const QString &context = QStringLiteral("demo"),
                    const models::Scope &scope = {});
    ~Window();
    Q_DISABLE_COPY_MOVE(Window)

    [[nodiscard]] views::MainWindow &main() { return *m_main; }
    /// Opens a kind as --open does and waits for its whole list.
    [[nodiscard]] bool openTable(const QByteArray &plural);
    /// The sidebar's line of a kind below a heading ("": any); null when it is not there.
    [[nodiscard]] QTreeWidgetItem *sidebarLine(const QByteArray &id,
                                               const QString &heading = {}) const;
    /// The table in front.
    [[nodiscard]] views::ResourceTable *table() const;
    /// Names in the table in front, of one namespace or of all.
    [[nodiscard]] QStringList names(const QByteArray &ns = {}) const;
    /// Clicks the first row of that namespace whose name begins so.
    [[nodiscard]] bool clickRow(const QByteArray &ns, const QByteArray &beginning);
    /// A key in the table in front.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// The details in front; null when none are open.
    [[nodiscard]] views::DetailsPane *details() const;
    /// Clicks that tab of the details (its title in the present language).
    [[nodiscard]] bool clickTab(const char *title);
    /// The last result in the status line.
    [[nodiscard]] QString result() const;

private:
    std::unique_ptr<views::Settings> m_settings;
    std::unique_ptr<views::MainWindow> m_main;
};

/// Every text that labels, buttons, fields, editors and lists below `root` show.
[[nodiscard]] QString shownText(const QWidget &root);
/// The shown button whose text (without its mnemonic) begins so; null without one.
[[nodiscard]] QAbstractButton *button(const QWidget &root, const QString &beginning);
/// The tabs of details: the widget and what is in front.
[[nodiscard]] QTabWidget *tabsOf(const views::DetailsPane &details);

/// The first shown widget of a class.
template <class T>
[[nodiscard]] T *shown(const QWidget &root)
{
    const QList<T *> all = root.findChildren<T *>();
    for (T *each : all) {
        if (each->isVisible()) {
            return each;
        }
    }
    return nullptr;
}

} // namespace nantian::gui
