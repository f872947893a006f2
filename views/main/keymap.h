// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyEvent>
#include <QKeySequence>
#include <QList>
#include <QString>

namespace nantian::views {

class Settings;

/// Everything a key can do. Only keys with a function are listed.
enum class Command : quint8 {
    None,
    // window
    GoTo,
    Filter,
    Namespaces,
    Refresh,
    OnlyBroken,
    Undo,
    Back,
    Forward,
    NextTab,
    PreviousTab,
    CloseTab,
    Drawer,
    NewObject,
    OpenFiles,
    WriteLog,
    Favorite,
    Keys,
    Quit,
    // table
    Open,
    Leave,
    Summary,
    Logs,
    Yaml,
    Compare,
    Edit,
    Scale,
    ScaleUp,
    ScaleDown,
    SetImage,
    Restart,
    Rollback,
    Pause,
    Resume,
    Suspend,
    Unsuspend,
    StartJob,
    Cordon,
    Uncordon,
    Drain,
    Resize,
    Bounds,
    Labels,
    Finalizers,
    Delete,
    CopyTicket,
    CopyKubectl,
    NewOfKind,
    Columns,
    Mark,
    Copy,
    Export,
};

/// One line of the key map: what it does, its keys, where it is active, whether it writes.
struct KeyBinding
{
    enum class Where : quint8 { Window, Table };
    Command command = Command::None;
    QString id;   ///< for settings, untranslated
    QString text; ///< translated, sentence case
    QList<QKeySequence> keys;
    Where where = Where::Window;
    bool writes = false;
    QString icon; ///< name of an action icon; may be empty
};

/// The keys in force: defaults replaced by what the settings name ("keys/<id>"), and kept there
/// when they are changed. Settings are not owned and outlive it; without them nothing is kept.
class KeyMap
{
public:
    explicit KeyMap(Settings *settings = nullptr);
    [[nodiscard]] const QList<KeyBinding> &bindings() const { return m_bindings; }
    [[nodiscard]] const KeyBinding &binding(Command command) const;
    /// The command a key press in a table means. A key that writes does nothing while repeating.
    [[nodiscard]] Command tableCommand(const QKeyEvent &event) const;
    /// "Ctrl+D" in the user's words; empty without a key.
    [[nodiscard]] QString keyText(Command command) const;
    /// What these keys mean now; Command::None: nothing.
    [[nodiscard]] Command commandOf(const QKeySequence &key) const;
    /// Replaces the keys of a command; those another command has are taken from it.
    void setKeys(Command command, const QList<QKeySequence> &keys);
    /// Back to the keys it came with; those another command was given are taken back.
    void reset(Command command);
    void resetAll();
    [[nodiscard]] bool isDefault(Command command) const;

private:
    [[nodiscard]] KeyBinding &find(Command command);
    void keep(const KeyBinding &binding);

    Settings *m_settings;
    QList<KeyBinding> m_bindings;
};

} // namespace nantian::views
