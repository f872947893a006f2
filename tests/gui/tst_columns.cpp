// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of the user's own, and what a table gives away, by mouse and keys.
#include "gui/guisupport.h"

#include "views/dialogs/columnsdialog.h"
#include "views/main/settings.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace nantian;
using namespace nantian::gui;
using views::ColumnsDialog;
using From = kinds::CustomColumn::From;

class TstColumns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void aColumnIsAddedRenamedAndRemoved();
    void aTableKindGetsOneTheSameWay();
    void valuesOfSecretsAreRefused();
    void whatIsEnteredIsTriedOut();
    void theTableIsCopiedAndSaved();
    void objectsAreCopiedAsYamlWithTheirValuesMasked();

private:
    /// A key in the table, then a line of the menu it opens.
    [[nodiscard]] bool choose(Qt::Key key, Qt::KeyboardModifiers modifiers,
                              const QString &beginning);
    [[nodiscard]] ColumnsDialog *openDialog();
    static void enter(ColumnsDialog *dialog, From from, const QString &what,
                      const QString &title = {});
    static void close(ColumnsDialog *dialog, QDialogButtonBox::StandardButton which);
    /// Of the column with that title; -1: there is none.
    [[nodiscard]] int section(const QString &title) const;
    /// What the row of that name shows there.
    [[nodiscard]] QString text(const QString &name, const QString &title) const;

    std::unique_ptr<Window> m_window;
};

void TstColumns::initTestCase() { views::applyTheme(qApp, views::ThemeChoice::Light); }

void TstColumns::init()
{
    m_window = std::make_unique<Window>(u"demo"_s, models::Scope{false, {u"shop"_s}});
}

void TstColumns::cleanup()
{
    m_window.reset();
    views::Settings settings;
    for (const char *id : {"deployments.apps", "rolebindings.rbac.authorization.k8s.io", "secrets"})
    {
        settings.setCustomColumns(id, {});
    }
    settings.setTabs(u"demo"_s, {});
}

bool TstColumns::choose(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &beginning)
{
    m_window->press(key, modifiers);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    if (menu == nullptr) {
        return false;
    }
    const QList<QAction *> all = menu->actions();
    for (QAction *action : all) {
        if (action->text().remove(u'&').startsWith(beginning) && action->isEnabled()) {
            menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
            return true;
        }
    }
    menu->close();
    return false;
}

ColumnsDialog *TstColumns::openDialog()
{
    return choose(Qt::Key_C, {}, u"Columns of your own"_s)
            && QTest::qWaitFor([this] { return shown<ColumnsDialog>(m_window->main()) != nullptr; })
        ? shown<ColumnsDialog>(m_window->main())
        : nullptr;
}

void TstColumns::enter(ColumnsDialog *dialog, From from, const QString &what, const QString &title)
{
    const QList<QComboBox *> boxes = dialog->findChildren<QComboBox *>();
    for (QComboBox *box : boxes) {
        if (box->isEditable()) {
            box->lineEdit()->clear();
            QTest::keyClicks(box->lineEdit(), what);
        } else {
            box->setCurrentIndex(static_cast<int>(from));
        }
    }
    const QList<QLineEdit *> lines = dialog->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly);
    QCOMPARE(lines.size(), 1);
    lines.first()->clear();
    QTest::keyClicks(lines.first(), title);
}

void TstColumns::close(ColumnsDialog *dialog, QDialogButtonBox::StandardButton which)
{
    QTest::mouseClick(dialog->findChild<QDialogButtonBox *>()->button(which), Qt::LeftButton);
}

int TstColumns::section(const QString &title) const
{
    const QAbstractItemModel *model = m_window->table()->model();
    for (int i = 0; i < model->columnCount(); ++i) {
        if (model->headerData(i, Qt::Horizontal).toString() == title
            && !m_window->table()->isColumnHidden(i))
        {
            return i;
        }
    }
    return -1;
}

QString TstColumns::text(const QString &name, const QString &title) const
{
    const QAbstractItemModel *model = m_window->table()->model();
    const int names = section(u"NAME"_s);
    const int wanted = section(title);
    for (int row = 0; row < model->rowCount(); ++row) {
        if (wanted >= 0 && model->index(row, names).data().toString() == name) {
            return model->index(row, wanted).data().toString();
        }
    }
    return {};
}

void TstColumns::aColumnIsAddedRenamedAndRemoved()
{
    QVERIFY(m_window->openTable("deployments.apps"));
    ColumnsDialog *dialog = openDialog();
    QVERIFY(dialog);
    enter(dialog, From::Path, u"{.spec.template.spec.containers[0].name"_s);
    QTRY_VERIFY(shownText(*dialog).contains(u"“}” is missing"_s));
    QVERIFY(!button(*dialog, ColumnsDialog::tr("Add"))->isEnabled());
    enter(dialog, From::Path, u"{.spec.template.spec.containers[0].name}"_s, u"First"_s);
    QTest::mouseClick(button(*dialog, ColumnsDialog::tr("Add")), Qt::LeftButton);
    enter(dialog, From::Label, u"app"_s); // what is entered counts without Add
    close(dialog, QDialogButtonBox::Ok);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"web"_s, u"First"_s), u"web"_s, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"web"_s, u"APP"_s), u"web"_s, kPatienceMs);

    // Another window of another start has them from the beginning.
    m_window.reset();
    init();
    QVERIFY(m_window->openTable("deployments.apps"));
    QTRY_COMPARE_WITH_TIMEOUT(text(u"web"_s, u"First"_s), u"web"_s, kPatienceMs);

    dialog = openDialog();
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>();
    list->setCurrentItem(list->topLevelItem(0));
    QTest::mouseClick(button(*dialog, ColumnsDialog::tr("Rename")), Qt::LeftButton);
    auto *editor = list->viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, u"CONTAINER"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(list->topLevelItem(0)->text(0), u"CONTAINER"_s);
    list->setCurrentItem(list->topLevelItem(1));
    QTest::mouseClick(button(*dialog, ColumnsDialog::tr("Remove")), Qt::LeftButton);
    close(dialog, QDialogButtonBox::Ok);
    QTRY_COMPARE_WITH_TIMEOUT(text(u"web"_s, u"CONTAINER"_s), u"web"_s, kPatienceMs);
    QTRY_COMPARE(section(u"First"_s), -1);
    QCOMPARE(section(u"APP"_s), -1);
    QCOMPARE(views::Settings().customColumns("deployments.apps").size(), 1);
}

void TstColumns::aTableKindGetsOneTheSameWay()
{
    QVERIFY(m_window->openTable("rolebindings.rbac.authorization.k8s.io"));
    ColumnsDialog *dialog = openDialog();
    QVERIFY(dialog);
    enter(dialog, From::Path, u"{.metadata.namespace}"_s, u"PLACE"_s);
    QTest::mouseClick(button(*dialog, ColumnsDialog::tr("Add")), Qt::LeftButton);
    enter(dialog, From::Path, u"{.roleRef.kind}"_s, u"KIND OF ROLE"_s);
    close(dialog, QDialogButtonBox::Ok);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->names().isEmpty() && section(u"PLACE"_s) >= 0, kPatienceMs);
    const auto every = [this](const QString &title, const QString &value) {
        const QStringList names = m_window->names();
        return !names.isEmpty() && std::ranges::all_of(names, [&](const QString &name) {
            return text(name, title) == value;
        });
    };
    QTRY_VERIFY_WITH_TIMEOUT(every(u"PLACE"_s, u"shop"_s), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(every(u"KIND OF ROLE"_s, u"ClusterRole"_s), kPatienceMs);
}

void TstColumns::whatIsEnteredIsTriedOut()
{
    QVERIFY(m_window->openTable("deployments.apps"));
    const QStringList all = m_window->names();
    const QStringList names = all.first(qMin(all.size(), 5)); // more are not read for it
    QVERIFY(names.size() > 1);
    ColumnsDialog *dialog = openDialog();
    QVERIFY(dialog);
    const QTreeWidget *preview = dialog->findChildren<QTreeWidget *>().last();
    QCOMPARE(preview->topLevelItemCount(), names.size());
    const auto values = [preview] {
        QStringList out;
        for (int i = 0; i < preview->topLevelItemCount(); ++i) {
            out << preview->topLevelItem(i)->text(0) + u'=' + preview->topLevelItem(i)->text(1);
        }
        return out;
    };
    const auto wanted = [&](const QString &path) {
        QStringList out;
        for (const QString &name : names) {
            const Answer said = kubectl({u"-n"_s, u"shop"_s, u"get"_s, u"deployment"_s, name,
                                         u"-o"_s, u"jsonpath="_s + path});
            out << name + u'=' + QString::fromUtf8(said.out);
        }
        return out;
    };
    const QString image = u"{.spec.template.spec.containers[0].image}"_s;
    const QStringList images = wanted(image);
    enter(dialog, From::Path, image);
    QTRY_COMPARE_WITH_TIMEOUT(values(), images, kPatienceMs);
    // While a path is not whole yet, there is nothing to see but what is wrong with it.
    enter(dialog, From::Path, u"{.spec.replicas"_s);
    QTRY_VERIFY(shownText(*dialog).contains(u"“}” is missing"_s));
    QVERIFY(values().first().endsWith(u'='));
    const QString replicas = u"{.spec.replicas}"_s;
    enter(dialog, From::Path, replicas);
    QTRY_COMPARE(values(), wanted(replicas));
    enter(dialog, From::Path, u"{.spec.nothing}"_s);
    QTRY_VERIFY2(shownText(*dialog).contains(u"None of the first "_s),
                 qPrintable(shownText(*dialog)));
    close(dialog, QDialogButtonBox::Cancel);

    // Of Secrets the metadata is looked at, and no more.
    QVERIFY(m_window->openTable("secrets"));
    dialog = openDialog();
    QVERIFY(dialog);
    preview = dialog->findChildren<QTreeWidget *>().last();
    enter(dialog, From::Path, u"{.metadata.name}"_s);
    QTRY_VERIFY_WITH_TIMEOUT(preview->topLevelItemCount() > 0
                                 && preview->topLevelItem(0)->text(1)
                                     == preview->topLevelItem(0)->text(0),
                             kPatienceMs);
    close(dialog, QDialogButtonBox::Cancel);
}

void TstColumns::valuesOfSecretsAreRefused()
{
    QVERIFY(m_window->openTable("secrets"));
    ColumnsDialog *dialog = openDialog();
    QVERIFY(dialog);
    enter(dialog, From::Path, u"{.data.password}"_s);
    QTRY_VERIFY(shownText(*dialog).contains(u"The values of a Secret are not shown"_s));
    close(dialog, QDialogButtonBox::Ok);
    QVERIFY(dialog->isVisible());
    close(dialog, QDialogButtonBox::Cancel);
    QVERIFY(views::Settings().customColumns("secrets").isEmpty());
}

void TstColumns::theTableIsCopiedAndSaved()
{
    QVERIFY(m_window->openTable("deployments.apps"));
    QVERIFY(choose(Qt::Key_E, Qt::ControlModifier, u"Copy as CSV"_s));
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    QTRY_VERIFY(copied().startsWith(u"NAMESPACE,NAME,READY"_s));
    const qsizetype rows = m_window->names().size();
    QCOMPARE(copied().count("\r\n"_L1), rows + 1);
    QVERIFY(m_window->result().startsWith(u"Copied %1 rows"_s.arg(rows)));

    QVERIFY(choose(Qt::Key_E, Qt::ControlModifier, u"Save as JSON"_s));
    QTRY_VERIFY(shown<QFileDialog>(m_window->main()));
    auto *dialog = shown<QFileDialog>(m_window->main());
    QTemporaryDir folder;
    const QString path = folder.filePath(u"out.json"_s);
    dialog->findChild<QLineEdit *>()->setText(path);
    QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->result().contains(path), kPatienceMs);
    QFile saved(path);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(saved.readAll().count("\"namespace\":\"shop\""), rows);
}

void TstColumns::objectsAreCopiedAsYamlWithTheirValuesMasked()
{
    QVERIFY(m_window->openTable("secrets"));
    const QStringList names = m_window->names();
    QVERIFY(names.contains(u"web-credentials"_s));
    QGuiApplication::clipboard()->clear();
    QVERIFY(choose(Qt::Key_E, Qt::ControlModifier, u"Copy the objects as YAML"_s));
    const auto copied = [] { return QGuiApplication::clipboard()->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(copied().contains(u"name: web-credentials"_s), kPatienceMs);
    QCOMPARE(copied().count("kind: Secret"_L1), names.size());
    QCOMPARE(copied().count("---\n"_L1), names.size() - 1);
    const QByteArray values = kubectl({u"-n"_s, u"shop"_s, u"get"_s, u"secret"_s,
                                       u"web-credentials"_s, u"-o"_s, u"jsonpath={.data.*}"_s})
                                  .out;
    QVERIFY(!values.isEmpty());
    for (const QByteArray &value : values.split(' ')) {
        QVERIFY(!copied().contains(QString::fromUtf8(value)));
    }
}

int main(int argc, char **argv)
{
    const Home home;
    QApplication application(argc, argv);
    QApplication::setOrganizationName(u"nantian"_s);
    QApplication::setApplicationName(u"nantian"_s);
    TstColumns test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_columns.moc"
