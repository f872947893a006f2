// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/main/keymap.h"
#include "views/main/settings.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace nantian::views;
using namespace Qt::StringLiterals;

class TstKeyMap : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysMeanCommands_data();
    void keysMeanCommands();
    void keysThatWriteDoNotRepeat();
    void noKeyHasTwoMeanings();
    void settingsReplaceDefaults();
};

void TstKeyMap::keysMeanCommands_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<Command>("command");
    const auto row = [](const char *name, int key, Qt::KeyboardModifiers m, Command c) {
        QTest::newRow(name) << key << m << c;
    };
    row("l", Qt::Key_L, Qt::NoModifier, Command::Logs);
    row("y", Qt::Key_Y, Qt::NoModifier, Command::Yaml);
    row("plus needs shift on many keyboards", Qt::Key_Plus, Qt::ShiftModifier, Command::ScaleUp);
    row("plus of the keypad", Qt::Key_Plus, Qt::KeypadModifier, Command::ScaleUp);
    row("minus", Qt::Key_Minus, Qt::NoModifier, Command::ScaleDown);
    row("colon", Qt::Key_Colon, Qt::ShiftModifier, Command::GoTo);
    row("question mark", Qt::Key_Question, Qt::ShiftModifier, Command::Keys);
    row("slash", Qt::Key_Slash, Qt::NoModifier, Command::Filter);
    row("ctrl+d", Qt::Key_D, Qt::ControlModifier, Command::Delete);
    row("d alone only looks", Qt::Key_D, Qt::NoModifier, Command::Summary);
    row("enter of the keypad", Qt::Key_Enter, Qt::KeypadModifier, Command::Open);
    row("escape", Qt::Key_Escape, Qt::NoModifier, Command::Leave);
    row("shift+r is another key", Qt::Key_R, Qt::ShiftModifier, Command::None);
    row("i", Qt::Key_I, Qt::NoModifier, Command::SetImage);
    row("t copies for the ticket", Qt::Key_T, Qt::NoModifier, Command::CopyTicket);
    row("k copies for kubectl", Qt::Key_K, Qt::NoModifier, Command::CopyKubectl);
    row("insert begins a new one", Qt::Key_Insert, Qt::NoModifier, Command::NewOfKind);
    row("q has no function", Qt::Key_Q, Qt::NoModifier, Command::None);
}

void TstKeyMap::keysMeanCommands()
{
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(Command, command);
    const QKeyEvent event(QEvent::KeyPress, key, modifiers);
    QCOMPARE(KeyMap().tableCommand(event), command);
}

void TstKeyMap::keysThatWriteDoNotRepeat()
{
    const KeyMap keys;
    const QKeyEvent writes(QEvent::KeyPress, Qt::Key_R, Qt::NoModifier, {}, true);
    QCOMPARE(keys.tableCommand(writes), Command::None);
    const QKeyEvent plus(QEvent::KeyPress, Qt::Key_Plus, Qt::NoModifier, {}, true);
    QCOMPARE(keys.tableCommand(plus), Command::None);
    const QKeyEvent looks(QEvent::KeyPress, Qt::Key_L, Qt::NoModifier, {}, true);
    QCOMPARE(keys.tableCommand(looks), Command::Logs);
}

void TstKeyMap::noKeyHasTwoMeanings()
{
    QHash<QKeySequence, QString> seen;
    const KeyMap keys;
    for (const KeyBinding &binding : keys.bindings()) {
        QVERIFY(!binding.text.isEmpty());
        for (const QKeySequence &key : binding.keys) {
            QVERIFY2(!seen.contains(key), qPrintable(key.toString() + u' ' + binding.id));
            seen.insert(key, binding.id);
        }
    }
}

void TstKeyMap::settingsReplaceDefaults()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    {
        QSettings store(file, QSettings::IniFormat);
        store.setValue(u"keys/restart"_s, u"Ctrl+Shift+R"_s);
    }
    Settings settings(file);
    const KeyMap keys(&settings);
    const QKeyEvent old(QEvent::KeyPress, Qt::Key_R, Qt::NoModifier);
    QCOMPARE(keys.tableCommand(old), Command::None);
    const QKeyEvent chosen(QEvent::KeyPress, Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(keys.tableCommand(chosen), Command::Restart);
}

QTEST_MAIN(TstKeyMap)
#include "tst_keymap.moc"
