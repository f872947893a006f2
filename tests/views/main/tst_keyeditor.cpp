// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/keyeditor.h"
#include "views/main/settings.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace nantian::views;
using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QDialog &dialog, const QString &text)
{
    for (QPushButton *each : dialog.findChildren<QPushButton *>()) {
        if (each->text() == text) {
            return each;
        }
    }
    return nullptr;
}

QString said(const QDialog &dialog)
{
    QStringList out;
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        out << label->text();
    }
    return out.join(u'\n');
}

QList<QKeySequence> keysOf(const KeyMap &map, Command command) { return map.binding(command).keys; }

} // namespace

class TstKeyEditor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPressedKeyIsAdded();
    void aConflictIsSaidAndTakenOver();
    void keysGoAwayAndComeBack();
    void everythingIsReset();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
};

void TstKeyEditor::init()
{
    const QString file = m_folder.filePath(u"settings.ini"_s);
    QFile::remove(file);
    m_settings = std::make_unique<Settings>(file);
}

void TstKeyEditor::aPressedKeyIsAdded()
{
    KeyMap map(m_settings.get());
    KeyEditor editor(&map);
    editor.show();
    QSignalSpy changed(&editor, &KeyEditor::keysChanged);
    editor.choose(Command::Restart);
    auto *field = editor.findChild<QKeySequenceEdit *>();
    QVERIFY(!button(editor, KeyEditor::tr("Add this key"))->isEnabled());
    QTest::keyClick(field, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(said(editor).contains(u"Ctrl+Shift+R has no meaning yet."_s),
             qPrintable(said(editor)));
    QTest::mouseClick(button(editor, KeyEditor::tr("Add this key")), Qt::LeftButton);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(keysOf(map, Command::Restart),
             (QList<QKeySequence>{QKeySequence(u"R"_s), QKeySequence(u"Ctrl+Shift+R"_s)}));
    // It is there at the next start, and every other key is as it was.
    const KeyMap again(m_settings.get());
    QCOMPARE(keysOf(again, Command::Restart), keysOf(map, Command::Restart));
    QVERIFY(!again.isDefault(Command::Restart));
    QVERIFY(again.isDefault(Command::Delete));
}

void TstKeyEditor::aConflictIsSaidAndTakenOver()
{
    KeyMap map(m_settings.get());
    KeyEditor editor(&map);
    editor.show();
    editor.choose(Command::Restart);
    auto *field = editor.findChild<QKeySequenceEdit *>();
    QTest::keyClick(field, Qt::Key_L);
    QVERIFY2(said(editor).contains(u"L is the key of “Logs” now."_s), qPrintable(said(editor)));
    QTest::mouseClick(button(editor, KeyEditor::tr("Take it over")), Qt::LeftButton);
    QCOMPARE(map.commandOf(QKeySequence(u"L"_s)), Command::Restart);
    QVERIFY(keysOf(map, Command::Logs).isEmpty());
    const KeyMap again(m_settings.get());
    QVERIFY(keysOf(again, Command::Logs).isEmpty()); // and not its default back
    QVERIFY(again.keyText(Command::Logs).isEmpty());
}

void TstKeyEditor::keysGoAwayAndComeBack()
{
    KeyMap map(m_settings.get());
    KeyEditor editor(&map);
    editor.show();
    editor.choose(Command::Delete);
    QPushButton *back = button(editor, KeyEditor::tr("Back to its default"));
    QVERIFY(!back->isEnabled());
    QTest::mouseClick(button(editor, KeyEditor::tr("Take its keys away")), Qt::LeftButton);
    QVERIFY(keysOf(map, Command::Delete).isEmpty());
    QVERIFY(back->isEnabled());
    QTest::mouseClick(back, Qt::LeftButton);
    QVERIFY(map.isDefault(Command::Delete));
    QVERIFY(m_settings->keys(u"delete"_s).isEmpty()); // what is not changed is not kept
}

void TstKeyEditor::everythingIsReset()
{
    KeyMap map(m_settings.get());
    map.setKeys(Command::Restart, {QKeySequence(u"L"_s)});
    QVERIFY(!map.isDefault(Command::Logs));
    KeyEditor editor(&map);
    editor.show();
    QTest::mouseClick(button(editor, KeyEditor::tr("Reset all keys")), Qt::LeftButton);
    for (const KeyBinding &binding : map.bindings()) {
        QVERIFY2(map.isDefault(binding.command), qPrintable(binding.id));
    }
    QVERIFY(KeyMap(m_settings.get()).isDefault(Command::Restart));
}

QTEST_MAIN(TstKeyEditor)
#include "tst_keyeditor.moc"
