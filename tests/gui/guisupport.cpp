// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guisupport.h"

#include "kube/config/kubeconfig.h"
#include "views/main/resourcepage.h"
#include "views/main/settings.h"
#include "views/main/sidebar.h"
#include "views/main/statusline.h"
#include "views/main/workspace.h"
#include "views/theme/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace nantian::gui {

namespace {

const QString kCluster = u"" NANTIAN_SOURCE_DIR "/app/demo/cluster"_s;

/// The environment as it was before a Home took its place: the demo cluster lives in it.
QProcessEnvironment &outside()
{
    static QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    return environment;
}

Answer run(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.setProcessEnvironment(outside());
    QSignalSpy finished(&process, &QProcess::finished);
    QSignalSpy failed(&process, &QProcess::errorOccurred);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!QTest::qWaitFor([&] { return !finished.isEmpty() || !failed.isEmpty(); }, kPatienceMs)
        || finished.isEmpty())
    {
        return {-1, {}, process.errorString().toUtf8()};
    }
    return {process.exitCode(), process.readAllStandardOutput().trimmed(),
            process.readAllStandardError().trimmed()};
}

QByteArray bytes(std::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace

Home::Home()
{
    (void)outside();
    const auto use = [this](const char *variable, const QString &folder) {
        const QString path = m_folder.filePath(folder);
        QDir().mkpath(path);
        qputenv(variable, path.toLocal8Bit());
    };
    use("HOME", u"."_s);
    use("XDG_CONFIG_HOME", u"config"_s);
    use("XDG_DATA_HOME", u"data"_s);
    use("XDG_STATE_HOME", u"state"_s);
    use("XDG_CACHE_HOME", u"cache"_s);
    use("XDG_RUNTIME_DIR", u"runtime"_s);
    use("TMPDIR", u"tmp"_s);
    qunsetenv("KUBECONFIG");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no keyring of the user's
}

QString Home::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
        return {};
    }
    return file.fileName();
}

QString kubeconfigFile()
{
    const QString named = outside().value(u"NANTIAN_TEST_KUBECONFIG"_s);
    return named.isEmpty() ? QString::fromUtf8(run(kCluster, {u"kubeconfig"_s}, {}).out) : named;
}

QString outsideCache()
{
    return outside().value(u"XDG_CACHE_HOME"_s, QString(outside().value(u"HOME"_s) + u"/.cache"_s));
}

Answer kubectl(const QStringList &arguments, const QByteArray &input)
{
    return run(kCluster, QStringList{u"kubectl"_s, u"--kubeconfig"_s, kubeconfigFile()} + arguments,
               input);
}

Answer demo(const QStringList &arguments)
{
    outside().insert(u"NANTIAN_DEMO_STATE"_s, QFileInfo(kubeconfigFile()).path());
    return run(kCluster, arguments, {});
}

Window::Window(const QString &context, const models::Scope &scope)
    : m_settings(std::make_unique<views::Settings>())
    , m_main(std::make_unique<views::MainWindow>(m_settings.get()))
{
    m_main->resize(1280, 800);
    m_main->show();
    m_main->setScope(scope);
    const auto config =
        kube::loadKubeconfig(kube::KubeconfigSources::fromEnvironment(kubeconfigFile()));
    if (config) {
        m_main->setContexts(config->contexts, context);
    }
}

Window::~Window() { m_main->close(); }

bool Window::openTable(const QByteArray &plural)
{
    m_main->open(QString::fromUtf8(plural));
    return QTest::qWaitFor(
        [&] {
            const views::Workspace *workspace = m_main->workspace();
            const views::ResourcePage *page = workspace ? workspace->currentTable() : nullptr;
            return page && plural.startsWith(page->resource().plural) && page->isSettled();
        },
        kPatienceMs);
}

QTreeWidgetItem *Window::sidebarLine(const QByteArray &id, const QString &heading) const
{
    using views::Sidebar;
    const auto *tree = m_main->workspace()->sidebar()->findChild<QTreeWidget *>();
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *top = tree->topLevelItem(i);
        for (int k = 0; k < top->childCount(); ++k) {
            if (top->child(k)->data(0, Sidebar::ResourceRole).value<kube::Resource>().id() == id
                && (heading.isEmpty() || top->text(0) == heading))
            {
                return top->child(k);
            }
        }
    }
    return nullptr;
}

views::ResourceTable *Window::table() const
{
    const views::ResourcePage *page =
        m_main->workspace() ? m_main->workspace()->currentTable() : nullptr;
    return page ? page->table() : nullptr;
}

QStringList Window::names(const QByteArray &ns) const
{
    QStringList out;
    const views::ResourcePage *page = m_main->workspace()->currentTable();
    for (int i = 0; page && i < page->model()->rowCount(); ++i) {
        const store::RowPtr row = page->model()->rowAt(i);
        if (ns.isEmpty() || bytes(row->ns()) == ns) {
            out.append(QString::fromUtf8(bytes(row->name())));
        }
    }
    return out;
}

bool Window::clickRow(const QByteArray &ns, const QByteArray &beginning)
{
    const views::ResourcePage *page = m_main->workspace()->currentTable();
    views::ResourceTable *view = table();
    for (int i = 0; page && i < page->model()->rowCount(); ++i) {
        const store::RowPtr row = page->model()->rowAt(i);
        if (bytes(row->ns()) != ns || !bytes(row->name()).startsWith(beginning)) {
            continue;
        }
        const QModelIndex cell = page->model()->index(i, view->horizontalHeader()->logicalIndex(0));
        view->scrollTo(cell);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
        const store::RowPtr current = view->currentRow();
        return current && current->uid() == row->uid();
    }
    return false;
}

void Window::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    table()->setFocus();
    QTest::keyClick(table(), key, modifiers);
}

views::DetailsPane *Window::details() const { return shown<views::DetailsPane>(*m_main); }

bool Window::clickTab(const char *title)
{
    const views::DetailsPane *pane = details();
    QTabWidget *tabs = pane ? tabsOf(*pane) : nullptr;
    for (int i = 0; tabs && i < tabs->count(); ++i) {
        if (tabs->tabText(i) == views::DetailsPane::tr(title)) {
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                              tabs->tabBar()->tabRect(i).center());
            return tabs->currentIndex() == i;
        }
    }
    return false;
}

QString Window::result() const { return m_main->statusLine()->resultText(); }

QTabWidget *tabsOf(const views::DetailsPane &details) { return details.findChild<QTabWidget *>(); }

QString shownText(const QWidget &root)
{
    QStringList out;
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible()) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            out.append(label->text());
        } else if (const auto *pressed = qobject_cast<const QAbstractButton *>(widget)) {
            out.append(pressed->text());
        } else if (const auto *field = qobject_cast<const QLineEdit *>(widget)) {
            out.append(field->text());
        } else if (const auto *editor = qobject_cast<const QPlainTextEdit *>(widget)) {
            out.append(editor->toPlainText());
        } else if (const auto *words = qobject_cast<const QTextEdit *>(widget)) {
            out.append(words->toPlainText());
        } else if (const auto *list = qobject_cast<const QAbstractItemView *>(widget)) {
            const QAbstractItemModel *model = list->model();
            for (int row = 0; model && row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column) {
                    out.append(model->index(row, column).data().toString());
                }
            }
        }
    }
    return out.join(u'\n');
}

QAbstractButton *button(const QWidget &root, const QString &beginning)
{
    const QList<QAbstractButton *> buttons = root.findChildren<QAbstractButton *>();
    for (QAbstractButton *each : buttons) {
        if (each->isVisible() && each->text().remove(u'&').startsWith(beginning)) {
            return each;
        }
    }
    return nullptr;
}

} // namespace nantian::gui
